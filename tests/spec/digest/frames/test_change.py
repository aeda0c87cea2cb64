"""Change over time in one group: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Walking speed improved significantly after 12 weeks.", "walking speed improved after 12 weeks"),
        ("Fatigue decreased over time.", "fatigue fell over time"),
        ("Body weight increased during treatment.", "body weight rose during treatment"),
        ("Sleep quality worsened after the summer.", "sleep quality got worse after the summer"),
        ("Pain was reduced after the training.", "pain fell after the training"),
        (
            "There was a significant improvement in sleep quality after the training.",
            "sleep quality improved after the training",
        ),
        ("There was a decline in walking speed over 2 years.", "walking speed fell over 2 years"),
        (
            "Walking time fell from 12 to 10 seconds after the training.",
            "walking time fell from 12 to 10 seconds after the training",
        ),
        ("A decline in walking speed was observed over 2 years.", "walking speed fell over 2 years"),
        (
            "Pain decreased in the yoga group (72.4 ± 17.2 to 63.9 ± 14.2, P<0.001).",
            "pain fell in the yoga group, from 72.4 to 63.9 on average",
        ),
        (
            "Fatigue decreased in the yoga group [M = 22.88, SD = 9.95 vs. M = 19.56, SD = 7.37; p = 0.019].",
            "fatigue fell in the yoga group, from 22.88 to 19.56 on average",
        ),
        ("Pain decreased in the yoga group (12.4 to 63.9).", "pain fell in the yoga group"),  # the other way
        ("Pain decreased in the yoga group (95% CI 2.4 to 1.1).", "pain fell in the yoga group"),
        ("After 12 weeks, walking speed improved.", "after 12 weeks, walking speed improved"),
    ],
)
def test_a_change_says_which_way_and_when(sentence: str, ours: str) -> None:
    assert told(sentence, "change") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "The training improved walking speed.",  # says what brought it about
        "It improved after 12 weeks.",
        "Walking speed did not improve after 12 weeks.",
        "This score fell from 12.5 to 10.1.",
        "Walking time fell from 10 to 12 seconds after the training.",  # the numbers go the other way
        "Walking speed fell over 2 years with a trend towards significance.",
    ],
)
def test_what_is_no_change_of_a_named_outcome_is_not_told_as_one(sentence: str) -> None:
    assert told(sentence, "change") == ""
