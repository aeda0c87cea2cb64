"""One group beside another, read from left to right: "X-treated mice had a milder course than untreated mice".

Read by the lists of ``lab_order.toml`` where the tree finds no such groups; what follows must only say how.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Piece, piece_at
from plainms.digest.reading.in_order import Told, longest_told, order_words


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
    lead = order_words("lead").match(text)
    start = lead.end() if lead else 0
    yield from _having(clause, start, is_group, is_changed)
    yield from _being(clause, start, is_group, is_thing)
    yield from _seeing(clause, start, is_group, is_changed)


def _having(clause: Clause, start: int, is_group: Told, is_changed: Told) -> Iterator[Beside]:
    """ "Treated mice had a milder course"."""
    text = clause.text
    for verb in order_words("had").finditer(text, start):
        if is_group(text[start : verb.start()]):
            whats, end = _each(clause, verb.end(), is_changed)
            yield from _beside(clause, (start, verb.start()), whats, "", end, is_group)
            return


def _being(clause: Clause, start: int, is_group: Told, is_thing: Told) -> Iterator[Beside]:
    """ "Demyelination was lower in treated mice"."""
    text = clause.text
    for match in order_words("was").finditer(text, start):
        whats, end = _each(clause, start, is_thing)
        where = longest_told(text, match.end(), is_group)
        if whats and end == match.start() and where is not None:
            degree = match["degree"] or match["degree2"]
            yield from _beside(clause, (match.end(), where), whats, degree, where, is_group)
            return


def _seeing(clause: Clause, start: int, is_group: Told, is_changed: Told) -> Iterator[Beside]:
    """ "We observed a milder course in treated mice"."""
    text = clause.text
    seen = order_words("saw").match(text, start)
    if seen is None:
        return
    whats, end = _each(clause, seen.end(), is_changed)
    joint = re.compile(r" (?:in|of|among) (?:the )?").match(text, end)
    where = longest_told(text, joint.end(), is_group) if joint else None
    if joint is not None and where is not None:
        yield from _beside(clause, (joint.end(), where), whats, "", where, is_group)


def _beside(
    clause: Clause, first: tuple[int, int], whats: tuple[Piece, ...], degree: str, end: int, is_group: Told
) -> Iterator[Beside]:
    """The reading, where the words behind it only name whom it was beside, or say how it was seen."""
    text, second = clause.text, ""
    joint = order_words("beside").match(text, end)
    if joint is not None:
        where = longest_told(text, joint.end(), is_group)
        if where is None:
            return
        second, end = text[joint.end() : where], where
    rest = text[end:]
    if whats and order_words("ends").match(rest) and not order_words("limits").search(rest):
        yield Beside(first=piece_at(clause, *first), whats=whats, degree=degree, second=second)


def _each(clause: Clause, start: int, is_told: Told) -> tuple[tuple[Piece, ...], int]:
    """The things that stand behind one another from a place on, and where the last of them ends."""
    text, found, at = clause.text, list[Piece](), start
    while (end := longest_told(text, at, is_told)) is not None:
        found.append(piece_at(clause, at, end))
        joint = order_words("joint").match(text, end)
        if joint is None or longest_told(text, joint.end(), is_told) is None:
            return tuple(found), end
        at = joint.end()
    return tuple(found), at
