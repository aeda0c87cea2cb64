"""The identifiers of a citation: DOI, PMCID and all others, each with the kind that NLM gives it.

The first readable DOI counts, a valid ELocationID before the ArticleIdList; further, different ones are kept as others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.identifiers import Doi, Pmcid
from plainms.sources.nlm import parts
from plainms.sources.nlm.inline import plain
from plainms.sources.record import OtherId


@dataclass(slots=True)
class Identifiers:
    """What has been found so far."""

    doi: Doi | NotReported = NOT_REPORTED
    pmcid: Pmcid | NotReported = NOT_REPORTED
    others: list[OtherId] = field(default_factory=list)


def read_identifiers(
    citation: Element, article: Element | None, data: Element | None, own_pmid: str, unreadable: list[str]
) -> Identifiers:
    """All identifiers of one citation; malformed DOIs and PMCIDs go to ``unreadable``."""
    found = Identifiers()
    for kind, text in _stated(citation, article, data):
        if kind == "doi":
            _take_doi(found, text, unreadable)
        elif kind == "pmc":
            _take_pmcid(found, text, unreadable)
        elif text != own_pmid or kind != "pubmed":
            _take_other(found, kind, text)
    return found


def _stated(citation: Element, article: Element | None, data: Element | None) -> Iterator[tuple[str, str]]:
    for element in [] if article is None else article.findall("ELocationID"):
        kind = element.get("EIdType", "").strip() or "elocation"
        if text := plain(element):
            yield (kind if element.get("ValidYN", "Y") == "Y" else f"{kind}, marked as not valid"), text
    for element in parts.children_of(data, "ArticleIdList"):
        if text := plain(element):
            yield element.get("IdType", "").strip() or "other", text
    for element in citation.findall("OtherID"):
        if text := plain(element):
            yield (
                ("pmc" if text.startswith("PMC") and text.isalnum() else element.get("Source", "").strip() or "other"),
                text,
            )


def _take_doi(found: Identifiers, text: str, unreadable: list[str]) -> None:
    doi = parts.doi(text)
    if isinstance(doi, str):
        unreadable.append(f"DOI: {text}")
    elif found.doi == NOT_REPORTED:
        found.doi = doi
    elif found.doi != doi:
        _take_other(found, "doi", doi.value)


def _take_pmcid(found: Identifiers, text: str, unreadable: list[str]) -> None:
    pmcid = parts.pmcid(text)
    if isinstance(pmcid, str):
        unreadable.append(f"PMCID: {text}")
    elif found.pmcid == NOT_REPORTED:
        found.pmcid = pmcid
    elif found.pmcid != pmcid:
        _take_other(found, "pmc", pmcid.value)


def _take_other(found: Identifiers, kind: str, text: str) -> None:
    other = OtherId(kind=kind, value=text)
    if other not in found.others:
        found.others.append(other)
