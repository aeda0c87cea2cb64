"""One report as several sources state it: their records merged field by field, each field with its origin.

PubMed's record is told from first, then PubMed Central's, Europe PMC's and Crossref's; a field that it leaves open is
taken from the next that fills it, and ``taken`` says so. Notices and registrations of every source are kept, because
one that is missed harms. Merging is the same in any order, and a merged record can be merged again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import PartialDate
from plainms.provenance import fingerprint
from plainms.sources.record import Source, SourceRecord, Taken

_FIRST_TOLD = (Source.PUBMED, Source.PMC, Source.EUROPE_PMC, Source.CROSSREF)
_FILLED = (
    "pmid", "pmcid", "doi", "title", "vernacular_title", "abstract", "copyright", "other_abstracts",
    "publication_model", "languages", "authors", "publication_types", "mesh_headings", "keywords", "chemicals",
    "grants", "conflict_of_interest", "full_text",
)  # fmt: skip
_GATHERED = ("other_ids", "data_banks", "comments_corrections")
_FULL_TEXT = "full_text"


def merged(records: Sequence[SourceRecord]) -> SourceRecord:
    """The records of one report as one; of two of the same source and key the newer, or else the later, stands."""
    versions = _newest(version for record in records for version in versions_of(record))
    if len(versions) == 1:
        return versions[0]
    first, others = versions[0], versions[1:]
    fields: dict[str, Any] = {}
    taken: list[Taken] = []
    for name in _FILLED:
        given = next((one for one in versions if _is_given(getattr(one, name))), first)
        fields[name] = getattr(given, name)
        if given is not first:
            taken.append(Taken(field=name, source=given.source, key=given.key))
    fields |= {name: tuple(dict.fromkeys(x for one in versions for x in getattr(one, name))) for name in _GATHERED}
    return replace(
        first,
        **fields,
        dates=_dates(versions),
        digest=fingerprint(*(one.digest.encode() for one in versions)),
        unreadable=first.unreadable + tuple(f"{one.source.value}: {x}" for one in others for x in one.unreadable),
        taken=tuple(taken),
        versions=tuple(replace(one, full_text=NOT_REPORTED) for one in versions),
    )


def versions_of(record: SourceRecord) -> tuple[SourceRecord, ...]:
    """Each source's own record; the full text, which only the merged record holds, goes back to whose it is."""
    if not record.versions:
        return (record,)
    owner = next(((one.source, one.key) for one in record.taken if one.field == _FULL_TEXT), None)
    owner = owner or (record.source, record.key)
    return tuple(
        replace(one, full_text=record.full_text) if (one.source, one.key) == owner else one for one in record.versions
    )


def _newest(records: Iterable[SourceRecord]) -> list[SourceRecord]:
    found: dict[tuple[Source, str], SourceRecord] = {}
    for record in records:
        earlier = found.get((record.source, record.key))
        if earlier is None or record.version >= earlier.version:
            found[record.source, record.key] = record
    return sorted(found.values(), key=lambda one: (_FIRST_TOLD.index(one.source), one.key))


def _is_given(value: object) -> bool:
    return not isinstance(value, NotReported) and value != ()


def _dates(versions: Sequence[SourceRecord]) -> tuple[PartialDate, ...]:
    """The dates of the first version, and of each other those of a kind that none before it states."""
    kept: list[PartialDate] = []
    for one in versions:
        known = {date.source for date in kept}
        kept += [date for date in one.dates if date.source not in known]
    return tuple(kept)
