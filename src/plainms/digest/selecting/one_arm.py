"""What one group of a trial did, where the abstract says elsewhere that the groups came out alike: never told alone.

"Falls fell in the intervention group" misleads where both groups had fewer falls and did not differ; and so does
"improvements were observed" where no difference was found between the groups at all.
"""

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.selecting.barring import met, place
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import stems

_TOLD = {Role.RESULTS, Role.CONCLUSIONS}
_SHARED = 2  # telling words of the same outcome


def without_one_arm_alone(found: list[Told], facts: Facts) -> list[Told]:
    """The found ones, but for those that tell of one group what both had."""
    if facts.appraisal.design.value not in TRIALS:
        return found
    alike = any(met("alike_in_all", item.span.quote) for item in facts.appraisal.sentences)
    return [
        one
        for one in found
        if not (_is_of_one_arm(one.source.quote) and _came_out_alike(one, facts))
        and not (alike and _is_bare_change(one.source.quote))
    ]


def _is_of_one_arm(text: str) -> bool:
    return met("one_arm", text) and not met("beside_the_other_arm", text)


def _is_bare_change(text: str) -> bool:
    """Whether something got more or less, and nothing says in whom and against whom."""
    return met("bare_change", text) and not met("beside_the_other_arm", text)


def _came_out_alike(one: Told, facts: Facts) -> bool:
    """Whether another sentence on the same outcome says that the groups did not differ."""
    asked = stems(one.source.quote)
    return any(
        place(item.span) != place(one.source)
        and item.role.value in _TOLD
        and met("arms_alike", item.span.quote)
        and len(asked & stems(item.span.quote)) >= _SHARED
        for item in facts.appraisal.sentences
    )
