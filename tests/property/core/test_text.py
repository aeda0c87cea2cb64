"""Spans: one that does not quote its passage cannot be constructed, whatever the text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plainms.errors import SpanDoesNotQuote
from plainms.text import Passage, PassageKind, Span

TEXTS = st.text(min_size=1, max_size=60)


def passage(text: str) -> Passage:
    return Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text)


@st.composite
def places(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(place=places())
def test_a_span_quotes_its_passage(place: tuple[str, int, int]) -> None:
    text, start, end = place
    span = passage(text).span(start, end)
    assert span.quote == text[start:end] == span.passage.text[span.start : span.end]


@given(place=places(), quote=st.text(max_size=60))
def test_other_words_than_the_passage_has_there_are_refused(place: tuple[str, int, int], quote: str) -> None:
    text, start, end = place
    assume(quote != text[start:end])
    with pytest.raises(SpanDoesNotQuote):
        Span(passage=passage(text), start=start, end=end, quote=quote)


@given(text=st.text(max_size=20), start=st.integers(-30, 30), end=st.integers(-30, 30))
def test_offsets_outside_the_passage_or_backwards_or_empty_are_refused(text: str, start: int, end: int) -> None:
    assume(not 0 <= start < end <= len(text))
    with pytest.raises(SpanDoesNotQuote):
        passage(text).span(start, end)


@given(place=places())
def test_finding_a_quote_gives_the_first_place_that_holds_it(place: tuple[str, int, int]) -> None:
    text, start, end = place
    found = passage(text).find(text[start:end])
    assert found.quote == text[start:end]
    assert found.start <= start


@given(text=TEXTS, quote=TEXTS)
def test_words_that_are_not_there_are_not_found(text: str, quote: str) -> None:
    assume(quote not in text)
    with pytest.raises(SpanDoesNotQuote):
        passage(text).find(quote)


def test_no_words_are_not_found() -> None:
    with pytest.raises(SpanDoesNotQuote):
        passage("Some text.").find("")


@given(place=places(), start=st.integers(-10, 70), end=st.integers(-10, 70))
def test_a_part_of_a_span_lies_inside_it(place: tuple[str, int, int], start: int, end: int) -> None:
    text, span_start, span_end = place
    span = passage(text).span(span_start, span_end)
    if 0 <= start < end <= len(span.quote):
        part = span.within(start, end)
        assert part.quote == span.quote[start:end]
        assert span.start <= part.start < part.end <= span.end
    else:
        with pytest.raises(SpanDoesNotQuote):
            span.within(start, end)


@given(text=TEXTS)
def test_the_whole_passage_is_a_span_of_itself(text: str) -> None:
    whole = passage(text).whole()
    assert whole.quote == text
    assert whole.within(0, len(text)) == whole
    assert hash(whole) == hash(passage(text).whole())
