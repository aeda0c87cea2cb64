"""Reads ``data/substances.tsv``: names of substances with what they are, for those that have no entry of our own.

A line holds kind, id (a MeSH descriptor or a registration), label and names. Names are in small letters, with spaces
for hyphens; those behind "=" are told by their own case. Written by ``training/substances/make.py``.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from plainms.vocabulary.load import Entry, data_text, vocabulary

FILE = "substances.tsv"
_KINDS = "substance_kinds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    """A line: ``id`` is a MeSH descriptor or a registration, ``kind`` says what it is. It has no gloss."""

    id: str
    label: str
    kind: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names in the order of their letters, and the number of the line that each is of."""

    ordered: tuple[str, ...]
    line: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Substances:
    """The lines and their names: ``any_case`` in small letters without hyphens, ``own_case`` as they are written."""

    edition: str
    source: str
    lines: tuple[str, ...]
    any_case: Names
    own_case: Names

    def at(self, line: int) -> Substance:
        """The substance of a line. Raises VocabularyIsWrong where its kind is unknown."""
        kind, found, label, _ = self.lines[line].split("\t", 3)
        return Substance(id=found, label=label, kind=vocabulary(_KINDS)[kind])


@cache
def substances() -> Substances:
    """The list, read once a process."""
    edition, source, *lines = data_text(FILE).splitlines()
    of = {name: line for line, text in enumerate(lines) for name in text.split("\t")[3:]}
    ordered = sorted(of)
    first, last = _place_of_own_case(ordered)
    own = tuple(name[1:] for name in ordered[first:last])
    return Substances(
        edition=edition.split("\t")[1],
        source=source.split("\t")[1],
        lines=tuple(lines),
        any_case=Names(ordered=(*ordered[:first], *ordered[last:]), line=of),
        own_case=Names(ordered=own, line={name: of[f"={name}"] for name in own}),
    )


def _place_of_own_case(ordered: list[str]) -> tuple[int, int]:
    """Where the names behind "=" begin and end."""
    return bisect_left(ordered, "="), bisect_left(ordered, ">")
