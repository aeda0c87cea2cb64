"""What the answers of a reading hold: each record once, as the last answer that holds it states it."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.codec import canonical
from plainms.run.fetch.clients.answers import at, json_of, rows
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.wire.archive import Archive
from plainms.sources import europepmc, pubmed
from plainms.sources.record import FailedRecord, ReadResult, SkippedRecord, SourceRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a source says of one thing: its own key for it, and its words as canonical JSON."""

    source: RemoteSource
    key: str
    body: str


def records(source: RemoteSource, answers: Iterable[str], archive: Archive) -> Iterator[ReadResult]:
    """The records of PubMed's or Europe PMC's answers, the last answer first; what it says twice is told once."""
    told: set[str] = set()
    for digest in reversed(tuple(answers)):
        content = archive.read(digest)
        file = f"{source.value}-{digest[:16]}"
        is_pubmed = source is RemoteSource.PUBMED
        for result in pubmed.read(io.BytesIO(content), file) if is_pubmed else europepmc.read(content, file):
            key = _key(result)
            if key not in told:
                told.add(key)
                yield result


def statements(source: RemoteSource, answers: Iterable[str], archive: Archive) -> Iterator[Statement]:
    """The trials of ClinicalTrials.gov's answers, or the works of Crossref's, the last answer first."""
    told: set[str] = set()
    for digest in reversed(tuple(answers)):
        for key, row in _rows(source, archive.read(digest)):
            if key not in told:
                told.add(key)
                yield Statement(source=source, key=key, body=canonical(row))


def _rows(source: RemoteSource, content: bytes) -> Iterator[tuple[str, object]]:
    read = json_of(content)
    if source is RemoteSource.CLINICAL_TRIALS:
        for row in rows(read, "studies"):
            yield str(at(row, "protocolSection", "identificationModule", "nctId")), row
    else:
        for row in rows(read, "message", "items"):
            yield str(at(row, "DOI")).lower(), row


def _key(result: ReadResult) -> str:
    if isinstance(result, SourceRecord):
        return f"{result.key} {result.version}"
    if isinstance(result, FailedRecord | SkippedRecord) and not isinstance(result.key, NotReported):
        return f"{result.key} unread"
    return repr(result)
