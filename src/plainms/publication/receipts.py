"""Receipts: the numbered source words behind each sentence, and the source cut up so that they can be marked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from plainms.absence import NotReported
from plainms.publication.terms import TermPlace
from plainms.text import Passage, PassageKind, Span
from plainms.wording import say

_LONGEST_RUN, _KEPT = 120, 50
_NAME_OF = {
    PassageKind.TITLE: say("Title"),
    PassageKind.ABSTRACT: say("Abstract"),
    PassageKind.OTHER_ABSTRACT: say("Further abstract"),
    PassageKind.CONFLICT_OF_INTEREST: say("Conflict of interest"),
    PassageKind.BODY: say("The paper"),
    PassageKind.CAPTION: say("Caption"),
    PassageKind.TABLE: say("Table"),
    PassageKind.BACK: say("End of the paper"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A stretch of the source, whole sentences, with the words that count marked in it.

    A long run without marks is cut down to the words beside its marks, and "…" stands for the rest. ``numbers``
    are their marks in the source text, without those that lie within another; ``place`` is the heading they stand
    under.
    """

    numbers: tuple[int, ...]
    place: str
    segments: "tuple[Segment, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of source text that the same marks cover; ``begins`` are the marks that start here.

    ``terms`` are the hard words that are explained where they stand; receipts have none.
    """

    text: str
    marks: tuple[int, ...]
    begins: tuple[int, ...]
    terms: tuple[TermPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """A passage under its heading, in segments that join to its exact text."""

    heading: str
    is_title: bool
    segments: tuple[Segment, ...]


Place = tuple[str, int, int]
Mark = tuple[int, int, int]
Numbers = Mapping[Place, int]
Sentences = Mapping[str, tuple[Span, ...]]


def place_of(span: Span) -> Place:
    """Where in its record a span stands: its passage's key, start and end. Hashes faster than the span itself."""
    return (span.passage.key, span.start, span.end)


def number_marks(spans: Iterable[Span], passages: tuple[Passage, ...]) -> dict[Place, int]:
    """A number from 1 for every distinct span, in the order of the source. Spans of other passages get none."""
    order = {passage.key: position for position, passage in enumerate(passages)}
    known = {place_of(span) for span in spans if span.passage.key in order}
    ordered = sorted(known, key=lambda place: (order[place[0]], place[1], place[2]))
    return {place: number for number, place in enumerate(ordered, start=1)}


def receipts(spans: Iterable[Span], numbers: Numbers, sentences: Sentences) -> tuple[Receipt, ...]:
    """One receipt a stretch of the source, in its order: numbered spans that touch the same sentence share one.

    A stretch that marks nothing but words which an earlier one marked already ("MS" again) shows nothing more and is
    left out.
    """
    by_number = {numbers[place_of(span)]: span for span in spans if place_of(span) in numbers}
    made: list[tuple[Span, list[Mark]]] = []
    for number in sorted(by_number):
        span = by_number[number]
        around, marks = _sentences_around(span, sentences), [(span.start, span.end, number)]
        if made and made[-1][0].passage is around.passage and around.start < made[-1][0].end:
            last, earlier = made.pop()
            around = around.passage.span(min(last.start, around.start), max(last.end, around.end))
            marks = earlier + marks
        made.append((around, marks))
    return tuple(
        Receipt(
            numbers=_outermost(marks), place=heading_of(around.passage), segments=_excerpt(_segments(around, marks))
        )
        for around, marks in _telling_more(made)
    )


def _telling_more(made: list[tuple[Span, list[Mark]]]) -> Iterator[tuple[Span, list[Mark]]]:
    """The stretches that mark words which none before them marks."""
    seen: set[str] = set()
    for around, marks in made:
        words = {around.passage.text[start:end].lower() for start, end, _ in marks}
        if not words <= seen:
            yield around, marks
        seen |= words


def source_passage(passage: Passage, numbers: Numbers) -> SourcePassage:
    """The passage cut wherever a mark begins or ends, so that marks may overlap."""
    marks = [(start, end, number) for (key, start, end), number in numbers.items() if key == passage.key]
    is_title = passage.kind is PassageKind.TITLE
    segments = _segments(passage.whole(), marks) if passage.text else ()
    return SourcePassage(heading=heading_of(passage), is_title=is_title, segments=segments)


def heading_of(passage: Passage) -> str:
    """The passage's own label in sentence case, or in words of the interface what kind of passage it is."""
    if isinstance(passage.label, NotReported):
        return _NAME_OF[passage.kind]
    label = passage.label.rstrip(" :.")
    return label.capitalize() if label.isupper() else label


def _sentences_around(span: Span, sentences: Sentences) -> Span:
    """The sentences that the span touches, as one span; a title is one sentence, and so is a row of a table."""
    if span.passage.kind is PassageKind.TITLE:
        return span.passage.whole()
    if span.passage.kind is PassageKind.TABLE:
        return _row_around(span)
    known = sentences.get(span.passage.key, ())
    around = [one for one in known if one.start < span.end and span.start < one.end] + [span]
    return span.passage.span(min(one.start for one in around), max(one.end for one in around))


def _row_around(span: Span) -> Span:
    """The rows of a table, which are its lines, that the span touches."""
    text = span.passage.text
    end = text.find("\n", span.end)
    return span.passage.span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _excerpt(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments without the far words of long runs that bear no mark; the source on the page has them whole."""
    last = len(segments) - 1
    return tuple(
        one
        if one.marks or len(one.text) <= _LONGEST_RUN
        else replace(one, text=_cut(one.text, place > 0, place < last))
        for place, one in enumerate(segments)
    )


def _cut(text: str, follows: bool, leads: bool) -> str:
    """The words next to the mark that the run follows, and next to the one that it leads to."""
    head = text[:_KEPT].rsplit(" ", 1)[0] + " " if follows else ""
    tail = " " + text[-_KEPT:].split(" ", 1)[-1] if leads else ""
    return f"{head}…{tail}"


def _outermost(marks: list[Mark]) -> tuple[int, ...]:
    return tuple(
        number
        for start, end, number in marks
        if not any(left <= start and end <= right for left, right, other in marks if other != number)
    )


def _segments(around: Span, marks: list[Mark]) -> tuple[Segment, ...]:
    """The stretch cut at every edge of a mark; ``marks`` are in the order of their numbers."""
    cuts = sorted({around.start, around.end}.union(*((start, end) for start, end, _ in marks)))
    text = around.passage.text
    return tuple(
        Segment(
            text=text[left:right],
            marks=tuple(number for start, end, number in marks if start <= left and right <= end),
            begins=tuple(number for start, _, number in marks if start == left),
        )
        for left, right in pairwise(cuts)
    )
