"""Receipts quote the source exactly, and marks may overlap."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from invented_studies import COUNT, FATIGUE, FOLLOWED, METHODS, RESULTS, SLOWER, TITLE
from plainms.publication.receipts import number_marks, place_of, receipts, source_passage
from plainms.text import Passage, PassageKind

PASSAGES = (TITLE, METHODS, RESULTS)
SENTENCES = {
    METHODS.key: (FOLLOWED, METHODS.find("Walking was timed every six months.")),
    RESULTS.key: (SLOWER, RESULTS.find("Fatigue may go along with slower walking (P=0.03).")),
}


def test_marks_are_numbered_in_the_order_of_the_source_and_once_each() -> None:
    numbers = number_marks((FATIGUE, SLOWER, FOLLOWED, FATIGUE, COUNT), PASSAGES)
    assert numbers == {place_of(FOLLOWED): 1, place_of(SLOWER): 2, place_of(COUNT): 3, place_of(FATIGUE): 4}


def test_a_span_of_a_passage_that_is_not_given_gets_no_mark() -> None:
    assert number_marks((FOLLOWED,), (RESULTS,)) == {}


def test_a_receipt_shows_the_whole_sentence_with_the_words_marked() -> None:
    numbers = number_marks((FATIGUE,), PASSAGES)
    (receipt,) = receipts((FATIGUE,), numbers, SENTENCES)
    assert receipt.place == "Results"
    assert [(run.text, bool(run.marks)) for run in receipt.segments] == [
        ("Fatigue may go along with slower walking", True),
        (" (P=0.03).", False),
    ]


def test_spans_of_one_sentence_share_a_receipt() -> None:
    numbers = number_marks((SLOWER, COUNT), PASSAGES)
    (receipt,) = receipts((COUNT, SLOWER), numbers, SENTENCES)
    assert receipt.numbers == (1,)
    assert "".join(run.text for run in receipt.segments) == SLOWER.quote
    assert [run.marks for run in receipt.segments] == [(1,), (1, 2), (1,)]


def test_spans_of_two_passages_have_a_receipt_each() -> None:
    numbers = number_marks((SLOWER, FOLLOWED), PASSAGES)
    assert [one.place for one in receipts((SLOWER, FOLLOWED), numbers, SENTENCES)] == ["Methods", "Results"]


def test_words_of_a_title_are_shown_in_the_whole_title() -> None:
    span = TITLE.find("walking")
    (receipt,) = receipts((span,), number_marks((span,), PASSAGES), SENTENCES)
    assert "".join(run.text for run in receipt.segments) == TITLE.text


@given(st.data())
def test_segments_join_to_the_passage_and_carry_exactly_the_marks_that_cover_them(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1, max_size=60))
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text)
    edges = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(edges, edges).filter(lambda pair: pair[0] < pair[1]), max_size=6))
    numbers = number_marks((passage.span(start, end) for start, end in pairs), (passage,))
    shown = source_passage(passage, numbers)
    assert "".join(run.text for run in shown.segments) == text
    at = 0
    for run in shown.segments:
        covering = {number for (_, start, end), number in numbers.items() if start <= at and at + len(run.text) <= end}
        assert set(run.marks) == covering
        at += len(run.text)
    assert sorted(mark for run in shown.segments for mark in run.begins) == sorted(numbers.values())


def passage_of(text: str) -> Passage:
    return Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text)


def told_by(passage: Passage, *words: str) -> list[str]:
    """The receipts for the words, each in the sentences of the passage, as text."""
    ends = [place + 1 for place, letter in enumerate(passage.text) if letter == "."]
    sentences = tuple(passage.span(start, end) for start, end in pairwise([0, *ends]))
    spans = [passage.span(found.start(), found.end()) for one in words for found in re.finditer(one, passage.text)]
    made = receipts(spans, number_marks(spans, (passage,)), {passage.key: sentences})
    return ["".join(run.text for run in one.segments).strip() for one in made]


def test_a_stretch_that_marks_only_words_marked_before_is_left_out() -> None:
    passage = passage_of("Gout hurts. Toes swell in gout. Mice had gout. Gout went.")
    assert told_by(passage, "[Gg]out", "Mice") == ["Gout hurts.", "Mice had gout."]


def test_long_runs_without_marks_are_cut_down_to_the_words_beside_the_marks() -> None:
    passage = passage_of(f"{'far ' * 40}near toes {'and ' * 40}also heels {'far ' * 40}.")
    (told,) = told_by(passage, "toes", "heels")
    assert "near toes and " in told
    assert "… and and" in told
    assert (told.startswith("… far "), told.endswith("…")) == (True, True)
    assert len(told) < len(passage.text) / 2


def test_short_runs_stay_whole() -> None:
    passage = passage_of(f"{'near ' * 20}toes.")
    assert told_by(passage, "toes") == [passage.text]
