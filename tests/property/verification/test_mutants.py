"""A good digest, changed anywhere in a way that changes what it says, is blocked."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plainms.digest.digest import Sentence, SentenceKind
from plainms.errors import SentenceHasNoGround
from plainms.text import Span
from plainms.verification.numbers import read
from verification_kit import GOOD, Made, mapped

MADE = {name: make() for name, make in GOOD.items()}
TOLD = {SentenceKind.FINDING, SentenceKind.FRAME, SentenceKind.TEASER}


def told(made: Made) -> list[Sentence]:
    return [sentence for sentence in made.digest.sentences if sentence.kind in TOLD]


def exchanged(made: Made, old: Sentence, new: Sentence) -> Made:
    return replace(made, digest=mapped(made.digest, lambda sentence: new if sentence == old else sentence))


GOOD_ONES = st.sampled_from(sorted(MADE))


@given(name=GOOD_ONES, data=st.data(), number=st.integers(2, 99_999))
def test_a_swapped_number_is_blocked(name: str, data: st.DataObject, number: int) -> None:
    made = MADE[name]
    sentences = [sentence for sentence in told(made) if read(sentence.text).figures]
    assume(sentences)
    sentence = data.draw(st.sampled_from(sentences))
    figure = data.draw(st.sampled_from(read(sentence.text).figures))
    known = {item.value for passage in made.study.report.passages for item in read(passage.text).figures}
    assume(number not in known and number != 100 and number + 58 not in known and number + 62 not in known)
    text = sentence.text[: figure.start] + str(number) + sentence.text[figure.end :]
    blocked = exchanged(made, sentence, replace(sentence, text=text)).blocked_by()
    assert blocked & {"numbers", "quotes"}, text


@given(name=GOOD_ONES, data=st.data())
def test_a_dropped_span_is_refused_or_blocked(name: str, data: st.DataObject) -> None:
    made = MADE[name]
    sentences = [sentence for sentence in told(made) if read(sentence.text).figures or "“" in sentence.text]
    assume(sentences)
    sentence = data.draw(st.sampled_from(sentences))
    span = data.draw(st.sampled_from(sentence.spans))
    rest = tuple(ground for ground in sentence.grounds if ground is not span)
    try:
        shorter = replace(sentence, grounds=rest)
    except SentenceHasNoGround:
        return
    holds_number = {item.value for item in read(sentence.text).figures} & {
        item.value for item in read(span.passage.text).within(span.start, span.end).figures
    }
    assume(holds_number or span.quote in sentence.text)
    assert exchanged(made, sentence, shorter).blocked_by()


@given(name=GOOD_ONES, data=st.data(), word=st.sampled_from(["gravity", "seldom", "Tuesday", "indigo"]))
def test_a_changed_quoted_word_is_blocked(name: str, data: st.DataObject, word: str) -> None:
    made = MADE[name]
    sentences = [sentence for sentence in made.digest.sentences if "“" in sentence.text]
    sentence = data.draw(st.sampled_from(sentences))
    start, end = sentence.text.index("“") + 1, sentence.text.index("”")
    words = sentence.text[start:end].split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    words[place] = word
    text = sentence.text[:start] + " ".join(words) + sentence.text[end:]
    assert "quotes" in exchanged(made, sentence, replace(sentence, text=text)).blocked_by()


@given(name=GOOD_ONES, data=st.data())
def test_a_cut_teaser_is_blocked(name: str, data: st.DataObject) -> None:
    made = MADE[name]
    teaser = made.digest.teaser
    length = data.draw(st.integers(0, len(teaser.text) - 1))
    cut = replace(teaser, text=teaser.text[:length] + data.draw(st.sampled_from(["", "…", "..."])))
    assert "teaser" in made.with_digest(teaser=cut).blocked_by()


@given(name=GOOD_ONES, data=st.data(), shift=st.integers(1, 5))
def test_a_span_of_another_passage_is_blocked(name: str, data: st.DataObject, shift: int) -> None:
    made = MADE[name]
    sentence = data.draw(st.sampled_from([one for one in told(made) if one.spans]))
    span = sentence.spans[0]
    forged = replace(span.passage, text=span.passage.text + " Forged words.")
    moved = Span(passage=forged, start=span.start, end=span.end, quote=span.quote)
    assert "grounds" in exchanged(made, sentence, replace(sentence, grounds=(moved,))).blocked_by()


@given(name=GOOD_ONES, data=st.data(), hidden=st.sampled_from("\x00\x1b\u200b\u200f\u202e\u2066\ufeff\ufffd"))
def test_a_hidden_character_anywhere_is_blocked(name: str, data: st.DataObject, hidden: str) -> None:
    made = MADE[name]
    sentence = data.draw(st.sampled_from(made.digest.sentences))
    place = data.draw(st.integers(0, len(sentence.text)))
    text = sentence.text[:place] + hidden + sentence.text[place:]
    assert "hygiene" in exchanged(made, sentence, replace(sentence, text=text)).blocked_by()


@given(text=st.text(max_size=200))
def test_any_text_is_judged_and_never_breaks_the_verifier(text: str) -> None:
    made = MADE["trial"]
    finding = made.digest.key_points[0]
    verification = exchanged(made, finding, replace(finding, text=text)).verified()
    assert all(item.message for item in verification.findings)


@given(text=st.text(alphabet="0123456789.,%-–−+/·½²⅓①٣ abexEE ofin", max_size=60))
def test_any_heap_of_digits_can_be_read(text: str) -> None:
    for figure in read(text).figures:
        assert 0 <= figure.start < figure.end <= len(text)


@pytest.mark.parametrize("length", [50, 4_000])
def test_an_enormous_number_is_read_and_refused(length: int) -> None:
    made = MADE["trial"]
    finding = made.digest.key_points[0]
    text = f"The authors suggest that it may help {'9' * length} people."
    assert "numbers" in exchanged(made, finding, replace(finding, text=text)).blocked_by()
