"""Finds the words of concepts in texts and in what readers type: the longest phrase at each place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.discovery.asking.concepts import Concept, concepts
from plainms.discovery.asking.words import Words, form, stem
from plainms.language.word_frequency import zipf
from plainms.vocabulary.load import vocabulary

_EVERYDAY = 4.2  # Zipf; short forms that are also words as common as this must be typed in capitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words ``first`` up to, not with, ``last`` of a text, and the concepts that they mean."""

    first: int
    last: int
    concepts: tuple[str, ...]


Stems = tuple[str, ...]
Meaning = tuple[tuple[str, ...], tuple[str, ...]]
"""How words must be written, or nothing where any case will do; and the concepts that they then mean."""


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """The meanings of phrases, those with a case of their own first, and the lengths of phrases by their first stem.

    ``key`` gives what words of texts and phrases are compared by.
    """

    key: Callable[[str], str]
    meanings: Mapping[Stems, tuple[Meaning, ...]]
    lengths: Mapping[str, tuple[int, ...]]

    def words(self, text: str) -> Words:
        """The words of a text, to be looked through."""
        return Words(text, self.key)

    def find(self, words: Words) -> Iterator[Found]:
        """The longest phrase at each place, left to right, without overlap. Phrases that mean no concept only take up
        their place.
        """
        place, end = 0, len(words)
        while place < end:
            found = self._at(words, place) if words.keys[place] in self.lengths else None
            if found and found.concepts:
                yield found
            place = found.last if found else place + 1

    def _at(self, words: Words, place: int) -> Found | None:
        keys = words.keys
        for length in self.lengths[keys[place]]:
            last = place + length
            here = keys[place:last] if last <= len(keys) else ()
            for exact, meant in self.meanings.get(here, ()):
                if not exact or exact == words.raw[place:last]:
                    return Found(first=place, last=last, concepts=meant)
        return None


@cache
def named_in_studies() -> PhraseBook:
    """What studies call the concepts, in singular and plural. Short names count in their own case only."""
    names = ((word, one.id, word in one.short) for one in concepts().values() for word in (*one.named, *one.short))
    return _book(form, names, nothing=vocabulary("lay_search_words").text["other"].split("; "))


@cache
def typed_by_readers() -> PhraseBook:
    """What readers call the concepts, in any form and case; short names that are everyday words, only as written."""
    return _book(stem, (pair for one in concepts().values() for pair in _typed(one)))


def _typed(concept: Concept) -> Iterator[tuple[str, str, bool]]:
    for word in (concept.label.partition(" (")[0], *concept.typed, *concept.named):
        yield word, concept.id, False
    for word in concept.short:
        yield word, concept.id, len(word) < 3 or zipf(word) >= _EVERYDAY


def _book(key: Callable[[str], str], names: Iterable[tuple[str, str, bool]], nothing: Iterable[str] = ()) -> PhraseBook:
    """A book of (words, concept, whether the case counts), and of phrases that mean no concept."""
    meant: defaultdict[Stems, defaultdict[tuple[str, ...], dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for text, concept, is_exact in names:
        words = Words(text, key)
        meant[words.keys][words.raw if is_exact else ()][concept] = None
    meanings = {stems: _meanings(mine) for stems, mine in meant.items() if stems}
    meanings |= {Words(text, key).keys: (((), ()),) for text in nothing}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for stems in meanings:
        lengths[stems[0]].add(len(stems))
    return PhraseBook(key, meanings, {first: tuple(sorted(mine, reverse=True)) for first, mine in lengths.items()})


def _meanings(mine: Mapping[tuple[str, ...], Iterable[str]]) -> tuple[Meaning, ...]:
    return tuple((exact, tuple(mine[exact])) for exact in sorted(mine, reverse=True))
