"""Patterns that are tried only where a word stands that they cannot do without.

Most patterns of our lists are met in few sentences, and to find that out a regular expression tries all its branches
at every letter. But each can be met only where one of a few pieces of words stands, which are read off the pattern
itself; and an automaton looks for all of them at once, in a fiftieth of the time (docs/adr/0014). So a sieved pattern
answers as its regular expression does, only sooner.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from importlib import import_module
from typing import Any, Generic, TypeVar

from ahocorasick_rs import BytesAhoCorasick

from plainms.remembering import once_a_text

T = TypeVar("T")
Node = tuple[Any, Any]
Put = str | Callable[[re.Match[str]], str]
Pieces = frozenset[str]

_WORTH = 200  # times that a pattern is asked for before its sieve is made, for that costs as much as they do
_SEARCHES, _CHANGES = ("search", "finditer", "findall"), ("sub", "subn")
_TOO_COMMON = 0.02  # pieces that stand in most sentences sieve nothing: two letters, or twenty pieces of three
_NOTHING: Pieces = frozenset()
_BEYOND_ASCII = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""The only other letters that ``re`` takes for one of ASCII when it ignores case."""


class Sieved:
    """A compiled pattern; no text is searched that holds none of its ``pieces``. Without pieces each text is.

    To read them off takes about a millisecond, so that it is done for patterns that are asked for often. What is tried
    at one place only, as by ``match``, is tried at once.
    """

    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    subn: Callable[..., tuple[str, int]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.compiled = compiled = re.compile(pattern, flags)
        self.pattern = pattern
        self.match, self.fullmatch, self.split = compiled.match, compiled.fullmatch, compiled.split
        self.search, self.finditer, self.findall = map(self._counted, _SEARCHES)
        self.sub, self.subn = map(self._counted, _CHANGES)
        self._asked = 0

    @cached_property
    def pieces(self) -> Pieces:
        """Pieces of words in small letters of which each text holds one that the pattern is met in."""
        return pieces_of(self.pattern, self.compiled.flags & ~re.UNICODE)

    def _counted(self, name: str) -> Callable[..., Any]:
        """A method of the pattern that counts how often it is asked for, until a sieve is worth making."""
        plain: Callable[..., Any] = getattr(self.compiled, name)

        def ask(*given: Any, **named: Any) -> Any:
            self._asked += 1
            if self._asked == _WORTH:
                self._settle()
            return plain(*given, **named)

        return ask

    def _settle(self) -> None:
        """From now on asks for the pieces first, or for nothing where there are none."""
        compiled = self.compiled
        self.search, self.finditer, self.findall = compiled.search, compiled.finditer, compiled.findall
        self.sub, self.subn = compiled.sub, compiled.subn
        if self.pieces:
            self._sieve(BytesAhoCorasick([piece.encode() for piece in sorted(self.pieces)]).find_matches_as_indexes)

    def _sieve(self, find: Callable[[bytes], list[Any]]) -> None:
        """Asks for the pieces first, in functions without a detour, for they are called thousands of times a study."""
        compiled, nothing = self.compiled, ()

        def search(text: str, *bounds: int) -> re.Match[str] | None:
            return compiled.search(text, *bounds) if find(_folded(text)) else None

        def finditer(text: str, *bounds: int) -> Iterator[re.Match[str]]:
            return compiled.finditer(text, *bounds) if find(_folded(text)) else iter(nothing)

        def findall(text: str, *bounds: int) -> list[Any]:
            return compiled.findall(text, *bounds) if find(_folded(text)) else []

        def sub(put: Put, text: str, count: int = 0) -> str:
            return compiled.sub(put, text, count) if find(_folded(text)) else text

        def subn(put: Put, text: str, count: int = 0) -> tuple[str, int]:
            return compiled.subn(put, text, count) if find(_folded(text)) else (text, 0)

        self.search, self.finditer, self.findall, self.sub, self.subn = search, finditer, findall, sub, subn


class Sieve(Generic[T]):
    """Patterns in order, each with what it stands for; of a text only those are tried that it may hold."""

    def __init__(self, patterns: Iterable[tuple[T, Sieved]]) -> None:
        self._patterns = tuple(patterns)
        self._items = tuple((item, sieved.compiled) for item, sieved in self._patterns)
        self._asked = 0

    @once_a_text
    def of(self, text: str) -> tuple[tuple[T, re.Pattern[str]], ...]:
        """The patterns that may be met in the text, in order; all of them until the sieve is worth making."""
        self._asked += 1
        if self._asked < _WORTH:
            return self._items
        pieces, always = self._by_piece
        found = self._automaton.find_matches_as_indexes(_folded(text), overlapping=True)
        places = always.union(*(pieces[number] for number in {hit[0] for hit in found}))
        return tuple(self._items[place] for place in sorted(places))

    @cached_property
    def _pieces(self) -> list[str]:
        return sorted({piece for _, sieved in self._patterns for piece in sieved.pieces})

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        return BytesAhoCorasick([piece.encode() for piece in self._pieces])

    @cached_property
    def _by_piece(self) -> tuple[list[frozenset[int]], frozenset[int]]:
        """The places of the patterns that need each piece, and of those that need none."""
        needing = [(place, sieved.pieces) for place, (_, sieved) in enumerate(self._patterns)]
        places = [frozenset(place for place, needed in needing if piece in needed) for piece in self._pieces]
        return places, frozenset(place for place, needed in needing if not needed)


@once_a_text
def _folded(text: str) -> bytes:
    """The text in small letters, so that what matches in any case is found."""
    if not text.isascii():
        for letter, alike in _BEYOND_ASCII:
            text = text.replace(letter, alike)
    return text.lower().encode()


def pieces_of(pattern: str, flags: int = 0) -> Pieces:
    """Pieces of words in small letters of which every text that the pattern is met in holds one; none if unknown."""
    found = _needed(_parser().parse(pattern, flags))
    return found if _commonness(found) <= _TOO_COMMON else _NOTHING


def _needed(nodes: Iterable[Node]) -> Pieces:
    """The rarest pieces of which one stands wherever the nodes are met one after the other."""
    best, run = _NOTHING, ""
    for node in nodes:
        letter = _letter(node)
        if letter:
            run += letter
            continue
        onward = frozenset(run + start for start in _starts(node))
        best = min(best, _alone(run), onward, _inside(node), key=_commonness)
        run = ""
    return min(best, _alone(run), key=_commonness)


def _alone(run: str) -> Pieces:
    return frozenset({run})


def _commonness(pieces: Pieces) -> float:
    """How likely a text holds one of the pieces, roughly; a set that knows nothing, or an empty piece, is in all."""
    return sum(10.0 ** -len(piece) for piece in pieces) if pieces else float("inf")


def _letter(node: Node) -> str:
    """The one letter of ASCII, small, that a node stands for; "" where it may be another or none."""
    kind, what = str(node[0]), node[1]
    if kind == "LITERAL":
        return chr(what).lower() if what < 128 else ""
    if kind == "IN" and all(str(item[0]) == "LITERAL" for item in what):
        letters = {_letter(item) for item in what}
        return letters.pop() if len(letters) == 1 else ""
    return ""


def _starts(node: Node) -> Iterator[str]:
    """What each branch of a node begins with, as far as it is letters."""
    for branch in _branches(node):
        start = ""
        for inner in branch:
            letter = _letter(inner)
            if not letter:
                break
            start += letter
        yield start


def _branches(node: Node) -> list[Any]:
    """The branches of which one follows where the node stands."""
    kind, what = str(node[0]), node[1]
    if kind == "BRANCH":
        return list(what[1])
    if kind == "SUBPATTERN":
        inner = list(what[3])
        return _branches(inner[0]) if len(inner) == 1 else [inner]
    return [[node]]


def _inside(node: Node) -> Pieces:
    """What a node that is no letter needs."""
    kind, what = str(node[0]), node[1]
    if kind == "BRANCH":
        branches = [_needed(branch) for branch in what[1]]
        return frozenset().union(*branches) if all(branches) else _NOTHING
    if kind == "SUBPATTERN":
        return _needed(what[3])
    if kind == "ATOMIC_GROUP":
        return _needed(what)
    if kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and what[0] > 0:
        return _needed(what[2])
    if kind == "ASSERT":
        return _needed(what[1])
    return _NOTHING


@cache
def _parser() -> Any:
    """How ``re`` itself reads a pattern."""
    return import_module("re._parser")
