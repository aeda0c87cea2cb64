"""``plainms scan``: the citations in scope of whole baseline and update files, without reading the others.

A file that is damaged is told of and the others are still scanned; what stood before the damage counts.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from plainms.absence import Absent, NotReported
from plainms.codec import Json
from plainms.errors import FileIsMissing, PlainmsError, XmlIsBroken
from plainms.run.kept_set import KeptSet
from plainms.sources.nlm.citation import read_citation
from plainms.sources.nlm.element import parse
from plainms.sources.nlm.scanning import Found, Tally, candidates
from plainms.sources.record import SourceRecord
from plainms.studies.scope import scope_of


@dataclass(frozen=True, slots=True, kw_only=True)
class InScope:
    """A citation in scope: its record, what it is about, and the file it stands in."""

    record: SourceRecord
    kind: str
    file: str


@dataclass(slots=True)
class Scan:
    """What went by: citations, those that were parsed, those in scope, and what could not be read."""

    tally: Tally = field(default_factory=Tally)
    parsed: int = 0
    in_scope: int = 0
    faults: list[PlainmsError] = field(default_factory=list)


def scan(files: tuple[Path, ...], done: Scan, keep: KeptSet | None = None) -> Iterator[InScope]:
    """The citations in scope, file by file in their order; ``done`` counts them, ``keep`` takes their bytes."""
    for path in files:
        try:
            with _opened(path) as stream:
                for found in candidates(stream, path.name, done.tally):
                    yield from _told(found, path.name, done, keep)
        except PlainmsError as fault:
            done.faults.append(fault)


def as_json(found: InScope) -> Json:
    """One line of the machine-readable answer."""
    key, version = found.record.key, found.record.version
    return {"pmid": key, "version": version, "scope": found.kind, "title": _title(found), "file": found.file}


def in_words_of(found: InScope) -> str:
    """One line of the answer for people: PMID, what it is about, title."""
    return f"{found.record.key}\t{found.kind}\t{_title(found)}"


def in_words(done: Scan, files: int) -> str:
    """How the scan went, in a sentence."""
    return (
        f"{done.tally.citations:,} citations in {files} file{'' if files == 1 else 's'}; "
        f"{done.parsed:,} hold words of our diseases, {done.in_scope:,} are in scope"
    )


def report_faults(done: Scan) -> None:
    """Every fault on stderr; raises the first one again, so that the exit code tells of it."""
    for fault in done.faults[1:]:
        sys.stderr.write(f"plainms: {fault}\n")
    if done.faults:
        raise done.faults[0]


def _title(found: InScope) -> str:
    return "" if isinstance(found.record.title, NotReported) else found.record.title.text


def _told(found: Found, file: str, done: Scan, keep: KeptSet | None) -> Iterator[InScope]:
    if found.data.startswith(b"<Delete"):
        if keep:
            keep(found.data + b"\n")
        return
    done.parsed += 1
    record = _record(found)
    if isinstance(record, PlainmsError):
        done.faults.append(XmlIsBroken(f"{file}, citation at byte {found.position:,}: {record}"))
        return
    kind = _kind_in_scope(record)
    if kind:
        done.in_scope += 1
        if keep:
            keep(found.data + b"\n")
        yield InScope(record=record, kind=kind, file=file)


def _kind_in_scope(record: SourceRecord) -> str:
    """What a record in scope is about; nothing of another."""
    scope = scope_of(record).value
    return "" if isinstance(scope, Absent) or not scope.kind.is_in else scope.kind.value


def _record(found: Found) -> SourceRecord | PlainmsError:
    element = parse(found.data)
    if isinstance(element, XmlIsBroken):
        return element
    try:
        return read_citation(element, found.data)
    except PlainmsError as fault:
        return fault


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as fault:
        raise FileIsMissing(f"{path} cannot be opened ({fault.strerror}); check the name") from fault
