"""Which way outcomes went in one group against another, as the study's own results tell it.

A direction is told only where one clause names both groups and one comparator, the outcome is in our vocabulary and
the word of direction is about it, and no number, negation or hedge speaks against it. Change over time in one group
is no comparison. In doubt nothing is said.
"""

from collections import defaultdict
from collections.abc import Iterator

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Design, Role
from plainms.appraisal.directions.clauses import clauses_of
from plainms.appraisal.directions.compared import compared
from plainms.appraisal.directions.significance import Verdict, verdict
from plainms.appraisal.directions.told_outcomes import is_good
from plainms.appraisal.directions.wording import says
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import DirectedResult, Direction
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.text import Span

_WITHOUT_RESULTS = {Design.PROTOCOL, Design.NARRATIVE_REVIEW, Design.GUIDELINE, Design.OPINION, Design.NOTICE}
_LONGEST = 700  # letters of the longest sentence that is read


def directions_of(reading: Reading, design: Claim[Design]) -> Claim[tuple[DirectedResult, ...]]:
    """The directed results of results and conclusions, in the order of the text; not reported where none is certain.

    An outcome that two clauses tell differently for the same groups is left out.
    """
    roles = set() if design.value in _WITHOUT_RESULTS else {Role.RESULTS, Role.CONCLUSIONS}
    own = [item.span for item in reading.sentences if item.role.value in roles]
    behind = [*(lowered(span.quote) for span in own[1:]), ""]
    told = [result for span, after in zip(own, behind, strict=False) for result in directed(span, after)]
    results = _without_doubles(told)
    if not results:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="directions-none-certain")
    grounds = tuple(dict.fromkeys(result.span for result in results))
    return Claim(value=results, origin=Origin.RULE, rule="directions-compared", grounds=grounds)


def directed(span: Span, after: str = "") -> Iterator[DirectedResult]:
    """The directed results that one sentence tells; the one after it, in lower case, may say that none is certain."""
    text = lowered(span.quote)
    if len(text) > _LONGEST or says("uncertain", text):
        return
    taken_back = says("not significant", text) or (says("back", after) and says("not significant", after))
    for clause in clauses_of(span.quote):
        if not taken_back or verdict(lowered(clause)) is not Verdict.UNSAID:
            yield from _results(clause, span)


def _results(clause: str, span: Span) -> Iterator[DirectedResult]:
    for item in compared(clause):
        yield DirectedResult(
            intervention=item.first.words,
            comparator=item.second.words,
            outcome=item.outcome.words,
            direction=item.direction,
            better=is_good(item.outcome, item.direction),
            span=span,
        )


def _without_doubles(told: list[DirectedResult]) -> tuple[DirectedResult, ...]:
    """Each result once; without those that another one contradicts, in this order of the groups or in the other."""
    kept: dict[tuple[str, str, str], DirectedResult] = {}
    signs: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for result in told:
        key, sign = _key(result)
        kept.setdefault(key, result)
        signs[key].add(sign)
    return tuple(result for key, result in kept.items() if len(signs[key]) == 1)


def _key(result: DirectedResult) -> tuple[tuple[str, str, str], int]:
    """Groups in alphabetical order with the outcome, and the sign of the first of them against the other."""
    first, second = result.intervention.lower(), result.comparator.lower()
    sign = {Direction.HIGHER: 1, Direction.LOWER: -1}.get(result.direction, 0)
    outcome = result.outcome.lower()
    return ((first, second, outcome), sign) if first <= second else ((second, first, outcome), -sign)
