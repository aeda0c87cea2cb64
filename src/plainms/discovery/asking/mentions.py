"""Which concepts a study's texts name, and where: what an index of studies holds beside the words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plainms.discovery.asking.concepts import concepts, with_broader
from plainms.discovery.asking.phrases import named_in_studies


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a text names a concept: the name of the text, and offsets into it."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """The concepts that texts name, once for each time, and the first place of each."""

    about: tuple[str, ...]
    named: tuple[str, ...]
    places: Mapping[str, Place]


def mentions(about: Mapping[str, str], texts: Mapping[str, str]) -> Mentions:
    """What the texts in ``about``, which say what a study is about, and the other ``texts`` name. Both by name.

    Concepts above a named one are named with it.
    """
    places: dict[str, Place] = {}
    return Mentions(about=tuple(_named(about, places)), named=tuple(_named(texts, places)), places=places)


def _named(texts: Mapping[str, str], places: dict[str, Place]) -> Iterable[str]:
    book = named_in_studies()
    for part, text in texts.items():
        words = book.words(text)
        for found in book.find(words):
            start, end = words.span(found.first, found.last)
            place = Place(part=part, start=start, end=end)
            for concept in _all(found.concepts):
                places.setdefault(concept, place)
                yield concept


def _all(named: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(above for concept in named for above in with_broader(concept))


def label_of(concept: str) -> str:
    """What studies call a concept."""
    return concepts()[concept].label
