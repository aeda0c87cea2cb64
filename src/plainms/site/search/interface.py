"""What finding studies by words means, whatever does it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from plainms.publication.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What can be found of a study, and what a list shows of it; no teaser and no digest where nothing is told."""

    study: str
    title: str
    teaser: str
    digest: str
    abstract: str
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a snippet's text, and whether it is what was looked for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A study found, and a few words around what matched; none where only the teaser did, for lists show it whole."""

    listing: Listing
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """How many studies match, and the hits asked for, best first."""

    count: int
    hits: tuple[Hit, ...]


class StudySearch(Protocol):
    """An index of studies. Text a reader types is only ever words, never a query language."""

    def index(self, documents: Iterable[Document]) -> None:
        """Add the studies, in place of what was known of them."""
        ...

    def remove(self, studies: Iterable[str]) -> None:
        """Forget the studies."""
        ...

    def search(self, words: str, *, offset: int, limit: int) -> Results:
        """The studies that hold every word; the last word may be the beginning of one. No words find nothing."""
        ...
