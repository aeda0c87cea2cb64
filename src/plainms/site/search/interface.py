"""What finding studies by words means, whatever does it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from plainms.discovery.asking.question import KnownWords, Question
from plainms.discovery.filed import Filed
from plainms.publication.listing import Listing

MOST_TALLIED = 300


class Part(StrEnum):
    """A text of a study that words are looked for in; ``subject`` holds its headings and keywords."""

    TITLE = "title"
    TEASER = "teaser"
    SUBJECT = "subject"
    DIGEST = "digest"
    ABSTRACT = "abstract"


ABOUT = (Part.TITLE, Part.TEASER, Part.SUBJECT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What can be found of a study, and what a list shows of it; no teaser and no digest where nothing is told.

    ``day`` counts days from 1 January of year 1; it is 0 where no date is known. A match counts ``weight`` times, at
    most once.
    """

    study: str
    title: str
    teaser: str
    digest: str
    abstract: str
    listing: Listing
    subject: str = ""
    filed: tuple[Filed, ...] = ()
    day: int = 0
    weight: float = 1.0

    def text(self, part: Part) -> str:
        """One of the texts."""
        return str(getattr(self, part.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a snippet's text, and whether it is what was looked for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a study was found: words as typed, the words in the study that stand for them, and the text that has them.

    ``found`` is empty where the study does not hold what was typed.
    """

    typed: str
    found: str
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A study found, why, and a few words around what matched; none where only the teaser did, for lists show it."""

    listing: Listing
    snippet: tuple[Piece, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of the studies found are filed under something."""

    filed: Filed
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """How many studies match, how many of them hold all that was asked, and the hits asked for, best first.

    Without words the newest come first. ``tallies`` count ``tallied`` studies: all that match, or the first
    MOST_TALLIED by identity, which is as good as by chance.
    """

    count: int = 0
    whole: int = 0
    hits: tuple[Hit, ...] = ()
    tallied: int = 0
    tallies: tuple[Tally, ...] = ()


class StudySearch(KnownWords, Protocol):
    """An index of studies. Text a reader types is only ever words, never a query language."""

    def index(self, documents: Iterable[Document]) -> None:
        """Add the studies, in place of what was known of them."""
        ...

    def remove(self, studies: Iterable[str]) -> None:
        """Forget the studies."""
        ...

    def tidy(self) -> None:
        """Make the index quick again after many changes."""
        ...

    def search(self, question: Question, filters: Iterable[Filed] = (), *, offset: int, limit: int) -> Results:
        """The studies filed under all filters that hold every group asked for.

        Where few do, those that hold some of the groups follow. Neither groups nor filters find nothing.
        """
        ...

    def texts(self) -> Iterator[tuple[str, str]]:
        """The identity of every study with all its texts in one, one after another."""
        ...
