"""A study: the investigation, with the reports that tell of it (Cochrane's sense of both words)."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.identifiers import StudyId
from plainms.provenance import Claim
from plainms.sources.record import SourceRecord
from plainms.text import Passage


class ScopeKind(StrEnum):
    """How close a study is to multiple sclerosis."""

    MS = "ms"
    NEIGHBOR = "neighbor"
    MODEL = "model"
    PASSING_MENTION = "passing mention"
    OUT = "out"

    @property
    def is_in(self) -> bool:
        """Whether studies of this kind get a page."""
        return self in {ScopeKind.MS, ScopeKind.NEIGHBOR, ScopeKind.MODEL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The kind, and the diseases the study is about as ids of ``vocabulary/data/diseases.toml``, main one first."""

    kind: ScopeKind
    diseases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One investigation. ``reports`` holds at least one record; the first is the one that is told."""

    id: StudyId
    reports: tuple[SourceRecord, ...]
    scope: Claim[Scope]

    @property
    def report(self) -> SourceRecord:
        """The report that is told."""
        return self.reports[0]

    @property
    def abstract(self) -> tuple[Passage, ...]:
        """The abstract of the report that is told; empty where it has none."""
        return self.report.abstract
