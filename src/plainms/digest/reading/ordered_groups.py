"""One group beside another, read from left to right: "X-treated mice had a milder course than untreated mice".

Read by the lists of ``lab_order.toml`` where the tree finds no such groups; what follows must only say how.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Piece
from plainms.vocabulary.load import vocabulary

_PLACE = re.compile(r"(?=[ ,]|$)")
_MOST_TRIED, _LONGEST = 14, 150

Told = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """``first`` went the way that ``degree``, or each of ``whats`` itself, says; ``second`` is whom it was beside."""

    first: Piece
    whats: tuple[Piece, ...]
    degree: str
    second: str


def ordered_groups(clause: Clause, is_group: Told, is_changed: Told, is_thing: Told) -> Iterator[Beside]:
    """Every reading of the clause as one group that had, or in which there was, more or less of something."""
    text = clause.text
    lead = _pattern("lead").match(text)
    start = lead.end() if lead else 0
    yield from _having(clause, start, is_group, is_changed)
    yield from _being(clause, start, is_group, is_thing)
    yield from _seeing(clause, start, is_group, is_changed)


def _having(clause: Clause, start: int, is_group: Told, is_changed: Told) -> Iterator[Beside]:
    """ "Treated mice had a milder course"."""
    text = clause.text
    for verb in _pattern("had").finditer(text, start):
        if is_group(text[start : verb.start()]):
            whats, end = _each(clause, verb.end(), is_changed)
            yield from _beside(clause, (start, verb.start()), whats, "", end, is_group)
            return


def _being(clause: Clause, start: int, is_group: Told, is_thing: Told) -> Iterator[Beside]:
    """ "Demyelination was lower in treated mice"."""
    text = clause.text
    for match in _pattern("was").finditer(text, start):
        whats, end = _each(clause, start, is_thing)
        where = _group_at(text, match.end(), is_group)
        if whats and end == match.start() and where is not None:
            degree = match["degree"] or match["degree2"]
            yield from _beside(clause, (match.end(), where), whats, degree, where, is_group)
            return


def _seeing(clause: Clause, start: int, is_group: Told, is_changed: Told) -> Iterator[Beside]:
    """ "We observed a milder course in treated mice"."""
    text = clause.text
    seen = _pattern("saw").match(text, start)
    if seen is None:
        return
    whats, end = _each(clause, seen.end(), is_changed)
    joint = re.compile(r" (?:in|of|among) (?:the )?").match(text, end)
    where = _group_at(text, joint.end(), is_group) if joint else None
    if joint is not None and where is not None:
        yield from _beside(clause, (joint.end(), where), whats, "", where, is_group)


def _beside(
    clause: Clause, first: tuple[int, int], whats: tuple[Piece, ...], degree: str, end: int, is_group: Told
) -> Iterator[Beside]:
    """The reading, where the words behind it only name whom it was beside, or say how it was seen."""
    text, second = clause.text, ""
    joint = _pattern("beside").match(text, end)
    if joint is not None:
        where = _group_at(text, joint.end(), is_group)
        if where is None:
            return
        second, end = text[joint.end() : where], where
    rest = text[end:]
    if whats and _pattern("ends").match(rest) and not _pattern("limits").search(rest):
        yield Beside(first=_piece(clause, *first), whats=whats, degree=degree, second=second)


def _each(clause: Clause, start: int, is_told: Told) -> tuple[tuple[Piece, ...], int]:
    """The things that stand behind one another from a place on, and where the last of them ends."""
    text, found, at = clause.text, list[Piece](), start
    while (end := _longest(text, at, is_told)) is not None:
        found.append(_piece(clause, at, end))
        joint = _pattern("joint").match(text, end)
        if joint is None or _longest(text, joint.end(), is_told) is None:
            return tuple(found), end
        at = joint.end()
    return tuple(found), at


def _group_at(text: str, start: int, is_group: Told) -> int | None:
    return _longest(text, start, is_group)


def _longest(text: str, start: int, is_told: Told) -> int | None:
    """Where the longest told phrase that begins here ends."""
    ends = [match.start() for match in _PLACE.finditer(text, start + 1, start + _LONGEST)][:_MOST_TRIED]
    return next((end for end in reversed(ends) if is_told(text[start:end])), None)


def _piece(clause: Clause, start: int, end: int) -> Piece:
    text = clause.text[start:end]
    start, end = start + len(text) - len(text.lstrip(" ,")), end - len(text) + len(text.rstrip(" ,"))
    head = clause.parse.at(clause.start + start, clause.start + end)[0]
    span = clause.cleaned.span(clause.start + start, clause.start + end)
    return Piece(text=clause.text[start:end], span=span, head=head)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("lab_order").text[name], re.IGNORECASE)
