"""What was most common: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_A_REVIEW, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The most frequently reported symptoms were fatigue (46%), pain (37%), and headache (36%).",
            "the most common symptoms were fatigue (about 46 of every 100 people), pain (about 37) and headache "
            "(about 36)",
        ),
        ("Fear of falling was the most common reason.", "fear of falling was the most common reason"),
        ("The most common symptoms included fatigue and pain.", "the most common symptoms included fatigue and pain"),
    ],
)
def test_the_most_common_is_told_with_its_kind(sentence: str, ours: str) -> None:
    assert told(sentence, "commonest") == ours


def test_a_review_speaks_at_large_and_counts_nobody() -> None:
    assert told("The most common symptoms were fatigue and pain.", "commonest", **IN_A_REVIEW) == ""


def test_the_most_common_without_a_kind_is_left_to_other_frames() -> None:
    assert told("The most common was fatigue.", "commonest") == ""


def test_words_that_only_say_of_what_kind_are_no_symptoms() -> None:
    assert told("The most common symptoms were visual, gastrointestinal and sensory organs.", "commonest") == ""


def test_several_kinds_of_which_one_was_the_most_common_are_not_told() -> None:
    assert told("The most common reasons was fatigue.", "commonest") == ""


def test_what_was_most_common_of_one_side_effect_is_not_told_of_all() -> None:
    first = "The most frequent patient-reported symptom was redness (39%)."
    then = "The most frequent patient-reported symptoms were fatigue (15%) and pain (15%)."
    assert told(then, "commonest") != ""
    assert told(f"{first} {then}", "commonest", sentence_at=1) == ""
