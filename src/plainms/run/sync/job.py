"""What a sync is to do, where, and how."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plainms import pipeline
from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.ports import Clock
from plainms.provenance import fingerprint
from plainms.run.fetch.sources import RemoteSource, Requester
from plainms.run.fetch.wire.patience import Patience

USUAL = (RemoteSource.PUBMED, RemoteSource.EUROPE_PMC, RemoteSource.CLINICAL_TRIALS, RemoteSource.CROSSREF)
"""What is read where no source is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncJob:
    """``replay`` names a run in the archive that is gone through again without network.

    Studies are processed with so many ``workers``, unless ``cluster`` is the address of a scheduler.
    """

    database: Path
    archive: Path
    clock: Clock
    workers: int
    days: int
    base_urls: Mapping[RemoteSource, str]
    requester: Requester
    patience: Patience
    sources: tuple[RemoteSource, ...] = USUAL
    replay: str | NotAssessed = NOT_ASSESSED
    quiet: bool = False
    full_texts: bool = True
    cluster: str | NotAssessed = NOT_ASSESSED

    @property
    def logic(self) -> str:
        """What decides the results beside the records."""
        return pipeline.logic()

    def fingerprint(self) -> str:
        """Two syncs of a day with equal fingerprints do the same work."""
        replay = "" if isinstance(self.replay, NotAssessed) else self.replay
        named = (",".join(self.sources), str(self.days), self.logic, replay, str(self.full_texts))
        return fingerprint(*(part.encode() for part in named))
