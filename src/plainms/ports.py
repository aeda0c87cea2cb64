"""What the core asks of the outside world: small Protocols that exchange domain types."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.appraisal.appraisal import Appraisal
from plainms.digest.digest import Digest, NoDigest
from plainms.identifiers import Pmcid, Pmid, StudyId
from plainms.review.policy import Decided
from plainms.sources.record import FailedRecord, SkippedRecord, SourceRecord
from plainms.studies.assemble import identity
from plainms.studies.study import Study
from plainms.verification.verification import Verification


class Clock(Protocol):
    """Says what day it is."""

    def today(self) -> datetime.date:
        """The current day, in UTC."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Processed:
    """Everything made of one record, as far as the stages came, and what was decided."""

    record: SourceRecord
    decided: Decided
    study: Study | NotAssessed = NOT_ASSESSED
    appraisal: Appraisal | NotAssessed = NOT_ASSESSED
    outcome: Digest | NoDigest | NotAssessed = NOT_ASSESSED
    verification: Verification | NotAssessed = NOT_ASSESSED

    @property
    def id(self) -> StudyId:
        """The identity of the study, which exists even where a stage failed."""
        return identity(self.record)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildPlan:
    """What a build is about to do. Two plans with equal fingerprints do the same work."""

    inputs: tuple[str, ...]
    fingerprint: str
    as_of: datetime.date


class TextState(StrEnum):
    """What is known of the paper of a study at PubMed Central."""

    WAITING = "waiting"
    READ = "read in full"
    NOT_OPEN = "not open"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedText:
    """A study whose paper has a number at PubMed Central; ``digest`` is that of the record which says so."""

    study: StudyId
    pmid: Pmid
    pmcid: Pmcid
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedText:
    """What came of asking for a paper; ``reason`` says why it is unreadable, and is empty text otherwise."""

    study: StudyId
    pmcid: Pmcid
    state: TextState
    reason: str


class ArtefactStore(Protocol):
    """Keeps what a build makes. Every method is one transaction; a killed process leaves whole steps only."""

    def begin(self, plan: BuildPlan) -> BuildPlan:
        """Start the build, or resume the unfinished one with the same fingerprint: its plan is returned."""
        ...

    def beside(self, records: Sequence[SourceRecord]) -> list[SourceRecord]:
        """Each record merged with what is stored of the same report from other sources; the order is kept."""
        ...

    def known(self, records: Sequence[SourceRecord]) -> frozenset[StudyId]:
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

    def finish(self, report: dict[str, Any]) -> None:
        """Mark the build complete and keep its report."""
        ...
