"""Finds vocabulary terms in text: whole words, longest first, offsets kept."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_WORD = re.compile(r"[^\W_]+")
_ALIKE = tuple(zip("\u2019\u2018\u2010\u2011\u2013\u2212\u00a0\u2009", "''----  ", strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where a term of a vocabulary stands in a text, and the entry it names."""

    entry: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Matcher:
    """The terms of one vocabulary by their first word; made once a process, and equal to itself alone."""

    by_first_word: Mapping[str, tuple[tuple[str, str], ...]]
    fold: Callable[[str], str]

    @once_a_text
    def find(self, text: str) -> tuple[Hit, ...]:
        """The longest term at each place, left to right, without overlap."""
        folded = self.fold(text)
        known = self.by_first_word.keys() & _words(folded)
        places = sorted(place for word in known for place in _places(word, folded))
        hits = []
        done = 0
        for start, word in places:
            if start < done:
                continue
            for term, entry in self.by_first_word[word]:
                end = start + len(term)
                if folded.startswith(term, start) and not folded[end : end + 1].isalnum():
                    hits.append(Hit(entry=entry, start=start, end=end))
                    done = end
                    break
        return tuple(hits)


@once_a_text
def _words(text: str) -> frozenset[str]:
    """The words of a text, through which many matchers look."""
    return frozenset(_WORD.findall(text))


def _places(word: str, text: str) -> Iterator[tuple[int, str]]:
    """Where the word stands in the text as a whole word."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start, word
        start = text.find(word, end)


def level(text: str) -> str:
    """``text`` with dashes, apostrophes and spaces made alike. Offsets stay."""
    if not text.isascii():  # none of them is in ASCII; to replace is a tenth of the work of ``translate``
        for char, alike in _ALIKE:
            text = text.replace(char, alike)
    return text


@once_a_text
def lowered(text: str) -> str:
    """``level(text)`` in lower case, of the same length, so that offsets stay."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return level(small)


@cache
def kept(pattern: str, flags: int = 0) -> Sieved:
    """A pattern made of our own vocabulary, compiled once: ``re`` by itself forgets all but the last 512."""
    return Sieved(pattern, flags)


@once_a_text
def unhyphened(text: str) -> str:
    """``lowered(text)`` with spaces for hyphens: "25-foot walk" and "25 foot-walk" are one. Offsets stay."""
    return lowered(text).replace("-", " ")


@cache
def synonyms(name: str) -> Matcher:
    """Finds the synonyms of a vocabulary in any case, with hyphens or spaces. A label is none unless it is listed."""
    return matcher(((entry, entry.synonyms) for entry in vocabulary(name).entries), unhyphened)


@cache
def exact(name: str, key: str) -> Matcher:
    """Finds the words under ``key`` of a vocabulary (abbreviations, brands, strains) in their own case."""
    return matcher(((entry, entry.more.get(key, ())) for entry in vocabulary(name).entries), level)


def matcher(terms: Iterable[tuple[Entry, Iterable[str]]], fold: Callable[[str], str]) -> Matcher:
    """Finds terms, each naming its entry. Terms that do not begin with a letter or figure are never found."""
    table: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry, words in terms:
        for word in words:
            folded = fold(word)
            first = _WORD.search(folded)
            if first and first.start() == 0:
                table[first[0]].add((folded, entry.id))
    ordered = {word: tuple(sorted(found, key=lambda item: (-len(item[0]), item))) for word, found in table.items()}
    return Matcher(by_first_word=ordered, fold=fold)
