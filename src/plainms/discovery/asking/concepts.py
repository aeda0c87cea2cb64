"""What readers can look for: our lay words, the medicines and what else our lists name, each with all its words.

The ``lay_search`` files hold what readers say; they take in entries of other lists, whose names then count too.
Medicines, their classes and entries that no file takes in are concepts of their own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from plainms.vocabulary.load import Entry, vocabulary

LAY = ("lay_search_symptoms", "lay_search_life", "lay_search_care")
_TAKEN_IN = {
    "topics": "topics_lay",
    "outcomes": "outcomes",
    "therapies": "therapies",
    "phenotypes": "phenotypes",
    "diseases": "diseases",
}
_BELOW = {"drugs": "drug", "drug_classes": "class"}
_ALONE = ("topics_lay", "diseases", "therapies", "phenotypes")
_NOT_LOOKED_FOR = {
    "diseases/ms",
    "therapies/placebo",
    "therapies/usual-care",
    "therapies/no-treatment",
    "therapies/sham",
}
_LABELS_ARE_NAMES = {"drugs", "diseases", "therapies", "phenotypes"}
_LONGEST_SHORT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing to look for. ``typed`` are words that only readers type; ``named`` those that studies use in any case;
    ``short`` those that studies use in this case only. A study of a concept is also one of its ``broader`` ones. A
    ``weak`` concept says little alone: a study need not hold it.
    """

    id: str
    label: str
    typed: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    is_weak: bool = False


@dataclass(slots=True)
class _Words:
    """The words of a concept while it is put together."""

    typed: dict[str, None] = field(default_factory=dict)
    named: dict[str, None] = field(default_factory=dict)
    short: dict[str, None] = field(default_factory=dict)

    def name(self, words: tuple[str, ...]) -> None:
        """Words of studies; short ones with a capital inside count in that case only."""
        for word in words:
            (self.short if _is_short(word) else self.named)[word] = None


@cache
def concepts() -> Mapping[str, Concept]:
    """All concepts by id, in the order of the files."""
    return {one.id: one for one in (*_lay(), *_medicines(), *_classes(), *_others())}


@cache
def with_broader(concept: str) -> tuple[str, ...]:
    """The concept and all above it, nearest first."""
    found = {concept: None}
    waiting = [concept]
    while waiting:
        for above in concepts()[waiting.pop(0)].broader:
            if above not in found:
                found[above] = None
                waiting.append(above)
    return tuple(found)


def _entries() -> Iterator[Entry]:
    for name in LAY:
        yield from vocabulary(name).entries


@cache
def _above() -> Mapping[str, tuple[str, ...]]:
    """The concepts directly above each that has one: what a file says is narrower, or takes in of the medicines."""
    above: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entry in _entries():
        for below in entry.more.get("narrower", ()):
            above[below][entry.id] = None
        for key, prefix in _BELOW.items():
            for below in entry.more.get(key, ()):
                above[f"{prefix}-{below}"][entry.id] = None
    return {concept: tuple(mine) for concept, mine in above.items()}


def _lay() -> Iterator[Concept]:
    for entry in _entries():
        words = _Words(typed=dict.fromkeys(entry.more.get("asked", ())))
        words.name(entry.synonyms)
        for key, name in _TAKEN_IN.items():
            for taken in entry.more.get(key, ()):
                _take(words, vocabulary(name)[taken])
        yield _concept(entry.id, entry.label, words, is_weak=entry.more.get("weak", False))


def _medicines() -> Iterator[Concept]:
    for entry in vocabulary("drugs").entries:
        words = _Words()
        _take(words, entry)
        yield _concept(f"drug-{entry.id}", entry.label, words, above=(f"class-{entry['class']}",))


def _classes() -> Iterator[Concept]:
    for entry in vocabulary("drug_classes").entries:
        words = _Words()
        _take(words, entry)
        yield _concept(f"class-{entry.id}", entry.label, words)


def _others() -> Iterator[Concept]:
    taken = {
        f"{name}/{one}" for entry in _entries() for key, name in _TAKEN_IN.items() for one in entry.more.get(key, ())
    }
    for name in _ALONE:
        for entry in vocabulary(name).entries:
            if f"{name}/{entry.id}" not in taken | _NOT_LOOKED_FOR:
                words = _Words()
                _take(words, entry)
                yield _concept(f"{name}-{entry.id}", entry.label, words)


def _take(words: _Words, entry: Entry) -> None:
    """Add what an entry of another list is called. A label that is no name is only what readers may type."""
    if entry.vocabulary in _LABELS_ARE_NAMES:
        words.name((entry.label,))
    elif "(" not in entry.label:
        words.typed[entry.label] = None
    words.name(entry.synonyms)
    for key in ("brands", "codes"):
        words.name(tuple(entry.more.get(key, ())))
    words.short.update(dict.fromkeys(entry.more.get("abbreviations", ())))


def _concept(concept: str, label: str, words: _Words, *, above: tuple[str, ...] = (), is_weak: bool = False) -> Concept:
    return Concept(
        id=concept,
        label=label,
        typed=tuple(words.typed),
        named=tuple(words.named),
        short=tuple(words.short),
        broader=(*above, *_above().get(concept, ())),
        is_weak=is_weak,
    )


def _is_short(word: str) -> bool:
    return len(word) <= _LONGEST_SHORT and any(letter.isupper() for letter in word[1:])
