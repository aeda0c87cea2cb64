"""The authors of a citation and the money behind it."""

import re
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm import parts
from plainms.sources.nlm.inline import plain
from plainms.sources.record import Author, Grant

_ORCID = re.compile(r"(?:https?://)?(?:www\.)?(?:orcid\.org/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])/?")


def orcid(text: str) -> str | None:
    """The ORCID in its printed form, 0000-0000-0000-0000; None where the text is not one."""
    found = _ORCID.fullmatch(text.strip())
    return "-".join(found.groups()).upper() if found else None


def read_authors(article: Element | None, unreadable: list[str]) -> tuple[tuple[Author, ...], bool]:
    """The authors in order, and whether NLM says the list is complete.

    Editors' lists, and names that NLM marks as not valid (misprints kept beside the right spelling), are left out.
    """
    authors: list[Author] = []
    complete = True
    for element in [] if article is None else article.findall("AuthorList"):
        if element.get("Type") != "editors":
            complete = complete and element.get("CompleteYN") != "N"
            authors += [_author(author, unreadable) for author in element if author.get("ValidYN") != "N"]
    return tuple(authors), complete


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
    names: dict[str, str | NotReported] = {}
    affiliations = []
    identity: str | NotReported = NOT_REPORTED
    for child in element:
        if child.tag == "AffiliationInfo":
            affiliations += [plain(inner) for inner in child.findall("Affiliation")]
        elif child.tag == "Affiliation":
            affiliations.append(plain(child))
        elif child.tag == "Identifier":
            identity = _identity(child, unreadable, identity)
        else:
            names[child.tag] = plain(child) or NOT_REPORTED
    return Author(
        last_name=names.get("LastName", NOT_REPORTED),
        fore_name=names.get("ForeName", NOT_REPORTED),
        initials=names.get("Initials", NOT_REPORTED),
        suffix=names.get("Suffix", NOT_REPORTED),
        collective_name=names.get("CollectiveName", NOT_REPORTED),
        orcid=identity,
        affiliations=tuple(text for text in affiliations if text),
    )


def _identity(element: Element, unreadable: list[str], known: str | NotReported) -> str | NotReported:
    text = plain(element)
    if element.get("Source", "").upper() != "ORCID" or not text:
        return known
    found = orcid(text)
    if found is None:
        unreadable.append(f"ORCID: {text}")
        return known
    return found
