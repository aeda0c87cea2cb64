"""Whether each of two things in one sentence went the way the source says: "faster walking and lower vitality".

A sentence is cut at every "and", "but", comma and the like; the word of direction of a part is that of what it names.
The same is asked of groups: "fatigue in women, pain in men".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainms.verification.summaries.joined import joined
from plainms.verification.summaries.meanings import Term, names_a_thing, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_CUT = re.compile(r"[,;:]\s+|\s+(?=(?:and|but|while|whereas|although|yet)\s)", re.IGNORECASE)
_OTHER = {"up": "down", "down": "up"}
_GROUPS = (("women", "men"), ("progressive", "relapsing"))
_GROUP_KEYS = frozenset({"=women", "=men", "=people", "=group"})
_OPEN = ("no result", "outlook", "limit", "aim")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a sentence, where it begins, and the one way things go in it; "" where none or both."""

    text: str
    start: int
    side: str
    terms: tuple[Term, ...]


def ask(told: Told) -> Iterator[Reason]:
    """Of two things that the source sets against each other, both went one way, or one is told of the other group."""
    if any(wordings(_OWN, kind).search(told.text) for kind in _OPEN):
        return
    if not wordings("check_direction", "turning").search(told.text):
        yield from _ways(told)
    for one, other in _GROUPS:
        yield from _groups(told, one, other)


def _ways(told: Told) -> Iterator[Reason]:
    ours = _parts(told.text)
    for item in told.alignment.evidence:
        theirs = _parts(item.text)
        if not {part.side for part in theirs} >= _OTHER.keys() or wordings(_OWN, "no result").search(item.text):
            continue
        for part in ours:
            if part.side and _goes_the_other_way(part, theirs) and _agrees_elsewhere(part, ours, theirs):
                yield _reason(part, f"The source says that this went {_OTHER[part.side]}.", item.text)
                return


def _groups(told: Told, one: str, other: str) -> Iterator[Reason]:
    """A thing told of one group, and the source sets the groups against each other and tells it of the other one."""
    for item in told.alignment.evidence:
        theirs = [(part, _group(part.text, one, other)) for part in _parts(item.text)]
        if not {side for _, side in theirs} >= {one, other}:
            continue
        for part in _parts(told.text):
            side = _group(part.text, one, other)
            met = {their_side for their, their_side in theirs if _shares(part, their)}
            if side and met and met == {other if side == one else one}:
                yield _reason(part, f"The source says this of others than of “{side}”.", item.text)
                return


def _group(text: str, one: str, other: str) -> str:
    """Which of two groups a part names; "" where neither or both."""
    named = [group for group in (one, other) if wordings(_OWN, f"group {group}").search(text)]
    return named[0] if len(named) == 1 else ""


def _goes_the_other_way(part: _Part, theirs: tuple[_Part, ...]) -> bool:
    sides = {other.side for other in theirs if _shares(part, other)}
    return sides == {_OTHER[part.side]}


def _agrees_elsewhere(part: _Part, ours: tuple[_Part, ...], theirs: tuple[_Part, ...]) -> bool:
    return any(
        mine is not part and mine.side and any(mine.side == other.side and _shares(mine, other) for other in theirs)
        for mine in ours
    )


def _shares(one: _Part, other: _Part) -> bool:
    """Whether both name a thing that tells, and not only whom it happened to."""
    return any(
        unmistakable(mine.keys & theirs.keys) and names_a_thing(mine.keys)
        for mine in one.terms
        for theirs in other.terms
        if mine.weight == 1 and theirs.weight == 1 and mine.keys & theirs.keys and mine.keys.isdisjoint(_GROUP_KEYS)
    )


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[_Part, ...]:
    """The parts of a sentence, each with its side."""
    return tuple(
        _Part(text=piece, start=start, side=side, terms=terms(piece))
        for piece, start, side in joined(text, _CUT, _side)
    )


def _side(text: str) -> str:
    sides = [side for side in _OTHER if wordings(_OWN, f"went {side}").search(text)]
    return sides[0] if len(sides) == 1 else ""


def _reason(part: _Part, why: str, source_words: str) -> Reason:
    return Reason(
        question="direction",
        verdict=Verdict.DIFFERENT,
        why=why,
        start=part.start,
        end=part.start + len(part.text),
        source_words=source_words,
    )
