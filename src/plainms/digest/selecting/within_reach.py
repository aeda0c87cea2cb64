"""Which quotations a page holds: those that a lay reader can follow, and none beyond that.

Beside what is told in our own words only an easy quotation stands. Where nothing else is told, one that comes near to
the message may ask more of its reader, but not more than a bound.
"""

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll

_EASY, _HARDEST = 1.0, 2.5
_TELLING = 1.0  # the score of a quotation that says something, less what it asks of its reader
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}


def within_reach(told: tuple[Told, ...], others: tuple[Told, ...], facts: Facts) -> tuple[Told, ...]:
    """The chosen ones in their order, without quotations that ask too much; else the best of all that are in reach."""
    easy = tuple(one for one in told if _asks(one, facts) <= _EASY)
    if easy or not told:
        return easy
    telling = [one for one in others if one.score >= _TELLING and one.role in _TOLD and one not in told]
    near = [one for one in (*told, *telling) if _asks(one, facts) <= _HARDEST]
    return (max(near, key=lambda one: one.score - _asks(one, facts)),) if near else ()


def is_out_of_reach(facts: Facts) -> bool:
    """Whether every result and conclusion of an abstract, as it stands, asks too much of a lay reader."""
    said = [item.span for item in facts.appraisal.sentences if item.role.value in _TOLD]
    return bool(said) and all(toll(clipped(span).text, facts) > _EASY for span in said)


def _asks(told: Told, facts: Facts) -> float:
    """What a quotation asks of its reader; our own words ask nothing."""
    return 0.0 if isinstance(told.own, OwnWords) else toll(told.quote.text, facts)
