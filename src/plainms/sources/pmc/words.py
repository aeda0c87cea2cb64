"""The words of a JATS element: as ``nlm.inline`` reads them, without the marks that point at the reference list.

A citation by number ("[12]", a raised 12) runs on from the figures before it, and no sentence needs it; one by author
and year stays. Brackets that held nothing but such marks go with them.
"""

import re
from copy import deepcopy
from typing import cast
from xml.etree.ElementTree import Element

from lxml import etree

from plainms.sources.nlm.inline import plain
from plainms.sources.pmc.tree import letters, local

NOT_WORDS = frozenset(
    ("graphic", "inline-graphic", "object-id", "private-char", "tex-math", "index-term", "ref-list", "annotation")
)
"""Elements that hold addresses, pictures or code: nothing that is read."""

_LEFT_EMPTY = re.compile(r" ?[\[(][\s,;–—−-]*[\])]")
_BEFORE_A_STOP = re.compile(r" +(?=[,.;:](?:\s|\Z))")
_LETTER = re.compile(r"[^\W\d_]")


def words(element: etree._Element) -> str:
    """The text of an element in one line. Raises XmlIsHostile where markup is nested too deep."""
    copy = deepcopy(element)
    copy.tail = None
    return words_of_own(copy)


def words_of_own(element: etree._Element) -> str:
    """As ``words``, of an element that nobody else needs: it is changed."""
    marked = _without_marks(element)
    for one in [one for one in element.iter() if local(one) in NOT_WORDS]:
        _empty(one)
    for one in element.iter():
        if local(one) == "break":
            one.tail = " " + (one.tail or "")
    text = plain(cast(Element, element))  # lxml's elements have all that it asks of one
    return _BEFORE_A_STOP.sub("", _LEFT_EMPTY.sub("", text)).strip() if marked else text


def _without_marks(element: etree._Element) -> bool:
    """Empty the citations by number; whether there was one."""
    found = False
    for one in list(element.iter()):
        if local(one) == "xref" and one.get("ref-type") == "bibr" and not _LETTER.search(letters(one)):
            _empty(one)
            found = True
    for one in list(element.iter()) if found else ():
        if local(one) == "sup" and len(one) and not re.search(r"\w", letters(one)):
            _empty(one)
    return found


def _empty(element: etree._Element) -> None:
    element.text = None
    for child in list(element):
        element.remove(child)
