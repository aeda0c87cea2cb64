"""Proportion or count: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("A total of 52.9% of patients with MS reported pain.", "about 53 of every 100 people with MS reported pain"),
        ("Approximately 0.42% of patients developed cancer.", "about 4 of every 1,000 people with MS developed cancer"),
        ("9 of 27 adults had memory problems.", "9 of 27 adults had memory problems"),
        ("1976 of 2822 patients (70%) reported fatigue.", "about 70 of every 100 people with MS reported fatigue"),
        ("Headache was reported in 12 of 48 patients.", "12 of 48 people with MS had headache"),
        ("Fatigue was present in 66.8% of women.", "about 67 of every 100 women had fatigue"),
        (
            "The prevalence of pain was 31.4%.",
            "about 31 of every 100 people in the study had pain",
        ),
        (
            "Among patients with MS, 75.0% reported fatigue.",
            "among people with MS, about 75 of every 100 reported fatigue",
        ),
    ],
)
def test_a_share_is_told_in_whole_people(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "75.0% reported fatigue.",  # of whom?
        "48 of 12 patients had pain.",
        "The prevalence of pain was 31.4 per 100,000.",
        "52.9% of these had it.",
        "99.8% of patients had pain.",  # not all, and it would round to all
    ],
)
def test_a_share_of_nobody_knows_whom_is_not_told(sentence: str) -> None:
    assert told(sentence, "proportion") == ""
