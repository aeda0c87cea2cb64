"""``plainms build``: inputs in, a library of studies with their pages out; stopped at any moment, it can be resumed."""

import datetime
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainms import pipeline
from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.errors import InputIsUnreadable
from plainms.ports import ArtefactStore, BuildPlan, Clock
from plainms.provenance import fingerprint
from plainms.run import seam
from plainms.run.batch import local
from plainms.run.batch.engines import engine
from plainms.run.inputs import Inputs, Meter
from plainms.run.lock import sole_build
from plainms.run.progress import progress
from plainms.sources.record import DeletedRecord, FailedRecord, ReadResult, SkippedRecord, SourceRecord
from plainms.studies.assemble import by_report, identity

BATCH = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildJob:
    """What to build, where, and how: with this many processes, unless ``cluster`` is the address of a scheduler."""

    inputs: Inputs
    database: Path
    clock: Clock
    workers: int
    quiet: bool
    analogies: bool = True
    cluster: str | NotAssessed = NOT_ASSESSED

    def engine(self) -> AbstractContextManager[local.Engine]:
        """What processes records."""
        return engine(self.workers, self.cluster, analogies=self.analogies)

    @property
    def logic(self) -> str:
        """What decides the results beside the records."""
        return pipeline.logic(analogies=self.analogies)

    def plan(self) -> BuildPlan:
        """The plan of this job as of today."""
        return BuildPlan(
            inputs=tuple(file.name for file in self.inputs.files),
            fingerprint=fingerprint(self.inputs.fingerprint().encode(), self.logic.encode()),
            as_of=self.clock.today(),
        )


def build(job: BuildJob) -> dict[str, Any]:
    """Run or resume the build and return its report (``docs/how-to/read-a-run-report.md``)."""
    with sole_build(job.database), seam.storage(job.database):
        store = seam.open_catalogue(job.database, job.logic)
        plan = store.begin(job.plan())
        read = _fill(store, job)
        publish(plan.as_of, quiet=job.quiet, workers=job.workers)
        report = {"as_of": plan.as_of.isoformat(), "inputs": list(plan.inputs), "read": read} | seam.census()
        store.finish(report)
    return report


def _fill(store: ArtefactStore, job: BuildJob) -> dict[str, int]:
    meter = Meter()
    tally: Counter[str] = Counter(records=0, failed=0, skipped=0, deleted=0)
    with (
        job.engine() as engine,
        progress("Reading and writing", job.inputs.size, quiet=job.quiet) as bar,
    ):
        for file in job.inputs.read(meter):
            for batch in batches(file, BATCH):
                take(batch, store, engine)
                tally.update(FATES[type(result)] for result in batch)
                bar.at(meter.bytes_read, tally.total())
    return dict(tally)


def take(batch: Sequence[ReadResult], store: ArtefactStore, engine: local.Engine) -> int:
    """Store what was read, and all that is made of it; returns how many studies had to be made anew."""
    records = store.beside(by_report(result for result in batch if isinstance(result, SourceRecord)))
    known = store.known(records)
    fresh = [record for record in records if identity(record) not in known]
    if fresh:
        store.save(engine(fresh))
    store.save_unread(result for result in batch if isinstance(result, FailedRecord | SkippedRecord))
    deleted = [result.pmid for result in batch if isinstance(result, DeletedRecord)]
    if deleted:
        store.withdraw(deleted)
    return len(fresh)


def publish(as_of: datetime.date, *, quiet: bool, workers: int = 1) -> int:
    """Make the pages anew of which something changed; returns how many studies have new pages."""
    made = 0
    with progress("Making pages", 1.0, quiet=quiet) as bar:
        for done, share in seam.publisher().publish(as_of, workers):
            made = done
            bar.at(share, done)
    return made


def default_workers() -> int:
    """As many processes as this process may use cores."""
    return len(os.sched_getaffinity(0))


def batches(results: Iterable[ReadResult], size: int) -> Iterator[list[ReadResult]]:
    """The results in lists of ``size``; where reading breaks off, what came before is handed over first."""
    batch: list[ReadResult] = []
    try:
        for result in results:
            batch.append(result)
            if len(batch) == size:
                yield batch
                batch = []
    except InputIsUnreadable:
        yield batch
        raise
    yield batch


FATES: dict[type, str] = {
    SourceRecord: "records",
    FailedRecord: "failed",
    SkippedRecord: "skipped",
    DeletedRecord: "deleted",
}
