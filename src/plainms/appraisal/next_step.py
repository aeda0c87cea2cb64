"""The rung on which the work would stand that has to come next, by ``vocabulary/data/rungs.toml``."""

from plainms.absence import Absent, NotAssessed, Unclear
from plainms.appraisal.appraisal import Rung
from plainms.provenance import Claim, FiredRule, Origin
from plainms.vocabulary.load import vocabulary

_RULE = "next-step-of-the-rung"


def next_step_of(rung: Claim[Rung]) -> Claim[Rung]:
    """The next rung in need; unclear with an unclear rung, not assessed where any work, or no study, may follow.

    What it means in words stands in the same file under ``next``, at the rung of the study itself.
    """
    if isinstance(rung.value, Absent):
        return Claim(value=Unclear("the rung of the study is unclear"), origin=Origin.RULE, rule=_RULE)
    entry = vocabulary("rungs")[rung.value.value]
    if "then" not in entry.more:
        return Claim(value=NotAssessed(), origin=Origin.RULE, rule=_RULE)
    fired = FiredRule(rule=_RULE, fact=f"rung = {rung.value.value}")
    return Claim(value=Rung(entry["then"]), origin=Origin.RULE, rule=_RULE, grounds=(fired, entry.ground))
