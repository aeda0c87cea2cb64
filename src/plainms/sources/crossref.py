"""Reads the works of Crossref that update others: each is a version of the report it is about, which holds the notice.

Source: Crossref's REST API, ``update-to`` of a work; its types are those of ``crossref_updates.toml``.
"""

import json
from collections.abc import Iterator, Mapping

from plainms.absence import NOT_REPORTED, NotReported
from plainms.codec import Json
from plainms.errors import IdentifierIsInvalid
from plainms.identifiers import Doi, Pmid
from plainms.provenance import fingerprint
from plainms.sources.record import CommentsCorrections, Journal, Source, SourceRecord
from plainms.vocabulary.load import vocabulary


def updated(body: str) -> tuple[str, ...]:
    """The DOIs, in small letters, of what a work (as JSON) updates."""
    return tuple(str(one.get("DOI", "")).lower() for one in _updates(json.loads(body)))


def read(body: str, pmids: Mapping[str, Pmid]) -> Iterator[SourceRecord]:
    """For each report that the work updates and whose DOI is among ``pmids``, its version with the notice alone."""
    work = json.loads(body)
    kinds = vocabulary("crossref_updates")
    for update in _updates(work):
        doi, kind = _doi(update), str(update.get("type", "")).lower().replace("-", "_")
        if isinstance(doi, NotReported) or str(doi) not in pmids or kind not in kinds:
            continue
        link = CommentsCorrections(ref_type=kinds[kind]["ref_type"], ref_source=_printed_in(work))
        yield SourceRecord(
            source=Source.CROSSREF,
            key=f"{work['DOI']} {kind}",
            version=1,
            digest=fingerprint(body.encode()),
            pmid=pmids[str(doi)],
            doi=doi,
            journal=Journal(),
            comments_corrections=(link,),
        )


def _updates(work: Json) -> list[Json]:
    updates = work.get("update-to", [])
    return [one for one in updates if isinstance(one, dict)] if isinstance(updates, list) else []


def _doi(update: Json) -> Doi | NotReported:
    try:
        return Doi.parse(str(update.get("DOI", "")))
    except IdentifierIsInvalid:
        return NOT_REPORTED


def _printed_in(work: Json) -> str:
    """The journal, where it is stated, and the DOI of the notice."""
    journals = work.get("container-title", [])
    named = [str(one) for one in journals[:1]] if isinstance(journals, list) else []
    return ". ".join((*named, f"doi: {work['DOI']}"))
