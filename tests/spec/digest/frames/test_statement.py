"""Plain statements: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_A_REVIEW, IN_MICE, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Fatigue remains the most common symptom of the disease.",
            "fatigue remained the most common symptom of the disease",
        ),
        (
            "Side effects, recorded on 82 patients, were mild or moderate.",
            "side effects, recorded on 82 people, were mild or moderate",
        ),
        (
            "A good diet, as well as long walks, was one way to reduce stress.",
            "a good diet, as well as long walks, was one way to reduce stress",
        ),
        ("Exercise may be one way to reduce stress.", "exercise may be one way to reduce stress"),
        ("We found more brain lesions in women.", "the researchers saw more damaged areas in women"),
        ("Patients did not feel safe at home alone.", ""),  # "safe" is a bigger word than one study allows
        ("Sleep did not differ by season.", "sleep did not clearly differ by season"),
    ],
)
def test_a_statement_keeps_its_words_and_turns_to_the_past(sentence: str, ours: str) -> None:
    assert told(sentence, "statement") == ours


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("There was no significant change in the brain.", {}),  # "no change" would say more
        ("The training led to better sleep.", {}),  # a cause that a cohort cannot show
        ("These patients preferred phone calls.", {}),
        ("The study included 53 patients.", {}),  # no result
        ("Patients with MS have more pain.", IN_A_REVIEW),  # would be told of everybody
        ("They preferred phone calls.", IN_MICE),
    ],
)
def test_a_statement_that_leans_or_says_too_much_is_not_told(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "statement", **facts) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "A total of 12 and 15 people had pain and fatigue, respectively.",  # which is which would be lost
        "The survey showed that 65.4% of the sample was tired.",  # a share of what?
    ],
)
def test_a_statement_with_numbers_that_lose_their_sense_is_not_told(sentence: str) -> None:
    assert told(sentence, "statement") == ""


def test_a_joined_word_at_the_start_is_no_name() -> None:
    assert told("Stand-alone lessons were one way to reduce stress.", "statement") == (
        "stand-alone lessons were one way to reduce stress"
    )


def test_patients_of_a_study_of_several_diseases_are_not_called_people_with_one() -> None:
    about = {"title": "Birth control in demyelinating disorders"}
    assert told("Patients hoped to go home.", "statement", about=about) == "people hoped to go home"
    assert told("Patients hoped to go home.", "statement") == "people with MS hoped to go home"


def test_what_was_highest_is_told_only_where_its_own_words_say_of_what() -> None:
    front = "Patients with MS were less likely to fall on zofiqol (0.61%) and mistral (0.51%), vs all others (p < 0.01)"
    assert told(f"{front}; fast walks had the highest risk.", "statement") == ""
    assert told("Fast walks had the highest risk.", "statement") == "fast walks had the highest risk"
