"""What a reader of a source works with, and what it is: something that goes on from a position, step by step."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.question import Wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where questions are answered and where answers lie."""

    wire: Wire
    archive: Archive


class Position(Protocol):
    """How far the reading of a source has come; kept in the database after each question."""

    @property
    def answers(self) -> tuple[str, ...]:
        """The digests of the answers that hold records, in the order in which they count."""
        ...

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to ask."""
        ...

    @property
    def lacking(self) -> int:
        """How many records the source counts that it did not give, however often asked; known when done."""
        ...


P = TypeVar("P", bound=Position)


class Reader(Protocol[P]):
    """Reads one source. ``step`` asks one question; the same position and answer give the same next position."""

    source: RemoteSource
    position: type[P]

    def begin(self, window: Window) -> P:
        """Before the first question."""
        ...

    def step(self, at: P, desk: Desk) -> P:
        """After one question more. Raises a branch of SourceIsUnreachable."""
        ...
