"""The authors of a citation and the money behind it."""

import re
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm import parts
from plainms.sources.nlm.inline import plain
from plainms.sources.record import Author, Grant

_ORCID = re.compile(r"(?:https?://)?(?:www\.)?(?:orcid\.org/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])/?")

_NAMES = {
    "LastName": "last_name",
    "ForeName": "fore_name",
    "Initials": "initials",
    "Suffix": "suffix",
    "CollectiveName": "collective_name",
}


def orcid(text: str) -> str | None:
    """The ORCID in its printed form, 0000-0000-0000-0000; None where the text is not one."""
    found = _ORCID.fullmatch(text.strip())
    return "-".join(found.groups()).upper() if found else None


def read_authors(article: Element | None, unreadable: list[str]) -> tuple[Author, ...]:
    """The authors in order, without names that NLM marks as not valid (misprints beside the right spelling)."""
    return tuple(
        _author(author, unreadable)
        for listed in _author_lists(article)
        for author in listed
        if author.get("ValidYN") != "N"
    )


def are_all_authors_listed(article: Element | None) -> bool:
    """Whether NLM says that the list of authors is complete."""
    return all(listed.get("CompleteYN") != "N" for listed in _author_lists(article))


def _author_lists(article: Element | None) -> list[Element]:
    """The lists of authors, without those of editors."""
    lists = [] if article is None else article.findall("AuthorList")
    return [listed for listed in lists if listed.get("Type") != "editors"]


def read_grants(article: Element | None) -> tuple[Grant, ...]:
    """The grants in order."""
    return tuple(
        Grant(
            grant_id=parts.text_of(element, "GrantID"),
            acronym=parts.text_of(element, "Acronym"),
            agency=parts.text_of(element, "Agency"),
            country=parts.text_of(element, "Country"),
        )
        for element in parts.children_of(article, "GrantList")
    )


def _author(element: Element, unreadable: list[str]) -> Author:
    stated: dict[str, str | NotReported] = {}
    affiliations = []
    for child in element:
        if child.tag in _NAMES:
            stated[_NAMES[child.tag]] = plain(child) or NOT_REPORTED
        elif child.tag == "AffiliationInfo":
            affiliations += [text for inner in child if inner.tag == "Affiliation" and (text := plain(inner))]
        elif child.tag == "Affiliation" and (text := plain(child)):
            affiliations.append(text)
        elif child.tag == "Identifier" and (identity := _identity(child, unreadable)):
            stated["orcid"] = identity
    return Author(**stated, affiliations=tuple(affiliations))


def _identity(element: Element, unreadable: list[str]) -> str | None:
    text = plain(element)
    if element.get("Source", "").upper() != "ORCID" or not text:
        return None
    found = orcid(text)
    if found is None:
        unreadable.append(f"ORCID: {text}")
    return found
