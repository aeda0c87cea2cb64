"""What something did in animals or in a randomized trial: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_A_TRIAL, IN_MICE, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Vitamin D treatment significantly reduced the clinical score.",
            "vitamin D treatment lowered the disease score",
        ),
        ("The drug inhibited inflammation in the spinal cord.", "the drug held back inflammation in the spinal cord"),
        ("The new drug increased muscle strength.", "the new drug raised muscle strength"),
        (
            "The drug reduced inflammation and improved muscle strength.",
            "the drug lowered inflammation and improved muscle strength",
        ),
        ("Inflammation was reduced by the drug.", "the drug lowered inflammation"),
        ("The drug prevented weight loss.", "the drug prevented weight loss"),
        ("The drug alleviated the symptoms of the disease.", "the drug eased the symptoms of the disease"),
        ("The diet delayed the onset of disease.", "the diet delayed the onset of disease"),
    ],
)
def test_an_effect_in_animals_is_told_by_a_plain_verb(sentence: str, ours: str) -> None:
    assert told(sentence, "effect", **IN_MICE) == ours


def test_a_randomized_trial_may_show_an_effect() -> None:
    assert told("The training improved walking speed.", "effect", **IN_A_TRIAL) == "the training improved walking speed"


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The training improved walking speed.", {}),  # a cohort cannot show it
        ("It reduced the clinical score.", IN_MICE),
        ("The drug reduced this.", IN_MICE),
        ("The drug reduced the zoquil and the verbiqol index.", IN_MICE),
        ("The drug did not reduce the clinical score.", IN_MICE),
    ],
)
def test_an_effect_that_is_not_certain_is_not_told(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "effect", **facts) == ""


def test_what_the_agent_is_behind_a_comma_falls_away() -> None:
    sentence = "Treatment with minocycline, a common medicine, reduced the clinical score."
    assert told(sentence, "effect", **IN_MICE) == "treatment with minocycline lowered the disease score"
