"""The authors of an article with their affiliations."""

from lxml import etree

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm.people import orcid
from plainms.sources.pmc.front import text_of
from plainms.sources.pmc.tree import child, children, local
from plainms.sources.pmc.words import words
from plainms.sources.record import Author


def read_authors(meta: etree._Element, unreadable: list[str]) -> tuple[Author, ...]:
    """Persons and groups in order; members of a group that stand inside it are not authors on their own."""
    addresses = {one.get("id", ""): one for one in meta.iter() if local(one) == "aff"}
    found = []
    for group in children(meta, "contrib-group"):
        for one in children(group, "contrib"):
            if one.get("contrib-type", "author") in {"author", "collab"}:
                found.append(_author(one, _affiliations(one, group, addresses), unreadable))
    return tuple(author for author in found if author != Author(affiliations=author.affiliations, orcid=author.orcid))


def _author(one: etree._Element, affiliations: tuple[str, ...], unreadable: list[str]) -> Author:
    name = child(one, "name")
    if name is None:
        name = child(child(one, "name-alternatives"), "name")
    if name is None:
        group = child(one, "collab")
        named = text_of(one, "string-name") if group is None else _own_words(group)
        return Author(collective_name=named, affiliations=affiliations)
    given = text_of(name, "given-names")
    return Author(
        last_name=text_of(name, "surname"),
        fore_name=given,
        initials=NOT_REPORTED if isinstance(given, NotReported) else _initials(given),
        suffix=text_of(name, "suffix"),
        orcid=_orcid(one, unreadable),
        affiliations=affiliations,
    )


def _own_words(group: etree._Element) -> str | NotReported:
    """The name of a group, without the members listed inside it."""
    named = [group.text or "", *(one.tail or "" for one in group)]
    institution = child(group, "institution")
    return " ".join(" ".join(named).split()) or ("" if institution is None else words(institution)) or NOT_REPORTED


def _initials(given: str) -> str:
    """First letters as NLM prints them: "Anna B" and "A.B." are AB, "Jean-Luc" is JL."""
    return "".join(part[0].upper() for part in given.replace(".", " ").replace("-", " ").split() if part[0].isalpha())


def _orcid(one: etree._Element, unreadable: list[str]) -> str | NotReported:
    for stated in children(one, "contrib-id"):
        if stated.get("contrib-id-type") == "orcid" and (text := words(stated)):
            found = orcid(text)
            if found:
                return found
            unreadable.append(f"ORCID: {text}")
    return NOT_REPORTED


def _affiliations(one: etree._Element, group: etree._Element, addresses: dict[str, etree._Element]) -> tuple[str, ...]:
    own = children(one, "aff") or [
        addresses[mark]
        for link in children(one, "xref")
        if link.get("ref-type") == "aff"
        for mark in link.get("rid", "").split()
        if mark in addresses
    ]
    found = (_address(address) for address in own or children(group, "aff"))
    return tuple(text for text in dict.fromkeys(found) if text)


def _address(aff: etree._Element) -> str:
    """An affiliation without its mark and without registry numbers of institutions."""
    bare = etree.Element("aff")
    bare.text = aff.text
    for one in aff:
        if local(one) not in {"label", "sup", "institution-id"}:
            bare.append(_copied(one))
        elif one.tail:
            bare.append(_tail_of(one))
    return words(bare)


def _copied(one: etree._Element) -> etree._Element:
    copy = etree.fromstring(etree.tostring(one, with_tail=False))
    for number in [inner for inner in copy.iter() if local(inner) == "institution-id"]:
        number.text = None
    copy.tail = one.tail
    return copy


def _tail_of(one: etree._Element) -> etree._Element:
    kept = etree.Element("span")
    kept.tail = one.tail
    return kept
