"""Reads a source to its end, or as far as it answers; how far it came is kept after every question."""

from typing import Protocol, TypeVar

from plainms.absence import NotReported
from plainms.codec import Json, decode, encode
from plainms.run.fetch.desk import Desk, Position, Reader
from plainms.run.fetch.sources import RemoteSource

P = TypeVar("P", bound=Position)


class Ledger(Protocol):
    """Keeps positions; each call is one transaction."""

    def position(self, source: RemoteSource) -> Json | NotReported:
        """The position of the reading that is under way."""
        ...

    def keep(self, source: RemoteSource, position: Json) -> None:
        """Go on from here, should this process end."""
        ...


def harvest(reader: Reader[P], desk: Desk, ledger: Ledger) -> P:
    """The position at the end of a reading that was begun. Raises a branch of SourceIsUnreachable.

    Called again, it goes on where it was.
    """
    at = decode(reader.position, ledger.position(reader.source))
    while not at.is_done:
        at = reader.step(at, desk)
        ledger.keep(reader.source, encode(at))
    return at
