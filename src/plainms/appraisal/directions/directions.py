"""Which way outcomes went in one group against another, as the study's own results tell it.

A direction is told only where one clause names both groups and one comparator, the outcome is in our vocabulary and
the word of direction is about it, and no number, negation or hedge speaks against it. Change over time in one group
is no comparison. In doubt nothing is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.appraisal.directions.clauses import clauses_of
from plainms.appraisal.directions.contrasts import contrast
from plainms.appraisal.directions.groups import Mention
from plainms.appraisal.directions.named_groups import Named, groups_in
from plainms.appraisal.directions.sides import sides_of
from plainms.appraisal.directions.numbers import contradicted
from plainms.appraisal.directions.significance import Verdict, verdict
from plainms.appraisal.directions.told_outcomes import (
    Told,
    alike,
    blanked,
    bound,
    cues_in,
    good_sign,
    is_good,
    outcomes_in,
)
from plainms.appraisal.directions.wording import ends, fits, found, says
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import DirectedResult, Direction
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.text import Span

_WITHOUT_RESULTS = {Design.PROTOCOL, Design.NARRATIVE_REVIEW, Design.GUIDELINE, Design.OPINION, Design.NOTICE}
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_CHANGES = ("a rise", "a fall", "gain")
_MOST_GROUPS = 4
_LONGEST = 700  # letters of the longest sentence that is read
_NOTHING: Claim[tuple[DirectedResult, ...]] = Claim(
    value=NOT_REPORTED, origin=Origin.RULE, rule="directions-none-certain"
)


def directions_of(reading: Reading, design: Claim[Design]) -> Claim[tuple[DirectedResult, ...]]:
    """The directed results of results and conclusions, in the order of the text; not reported where none is certain.

    An outcome that two clauses tell differently for the same groups is left out.
    """
    if design.value in _WITHOUT_RESULTS:
        return _NOTHING
    own = [item.span for item in reading.sentences if item.role.value in {Role.RESULTS, Role.CONCLUSIONS}]
    behind = (lowered(span.quote) for span in own[1:])
    told = (
        _without_doubles(
            [result for span, after in zip_longest(own, behind, fillvalue="") for result in directed(span, after)]
        )
        if own
        else []
    )
    if not told:
        return _NOTHING
    grounds = tuple(dict.fromkeys(result.span for result in told))
    return Claim(value=tuple(told), origin=Origin.RULE, rule="directions-compared", grounds=grounds)


def directed(span: Span, after: str = "") -> Iterator[DirectedResult]:
    """The directed results that one sentence tells; the one after it, in lower case, may say that none is certain."""
    text = lowered(span.quote)
    if len(text) > _LONGEST or says("uncertain", text):
        return
    taken_back = says("not significant", text) or (says("back", after) and says("not significant", after))
    for clause in clauses_of(span.quote):
        if not taken_back or verdict(lowered(clause)) is not Verdict.UNSAID:
            yield from _of_clause(clause, span)


def _of_clause(clause: str, span: Span) -> Iterator[DirectedResult]:
    text = lowered(clause)
    groups = groups_in(clause)
    if not 2 <= len({group.key for group in groups}) <= _MOST_GROUPS or says("start", text) or says("time", text):
        return
    bare = blanked(clause, (*((group.start, group.end) for group in groups), *_brackets(clause)))
    outcomes = outcomes_in(bare)
    if not outcomes:
        return
    chance = verdict(text)
    if chance is not Verdict.SIGNIFICANT and (chance is Verdict.NOT_SIGNIFICANT or says("no difference", text)):
        found_ones = _alike(bare, text, groups, outcomes)
    elif says("no difference", text) or chance is Verdict.BOTH or says("leaning", text) or says("denied", text):
        return
    else:
        found_ones = _different(bare, text, groups, outcomes)
    for first, second, told, direction in found_ones:
        yield DirectedResult(
            intervention=first.words,
            comparator=second.words,
            outcome=told.words,
            direction=direction,
            better=is_good(told, direction),
            span=span,
        )


Found = tuple[Named, Named, Told, Direction]


def _different(bare: str, text: str, groups: tuple[Named, ...], outcomes: tuple[Told, ...]) -> Iterator[Found]:
    sides = sides_of(text, groups)
    if isinstance(sides, Unclear):
        return
    mentions = tuple(
        Mention(side=side, start=group.start, end=group.end)
        for side, group in sorted(
            [(1, group) for group in sides.subjects] + [(2, group) for group in sides.references],
            key=lambda item: item[1].start,
        )
    )
    small = lowered(_without(bare, outcomes))
    cues = tuple(cue for cue in cues_in(small) if _reaches(small, cue, sides.subjects))
    if any(says(kind, small) for kind in ("higher", "lower")) and any(says(kind, small) for kind in _CHANGES):
        if not all(says("by what was done", lowered(group.words)) or group.given for group in sides.references):
            return
    for told in bound(bare, outcomes, cues):
        seen = contrast(_with_comparators(small, text), mentions, good_sign(told))
        if not isinstance(seen, Unclear) and not contradicted(text, seen.sign):
            direction = Direction.HIGHER if seen.sign > 0 else Direction.LOWER
            yield from ((first, second, told, direction) for first in sides.subjects for second in sides.references)


def _reaches(small: str, cue: tuple[int, int], subjects: tuple[Named, ...]) -> bool:
    """Whether a word of direction is about the groups: behind them, or before them with "in" or the like between."""
    return subjects[-1].end <= cue[0] or ends("to the subject", small[cue[1] : subjects[0].start])


def _with_comparators(small: str, text: str) -> str:
    """The blanked text with its comparators as they were: one may stand inside what was blanked."""
    for start, end in found("comparator", text):
        small = small[:start] + text[start:end] + small[end:]
    return small


def _alike(bare: str, text: str, groups: tuple[Named, ...], outcomes: tuple[Told, ...]) -> Iterator[Found]:
    """Outcomes that did not differ between groups, or whose difference is called not significant."""
    sides = sides_of(text, groups)
    if isinstance(sides, Unclear):
        pairs = _told_together(bare, text, groups)
    else:
        pairs = [(first, second) for first in sides.subjects for second in sides.references]
    without_sign = not cues_in(_undenied(lowered(_without(bare, outcomes))))
    if pairs and without_sign:
        for told in alike(bare, outcomes):
            yield from ((first, second, told, Direction.NO_CLEAR_DIFFERENCE) for first, second in pairs)
    elif not says("no difference", text):
        for first, second, told, _ in _different(bare, text, groups, outcomes):
            yield first, second, told, Direction.NO_CLEAR_DIFFERENCE


def _told_together(bare: str, text: str, groups: tuple[Named, ...]) -> list[tuple[Named, Named]]:
    """The first two groups that stand side by side: "between patients and controls"."""
    for first, second in pairwise(groups):
        joined = first.key != second.key and fits("pair", lowered(bare[first.end : second.start]))
        if joined and first.begins and second.ends and ends("before a pair", text[: first.start]):
            return [(first, second)]
    return []


def _undenied(small: str) -> str:
    """The text without what a denial takes back, so that only words of direction that hold are left."""
    return blanked(small, tuple(found("no difference", small)))


def _without(bare: str, outcomes: tuple[Told, ...]) -> str:
    return blanked(bare, tuple((told.start, told.end) for told in outcomes))


def _brackets(clause: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _BRACKETS.finditer(clause))


def _without_doubles(told: list[DirectedResult]) -> list[DirectedResult]:
    """Each result once; without those that another one contradicts, in this order of the groups or in the other."""
    kept: dict[tuple[str, str, str], DirectedResult] = {}
    signs: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for result in told:
        key, sign = _key(result)
        kept.setdefault(key, result)
        signs[key].add(sign)
    return [result for key, result in kept.items() if len(signs[key]) == 1]


def _key(result: DirectedResult) -> tuple[tuple[str, str, str], int]:
    """Groups in alphabetical order with the outcome, and the sign of the first of them against the other."""
    first, second = result.intervention.lower(), result.comparator.lower()
    sign = {Direction.HIGHER: 1, Direction.LOWER: -1}.get(result.direction, 0)
    outcome = result.outcome.lower()
    return ((first, second, outcome), sign) if first <= second else ((second, first, outcome), -sign)
