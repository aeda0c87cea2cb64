"""Finds one study in source files by its PMID."""

from plainms.errors import StudyIsUnknown
from plainms.identifiers import Pmid
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord
from plainms.studies.versions import merged


def find(inputs: Inputs, pmid: Pmid) -> SourceRecord:
    """The newest version of the citation, with its full text where a file holds that; raises StudyIsUnknown."""
    versions = [found for found in inputs.read_all() if isinstance(found, SourceRecord) and found.pmid == pmid]
    if not versions:
        names = ", ".join(file.name for file in inputs.files)
        raise StudyIsUnknown(f"no citation with PMID {pmid} is in {names}; check the number or give another file")
    return merged(versions)
