"""One parsed citation as a SourceRecord, field by field."""

import hashlib
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import XmlIsBroken
from plainms.identifiers import Pmid
from plainms.sources.nlm import parts, people, subjects, texts
from plainms.sources.nlm.dates import read_dates
from plainms.sources.nlm.identifiers import read_identifiers
from plainms.sources.record import CommentsCorrections, Journal, Source, SourceRecord


def read_citation(root: Element, data: bytes) -> SourceRecord:
    """The record of a PubmedArticle or MedlineCitation element. Raises XmlIsBroken where it has no PMID."""
    citation = _medline_citation(root)
    pmid = _pmid(citation)
    article = citation.find("Article")
    unreadable: list[str] = []
    identifiers = read_identifiers(citation, article, root.find("PubmedData"), pmid.value, unreadable)
    return SourceRecord(
        source=Source.PUBMED,
        key=pmid.value,
        version=_version(citation, unreadable),
        digest=hashlib.sha256(data).hexdigest(),
        owner=parts.attribute(citation, "Owner"),
        status=parts.attribute(citation, "Status"),
        indexing_method=parts.attribute(citation, "IndexingMethod"),
        pmid=pmid,
        pmcid=identifiers.pmcid,
        doi=identifiers.doi,
        other_ids=tuple(identifiers.others),
        title=texts.read_title(article),
        vernacular_title=parts.text_of(article, "VernacularTitle"),
        abstract=texts.read_abstract(article, unreadable),
        copyright=parts.text_of(article, "Abstract/CopyrightInformation"),
        other_abstracts=texts.read_other_abstracts(citation, unreadable),
        journal=_journal(citation, article),
        publication_model=NOT_REPORTED if article is None else parts.attribute(article, "PubModel"),
        dates=read_dates(citation, article, root.find("PubmedData"), unreadable),
        languages=_languages(article),
        authors=people.read_authors(article, unreadable),
        authors_complete=people.are_all_authors_listed(article),
        publication_types=subjects.read_publication_types(article, unreadable),
        mesh_headings=subjects.read_mesh_headings(citation, unreadable),
        keywords=subjects.read_keywords(citation),
        chemicals=subjects.read_chemicals(citation, unreadable),
        data_banks=subjects.read_data_banks(article),
        grants=people.read_grants(article),
        conflict_of_interest=texts.read_conflict_of_interest(citation),
        comments_corrections=_comments_corrections(citation, unreadable),
        unreadable=tuple(unreadable),
    )


def _medline_citation(root: Element) -> Element:
    citation = root if root.tag == "MedlineCitation" else root.find("MedlineCitation")
    if citation is None:
        raise XmlIsBroken("the citation has no MedlineCitation")
    return citation


def _pmid(citation: Element) -> Pmid:
    text = parts.text_of(citation, "PMID")
    if isinstance(text, NotReported):
        raise XmlIsBroken("the citation has no PMID")
    found = parts.pmid(text)
    if isinstance(found, str):
        raise XmlIsBroken(f"the PMID of the citation reads {text[:40]!r}")
    return found


def _version(citation: Element, unreadable: list[str]) -> int:
    element = citation.find("PMID")
    stated = "1" if element is None else element.get("Version", "1").strip()
    if stated.isdecimal() and 0 < int(stated) < 10_000:
        return int(stated)
    unreadable.append(f"PMID Version: {stated}")
    return 1


def _journal(citation: Element, article: Element | None) -> Journal:
    """The journal; where it has no abbreviation of its own, NLM's (MedlineTA) stands for it."""
    journal = None if article is None else article.find("Journal")
    issue = None if journal is None else journal.find("JournalIssue")
    abbreviation = parts.text_of(journal, "ISOAbbreviation")
    if isinstance(abbreviation, NotReported):
        abbreviation = parts.text_of(citation, "MedlineJournalInfo/MedlineTA")
    return Journal(
        title=parts.text_of(journal, "Title"),
        iso_abbreviation=abbreviation,
        issn=parts.text_of(journal, "ISSN"),
        volume=parts.text_of(issue, "Volume"),
        issue=parts.text_of(issue, "Issue"),
        pages=_pages(article),
    )


def _pages(article: Element | None) -> str | NotReported:
    pagination = None if article is None else article.find("Pagination")
    stated = parts.text_of(pagination, "MedlinePgn")
    if not isinstance(stated, NotReported):
        return stated
    ends = (parts.text_of(pagination, "StartPage"), parts.text_of(pagination, "EndPage"))
    return "-".join(end for end in ends if isinstance(end, str)) or NOT_REPORTED


def _languages(article: Element | None) -> tuple[str, ...]:
    elements = [] if article is None else article.findall("Language")
    return tuple(language for element in elements if (language := (element.text or "").strip()))


def _comments_corrections(citation: Element, unreadable: list[str]) -> tuple[CommentsCorrections, ...]:
    """Comments, corrections, retractions and the like; "Cites" is a reference list and left out."""
    found = []
    for element in parts.children_of(citation, "CommentsCorrectionsList"):
        kind = element.get("RefType", "").strip()
        if kind == "Cites":
            continue
        found.append(
            CommentsCorrections(
                ref_type=kind or "Unstated",
                ref_source=parts.text_of(element, "RefSource"),
                pmid=_linked_pmid(element, unreadable),
                note=parts.text_of(element, "Note"),
            )
        )
    return tuple(found)


def _linked_pmid(element: Element, unreadable: list[str]) -> Pmid | NotReported:
    text = parts.text_of(element, "PMID")
    if isinstance(text, NotReported):
        return NOT_REPORTED
    found = parts.pmid(text)
    if isinstance(found, str):
        unreadable.append(f"PMID of a link: {text}")
        return NOT_REPORTED
    return found
