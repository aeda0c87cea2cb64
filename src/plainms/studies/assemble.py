"""A record becomes a study of our own identity. One record is one study until reports can be joined."""

from plainms.identifiers import StudyId
from plainms.sources.record import SourceRecord
from plainms.studies.scope import scope_of
from plainms.studies.study import Study

LOGIC = "2"


def identity(record: SourceRecord) -> StudyId:
    """Our own identity of the study that this record reports."""
    return StudyId.mint(record.source.value, record.key)


def assemble(record: SourceRecord) -> Study:
    """The study that a record first tells of; its scope is decided from the record alone."""
    return Study(id=identity(record), reports=(record,), scope=scope_of(record))
