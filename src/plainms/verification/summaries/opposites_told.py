"""Whether a sentence has one word of a pair of opposites where the source has the other: strong and weak, from and to.

Pairs are compared in the clause of the source that holds most of what is told, and only where it holds much of it.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from plainms.sieve import Sieved
from plainms.verification.summaries.meanings import Term, keys_of, terms
from plainms.verification.summaries.told import Piece, Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary

_MOSTLY, _MUCH, _NEAR = 0.55, 0.4, 40
_FROM_TO = re.compile(
    r"(?<!ranging\s)(?<!ranged\s)(?<!range\s)\bfrom\s+(?P<one>[^,.;]{2,60}?)\s+to\s+(?P<other>[^,.;]{2,60}?)(?=[,.;)]|\s(?:and|in|after|because|due|over|at)\s|$)"
)
_NUMBERED = re.compile(r"(?<![\w.-])(?P<name>[A-Za-z]{2,}-?)(?P<number>\d+(?:\.\d+)?[A-Za-z]?)(?![\w-])")
_LETTERED = re.compile(
    r"\b(?P<name>hepatitis|vitamin|type|phase|grade|class|stage|factor)\s(?P<number>[A-Z]\d*|\d[a-z]?|I{1,3}V?)\b"
)


def ask(told: Told) -> Iterator[Reason]:
    """The other word of a pair, a way told backward, and a name of the same family as the one in the source."""
    for piece in told.pieces:
        best = piece.rivals[0]
        total = sum(term.weight for term in piece.terms)
        if shared(piece.terms, best.keys) >= _MOSTLY * total:
            yield from _paired(piece, frozenset(_words_of_pairs(told.text)))
            yield from _backward(piece)
    yield from _siblings(told)


def _paired(piece: Piece, said: frozenset[tuple[str, bool]]) -> Iterator[Reason]:
    """One word of a pair, and beside the same thing the other one in the source; some pairs need no such neighbor."""
    clauses = [item for item in piece.rivals[:2] if not wordings("check_summaries", "no result").search(item.text)]
    ours = _words_of_pairs(piece.text)
    if not ours or wordings("check_summaries", "no result").search(piece.text):
        return
    clauses = [item for item in clauses if not wordings("check_summaries", "outlook").search(item.text)]
    for pair, side in ours:
        other = (pair, not side)
        if other in said or any((pair, side) in _words_of_pairs(item.text) for item in clauses):
            continue
        for item in clauses:
            theirs = _words_of_pairs(item.text).get(other)
            start, end = ours[pair, side]
            if theirs and (_stands_anywhere(pair) or _beside(piece.terms, start, end) & _beside(item.terms, *theirs)):
                word, written = piece.text[start:end], item.text[slice(*theirs)]
                yield _reason(piece, f"The sentence says “{word}” where the source says “{written}”.", start, end)
                break


def _beside(found: tuple[Term, ...], start: int, end: int) -> frozenset[str]:
    """The keys of the words next to a word at these offsets, on both sides."""
    near = (item for item in found if start - _NEAR <= item.start and item.end <= end + _NEAR and not item.is_everyday)
    return frozenset(key for term in near if term.end <= start or end <= term.start for key in term.keys)


def _backward(piece: Piece) -> Iterator[Reason]:
    """From one thing to another, and the source goes the other way."""
    ours, theirs = _FROM_TO.search(piece.text), _FROM_TO.search(piece.rivals[0].text)
    if ours is None or theirs is None:
        return
    start, end = keys_of(theirs["one"]), keys_of(theirs["other"])
    starts = any(term.keys & end and not term.keys & start for term in terms(ours["one"]))
    ends = any(term.keys & start and not term.keys & end for term in terms(ours["other"]))
    if starts and ends:
        yield _reason(
            piece, "The source goes the other way: from what is told last to what is told first.", *ours.span()
        )


def _siblings(told: Told) -> Iterator[Reason]:
    """A numbered or lettered name that the evidence does not hold, and another one of its family there."""
    for pattern in (_NUMBERED, _LETTERED):
        theirs = {(match["name"].lower(), match["number"].lower()) for match in pattern.finditer(told.words)}
        ours = {(match["name"].lower(), match["number"].lower()): match for match in pattern.finditer(told.text)}
        for (name, number), match in ours.items():
            family = {other for other in theirs if other[0] == name}
            is_other = family and (name, number) not in theirs and not family & ours.keys()
            if is_other and not _is_told(told, match):
                why = f"The source names another one of this family here, and not “{match[0]}”."
                yield Reason(
                    question="names",
                    verdict=Verdict.DIFFERENT,
                    why=why,
                    start=match.start(),
                    end=match.end(),
                    source_words=told.best.text,
                )


def _is_told(told: Told, match: re.Match[str]) -> bool:
    """Whether a sentence of the source that holds the name holds much of what is told, too."""
    least = _MUCH * sum(term.weight for term in told.terms)
    holding = (item for item in told.source.sentences if match[0].lower() in item.text.lower())
    return any(shared(told.terms, item.keys) >= least for item in holding)


def _reason(piece: Piece, why: str, start: int, end: int) -> Reason:
    return Reason(
        question="opposite",
        verdict=Verdict.DIFFERENT,
        why=why,
        start=piece.start + start,
        end=piece.start + end,
        source_words=piece.rivals[0].text,
    )


@lru_cache(maxsize=8192)
def _words_of_pairs(text: str) -> dict[tuple[str, bool], tuple[int, int]]:
    """The first word of each side of a pair in a text: its pair, whether it is the first side, where."""
    small = text.lower()
    found: dict[tuple[str, bool], tuple[int, int]] = {}
    for match in _any_of_a_pair().finditer(small if len(small) == len(text) else text):
        group = match.lastgroup or ""
        found.setdefault((_entries()[int(group[1:])].id, group[0] == "a"), match.span())
    return found


def _stands_anywhere(pair: str) -> bool:
    return bool(vocabulary("check_summaries")[pair].more.get("anywhere", False))


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(entry for entry in vocabulary("check_summaries").entries if entry["kind"] == "opposites")


@cache
def _any_of_a_pair() -> Sieved:
    sides = (("a", "one"), ("b", "other"))
    parts = (f"(?P<{sign}{place}>{entry[side]})" for place, entry in enumerate(_entries()) for sign, side in sides)
    return Sieved(rf"\b(?:{'|'.join(parts)})\b")
