"""The front matter of an article: identifiers, title, journal, dates, kinds, licence."""

from collections.abc import Iterator

from lxml import etree

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import DateSource, PartialDate
from plainms.identifiers import Doi, Pmcid, Pmid
from plainms.sources.nlm import parts
from plainms.sources.nlm.dates import read_parts
from plainms.sources.pmc.tree import child, children, local
from plainms.sources.pmc.words import words
from plainms.sources.record import CommentsCorrections, Grant, Journal, Keyword, PublicationType
from plainms.vocabulary.load import vocabulary

_PRINTED, _ONLINE = frozenset(("ppub", "collection", "print")), frozenset(("epub", "electronic", "epub-ppub"))
_HISTORY = {
    "received": DateSource.RECEIVED,
    "rev-recd": DateSource.REVISED_BY_AUTHORS,
    "accepted": DateSource.ACCEPTED,
    "retracted": DateSource.RETRACTED,
}


def text_of(parent: etree._Element | None, *path: str) -> str | NotReported:
    """The words of the element at the end of the path; not reported where it is missing or empty."""
    found = parent
    for name in path:
        found = child(found, name)
    return NOT_REPORTED if found is None else words(found) or NOT_REPORTED


def read_identifiers(
    meta: etree._Element, unreadable: list[str]
) -> tuple[Pmid | NotReported, Pmcid | NotReported, Doi | NotReported]:
    """PMID, PMCID and DOI; a malformed one is kept in ``unreadable``."""
    stated = {one.get("pub-id-type", ""): words(one) for one in reversed(children(meta, "article-id"))}
    pmid = parts.pmid(stated["pmid"]) if stated.get("pmid") else NOT_REPORTED
    numbered = stated.get("pmcid") or stated.get("pmc") or stated.get("pmcaid")
    pmcid = parts.pmcid(numbered) if numbered else NOT_REPORTED
    doi = parts.doi(stated["doi"]) if stated.get("doi") else NOT_REPORTED
    unreadable += [f"article-id: {one}" for one in (pmid, pmcid, doi) if isinstance(one, str)]
    return (
        NOT_REPORTED if isinstance(pmid, str) else pmid,
        NOT_REPORTED if isinstance(pmcid, str) else pmcid,
        NOT_REPORTED if isinstance(doi, str) else doi,
    )


def read_journal(article: etree._Element, meta: etree._Element) -> Journal:
    """The journal and the place in it; an article number stands for pages."""
    of_journal = child(child(article, "front"), "journal-meta")
    titled = text_of(of_journal, "journal-title-group", "journal-title")
    short = [
        one for one in children(of_journal, "journal-id") if one.get("journal-id-type") in {"nlm-ta", "iso-abbrev"}
    ]
    return Journal(
        title=text_of(of_journal, "journal-title") if isinstance(titled, NotReported) else titled,
        iso_abbreviation=next((text for one in short if (text := words(one))), NOT_REPORTED),
        issn=text_of(of_journal, "issn"),
        volume=text_of(meta, "volume"),
        issue=text_of(meta, "issue"),
        pages=_pages(meta),
    )


def _pages(meta: etree._Element) -> str | NotReported:
    first, last = text_of(meta, "fpage"), text_of(meta, "lpage")
    if isinstance(first, NotReported):
        return text_of(meta, "elocation-id")
    return first if isinstance(last, NotReported) or last == first else f"{first}-{last}"


def read_dates(meta: etree._Element, unreadable: list[str]) -> tuple[PartialDate, ...]:
    """The dates of publication and of the manuscript's history, in the order of the article."""
    found = []
    for element, source in _dated(meta):
        year, month, day, season = (_stated(element, name) for name in ("year", "month", "day", "season"))
        date = read_parts(year, month, day, season, source)
        if isinstance(date, PartialDate):
            found.append(date)
        elif date:
            unreadable.append(f"{local(element)}: {date}")
    return tuple(found)


def _stated(date: etree._Element, name: str) -> str:
    text = text_of(date, name)
    return "" if isinstance(text, NotReported) else text


def _dated(meta: etree._Element) -> Iterator[tuple[etree._Element, DateSource]]:
    for one in children(meta, "pub-date"):
        kinds = {one.get("pub-type", ""), one.get("publication-format", ""), one.get("date-type", "")}
        if kinds & _ONLINE:
            yield one, DateSource.ONLINE
        elif kinds & _PRINTED:
            yield one, DateSource.ISSUE
        else:
            yield one, DateSource.PMC_RELEASE if "pmc-release" in kinds else DateSource.OTHER
    for one in children(child(meta, "history"), "date"):
        yield one, _HISTORY.get(one.get("date-type", ""), DateSource.OTHER)


def read_publication_types(article: etree._Element) -> tuple[PublicationType, ...]:
    """The kind of article in NLM's words, by ``vocabulary/data/article_types.toml``; none where it says nothing."""
    kind = article.get("article-type", "")
    known = vocabulary("article_types")
    return (PublicationType(name=known[kind].label),) if kind in known else ()


def read_keywords(meta: etree._Element) -> tuple[Keyword, ...]:
    """The authors' keywords; lists of abbreviations are none."""
    groups = [one for one in children(meta, "kwd-group") if "abbr" not in one.get("kwd-group-type", "")]
    found = (text for group in groups for one in children(group, "kwd") if (text := words(one)))
    return tuple(Keyword(text=text, owner="NOTNLM") for text in dict.fromkeys(found))


def read_grants(meta: etree._Element) -> tuple[Grant, ...]:
    """The awards, one for each number, or one for each payer where no number is given."""
    found: list[Grant] = []
    for award in (one for group in children(meta, "funding-group") for one in children(group, "award-group")):
        payers = [name for one in children(award, "funding-source") if (name := _payer(one))]
        numbers = [number for one in children(award, "award-id") if (number := words(one))]
        found += [
            Grant(grant_id=number, agency=payer)
            for payer in payers or (NOT_REPORTED,)
            for number in numbers or (NOT_REPORTED,)
        ]
    return tuple(dict.fromkeys(found))


def _payer(element: etree._Element) -> str:
    """The name of who pays, without the registry number that may stand beside it."""
    named = [one for one in element.iter() if local(one) == "institution"]
    return words(named[0] if named else element)


def read_relations(meta: etree._Element) -> tuple[CommentsCorrections, ...]:
    """What this article corrects, retracts or comments on, in NLM's words; other relations are left out."""
    known = vocabulary("article_relations")
    return tuple(
        CommentsCorrections(
            ref_type=known[kind].label,
            ref_source=words(one) or NOT_REPORTED,
            pmid=_linked_pmid(one),
            note=_linked_doi(one),
        )
        for one in children(meta, "related-article")
        if (kind := one.get("related-article-type", "")) in known
    )


_XLINK = "{http://www.w3.org/1999/xlink}href"


def _linked_pmid(element: etree._Element) -> Pmid | NotReported:
    stated = element.get(_XLINK, "").strip() if element.get("ext-link-type") == "pmid" else ""
    found = parts.pmid(stated)
    return NOT_REPORTED if isinstance(found, str) else found


def _linked_doi(element: etree._Element) -> str | NotReported:
    stated = element.get(_XLINK, "").strip() if element.get("ext-link-type") == "doi" else ""
    return f"doi:{stated}" if stated else NOT_REPORTED


def read_license(meta: etree._Element) -> str | NotReported:
    """The address of the licence, or else its words."""
    for one in children(child(meta, "permissions"), "license"):
        stated = one.get(_XLINK, "").strip() or words(one)
        linked = [link.get(_XLINK, "") for link in one.iter() if "creativecommons.org" in link.get(_XLINK, "")]
        return (linked[0] if linked else stated) or NOT_REPORTED
    return NOT_REPORTED
