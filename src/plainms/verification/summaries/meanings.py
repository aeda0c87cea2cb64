"""What words speak of: the stems of a text, and the meanings that plain words and technical words share.

Three lists say which words mean alike: ``lay_words.toml`` for medicine at large, the glossary for the field (a term and
the plain words of its label, forms and explanation), and the short forms with their long ones.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from plainms.verification.summaries.stems import stem
from plainms.vocabulary.load import Entry, names, vocabulary

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LONGEST_PHRASE = 6
_TERM_WEIGHT, _COMMON_WEIGHT = 1.0, 0.3

Phrase = tuple[str, ...]
Table = Mapping[str, tuple[tuple[Phrase, frozenset[str]], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase of a text: what it may be met by elsewhere, how much it tells, and where it stands.

    ``is_everyday`` is whether it is a word that every report holds.
    """

    keys: frozenset[str]
    weight: float
    is_everyday: bool
    start: int
    end: int


@lru_cache(maxsize=8192)
def terms(text: str) -> tuple[Term, ...]:
    """The content words of a text in order; a phrase with a meaning of its own ("side effects") is one term."""
    places = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    stems = [stem(word) for word, _, _ in places]
    found: list[Term] = []
    place = 0
    while place < len(stems):
        length, meanings = _longest(_lay(), stems, place)
        width = max(length, 1)
        keys = frozenset((*stems[place : place + width], *meanings))
        word = places[place][0]
        if width > 1 or _tells(word, stems[place]):
            is_everyday = width == 1 and stems[place] in _common()
            is_common = is_everyday or (meanings and meanings <= _common_meanings())
            found.append(
                Term(
                    keys=keys,
                    weight=_COMMON_WEIGHT if is_common else _TERM_WEIGHT,
                    is_everyday=is_everyday,
                    start=places[place][1],
                    end=places[place + width - 1][2],
                )
            )
        place += width
    return tuple(found)


@lru_cache(maxsize=8192)
def keys_of(text: str) -> frozenset[str]:
    """Everything that a word elsewhere may meet in this text: stems, meanings, and plain words for its terms."""
    stems = [stem(word) for word in _WORD.findall(text)]
    keys = {key for key in stems if key not in _small()}
    for table in (_lay(), _field()):
        for place, first in enumerate(stems):
            for rest, meanings in table.get(first, ()):
                if not rest or tuple(stems[place + 1 : place + 1 + len(rest)]) == rest:
                    keys.update(meanings)
    return frozenset(keys)


def expanded(shorts: Mapping[str, str], text: str) -> str:
    """The text with the long form that its source gives behind each short form."""
    if not shorts:
        return text
    met = {word.removesuffix("s") for word in re.findall(r"[\w-]*[A-Z][\w-]*", text)}
    return " ".join((text, *(long for short, long in shorts.items() if short.removesuffix("s") in met)))


def spelled(shorts: Mapping[str, str], text: str) -> tuple[Term, ...]:
    """The terms of a text; a short form may also be met by the words of its long form."""
    if not shorts:
        return terms(text)
    return tuple(
        replace(term, keys=term.keys | keys_of(shorts[text[term.start : term.end]]))
        if text[term.start : term.end] in shorts
        else term
        for term in terms(text)
    )


def unmistakable(keys: frozenset[str]) -> bool:
    """Whether one of the keys names a thing alone, and not also its opposite, as "brain volume" and "atrophy" do."""
    return any(key not in _two_sided() for key in keys)


def names_a_thing(keys: frozenset[str]) -> bool:
    """Whether no key has an opposite of the same meaning: "headache", and not "frequent"."""
    return keys.isdisjoint(_two_sided())


@cache
def _two_sided() -> frozenset[str]:
    return frozenset(f"={name}" for name in vocabulary("check_summaries").text["two_sided"].split())


def _longest(table: Table, stems: list[str], place: int) -> tuple[int, frozenset[str]]:
    for rest, meanings in table.get(stems[place], ()):
        if tuple(stems[place + 1 : place + 1 + len(rest)]) == rest:
            return len(rest) + 1, meanings
    return 0, frozenset()


def _tells(word: str, root: str) -> bool:
    """Whether a word speaks of something: neither a figure nor a function word, and no scrap of two letters."""
    if not word.isalpha() and not any(map(str.isalpha, word)):
        return False
    return root not in _small() and (len(root) > 2 or word.isupper() or not word.isalpha())


@cache
def _small() -> frozenset[str]:
    return frozenset(map(stem, vocabulary("check_summaries").text["small"].split()))


@cache
def _common() -> frozenset[str]:
    return frozenset(map(stem, vocabulary("check_summaries").text["common"].split()))


@cache
def _common_meanings() -> frozenset[str]:
    return frozenset(f"={name}" for name in vocabulary("check_summaries").text["common_meanings"].split())


@cache
def _lay() -> Table:
    pairs = ((word, (f"={entry.id}",)) for entry in vocabulary("lay_words").entries for word in _said(entry))
    return _table(pairs)


@cache
def _field() -> Table:
    """Terms of the field and the stems of the plain words for them."""
    pairs: list[tuple[str, Iterable[str]]] = []
    for name in names():
        if name.startswith("glossary") and name != "glossary_sources":
            pairs += [(term, _plain(entry)) for entry in vocabulary(name).entries for term in entry.synonyms]
        elif name == "short_forms":
            pairs += [(entry.id, _stems(_said(entry))) for entry in vocabulary(name).entries]
        elif name == "drugs":
            pairs += [(term, _plain(entry)) for entry in vocabulary(name).entries for term in _names(entry)]
    return _table(pairs)


def _names(entry: Entry) -> Iterator[str]:
    yield from (entry.label, *entry.synonyms, *entry.more.get("brands", ()), *entry.more.get("abbreviations", ()))


def _said(entry: Entry) -> tuple[str, ...]:
    return (entry.label, *entry.synonyms, *entry.more.get("also", ()))


def _plain(entry: Entry) -> tuple[str, ...]:
    told = [entry.label, str(entry.more.get("explain", "")), *map(str, entry.more.get("forms", {}).values())]
    beside = entry.more.get("beside", "")
    told += [beside] if isinstance(beside, str) else list(beside)
    return _stems(told)


def _stems(texts: Iterable[str]) -> tuple[str, ...]:
    """The stems of the content words of texts, and the meanings that these have."""
    found: dict[str, None] = {}
    for text in texts:
        for term in terms(text):
            found.update(dict.fromkeys(sorted(term.keys)) if term.weight == _TERM_WEIGHT else {})
    return tuple(found)


def _table(pairs: Iterable[tuple[str, Iterable[str]]]) -> Table:
    """The meanings of phrases by their first word, the longest phrase first."""
    found: dict[Phrase, set[str]] = {}
    for words, meanings in pairs:
        phrase = tuple(map(stem, _WORD.findall(words)))
        if phrase and len(phrase) <= _LONGEST_PHRASE:
            found.setdefault(phrase, set()).update(meanings)
    table: dict[str, list[tuple[Phrase, frozenset[str]]]] = {}
    for phrase in sorted(found, key=lambda phrase: (-len(phrase), phrase)):
        table.setdefault(phrase[0], []).append((phrase[1:], frozenset(found[phrase])))
    return {first: tuple(phrases) for first, phrases in table.items()}
