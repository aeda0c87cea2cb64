"""Sentences cover their passage and never overlap."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from invented_records import passage
from plainms.language.matching import lowered, synonyms
from plainms.language.numbers import whole_numbers
from plainms.language.sentences import split

PIECES = st.lists(
    st.sampled_from(
        ["MS", "vs.", "i.v.", "p < 0.05.", "(n = 3)", "(", ")", "[", "E. coli", "et al.", "The", "drug", "2.5", "12.",
         "?", "!", ".", "Methods:", "β-cells", "İ", "…", "“quoted.”", "we", "U.S.", "1,997", " ", "(a)"]
    ),
    max_size=40,
)  # fmt: skip


@given(PIECES | st.text(max_size=200).map(lambda text: [text]))
def test_spans_do_not_overlap_and_cover_all_that_is_not_white_space(pieces: list[str]) -> None:
    text = " ".join(pieces)
    spans = split(passage(text)) if text else ()
    covered = set()
    for left, right in pairwise(spans):
        assert left.end <= right.start
    for span in spans:
        assert text[span.start : span.end] == span.quote == span.quote.strip()
        covered.update(range(span.start, span.end))
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)


@given(st.text(max_size=100))
def test_lowering_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(PIECES)
def test_numbers_and_terms_stand_where_they_say(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for number in whole_numbers(text):
        assert str(number.value) == text[number.start : number.end].replace(",", "").replace(" ", "")
    for hit in synonyms("diseases").find(text):
        assert text[hit.start : hit.end].strip()
