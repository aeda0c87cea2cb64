"""Weighs the wording of a study against the cue families of a vocabulary: whole points, added up and traceable.

A file such as ``vocabulary/data/design_families.toml`` holds one entry for each answer, with a ``prior`` and ``cues``.
Each cue has a ``weight`` in points, the place where it is looked for, and ``words`` or ``patterns``. Places are
"title", "opening", "end", "own" (sentences that are neither background nor conclusions), "told" (these and the title),
"abstract" and "anywhere". A word that ends in "*" stands for all words that begin so, one that begins with "*" for all
that end so. A cue counts once, with ``most`` once for each sentence up to that many, and with ``absent`` where it is
not found. The points were set by reasoning, never fitted.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_WORD = re.compile(r"[^\W_]+")
_PART = 3  # letters by which beginnings and endings of words are found
_EDGE = 2  # sentences that count as the opening and as the end


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An answer with its points and the sentences whose words spoke for it."""

    entry: str
    points: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    entry: str
    place: str
    weight: int
    most: int
    absent: bool
    pattern: Sieved | None


_Terms = Mapping[str, tuple[tuple[str, int], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The cues of one file; words by their first word, beginnings and endings by three letters, with cue numbers."""

    cues: tuple[_Cue, ...]
    words: _Terms
    beginnings: _Terms
    endings: _Terms


def weighed(reading: Reading, name: str) -> tuple[Weighed, ...]:
    """Every entry of the vocabulary with its points, the most first; equal ones in the order of the file."""
    table, hits = _table(name), fired(reading, name)
    points = {entry.id: int(entry.more.get("prior", 0)) for entry in vocabulary(name).entries}
    spans: dict[str, list[Span]] = defaultdict(list)
    for number, cue in enumerate(table.cues):
        spans_hit = hits.get(number, ())
        times = int(not spans_hit) if cue.absent else min(len(spans_hit), cue.most)
        points[cue.entry] += cue.weight * times
        if cue.weight > 0 and not cue.absent:
            spans[cue.entry] += spans_hit
    answers = (Weighed(entry=key, points=told, spans=tuple(dict.fromkeys(spans[key]))) for key, told in points.items())
    return tuple(sorted(answers, key=lambda answer: -answer.points))


def fired(reading: Reading, name: str) -> Mapping[int, tuple[Span, ...]]:
    """For each cue of the vocabulary that is found, by its number in the file, the sentences that hold it."""
    table = _table(name)
    hits: dict[int, list[Span]] = defaultdict(list)
    for span, places in _placed(reading):
        for number in _found(table, lowered(span.quote)):
            if table.cues[number].place in places:
                hits[number].append(span)
    return {number: tuple(found) for number, found in hits.items()}


def _placed(reading: Reading) -> Iterator[tuple[Span, frozenset[str]]]:
    """Title and sentences, each with the names of the places it stands in."""
    for span in reading.title:
        yield span, frozenset({"title", "told", "anywhere"})
    own = frozenset(reading.without(Role.BACKGROUND, Role.CONCLUSIONS))
    last = len(reading.abstract) - _EDGE
    for place, span in enumerate(reading.abstract):
        edges = {name for name, there in (("opening", place < _EDGE), ("end", place >= last)) if there}
        told = {"own", "told"} if span in own else set()
        yield span, frozenset({"abstract", "anywhere"} | edges | told)


def _found(table: _Table, text: str) -> set[int]:
    """Numbers of the cues that the text holds."""
    found = {number for number, cue in enumerate(table.cues) if cue.pattern and cue.pattern.search(text)}
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        for term, number in table.words.get(word, ()):
            end = start + len(term)
            if text.startswith(term, start) and not text[end : end + 1].isalnum():
                found.add(number)
        for term, number in table.beginnings.get(word[:_PART], ()):
            if text.startswith(term, start):
                found.add(number)
        for term, number in table.endings.get(word[-_PART:], ()):
            if word.endswith(term):
                found.add(number)
    return found


@cache
def _table(name: str) -> _Table:
    stated = [(entry.id, cue) for entry in vocabulary(name).entries for cue in entry.more.get("cues", ())]
    terms = [(term, number) for number, (_, cue) in enumerate(stated) for term in cue.get("words", ())]
    begin = [(term.rstrip("*"), number) for term, number in terms if term.endswith("*")]
    close = [(term.lstrip("*"), number) for term, number in terms if term.startswith("*")]
    whole = [(term, number) for term, number in terms if "*" not in term]
    return _Table(
        cues=tuple(_cue(entry, cue) for entry, cue in stated),
        words=_by([(_WORD.findall(term)[0], term, number) for term, number in whole]),
        beginnings=_by([(term[:_PART], term, number) for term, number in begin]),
        endings=_by([(term[-_PART:], term, number) for term, number in close]),
    )


def _by(keyed: list[tuple[str, str, int]]) -> _Terms:
    table: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, term, number in keyed:
        table[key].append((term, number))
    return {key: tuple(found) for key, found in table.items()}


def _cue(entry: str, stated: Mapping[str, Any]) -> _Cue:
    patterns = stated.get("patterns", ())
    return _Cue(
        entry=entry,
        place=stated["in"],
        weight=stated["weight"],
        most=stated.get("most", 1),
        absent=stated.get("absent", False),
        pattern=Sieved("|".join(patterns)) if patterns else None,
    )
