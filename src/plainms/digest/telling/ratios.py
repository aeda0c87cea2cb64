"""A ratio of risks, odds or hazards in a clause, as people are told it, and the word that no counts are given."""

from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, Absent, NotReported, Unclear
from plainms.appraisal.values import EffectEstimate, Interval, Measure, PValue
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.digest.reading.clause import Clause
from plainms.digest.telling.amounts import more_of
from plainms.provenance import FiredRule
from plainms.text import Span

_RATIOS = frozenset({Measure.RR, Measure.OR, Measure.HR, Measure.IRR})
_CHANCE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One ratio, the words that tell it, and where it is printed."""

    value: Decimal
    words: str
    span: Span


def ratio_in(clause: Clause, measure: str, facts: Facts) -> Ratio | NotReported | Unclear:
    """The one ratio of the clause, as people are told it of a ``measure`` ("risk", "odds").

    Unclear where it fails a check, where chance may explain it, or where there are several.
    """
    inside = _inside(clause, facts)
    if not inside:
        return NOT_REPORTED
    if len(inside) > 1:
        return Unclear("several estimates stand in one clause")
    (item,) = inside
    if item.disagreements or _may_be_chance(item):
        return Unclear("the estimate fails a check or may be chance")
    value = Decimal(str(item.value))
    words = more_of(value, measure) if item.measure in _RATIOS and not item.is_percent else ""
    return Ratio(value=value, words=words, span=item.span) if words else NOT_REPORTED


def all_go(clause: Clause, facts: Facts, *, upward: bool) -> bool:
    """Whether the clause gives several ratios, all sure and all on the same side of one."""
    return all_sure(clause, facts) and all((item.value > 1) == upward for item in _inside(clause, facts))


def all_sure(clause: Clause, facts: Facts) -> bool:
    """Whether the clause gives several ratios, and none of them fails a check or may be chance."""
    inside = _inside(clause, facts)
    return len(inside) > 1 and not any(item.disagreements or _may_be_chance(item) for item in inside)


def side_of_one(clause: Clause, facts: Facts) -> int | Unclear:
    """1 or -1 where every sure ratio of the clause lies above or below one, 0 where it has none; unclear where both."""
    sure = [item for item in _inside(clause, facts) if item.measure in _RATIOS and not _may_be_chance(item)]
    sides = {1 if item.value > 1 else -1 for item in sure}
    return sides.pop() if len(sides) == 1 else (Unclear("the ratios go both ways") if sides else 0)


def _inside(clause: Clause, facts: Facts) -> tuple[EffectEstimate, ...]:
    claim = facts.appraisal.effects.value
    return () if isinstance(claim, Absent) else tuple(item for item in claim if _lies_in(item, clause))


def sure_ratios(facts: Facts) -> tuple[EffectEstimate, ...]:
    """Every ratio of the abstract that fails no check and that chance may not explain."""
    claim = facts.appraisal.effects.value
    given = () if isinstance(claim, Absent) else claim
    sure = (item for item in given if not item.disagreements and not _may_be_chance(item))
    return tuple(item for item in sure if item.measure in _RATIOS and not item.is_percent)


def missing_counts(facts: Facts) -> tuple[Sentence, ...]:
    """The word that the abstract gives no actual numbers of people; empty where it gives some."""
    given = facts.appraisal.absolutes.value
    if not isinstance(given, Absent) and any(isinstance(one.tabled, NotReported) for one in given):
        return ()
    rule = FiredRule(rule="findings.no-counts", fact="a relative size is told and no counts of both groups are given")
    return (say("finding.no-counts", SentenceKind.CAUTION, rule),)


def _lies_in(item: EffectEstimate, clause: Clause) -> bool:
    span = clause.span
    return item.at.passage.key == span.passage.key and span.start <= item.at.start and item.at.end <= span.end


def _may_be_chance(item: EffectEstimate) -> bool:
    crosses = isinstance(item.interval, Interval) and item.interval.low <= 1 <= item.interval.high
    by_p = isinstance(item.p, PValue) and item.p.relation in {"=", ">", "≥"} and item.p.value >= _CHANCE
    return (crosses and item.measure in _RATIOS) or by_p
