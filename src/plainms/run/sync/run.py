"""A sync under way: what all its parts share."""

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainms.absence import NotAssessed
from plainms.run.batch.local import Engine
from plainms.run.fetch.desk import Desk
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.replay import Replay
from plainms.run.fetch.wire.transport import Transport
from plainms.run.sync.job import SyncJob

if TYPE_CHECKING:
    from plainms.run.seam import Catalogue, FullTexts, Syncing, SyncRunning


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The job, the day and name it runs under, where it asks, and where it stores."""

    job: SyncJob
    running: "SyncRunning"
    store: "Syncing"
    texts: "FullTexts"
    catalogue: "Catalogue"
    archive: Archive
    wire: Transport | Replay
    engine: Engine

    @property
    def desk(self) -> Desk:
        """Where questions are answered and answers lie."""
        return Desk(wire=self.wire, archive=self.archive)

    @property
    def is_replay(self) -> bool:
        """Whether an earlier run is gone through again."""
        return not isinstance(self.job.replay, NotAssessed)

    def note(self, key: str, value: str) -> None:
        """Write down what a replay of this run must know; a replay itself notes nothing."""
        if not self.is_replay:
            self.archive.note(self.running.name, key, value)

    def say(self, words: str) -> None:
        """Tell who watches how far it has come."""
        if not self.job.quiet:
            sys.stderr.write(words + "\n")
            sys.stderr.flush()
