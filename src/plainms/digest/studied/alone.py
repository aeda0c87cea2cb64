"""The one group of people that a study counted, where the number of all who took part is not settled.

"The study included 44 women with MS": told where the words in front or behind say that those counted took part.
"""

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.studied.counted_groups import Group, counted_groups
from plainms.digest.studied.wording import wording
from plainms.text import Span

_ROLES = frozenset({Role.METHODS, Role.RESULTS})


def group_alone(facts: Facts) -> Group | Unclear:
    """The first such group, unless another sentence counts more people."""
    value = facts.appraisal.participants.value
    if not isinstance(value, Absent) or "may be" in str(value) or "another group" in str(value):
        return Unclear("the number of people is settled, or more than one may be it")
    spans = [item.span for item in facts.appraisal.sentences if item.role.value in _ROLES]
    read = [(span, counted_groups(span, facts)) for span in spans]
    counted = [(span, groups) for span, groups in read if not isinstance(groups, Unclear) and groups]
    alone = [groups[0] for span, groups in counted if len(groups) == 1 and _took_part(span, groups[0])]
    most = max((group.size for _, groups in counted for group in groups), default=0)
    if not alone or alone[0].name.kind != "disease" or alone[0].size < most:
        return Unclear("no group is counted alone, or another is larger")
    return alone[0]


def _took_part(sentence: Span, group: Group) -> bool:
    """Whether the words say that those counted took part, not what was seen in them."""
    start = group.span.start - sentence.start
    before, after = sentence.quote[:start], sentence.quote[start + len(group.span.quote) :]
    if wording("outcome").match(after) or wording("part_of_them").search(before):
        return False
    if wording("behind").match(after) and wording("opens").match(before):
        return True
    return wording("front").search(before) is not None
