"""Builds invented records for tests of reading and appraisal. No title, sentence or number is from a real report."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.appraise import appraise
from plainms.sources.record import INVENTED_OWNER, Journal, PublicationType, Source, SourceRecord
from plainms.studies.assemble import assemble
from plainms.text import Passage, PassageKind


def passage(text: str, key: str = "abstract.0", label: str | None = None) -> Passage:
    """A passage of an abstract."""
    return Passage(key=key, kind=PassageKind.ABSTRACT, text=text, label=label or NOT_REPORTED)


def record(title: str, *abstract: str | tuple[str, str], types: tuple[str, ...] = (), **fields: object) -> SourceRecord:
    """A record with this title and abstract; a pair is a labelled section."""
    sections = [(None, part) if isinstance(part, str) else part for part in abstract]
    return SourceRecord(
        source=Source.PUBMED,
        key="990000001",
        version=1,
        digest="invented",
        owner=INVENTED_OWNER,
        title=Passage(key="title", kind=PassageKind.TITLE, text=title),
        abstract=tuple(passage(text, f"abstract.{place}", label) for place, (label, text) in enumerate(sections)),
        journal=Journal(title="Journal of Invented Studies"),
        publication_types=tuple(PublicationType(name=name) for name in types),
        **fields,
    )


def appraised(title: str, *abstract: str | tuple[str, str], types: tuple[str, ...] = (), **fields: object) -> Appraisal:
    """The appraisal of such a record."""
    return appraise(assemble(record(title, *abstract, types=types, **fields)))
