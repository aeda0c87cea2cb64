"""The pieces of disease names that a scan looks for (``scanning.toml``), and their cores, which it looks for first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from plainms.vocabulary.load import vocabulary

_LENGTHS = ((1, 2), (3, 4), (5, 64))


@dataclass(frozen=True, slots=True)
class Pieces:
    """Finds all pieces of names at once; which of them count as whole words only; the number of the bare one."""

    automaton: BytesAhoCorasick
    whole_words: frozenset[int]
    bare: int


@cache
def pieces() -> Pieces:
    """All of them."""
    words = vocabulary("scanning")
    patterns, whole = _patterns(), _whole_words()
    return Pieces(
        automaton=BytesAhoCorasick([word.encode() for word in patterns], implementation=Implementation.DFA),
        whole_words=frozenset(patterns.index(word) for word in whole),
        bare=patterns.index(words["bare"]["words"][0]),
    )


def coreless(known: Iterable[str]) -> set[str]:
    """The pieces that hold none of these cores."""
    few = tuple(known)
    return {piece for piece in _patterns() if not any(core in piece for core in few)}


def _patterns() -> list[str]:
    return sorted({*_forms(vocabulary("scanning")["fragments"]["words"]), *_whole_words()})


def _whole_words() -> set[str]:
    words = vocabulary("scanning")
    return {*words["exact"]["words"], *_of_ms(words["phrases"]["words"]), *words["bare"]["words"]}


@cache
def cores() -> tuple[BytesAhoCorasick, ...]:
    """Find the cores, of which every piece holds one.

    So few of a length at a time that the processor compares 16 bytes at once.
    """
    words = vocabulary("scanning")["cores"]
    known = {*words["words"], *words["any_case"], *(word.upper() for word in words["any_case"])}
    known |= coreless(known)
    by_length = [[core.encode() for core in sorted(known) if low <= len(core) <= high] for low, high in _LENGTHS]
    return tuple(BytesAhoCorasick(few, matchkind=MatchKind.LeftmostFirst) for few in by_length if few)


def _of_ms(phrases: Iterable[str]) -> Iterator[str]:
    """Phrases with "ms" in every way of writing."""
    for form in _forms(phrases):
        yield from (form, re.sub(r"\bms\b", "MS", form, flags=re.IGNORECASE))


def _forms(fragments: Iterable[str]) -> Iterator[str]:
    for word in fragments:
        yield from (word, word.upper(), word.capitalize(), word.title(), word[0] + word.title()[1:])
