"""Reads sources in a sync: each from where an earlier reading stopped, or all since it was last read whole."""

from collections.abc import Iterator, Sequence
from typing import Any

from plainms.absence import NotAssessed, NotReported
from plainms.codec import encode
from plainms.errors import AnswerIsRefused, ArchiveIsIncomplete, SourceIsUnreachable
from plainms.run.fetch.clients.clinicaltrials import Trials
from plainms.run.fetch.clients.crossref import Notices
from plainms.run.fetch.clients.europepmc import Preprints
from plainms.run.fetch.clients.paged import Paged
from plainms.run.fetch.clients.pubmed import Pubmed
from plainms.run.fetch.desk import Reader
from plainms.run.fetch.harvest import harvest
from plainms.run.fetch.side_by_side import Came, side_by_side
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window, window
from plainms.run.sync.outcome import Fate, Outcome
from plainms.run.sync.run import Run
from plainms.run.sync.taking import take_answers

READERS: dict[RemoteSource, Reader[Any]] = {
    RemoteSource.PUBMED: Pubmed(),
    RemoteSource.EUROPE_PMC: Paged(Preprints()),
    RemoteSource.CLINICAL_TRIALS: Paged(Trials()),
    RemoteSource.CROSSREF: Paged(Notices()),
}


def read(sources: Sequence[RemoteSource], run: Run) -> Iterator[tuple[RemoteSource, Outcome]]:
    """Read the sources to their ends side by side, then take what each told and settle it, in the order of ``sources``.

    A reading that was begun before is gone on with; where that cannot be, because the source refuses its cursor or the
    archive has lost an answer, the source is read anew.
    """
    going_on = {source for source in sources if _goes_on(source, run)}
    for source in sources:
        if source not in going_on:
            _start(source, run)
    came = dict(side_by_side([READERS[source] for source in sources], run.desk, run.store))
    for source in sources:
        try:
            yield source, _taken(source, came[source], run, may_start_anew=source in going_on)
        except SourceIsUnreachable as fault:
            yield source, Outcome(fate=Fate.UNREACHABLE, reason=str(fault))


def _taken(source: RemoteSource, came: Came, run: Run, *, may_start_anew: bool) -> Outcome:
    try:
        return _settled(source, came, run)
    except (AnswerIsRefused, ArchiveIsIncomplete):
        if not may_start_anew:
            raise
    _start(source, run)
    return _settled(source, harvest(READERS[source], run.desk, run.store), run)


def _goes_on(source: RemoteSource, run: Run) -> bool:
    """Whether a reading was begun before; if in another run, what that was answered counts for this one too."""
    began = run.store.began(source.value)
    if isinstance(began, NotReported):
        return False
    if began.name != run.running.name and not run.is_replay:
        run.archive.carry_over(began.name, run.running.name, source.value)
    return True


def _settled(source: RemoteSource, at: Came, run: Run) -> Outcome:
    if isinstance(at, Exception):
        raise at
    began = run.store.began(source.value)
    assert not isinstance(began, NotReported)
    counts, stated = take_answers(source, at.answers, run)
    reason = f"{at.lacking:,} records that it counts were not given" if at.lacking else ""
    outcome = Outcome(fate=Fate.PARTLY if at.lacking else Fate.READ, reason=reason, counts=counts)
    settled = run.store.settle(
        source.value,
        outcome.as_json(),
        source.origin,
        as_of=began.as_of,
        is_whole=not at.lacking,
        statements=[(one.key, one.body) for one in stated],
    )
    return Outcome.of_json(settled)


def _start(source: RemoteSource, run: Run) -> None:
    days = _window(source, run)
    run.note(_window_key(source), f"{days.since} {days.until}")
    run.store.start(source.value, run.running, encode(READERS[source].begin(days)))


def _window(source: RemoteSource, run: Run) -> Window:
    """The days to ask for; of a run that is gone through again, the days that it asked for."""
    if isinstance(run.job.replay, NotAssessed):
        return window(run.running.as_of, run.job.days, run.store.last_read(source.value))
    since, until = run.archive.noted(run.job.replay).get(_window_key(source), "1000-01-01 1000-01-01").split()
    return Window(since=since, until=until)


def _window_key(source: RemoteSource) -> str:
    return f"{source.value} days"
