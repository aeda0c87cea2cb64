"""Text that Europe PMC marks up as HTML: headings become the labels of passages, inline markup comes off.

The rules for inline markup are those of NLM's (``nlm/inline.py``). What only looks like a tag ("n<p") stays.
"""

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm.inline import MAX_DEPTH, folded, plain
from plainms.text import Passage, PassageKind

_INLINE = frozenset(("b", "i", "u", "em", "strong", "sup", "sub", "span", "small", "sc"))
_BREAKING = frozenset(("p", "br", "div", "li", "ul", "ol", "title", "sec"))
_HEADING = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def passages(marked: str) -> tuple[Passage, ...]:
    """The parts of an abstract, each with its heading as the label; parts without text are left out."""
    reader = _Reader()
    reader.feed(marked)
    reader.close()
    found: list[Passage] = []
    for label, part in reader.parts():
        if text := plain(part):
            key = f"abstract.{len(found)}"
            found.append(Passage(key=key, kind=PassageKind.ABSTRACT, text=text, label=label))
    return tuple(found)


def unmarked(marked: str) -> str:
    """The text of a title or a name with its markup taken off, headings included."""
    return " ".join(
        part for passage in passages(marked) for part in (passage.label, passage.text) if isinstance(part, str)
    )


class _Reader(HTMLParser):
    """Builds one element a part; a heading ends the part before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[tuple[str | NotReported, Element]] = []
        self._label: str | NotReported = NOT_REPORTED
        self._heading: list[str] | None = None
        self._start_part()

    def parts(self) -> list[tuple[str | NotReported, Element]]:
        """The parts so far, each with its label."""
        self._end_part()
        self._start_part()
        return self._parts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's name
        if tag in _HEADING:
            self._end_part()
            self._heading = []
        elif tag in _BREAKING:
            self.handle_data(" ")
        elif tag in _INLINE and self._heading is None and len(self._open) < MAX_DEPTH:
            self._builder.start(tag, {})
            self._open.append(tag)
        elif tag not in _INLINE:
            self.handle_data(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADING and self._heading is not None:
            self._label = folded("".join(self._heading)).rstrip(":. ") or NOT_REPORTED
            self._heading = None
            self._start_part()
        elif tag in _BREAKING:
            self.handle_data(" ")
        elif self._open and self._open[-1] == tag:
            self._builder.end(self._open.pop())

    def handle_data(self, data: str) -> None:
        if self._heading is None:
            self._builder.data(data)
        else:
            self._heading.append(data)

    def _start_part(self) -> None:
        self._builder = TreeBuilder()
        self._builder.start("part", {})
        self._open: list[str] = []

    def _end_part(self) -> None:
        if self._heading is not None:
            return
        while self._open:
            self._builder.end(self._open.pop())
        self._builder.end("part")
        self._parts.append((self._label, self._builder.close()))
