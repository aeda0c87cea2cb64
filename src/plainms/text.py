"""Passages of source text and spans that quote them: offsets are never lost.

Offsets count Unicode code points of ``Passage.text``, half open. See ``docs/adr/0003-keep-spans-by-offset.md``.
"""

from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import SpanDoesNotQuote


class PassageKind(StrEnum):
    """What part of a report a passage is."""

    TITLE = "title"
    ABSTRACT = "abstract"
    OTHER_ABSTRACT = "other abstract"
    CONFLICT_OF_INTEREST = "conflict of interest"
    BODY = "full text"
    CAPTION = "caption"
    TABLE = "table"
    BACK = "back matter"


OF_THE_FULL_TEXT = frozenset((PassageKind.BODY, PassageKind.CAPTION, PassageKind.TABLE, PassageKind.BACK))
"""The kinds of passage that only a paper read in full has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of source text as read, with inline markup taken off and white space folded.

    ``key`` is unique within a record ("title", "abstract.0"). ``label`` is the heading as printed;
    ``category`` is NLM's own normalization of it (NlmCategory).
    """

    key: str
    kind: PassageKind
    text: str
    label: str | NotReported = NOT_REPORTED
    category: str | NotReported = NOT_REPORTED

    def span(self, start: int, end: int) -> "Span":
        """The span of these offsets."""
        return Span(passage=self, start=start, end=end, quote=self.text[start:end])

    def whole(self) -> "Span":
        """The span of the whole passage."""
        return self.span(0, len(self.text))

    def find(self, quote: str) -> "Span":
        """The first span that holds ``quote``; raises SpanDoesNotQuote where there is none."""
        start = self.text.find(quote)
        if start < 0:
            raise SpanDoesNotQuote(f"passage {self.key} does not hold {quote!r}")
        return self.span(start, start + len(quote))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Exact words of a passage. One whose quote is not at its offsets, or is empty, cannot be constructed."""

    passage: Passage
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        inside = 0 <= self.start < self.end <= len(self.passage.text)
        if not inside or self.passage.text[self.start : self.end] != self.quote:
            where = f"{self.passage.key}[{self.start}:{self.end}]"
            raise SpanDoesNotQuote(f"{where} does not read {self.quote!r}")

    def within(self, start: int, end: int) -> "Span":
        """The part of this span at offsets counted from its own start; raises SpanDoesNotQuote outside it."""
        if not 0 <= start < end <= len(self.quote):
            raise SpanDoesNotQuote(f"offsets {start} to {end} are not inside the span {self.quote!r}")
        return self.passage.span(self.start + start, self.start + end)
