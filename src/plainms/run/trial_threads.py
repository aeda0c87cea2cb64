"""``plainms threads``: the reports of one trial that a library holds, and the pairs that a person has to judge."""

from collections.abc import Iterator
from pathlib import Path

from plainms import pipeline
from plainms.codec import Json, encode
from plainms.run import seam
from plainms.studies.threads.clues import clues_of
from plainms.studies.threads.thread import Threads, threads_of


def threads(database: Path) -> Threads:
    """The threads among the studies of the library."""
    seam.existing_catalogue(database, pipeline.logic())
    return threads_found()


def threads_found() -> Threads:
    """The threads among the studies of the open catalogue."""
    return threads_of(clues_of(record) for record in seam.reports())


def as_json(found: Threads) -> Iterator[Json]:
    """One object a thread, then one a doubtful pair."""
    yield from ({"kind": "thread"} | encode(one) for one in found.threads)
    yield from ({"kind": "doubt"} | encode(one) for one in found.doubts)


def in_words(found: Threads) -> Iterator[str]:
    """One paragraph a thread, then the queue for a person."""
    for one in found.threads:
        yield f"One trial{_numbered([str(trial) for trial in one.trials])}:"
        yield from (f"  {member.study} ({member.part.value}): {member.reason}" for member in one.members)
    yield f"{len(found.threads)} trials with several reports; {len(found.doubts)} pairs for a person to judge:"
    yield from (f"  {doubt.one} and {doubt.other}: {doubt.reason}" for doubt in found.doubts)


def _numbered(trials: list[str]) -> str:
    return f" ({', '.join(trials)})" if trials else ""
