"""A record becomes a study of our own identity: the records that sources hold of one report share it."""

from collections.abc import Iterable

from plainms.absence import NotReported
from plainms.identifiers import StudyId
from plainms.sources.record import Source, SourceRecord
from plainms.studies.scope import scope_of
from plainms.studies.study import Study
from plainms.studies.versions import merged

LOGIC = "3"


def identity(record: SourceRecord) -> StudyId:
    """Our own identity of the study that this record reports: by its PMID, whichever source states it."""
    if isinstance(record.pmid, NotReported):
        return StudyId.mint(record.source.value, record.key)
    return StudyId.mint(Source.PUBMED.value, record.pmid.value)


def by_report(records: Iterable[SourceRecord]) -> list[SourceRecord]:
    """The records with those of one report merged, in the order in which each report first stands."""
    found: dict[StudyId, list[SourceRecord]] = {}
    for record in records:
        found.setdefault(identity(record), []).append(record)
    return [merged(same) for same in found.values()]


def assemble(record: SourceRecord) -> Study:
    """The study that a record first tells of; its scope is decided from the record alone."""
    return Study(id=identity(record), reports=(record,), scope=scope_of(record))
