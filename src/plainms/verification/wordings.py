"""Wordings that checks look for: the patterns of the ``check_*`` vocabularies, each file as one compiled search."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from plainms.provenance import VocabularyEntry
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, names, vocabulary

_NITRIC_OXIDE = re.compile(r"\bNO\b(?=\W)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A wording that was found: the id of its entry, its words, and where they stand."""

    entry: str
    words: str
    start: int
    end: int


class Wordings:
    """The entries of one vocabulary, optionally of one kind, found at the starts of words in any case.

    Patterns are in small letters, for they search the text in small letters: ignoring case takes twice as long.
    """

    def __init__(self, name: str, kind: str) -> None:
        chosen = [entry for entry in vocabulary(name).entries if not kind or entry.more.get("kind") == kind]
        self._ids = {f"e{number}": entry.id for number, entry in enumerate(chosen)}
        parts = "|".join(f"(?P<e{number}>{pattern_of(entry)})" for number, entry in enumerate(chosen))
        self._pattern = Sieved(rf"\b(?:{parts})" if parts else r"(?!)")
        self.find = lru_cache(maxsize=8192)(self._find)

    def search(self, text: str) -> bool:
        """Whether any of them is there."""
        return bool(self.find(text))

    def _find(self, text: str) -> tuple[Hit, ...]:
        """Each place where one of them is, in order."""
        return tuple(
            Hit(
                entry=self._ids[match.lastgroup or ""],
                words=text[slice(*match.span())],
                start=match.start(),
                end=match.end(),
            )
            for match in self._pattern.finditer(_small(text))
        )


@cache
def wordings(name: str, kind: str = "") -> Wordings:
    """The wordings of ``data/NAME.toml`` (of one ``kind``)."""
    return Wordings(name, kind)


@lru_cache(maxsize=8192)  # each text is searched for many kinds of wordings
def _small(text: str) -> str:
    """The text in small letters, each at its place; NO, nitric oxide, is not the word "no"."""
    small = _NITRIC_OXIDE.sub("n·", text).lower()
    return small if len(small) == len(text) else text


def pattern_of(entry: Entry) -> str:
    """An entry's own regular expression (without named groups), else its label and synonyms word for word."""
    if "pattern" in entry.more:
        return str(entry["pattern"])
    spelled = sorted((entry.label, *entry.synonyms), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(text.lower()) for text in spelled) + r")(?![^\W_])"


@cache
def words_of(ground: VocabularyEntry) -> str | None:
    """Everything an entry says, in one text; None where there is no such entry."""
    if ground.vocabulary not in names():
        return None
    known = vocabulary(ground.vocabulary)
    if ground.id in known:
        entry = known[ground.id]
        return " \n ".join((entry.label, *entry.synonyms, entry.note, *_strings(entry.more)))
    return known.text.get(ground.id)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, int | float):
        yield str(value)
