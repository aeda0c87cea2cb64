"""How many of those who joined were counted in the results, where the abstract gives both numbers and they differ."""

from collections.abc import Iterator

from plainms.absence import Absent
from plainms.appraisal.appraisal import Counted, FlowCount, Participants
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted, say
from plainms.provenance import FiredRule

_FORMS = {Counted.ANALYSED: "sure.counted", Counted.COMPLETED: "sure.completed"}
_FEWEST = 3  # one in three: fewer are a group within the study, not what is left of it


def not_all_counted(facts: Facts) -> Iterator[Sentence]:
    """That fewer were analysed, or else that fewer stayed to the end; nothing where the numbers are not certain."""
    joined, flow = facts.appraisal.participants.value, facts.appraisal.flow.value
    if isinstance(joined, Absent) or isinstance(flow, Absent) or facts.is_review:
        return
    for stage, form in _FORMS.items():
        left = [item for item in flow if item.stage is stage]
        if len(left) == 1 and _are_some_of(left[0], joined):
            rule = FiredRule(rule=form, fact=f"{stage.value} = {left[0].count}, took part = {joined.count}")
            some = Phrase(text=counted(left[0].count), grounds=(left[0].span,))
            everyone = Phrase(text=counted(joined.count), grounds=facts.appraisal.participants.grounds)
            yield say(form, SentenceKind.CAUTION, rule, some=some, everyone=everyone)
            return


def _are_some_of(left: FlowCount, joined: Participants) -> bool:
    """Whether fewer are left than joined, and most of them or nearly so; never of those who only answered a call."""
    return joined.count > left.count >= joined.count / _FEWEST and joined.counted is not Counted.ASSESSED
