"""Finds substances without an entry of our own: by their names in MeSH and registrations, or by the stem of a name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from plainms.language.matching import level, lowered
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary
from plainms.vocabulary.substances import Names, Substance, substances

_WORD = re.compile(r"[^\W_]+")
_STEMS = "name_stems"
_WHOLE = re.compile(r"(?<![\w-])[A-Za-z][a-z]{5,29}(?![\w])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Where a name of the list stands in a text, and the substance it is of."""

    substance: Substance
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemmed:
    """Where a name of a medicine's form stands, and the entry of ``name_stems`` that says of what kind."""

    kind: Entry
    start: int
    end: int


def substances_in(text: str) -> tuple[Listed, ...]:
    """The longest name at each place, left to right, without overlap. Whole words only."""
    small, written = lowered(text).replace("-", " "), level(text)
    names = substances()
    found, done = [], 0
    for word in _WORD.finditer(small):
        start = word.start()
        if start < done:
            continue
        end, line = max(
            _longest(names.any_case, small, start, word.end()), _longest(names.own_case, written, start, word.end())
        )
        if line >= 0:
            found.append(Listed(substance=names.at(line), start=start, end=end))
            done = end
    return tuple(found)


def _longest(names: Names, text: str, start: int, end: int) -> tuple[int, int]:
    """Where the longest name ends that begins here, and its line; (-1, -1) where none does."""
    for name in _beginning_with(text[start:end], names is substances().own_case):
        if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum():
            return start + len(name), names.line[name]
    return -1, -1


@lru_cache(maxsize=20_000)
def _beginning_with(word: str, own_case: bool) -> tuple[str, ...]:
    """The names that begin with this whole word, longest first."""
    ordered = (substances().own_case if own_case else substances().any_case).ordered
    first = bisect_left(ordered, word)
    last = bisect_left(ordered, f"{word}0", first)  # what may follow a whole word comes before the digits
    return tuple(sorted(ordered[first:last], key=len, reverse=True))


def stems_in(text: str) -> tuple[Stemmed, ...]:
    """What only its form tells to be something given, left to right: no entry knows it.

    Words that end in a stem which the WHO keeps for one kind of medicine, and names of the form of an antibody, a
    blocker, a tracer or a company's code. May overlap.
    """
    found = (*_stemmed(text), *_formed(text))
    return tuple(sorted(found, key=lambda item: (item.start, -item.end, item.kind.id)))


def _stemmed(text: str) -> Iterator[Stemmed]:
    for word in _WHOLE.finditer(text):
        ending = _endings().search(word[0])
        if ending and word[0].lower() not in _no_names():
            yield Stemmed(kind=_by_stem()[ending[0]], start=word.start(), end=word.end())


def _formed(text: str) -> Iterator[Stemmed]:
    for pattern, entry in _forms():
        if not any(needed in text for needed in entry["needs"]):
            continue
        yield from (Stemmed(kind=entry, start=match.start(), end=match.end()) for match in pattern.finditer(text))


@cache
def _forms() -> tuple[tuple[Sieved, Entry], ...]:
    entries = vocabulary(_STEMS).entries
    return tuple((Sieved(form), entry) for entry in entries for form in entry.more.get("forms", ()))


@cache
def _by_stem() -> dict[str, Entry]:
    return {stem: entry for entry in vocabulary(_STEMS).entries for stem in entry["stems"]}


@cache
def _endings() -> Sieved:
    return Sieved(rf"(?:{'|'.join(sorted(_by_stem(), key=lambda stem: (-len(stem), stem)))})$")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(vocabulary(_STEMS).text["no_names"].split())
