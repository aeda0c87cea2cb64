"""Whether the report is a preprint: not yet reviewed by peers, by the record's own fields."""

import re

from plainms.absence import NotReported
from plainms.appraisal.reading import Reading
from plainms.provenance import Claim, Origin, SourceField
from plainms.vocabulary.load import vocabulary


def preprint_of(reading: Reading) -> Claim[bool]:
    """True where the publication type, the journal or the DOI says so; false where the record names another journal."""
    record = reading.record
    for kind in record.publication_types:
        if kind.name.lower() == "preprint":
            return _claim(True, SourceField(path="PublicationTypeList/PublicationType", value=kind.name))
    journal = record.journal.title
    if isinstance(journal, NotReported):
        return Claim(value=journal, origin=Origin.RULE, rule="preprint-no-journal-named")
    servers = re.compile(vocabulary("statements").text["preprint_servers"])
    return _claim(bool(servers.search(journal.lower())), SourceField(path="Journal/Title", value=journal))


def _claim(value: bool, field: SourceField) -> Claim[bool]:
    return Claim(value=value, origin=Origin.RULE, rule="preprint-by-record", grounds=(field,))
