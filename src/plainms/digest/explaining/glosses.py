"""Explanations where words need them: a few words beside the word itself, else a sentence right behind.

Each word is explained once, at its first place; a digest holds only a few explanations, the hardest words first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from plainms.absence import NotReported
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.glossary import glossary, is_short
from plainms.digest.explaining.in_place import Aside, has_place, is_quoted, says_it_already, with_asides
from plainms.digest.explaining.meant import defined_as
from plainms.digest.explaining.needs import Need, inside, needs
from plainms.digest.explaining.places import placed
from plainms.digest.facts import Facts
from plainms.language.parse import parse

_MOST_BESIDE, _MOST_BESIDE_ALONE, _MOST_BEHIND, _MOST_SENTENCES = 3, 4, 3, 9
_OPENED = re.compile(r"(?P<short>Here, .+ (?:is|are) short for “[^”]+”), (?:which means )?(?P<explain>.+)\.")
_EXPLAINED = re.compile(r"[^“”]*? (?:is|are|means) (?P<explain>.+)\.")
_MOST_OF_A_LONG_FORM = 5
_MOST_WORDS = 22  # of a sentence with what stands beside its words; a longer one is easier with it behind
_MOST_ALONE = 44  # the same where nothing can stand behind, as in key points
_MOST_WITH_SHORT_FORM = 44  # which nobody reads on from without its words
_OURS = frozenset({SentenceKind.FINDING, SentenceKind.FRAME, SentenceKind.TEASER})


@dataclass(slots=True)
class Glosser:
    """Explains a run of sentences; remembers what it has explained already.

    Where sentences may stand behind, a short form has room for its own, however many there are: none stays closed.
    """

    facts: Facts
    explained: set[str] = field(default_factory=set)
    meanings: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    sentences_told: int = 0
    longest: int = 0  # of a sentence with what stands beside its words, in letters; 0 where only its words count

    def with_glosses(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """The sentences with words beside their hard words, each followed by what else explains it."""
        for sentence in sentences:
            self.explained |= _told_by(sentence.pattern)
        return self._each(sentences, _MOST_BEHIND)

    def in_place(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """The sentences with words beside their hard words, and nothing behind."""
        return self._each(sentences, 0)

    def _each(self, sentences: tuple[Sentence, ...], most_behind: int) -> tuple[Sentence, ...]:
        """The sentences explained in turn. What the parser has to read is read at once, which takes half the time."""
        found = tuple(tuple(needs(sentence, self.facts)) for sentence in sentences)
        pairs = tuple(zip(sentences, found, strict=True))
        parse([sentence.text for sentence, wanted in pairs if any(need.words for need in wanted)])
        return tuple(item for sentence, wanted in pairs for item in self._explained(sentence, wanted, most_behind))

    def _explained(self, sentence: Sentence, wanted: tuple[Need, ...], most_behind: int) -> Iterator[Sentence]:
        asides: list[Aside] = []
        behind: list[Sentence] = []
        for found in wanted:
            surface = sentence.text[found.start : found.end]
            if not self.explained.isdisjoint(_keys_of(found, surface)):
                continue
            need = self._without_repeating(found, surface)
            if aside := self._beside(need, sentence, asides, most_behind) or self._briefly(
                need, sentence, asides, most_behind
            ):
                asides.append(aside)
                self.beside.add(need.words)
            elif _stands_behind_its_words(need, sentence):
                pass
            elif not isinstance(need.behind, NotReported) and (
                self._has_room(behind, most_behind) or (most_behind and is_short(surface))
            ):
                behind.append(self._said_once(need.behind))
                self.sentences_told += 1
            elif not says_it_already(sentence.text, need.words):
                continue
            self.explained |= need.keys if is_short(surface) else _shown(need, sentence)
        yield with_asides(sentence, asides)
        yield from behind

    def _without_repeating(self, need: Need, surface: str) -> Need:
        """A short form whose words stand beside its long form already, with that long form instead."""
        defined = defined_as(surface, self.facts) if need.words in self.beside and is_short(surface) else None
        long = "" if defined is None else inside(defined)
        if defined is None or len(long.split()) > _MOST_OF_A_LONG_FORM or is_short(long):
            return need
        return replace(need, words=long, article="", grounds=(defined.span,))

    def _said_once(self, behind: Sentence) -> Sentence:
        """What opens a short form, without an explanation that its long form has had already."""
        opened = _OPENED.fullmatch(behind.text)
        found = opened or _EXPLAINED.fullmatch(behind.text)
        explain = found["explain"].casefold() if found else behind.text
        is_told = explain in self.meanings
        self.meanings.add(explain)
        return replace(behind, text=f"{opened['short']}.") if opened and is_told else behind

    def _beside(self, need: Need, sentence: Sentence, asides: list[Aside], most_behind: int) -> Aside | None:
        """The words as they stand beside the need, or None where there is no room for them or they read badly there."""
        words = (sentence.text, *(aside.words for aside in asides), need.words)
        is_closed = is_short(sentence.text[need.start : need.end]) or isinstance(need.behind, NotReported)
        most = _MOST_WITH_SHORT_FORM if is_closed else _MOST_WORDS if most_behind else _MOST_ALONE
        if (
            not need.words
            or len(asides) >= (_MOST_BESIDE if most_behind else _MOST_BESIDE_ALONE)
            or sum(len(text.split()) for text in words) > most
        ):
            return None
        if says_it_already(" ".join(words[:-1]), need.words):
            return None
        ours = sentence.kind in _OURS
        can_stand = (ours or is_quoted(sentence.text, need.start)) and has_place(sentence.text, _aside(need))
        aside = placed(sentence.text, _aside(need), alone=not most_behind) if can_stand else None
        return aside if aside is not None and self._keeps_its_length(sentence, (*asides, aside)) else None

    def _briefly(self, need: Need, sentence: Sentence, asides: list[Aside], most_behind: int) -> Aside | None:
        """The same with the fewest words, where nothing can stand behind and there is no room for more."""
        brief = replace(need, words=need.brief, article="")
        return self._beside(brief, sentence, asides, 0) if need.brief and not most_behind else None

    def _keeps_its_length(self, sentence: Sentence, asides: tuple[Aside, ...]) -> bool:
        return not self.longest or len(with_asides(sentence, asides).text) <= self.longest

    def _has_room(self, behind: list[Sentence], most: int) -> bool:
        return len(behind) < most and self.sentences_told < _MOST_SENTENCES


def _keys_of(need: Need, surface: str) -> frozenset[str]:
    """What counts as explained with a word: of a short form only its own kind, for its long form does not show it."""
    shorts = frozenset(filter(is_short, need.keys))
    return shorts if is_short(surface) and shorts else need.keys


def _shown(need: Need, sentence: Sentence) -> frozenset[str]:
    """What a long form explains: of its short forms only those that stand beside it, or in what explains it."""
    behind = "" if isinstance(need.behind, NotReported) else need.behind.text
    return frozenset(key for key in need.keys if not is_short(key) or f"({key})" in sentence.text or key in behind)


def _stands_behind_its_words(need: Need, sentence: Sentence) -> bool:
    """Whether the word stands in brackets behind the plain words themselves: "a first attack (CIS)"."""
    return bool(need.words) and sentence.text[: need.start].endswith(f"{need.words} (")


def _aside(need: Need) -> Aside:
    shorts = tuple(filter(is_short, sorted(need.keys)))
    return Aside(
        start=need.start, end=need.end, words=need.words, article=need.article, shorts=shorts, grounds=need.grounds
    )


def _told_by(pattern: str) -> frozenset[str]:
    """What a form of sentence explains itself."""
    return frozenset(key for start, keys in _by_form() if pattern.startswith(start) for key in keys)


@cache
def _by_form() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Beginnings of names of sentence forms, each with an entry that such forms explain and its words."""
    entries = ((entry, str(start)) for entry in glossary() for start in entry.more.get("told_by", ()))
    return tuple((start, (entry.id, *entry.synonyms)) for entry, start in entries)
