"""Loads PubMed's baseline and update files, each once, in their order, with what they delete.

The files of a year form one sequence: first the baseline, then the updates, which replace and delete what came before.
So they are loaded strictly by number, and a gap in what NLM lists ends the run in front of it. A file counts as loaded
when all of it is stored; one that a killed process left by half is loaded again, which changes nothing.
"""

import io
from collections.abc import Iterator
from dataclasses import replace

from plainms.absence import Absent
from plainms.run.fetch.clients.pubmed_files import Listed, due, listing, md5_of, read_listing, read_md5
from plainms.run.fetch.download import download
from plainms.run.fetch.sources import RemoteSource
from plainms.run.sync.outcome import Fate, Outcome
from plainms.run.sync.run import Run
from plainms.run.sync.taking import take_records
from plainms.sources import pubmed
from plainms.sources.nlm.scanning import Found, Tally, candidates
from plainms.sources.record import DeletedRecord, FailedRecord, ReadResult, SourceRecord
from plainms.studies.scope import scope_of

SOURCE = RemoteSource.PUBMED_FILES
"""The source that these files are."""


def read_files(run: Run) -> Outcome:
    """Load every file that is due, and settle. Raises a branch of SourceIsUnreachable; what was loaded stays loaded."""
    counts = {"files": 0, "citations": 0, "records": 0, "made": 0, "deleted": 0}
    listed = [
        one
        for folder in ("baseline", "updatefiles")
        for one in read_listing(run.wire.ask(listing(folder)).content, folder)
    ]
    waiting, gap = due(listed, run.store.loaded())
    for one in waiting:
        run.say(f"  {one.name}")
        for name, count in _load(one, run).items():
            counts[name] = counts.get(name, 0) + count
        counts["files"] += 1
    outcome = Outcome(fate=Fate.PARTLY if gap else Fate.READ, reason=gap, counts=counts)
    run.store.settle(SOURCE.value, outcome.as_json(), SOURCE.origin, as_of=run.running.as_of, is_whole=not gap)
    return outcome


def _load(one: Listed, run: Run) -> dict[str, int]:
    md5 = read_md5(run.wire.ask(md5_of(one)).content)
    path = run.job.archive / "files" / one.name
    download(one, path, md5, run.wire)
    tally = Tally()
    with path.open("rb") as stream:
        counts = take_records(_relevant(candidates(stream, one.name, tally), one.name, run), run)
    run.store.note_loaded(one.name, md5, run.running.as_of)
    return counts | {"citations": tally.citations}


def _relevant(found: Iterator[Found], name: str, run: Run) -> Iterator[ReadResult]:
    """What is in scope, what we hold already, what is deleted, and what cannot be read."""
    for piece in found:
        whole = b"<PubmedArticleSet>" + piece.data + b"</PubmedArticleSet>"
        for result in pubmed.read(io.BytesIO(whole), name):
            if isinstance(result, FailedRecord):
                yield replace(result, byte_position=piece.position)
            elif isinstance(result, DeletedRecord) or (isinstance(result, SourceRecord) and _concerns_us(result, run)):
                yield result


def _concerns_us(record: SourceRecord, run: Run) -> bool:
    scope = scope_of(record).value
    return (not isinstance(scope, Absent) and scope.kind.is_in) or run.catalogue.holds(record)
