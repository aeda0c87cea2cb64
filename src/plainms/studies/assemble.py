"""A record becomes a study of our own identity. One record is one study until reports can be joined."""

from plainms.identifiers import StudyId
from plainms.sources.record import SourceRecord
from plainms.studies.scope import scope_of
from plainms.studies.study import Study


def assemble(record: SourceRecord) -> Study:
    """The study that a record first tells of; its scope is decided from the record alone."""
    identity = StudyId.mint(record.source.value, record.key)
    return Study(id=identity, reports=(record,), scope=scope_of(record))
