"""Words of the interface: English to whoever does not care, and a form with slots to whoever can say them otherwise."""

import pytest

from plainms.codec import decode, encode
from plainms.publication.labels import Labels
from plainms.wording import Wording, opening, say, say_count


def test_words_are_english_text_and_remember_their_form() -> None:
    words = say("From {list}: {entry}.", list=say("our glossary"), entry="myelin")
    assert words == "From our glossary: myelin."
    assert words.form == "From {list}: {entry}."
    assert words.slots == {"list": "our glossary", "entry": "myelin"}


@pytest.mark.parametrize(("count", "told"), [(0, "0 people"), (1, "1 person"), (8448, "8,448 people")])
def test_a_count_chooses_its_form_and_is_written_with_commas(count: int, told: str) -> None:
    assert say_count("{count} person", "{count} people", count=count) == told


def test_a_form_without_slots_may_hold_braces() -> None:
    assert say("{name} as it is") == "{name} as it is"


def test_words_that_open_a_line_have_a_capital_and_keep_their_form() -> None:
    assert opening(say("disability")) == "Disability"
    assert opening(say("disability")).form == "disability"


def test_equal_english_of_another_form_is_told_apart_by_those_who_look() -> None:
    filled, fixed = say("about {figure}", figure="24"), say("about 24")
    assert filled == fixed
    assert repr(filled) != repr(fixed)


def labels(size: Wording) -> Labels:
    return Labels(
        disease=say("MS"),
        rung=opening("animals"),
        rung_id="animals",
        design=say("cohort study"),
        species=say("{these} and {those}", these=say("mice"), those="Rattus"),
        size=(size,),
    )


def test_stored_words_come_back_with_their_form_and_slots() -> None:
    before = labels(say_count("{count} person", "{count} people", count=8448))
    after = decode(Labels, encode(before))
    assert repr(after) == repr(before)


def test_stored_words_without_slots_are_plain_text_and_others_tell_their_english() -> None:
    stored = encode(labels(say_count("{count} person", "{count} people", count=2)))
    assert stored["disease"] == "MS"
    assert stored["size"][0]["words"] == "2 people"
    assert stored["size"][0]["slots"] == {"count": 2}
