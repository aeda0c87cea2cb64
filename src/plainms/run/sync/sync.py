"""``plainms sync``: reads what is new and changed at each source, publishes what that touches, and tells how it went.

Stopped at any moment and run again on that day, it goes on where it was. A source that cannot be read is told of and
holds up no other; the next run reaches back to its last whole reading.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from plainms.absence import NotAssessed
from plainms.errors import SourceIsUnreachable
from plainms.run import seam
from plainms.run.batch import engines
from plainms.run.build import publish
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.replay import Replay
from plainms.run.fetch.wire.transport import Settings, Transport
from plainms.run.lock import sole_build
from plainms.run.sync.files import read_files
from plainms.run.sync.full_texts import ask_full_texts
from plainms.run.sync.job import SyncJob
from plainms.run.sync.outcome import Fate, Outcome
from plainms.run.sync.reading import read
from plainms.run.sync.run import Run

AS_OF = "as of"
SOURCES = "sources"
FULL_TEXTS = "full_texts"


def sync(job: SyncJob) -> dict[str, Any]:
    """Run or resume the sync and return its report (``docs/how-to/keep-in-step.md``)."""
    with sole_build(job.database), seam.storage(job.database):
        catalogue = seam.open_catalogue(job.database, job.logic)
        store, archive = seam.sync_store(), Archive(job.archive)
        running = store.begin(job.fingerprint(), _day(job, archive), archive.runs())
        with _wire(job, archive, running.name) as wire, engines.engine(job.workers, job.cluster) as engine:
            run = Run(
                job=job,
                running=running,
                store=store,
                texts=seam.full_text_store(),
                catalogue=catalogue,
                archive=archive,
                wire=wire,
                engine=engine,
            )
            run.note(AS_OF, running.as_of.isoformat())
            run.note(SOURCES, " ".join(job.sources))
            outcomes = _outcomes(run)
            texts = _full_texts(run)
        made = publish(running.as_of, quiet=job.quiet, workers=job.workers)
        report = {
            "as_of": running.as_of.isoformat(),
            "run": running.name,
            "sources": {source.value: outcome.as_json() for source, outcome in outcomes.items()},
            **texts,
            "studies_published_anew": made,
            "library": seam.census()["decisions"],
        }
        store.finish(report)
    return report


def outcomes_in(report: dict[str, Any]) -> dict[RemoteSource, Outcome]:
    """What came of each source, as a report tells it."""
    return {RemoteSource(name): Outcome.of_json(body) for name, body in report["sources"].items()}


def texts_in(report: dict[str, Any]) -> tuple[Outcome, ...]:
    """What came of the full texts, where they were asked for."""
    return tuple(Outcome.of_json(report[name]) for name in (FULL_TEXTS,) if name in report)


def _outcomes(run: Run) -> dict[RemoteSource, Outcome]:
    """What came of each source, in the order of the job: as it was settled before this process, or as it goes now.

    The files of PubMed are loaded first, so that what the sources tell today replaces what an older file says.
    """
    kept = {source: run.store.outcome(source.value) for source in run.job.sources}
    outcomes = {source: Outcome.of_json(body) for source, body in kept.items() if isinstance(body, dict)}
    due = [source for source in run.job.sources if source not in outcomes]
    for source in due:
        run.say(f"{source.label}: reading")
    if RemoteSource.PUBMED_FILES in due:
        due.remove(RemoteSource.PUBMED_FILES)
        outcomes[RemoteSource.PUBMED_FILES] = _files(run)
    for source, outcome in read(due, run):
        run.say(f"{source.label}: {outcome.in_words()}")
        outcomes[source] = outcome
    return {source: outcomes[source] for source in run.job.sources}


def _files(run: Run) -> Outcome:
    try:
        outcome = read_files(run)
    except SourceIsUnreachable as fault:
        outcome = Outcome(fate=Fate.UNREACHABLE, reason=str(fault))
    run.say(f"{RemoteSource.PUBMED_FILES.label}: {outcome.in_words()}")
    return outcome


def _full_texts(run: Run) -> dict[str, Any]:
    """What came of the full texts, unless they are not wanted, as the report tells it."""
    if not run.job.full_texts:
        return {}
    run.say("Full texts: asking")
    outcome = ask_full_texts(run)
    run.say(f"Full texts: {outcome.in_words()}")
    return {FULL_TEXTS: outcome.as_json()}


def _day(job: SyncJob, archive: Archive) -> datetime.date:
    """Today; or the day of the run that is gone through again."""
    if isinstance(job.replay, NotAssessed):
        return job.clock.today()
    return datetime.date.fromisoformat(archive.noted(job.replay)[AS_OF])


@contextmanager
def _wire(job: SyncJob, archive: Archive, run: str) -> Iterator[Transport | Replay]:
    if not isinstance(job.replay, NotAssessed):
        yield Replay(archive, job.replay)
        return
    settings = Settings(requester=job.requester, base_urls=job.base_urls, patience=job.patience)
    with Transport(settings, archive, run) as transport:
        yield transport
