"""The comparisons of one clause: two groups, an outcome, and which way it went in the first against the second."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from plainms.absence import Unclear
from plainms.appraisal.directions.contrasts import contrast
from plainms.appraisal.directions.groups import Mention
from plainms.appraisal.directions.named_groups import Named, groups_in
from plainms.appraisal.directions.numbers import contradicted
from plainms.appraisal.directions.sides import Sides, sides_of
from plainms.appraisal.directions.significance import Verdict, verdict
from plainms.appraisal.directions.told_outcomes import Told, alike, bound, cues_in, good_sign, outcomes_in
from plainms.appraisal.directions.wording import Place, blanked, ends, fits, found, says
from plainms.appraisal.values import Direction
from plainms.language.matching import lowered

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_MOST_GROUPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One outcome of a first group against a second."""

    first: Named
    second: Named
    outcome: Told
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A clause, in lower case and with groups and brackets blanked, with the groups and the outcomes it names."""

    text: str
    bare: str
    groups: tuple[Named, ...]
    outcomes: tuple[Told, ...]

    @property
    def unnamed(self) -> str:
        """The blanked clause in lower case without the names of its outcomes, whose words are no cues."""
        return blanked(lowered(self.bare), tuple((told.start, told.end) for told in self.outcomes))


def compared(clause: str) -> Iterator[Compared]:
    """What the clause says for certain; nothing where it denies, hedges or contradicts itself."""
    text = lowered(clause)
    groups = groups_in(clause)
    if not 2 <= len({group.key for group in groups}) <= _MOST_GROUPS or says("start", text) or says("time", text):
        return
    brackets = tuple(match.span() for match in _BRACKETS.finditer(clause))
    bare = blanked(clause, (*((group.start, group.end) for group in groups), *brackets))
    read = _Clause(text=text, bare=bare, groups=groups, outcomes=outcomes_in(bare))
    chance, alike_said = verdict(text), says("no difference", text)
    if chance is not Verdict.SIGNIFICANT and (chance is Verdict.NOT_SIGNIFICANT or alike_said):
        yield from _alike(read)
    elif chance is not Verdict.BOTH and not any((alike_said, says("leaning", text), says("denied", text))):
        yield from _different(read)


def _different(clause: _Clause) -> Iterator[Compared]:
    sides = sides_of(clause.text, clause.groups)
    if isinstance(sides, Unclear) or _is_a_greater_change(clause.unnamed, sides):
        return
    cues = tuple(cue for cue in cues_in(clause.unnamed) if _reaches(clause.unnamed, cue, sides.subjects))
    for told in bound(clause.bare, clause.outcomes, cues):
        seen = contrast(_with_comparators(clause), _mentions(sides), good_sign(told))
        if not isinstance(seen, Unclear) and not contradicted(clause.text, seen.sign):
            direction = Direction.HIGHER if seen.sign > 0 else Direction.LOWER
            yield from _each(list(product(sides.subjects, sides.references)), told, direction)


def _is_a_greater_change(unnamed: str, sides: Sides) -> bool:
    """Whether a change is measured ("greater reduction") in groups that nothing was done to: it is no level then."""
    degree = any(says(kind, unnamed) for kind in ("higher", "lower"))
    change = any(says(kind, unnamed) for kind in ("a rise", "a fall", "gain"))
    done = all(group.given or says("by what was done", lowered(group.words)) for group in sides.references)
    return degree and change and not done


def _mentions(sides: Sides) -> tuple[Mention, ...]:
    placed = [(1, group) for group in sides.subjects] + [(2, group) for group in sides.references]
    return tuple(
        Mention(side=side, start=group.start, end=group.end)
        for side, group in sorted(placed, key=lambda item: item[1].start)
    )


def _each(pairs: list[tuple[Named, Named]], told: Told, direction: Direction) -> Iterator[Compared]:
    return (Compared(first=first, second=second, outcome=told, direction=direction) for first, second in pairs)


def _reaches(unnamed: str, cue: Place, subjects: tuple[Named, ...]) -> bool:
    """Whether a word of direction is about the groups: behind them, or before them with "in" or the like between."""
    return subjects[-1].end <= cue[0] or ends("to the subject", unnamed[cue[1] : subjects[0].start])


def _with_comparators(clause: _Clause) -> str:
    """The blanked text with its comparators as they were: one may stand inside what was blanked."""
    unnamed = clause.unnamed
    for start, end in found("comparator", clause.text):
        unnamed = unnamed[:start] + clause.text[start:end] + unnamed[end:]
    return unnamed


def _alike(clause: _Clause) -> Iterator[Compared]:
    """Outcomes that did not differ between groups, or whose difference is called not significant."""
    sides = sides_of(clause.text, clause.groups)
    pairs = _told_together(clause) if isinstance(sides, Unclear) else list(product(sides.subjects, sides.references))
    undenied = blanked(clause.unnamed, found("no difference", clause.unnamed))
    if pairs and not cues_in(undenied):
        for told in alike(clause.bare, clause.outcomes):
            yield from _each(pairs, told, Direction.NO_CLEAR_DIFFERENCE)
    elif not says("no difference", clause.text):
        for item in _different(clause):
            yield from _each([(item.first, item.second)], item.outcome, Direction.NO_CLEAR_DIFFERENCE)


def _told_together(clause: _Clause) -> list[tuple[Named, Named]]:
    """The first two groups that stand side by side: "between patients and controls"."""
    for first, second in pairwise(clause.groups):
        joined = first.key != second.key and fits("pair", lowered(clause.bare[first.end : second.start]))
        if joined and first.begins and second.ends and ends("before a pair", clause.text[: first.start]):
            return [(first, second)]
    return []
