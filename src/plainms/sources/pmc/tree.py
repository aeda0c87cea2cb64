"""JATS bytes as a tree, by a parser that fetches nothing, loads no DTD and expands no entity."""

from collections.abc import Iterator
from html.entities import html5
from typing import Any

from lxml import etree

from plainms.errors import FormatIsUnknown, RecordIsTooLarge, XmlIsBroken, XmlIsHostile

MAX_BYTES = 64 << 20
"""So many bytes are more than any article, and more than any answer of some hundred articles."""

MAX_DEPTH = 200
_CURE = "fetch the article again from PubMed Central as XML"


def articles_in(data: bytes, file: str) -> Iterator[etree._Element]:
    """Each article of the file, without the articles (reviews, translations) that stand inside another.

    Raises RecordIsTooLarge, XmlIsBroken, XmlIsHostile or FormatIsUnknown.
    """
    root = _root(data, file)
    name = local(root)
    if name == "article":
        yield root
    elif name == "pmc-articleset":
        yield from (child for child in root if local(child) == "article")
    elif name == "OAI-PMH":
        yield from (one for one in root.iter() if local(one) == "article")
    else:
        raise FormatIsUnknown(f"{file} is XML with the root <{name[:60]}>, not a JATS article; {_CURE}")


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def letters(element: etree._Element) -> str:
    """All text inside an element as it stands in the file."""
    return "".join(str(part) for part in element.itertext())


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that name, whatever its namespace."""
    return None if element is None else next((one for one in element if local(one) == name), None)


def children(element: etree._Element | None, name: str) -> list[etree._Element]:
    """The children of that name, whatever their namespace."""
    return [] if element is None else [one for one in element if local(one) == name]


def _root(data: bytes, file: str) -> etree._Element:
    if len(data) > MAX_BYTES:
        raise RecordIsTooLarge(f"{file} holds {len(data):,} bytes, more than any full text; split it by article")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False,
        huge_tree=False, remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise XmlIsBroken(f"{file} is not well-formed XML ({fault}); {_CURE}") from fault
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise XmlIsHostile(f"{file} declares entities of its own; plainms expands none. Take those lines out")
    _check_depth(root, file)
    _write_out_entities(root)
    return root


def _check_depth(root: etree._Element, file: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise XmlIsHostile(f"{file} nests markup more than {MAX_DEPTH} deep; {_CURE}")


def _write_out_entities(root: etree._Element) -> None:
    """Put a character for each named one that HTML knows, and the name itself for any other."""
    named: list[Any] = list(root.iter(etree.Entity))
    for entity in named:
        text = html5.get(f"{entity.name};", f"&{entity.name};") + (entity.tail or "")
        parent, before = entity.getparent(), entity.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + text
        elif parent is not None:
            parent.text = (parent.text or "") + text
        if parent is not None:
            entity.tail = None
            parent.remove(entity)
