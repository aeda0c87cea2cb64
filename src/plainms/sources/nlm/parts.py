"""Small helpers that read one element: its text, its UI, its identifier; what fails is kept word for word."""

import re
from functools import lru_cache
from typing import TypeVar
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import IdentifierIsInvalid
from plainms.identifiers import Doi, Identifier, MeshUi, Pmcid, Pmid
from plainms.sources.nlm.inline import plain

_PMCID = re.compile(r"(?i)(?:PMC)?([1-9][0-9]{0,9})(?:\.[0-9]+)?")

Kind = TypeVar("Kind", bound=Identifier)


def text_of(parent: Element | None, name: str) -> str | NotReported:
    """The folded text of the first child of that name; not reported where it is missing or empty."""
    element = None if parent is None else parent.find(name)
    return NOT_REPORTED if element is None else plain(element) or NOT_REPORTED


def attribute(element: Element, name: str) -> str | NotReported:
    """The attribute; not reported where it is missing or empty."""
    return element.get(name, "").strip() or NOT_REPORTED


def children_of(parent: Element | None, name: str) -> list[Element]:
    """The children of the first child of that name: the members of one of NLM's lists."""
    found = None if parent is None else parent.find(name)
    return [] if found is None else list(found)


@lru_cache(maxsize=65536)
def mesh_ui(text: str) -> MeshUi | NotReported | str:
    """The unique identifier; the text itself where it is malformed."""
    return identifier(MeshUi, text) if text else NOT_REPORTED


def ui_of(element: Element, unreadable: list[str]) -> MeshUi | NotReported:
    """The UI attribute; a malformed one is kept in ``unreadable``."""
    found = mesh_ui(element.get("UI", "").strip())
    if isinstance(found, str):
        unreadable.append(f"{element.tag} UI: {found}")
        return NOT_REPORTED
    return found


def identifier(kind: type[Kind], text: str) -> Kind | str:
    """The identifier; the text itself where it is malformed."""
    try:
        return kind(text)
    except IdentifierIsInvalid:
        return text


def doi(text: str) -> Doi | str:
    """The DOI; the text itself where it is malformed."""
    try:
        return Doi.parse(text)
    except IdentifierIsInvalid:
        return text


def pmcid(text: str) -> Pmcid | str:
    """The PMCID, with or without prefix and version in the source; the text itself where it is malformed."""
    found = _PMCID.fullmatch(text)
    return Pmcid(f"PMC{found[1]}") if found else text


def pmid(text: str) -> Pmid | str:
    """The PMID; the text itself where it is malformed."""
    return identifier(Pmid, text)
