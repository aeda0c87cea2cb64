"""Weighs the wording of a study against the cue families of a vocabulary: whole points, added up and traceable.

A file such as ``vocabulary/data/design_families.toml`` holds one entry for each answer, with a ``prior`` and ``cues``: each
has a ``weight`` in points, the place it is looked for ("title", "opening", "end", "abstract", "anywhere"), and words
or patterns. A word ending in "*" stands for all words that begin so, one beginning with "*" for all that end so. A cue counts once, or with ``most`` once for each
sentence up to that many. The points were set by reasoning, never fitted.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_WORD = re.compile(r"[^\W_]+")
_STEM = 3  # letters by which words ending in "*" are found
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
    pattern: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The cues of one file: words by their first word, stems by their first letters, and the cues with patterns."""

    cues: tuple[_Cue, ...]
    words: Mapping[str, tuple[tuple[str, int], ...]]
    stems: Mapping[str, tuple[tuple[str, int], ...]]
    endings: Mapping[str, tuple[tuple[str, int], ...]]


def weighed(reading: Reading, name: str) -> tuple[Weighed, ...]:
    """Every entry of the vocabulary with its points, the most first; equal ones in the order of the file."""
    table = _table(name)
    hits: dict[int, list[Span]] = defaultdict(list)
    for span, places in _placed(reading):
        for number in _found(table, lowered(span.quote)):
            if table.cues[number].place in places:
                hits[number].append(span)
    points = {entry.id: int(entry.more.get("prior", 0)) for entry in vocabulary(name).entries}
    spans: dict[str, list[Span]] = defaultdict(list)
    for number, cue in enumerate(table.cues):
        times = int(not hits[number]) if cue.absent else min(len(hits[number]), cue.most)
        points[cue.entry] += cue.weight * times
        if cue.weight > 0:
            spans[cue.entry] += hits[number]
    answers = (Weighed(entry=key, points=told, spans=tuple(dict.fromkeys(spans[key]))) for key, told in points.items())
    return tuple(sorted(answers, key=lambda answer: -answer.points))


def _placed(reading: Reading) -> Iterator[tuple[Span, frozenset[str]]]:
    """Title and sentences, each with the names of the places it stands in."""
    for span in reading.title:
        yield span, frozenset({"title", "anywhere"})
    last = len(reading.sentences)
    for place, span in enumerate(reading.abstract):
        names = {"abstract", "anywhere"}
        names |= {"opening"} if place < _EDGE else set()
        names |= {"end"} if place >= last - _EDGE else set()
        yield span, frozenset(names)


def _found(table: _Table, text: str) -> set[int]:
    """Numbers of the cues that the text holds."""
    found = {number for number, cue in enumerate(table.cues) if cue.pattern and cue.pattern.search(text)}
    for word in _WORD.finditer(text):
        start = word.start()
        for term, number in table.words.get(word[0], ()):
            end = start + len(term)
            if text.startswith(term, start) and not text[end : end + 1].isalnum():
                found.add(number)
        for term, number in table.stems.get(word[0][:_STEM], ()):
            if text.startswith(term, start):
                found.add(number)
        for term, number in table.endings.get(word[0][-_STEM:], ()):
            if word[0].endswith(term):
                found.add(number)
    return found


@cache
def _table(name: str) -> _Table:
    cues: list[_Cue] = []
    words: dict[str, list[tuple[str, int]]] = defaultdict(list)
    stems: dict[str, list[tuple[str, int]]] = defaultdict(list)
    endings: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for entry in vocabulary(name).entries:
        for stated in entry.more.get("cues", ()):
            for term in stated.get("words", ()):
                if term.endswith("*"):
                    stems[term[:_STEM]].append((term.rstrip("*"), len(cues)))
                elif term.startswith("*"):
                    endings[term[-_STEM:]].append((term.lstrip("*"), len(cues)))
                else:
                    words[_WORD.findall(term)[0]].append((term, len(cues)))
            cues.append(_cue(entry, stated))
    return _Table(
        cues=tuple(cues),
        words={key: tuple(found) for key, found in words.items()},
        stems={key: tuple(found) for key, found in stems.items()},
        endings={key: tuple(found) for key, found in endings.items()},
    )


def _cue(entry: Entry, stated: Mapping[str, object]) -> _Cue:
    patterns = stated.get("patterns", ())
    return _Cue(
        entry=entry.id,
        place=str(stated.get("in", "anywhere")),
        weight=int(str(stated["weight"])),
        most=int(str(stated.get("most", 1))),
        absent=bool(stated.get("absent", False)),
        pattern=re.compile("|".join(map(str, patterns))) if isinstance(patterns, list) and patterns else None,
    )
