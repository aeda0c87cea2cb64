"""Reads what somebody typed: lay words as concepts, other words as they stand; small words dropped, typos mended."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from plainms.discovery.asking.concepts import Concept, concepts, with_broader
from plainms.discovery.asking.phrases import Found, named_in_studies, typed_by_readers
from plainms.discovery.asking.spelling import allowed, nearest
from plainms.discovery.asking.words import Words
from plainms.language.word_frequency import zipf
from plainms.vocabulary.load import vocabulary

_EVERYDAY = 5.0  # Zipf; a word as common as this, and in none of our lists, says little about what is looked for
MOST_WORDS, LONGEST_WORD = 16, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words typed in a row that are looked for together: as any of the concepts, or as they stand.

    ``words`` are the letters and digits typed. Where studies use them for the concepts, too, the group is ``named``:
    the words need no search of their own. A study need not hold a ``weak`` group. Of an ``open`` one the last word may
    be only a beginning.
    """

    words: tuple[str, ...]
    concepts: tuple[Concept, ...] = ()
    is_named: bool = False
    is_weak: bool = False
    is_open: bool = False

    @property
    def typed(self) -> str:
        """The words as typed."""
        return " ".join(self.words)

    @property
    def goes_by_words(self) -> bool:
        """Whether the words are looked for beside the concepts: a single one that studies may use in another sense.

        Several in a row cost much to find, and a study that has them names the concept as well.
        """
        return not self.concepts or (not self.is_named and len(self.words) == 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A word that no study holds, and the one that is looked for instead."""

    typed: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is looked for: a study should hold every group that is not weak, and unless there is none, one is not.

    Where few studies hold them all, those that hold some of them will do, unless the question is strict.
    """

    groups: tuple[Group, ...] = ()
    mended: tuple[Mended, ...] = ()
    is_strict: bool = False

    @property
    def takes_a_part(self) -> bool:
        """Whether a study that holds only some of what is required will do."""
        return len(self.required) > 1 and not self.is_strict

    @property
    def required(self) -> tuple[Group, ...]:
        """The groups that a study should hold."""
        return tuple(group for group in self.groups if not group.is_weak)

    @property
    def weak(self) -> tuple[Group, ...]:
        """The groups that only help."""
        return tuple(group for group in self.groups if group.is_weak)


class KnownWords(Protocol):
    """The words that studies hold."""

    def holds(self, word: str) -> bool:
        """Whether a study holds the word."""
        ...

    def alike(self, word: str) -> Iterable[str]:
        """Words that begin as the word does and are about as long; some may be held no more."""
        ...


def understood(text: str, known: KnownWords) -> Question:
    """What the text asks for. Words that nobody wrote, and that are near to one that somebody did, are mended."""
    words = _words(text)
    mended = tuple(_mended(words, known))
    instead = {one.typed: one.instead for one in mended}
    read = _words(" ".join(instead.get(word, word) for word in words.raw)) if mended else words
    return Question(groups=_required(_groups(read)), mended=mended)


def read_lists() -> None:
    """Read now what the first question would wait for."""
    typed_by_readers()
    named_in_studies()
    _vocabulary()
    zipf("search")


def literal(text: str) -> Question:
    """The words as they stand, each of which a study should hold; the last may be a beginning."""
    groups = tuple(Group(words=(word,)) for word in _words(text).raw)
    return Question(groups=(*groups[:-1], *(replace(last, is_open=True) for last in groups[-1:])), is_strict=True)


def _words(text: str) -> Words:
    cut = [word[:LONGEST_WORD] for word in Words(unicodedata.normalize("NFKC", text), str).raw[:MOST_WORDS]]
    return typed_by_readers().words(" ".join(cut))


def _groups(words: Words) -> tuple[Group, ...]:
    groups: list[Group] = []
    place = 0
    for found in _phrases(words):
        groups += _plain(words.raw[place : found.first])
        meant = _widest(found.concepts)
        is_new = not any(set(meant) <= set(group.concepts) for group in groups)
        if is_new:
            typed = words.raw[found.first : found.last]
            is_weak = any(one.is_weak for one in meant)
            groups.append(Group(words=typed, concepts=meant, is_named=_is_named(typed, meant), is_weak=is_weak))
        place = found.last
    rest = _plain(words.raw[place:])
    rest[-1:] = [replace(last, is_open=len(last.words[0]) > 2) for last in rest[-1:] if words.raw[-1] in last.words]
    return tuple(groups + rest)


def _phrases(words: Words) -> Iterator[Found]:
    """The phrases of our lists; a small word alone is none."""
    for found in typed_by_readers().find(words):
        if found.last - found.first > 1 or not _is_small(words.raw[found.first]):
            yield found


def _is_named(typed: tuple[str, ...], meant: tuple[Concept, ...]) -> bool:
    """Whether studies use the words for one of the concepts."""
    mine = {one.id for one in meant}
    book = named_in_studies()
    whole = (one.concepts for one in book.find(book.words(" ".join(typed))) if one.last - one.first == len(typed))
    return any(mine & set(with_broader(concept)) for named in whole for concept in named)


def _widest(named: Iterable[str]) -> tuple[Concept, ...]:
    """The concepts without those that another of them holds already."""
    ids = set(named)
    return tuple(concepts()[one] for one in named if not ids & set(with_broader(one)[1:]))


def _plain(words: Iterable[str]) -> list[Group]:
    return [Group(words=(word,), is_weak=zipf(word) >= _EVERYDAY) for word in words if not _is_small(word)]


def _is_small(word: str) -> bool:
    return word.casefold() in _dropped() | _site()


def _required(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    if all(group.is_weak for group in groups):
        return tuple(replace(group, is_weak=False) for group in groups)
    return groups


def _mended(words: Words, known: KnownWords) -> Iterator[Mended]:
    in_phrases = {place for found in _phrases(words) for place in range(found.first, found.last)}
    for place, word in enumerate(words.raw):
        if place in in_phrases or _is_small(word) or not allowed(word) or known.holds(word):
            continue
        instead = _instead(word.casefold(), known)
        if instead:
            yield Mended(typed=word, instead=instead)


def _instead(typed: str, known: KnownWords) -> str:
    """The nearest word of our lists or of a study; empty where none is near, or where it is one of our own."""
    ours = _vocabulary().get(typed[0], frozenset())
    if typed in ours:
        return ""
    near = nearest(typed, [*ours, *known.alike(typed)])
    return next((word for word in near if word in ours or known.holds(word)), "")


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    """The longer words of what readers type, by first letter."""
    phrases = (word for one in concepts().values() for word in (*one.typed, *one.named))
    words = {word for phrase in phrases for word in re.findall(r"[^\W\d_]{4,}", phrase.casefold())}
    return {first: frozenset(word for word in words if word[0] == first) for first in {word[0] for word in words}}


@cache
def _dropped() -> frozenset[str]:
    return frozenset(vocabulary("lay_search_words").text["dropped"].split())


@cache
def _site() -> frozenset[str]:
    return frozenset(vocabulary("lay_search_words").text["site"].split())
