"""What the core asks of the outside world: small Protocols that exchange domain types."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from plainms.identifiers import Pmid, StudyId
from plainms.pipeline import Processed
from plainms.sources.record import DeletedRecord, FailedRecord, SkippedRecord, SourceRecord


class Clock(Protocol):
    """Says what day it is."""

    def today(self) -> datetime.date:
        """The current day, in UTC."""
        ...


class RecordReader(Protocol):
    """Yields what the inputs of a build hold, in a fixed order."""

    def __iter__(self) -> Iterator[SourceRecord | FailedRecord | SkippedRecord | DeletedRecord]:
        """Every citation of every input."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildPlan:
    """What a build is about to do. Two plans with equal fingerprints do the same work."""

    inputs: tuple[str, ...]
    fingerprint: str
    as_of: datetime.date


class ArtefactStore(Protocol):
    """Keeps what a build makes. Every method is one transaction; a killed process leaves whole steps only."""

    def begin(self, plan: BuildPlan) -> BuildPlan:
        """Start the build, or resume the unfinished one with the same fingerprint: its plan is returned."""
        ...

    def known(self, records: Sequence[SourceRecord], stamp_logic: str) -> frozenset[StudyId]:
        """The studies of these records that are stored already, made from the same bytes by the same logic."""
        ...

    def save(self, batch: Sequence[Processed]) -> None:
        """Store the studies with their artefacts; what they replace is superseded, not lost."""
        ...

    def save_unread(self, unread: Iterable[FailedRecord | SkippedRecord]) -> None:
        """Remember what could not be read or was passed over."""
        ...

    def withdraw(self, pmids: Iterable[Pmid]) -> None:
        """Take down the studies that their source has deleted."""
        ...

    def finish(self) -> None:
        """Mark the build complete."""
        ...
