"""Receipts: the numbered source words behind each sentence, and the source cut up so that they can be marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plainms.absence import NotReported
from plainms.text import Passage, PassageKind, Span

_NAME_OF = {
    PassageKind.TITLE: "Title",
    PassageKind.ABSTRACT: "Abstract",
    PassageKind.OTHER_ABSTRACT: "Further abstract",
    PassageKind.CONFLICT_OF_INTEREST: "Conflict of interest",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A stretch of the source, whole sentences, with the words that count marked in it.

    ``number`` is the first of their marks in the source text; ``place`` is the heading they stand under.
    """

    number: int
    place: str
    segments: "tuple[Segment, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of source text that the same marks cover; ``begins`` are the marks that start here."""

    text: str
    marks: tuple[int, ...]
    begins: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """A passage under its heading, in segments that join to its exact text."""

    heading: str
    is_title: bool
    segments: tuple[Segment, ...]


Numbers = Mapping[Span, int]
Spans = tuple[Span, ...]


def number_marks(spans: Iterable[Span], passages: tuple[Passage, ...]) -> dict[Span, int]:
    """A number from 1 for every distinct span, in the order of the source. Spans of other passages get none."""
    place = {passage: position for position, passage in enumerate(passages)}
    known = {span for span in spans if span.passage in place}
    ordered = sorted(known, key=lambda span: (place[span.passage], span.start, span.end))
    return {span: number for number, span in enumerate(ordered, start=1)}


def receipts(spans: Iterable[Span], numbers: Numbers, sentences: Mapping[Passage, Spans]) -> tuple[Receipt, ...]:
    """One receipt a stretch of the source, in its order: numbered spans that touch the same sentence share one."""
    made: list[tuple[Span, dict[Span, int]]] = []
    for span in sorted(set(spans) & numbers.keys(), key=lambda one: numbers[one]):
        around = _sentences_around(span, sentences)
        if made and made[-1][0].passage is around.passage and around.start < made[-1][0].end:
            last, marked = made.pop()
            around = around.passage.span(min(last.start, around.start), max(last.end, around.end))
            made.append((around, marked | {span: numbers[span]}))
        else:
            made.append((around, {span: numbers[span]}))
    return tuple(
        Receipt(number=min(marked.values()), place=heading_of(around.passage), segments=_segments(around, marked))
        for around, marked in made
    )


def source_passage(passage: Passage, numbers: Numbers) -> SourcePassage:
    """The passage cut wherever a mark begins or ends, so that marks may overlap."""
    mine = {span: number for span, number in numbers.items() if span.passage == passage}
    is_title = passage.kind is PassageKind.TITLE
    segments = _segments(passage.whole(), mine) if passage.text else ()
    return SourcePassage(heading=heading_of(passage), is_title=is_title, segments=segments)


def heading_of(passage: Passage) -> str:
    """The passage's own label in sentence case, or what kind of passage it is."""
    if isinstance(passage.label, NotReported):
        return _NAME_OF[passage.kind]
    label = passage.label.rstrip(" :.")
    return label.capitalize() if label.isupper() else label


def _sentences_around(span: Span, sentences: Mapping[Passage, Spans]) -> Span:
    """The sentences that the span touches, as one span; a title is one sentence."""
    touched = [one for one in sentences.get(span.passage, ()) if one.start < span.end and span.start < one.end]
    whole = [span.passage.whole()] if span.passage.kind is PassageKind.TITLE else []
    around = [*touched, *whole, span]
    return span.passage.span(min(one.start for one in around), max(one.end for one in around))


def _segments(around: Span, mine: Numbers) -> tuple[Segment, ...]:
    cuts = sorted({around.start, around.end} | {edge for span in mine for edge in (span.start, span.end)})
    return tuple(_segment(around.passage, start, end, mine) for start, end in pairwise(cuts))


def _segment(passage: Passage, start: int, end: int, mine: Numbers) -> Segment:
    covering = sorted(number for span, number in mine.items() if span.start <= start and end <= span.end)
    begins = sorted(number for span, number in mine.items() if span.start == start)
    return Segment(text=passage.text[start:end], marks=tuple(covering), begins=tuple(begins))
