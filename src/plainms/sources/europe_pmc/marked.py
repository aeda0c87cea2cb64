"""Text that Europe PMC marks up as HTML: headings become the labels of passages, inline markup comes off.

Only known tags in their strict form count as markup; what merely looks like a tag ("n<p, r>0.3") is text. The rules for
inline markup are those of NLM's (``nlm/inline.py``).
"""

import html
import re
from xml.etree.ElementTree import Element, TreeBuilder

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm.inline import MAX_DEPTH, folded, plain
from plainms.sources.nlm.letters import mended
from plainms.text import Passage, PassageKind

_TAG = re.compile(
    r"""(?isx) <!--.*?-->
    | < (?P<end>/?) (?P<name> b|i|u|em|strong|sup|sub|span|small|sc|p|br|div|li|ul|ol|sec|title|h[1-6] )
      (?: \s+ [\w:-]+ \s*=\s* (?: "[^"]*" | '[^']*' ) )* \s* /? >"""
)
_HEADING = re.compile(r"(?is)<h([1-6])\s*>(.*?)</h\1\s*>")
_INLINE = frozenset(("b", "i", "u", "em", "strong", "sup", "sub", "span", "small", "sc"))


def passages(marked: str) -> tuple[Passage, ...]:
    """The parts of an abstract, each with its heading as the label; parts without text are left out."""
    found: list[Passage] = []
    label: str | NotReported = NOT_REPORTED
    for number, part in enumerate(_HEADING.split(marked)):
        if number % 3 == 2:
            label = unmarked(part).rstrip(":. ") or NOT_REPORTED
        elif number % 3 == 0 and (text := unmarked(part)):
            key = f"abstract.{len(found)}"
            found.append(Passage(key=key, kind=PassageKind.ABSTRACT, text=text, label=label))
    return tuple(found)


def unmarked(marked: str) -> str:
    """The text with its markup taken off."""
    return plain(_element(marked)) if "<" in marked else folded(mended(html.unescape(marked)))


def _element(marked: str) -> Element:
    builder = TreeBuilder()
    builder.start("text", {})
    open_tags: list[str] = []
    at = 0
    for tag in _TAG.finditer(marked):
        builder.data(html.unescape(marked[at : tag.start()]))
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name and name not in _INLINE:
            builder.data(" ")
        elif name and tag["end"]:
            if open_tags[-1:] == [name]:
                builder.end(open_tags.pop())
        elif name and len(open_tags) < MAX_DEPTH:
            open_tags.append(name)
            builder.start(name, {})
    builder.data(html.unescape(marked[at:]))
    while open_tags:
        builder.end(open_tags.pop())
    builder.end("text")
    return builder.close()
