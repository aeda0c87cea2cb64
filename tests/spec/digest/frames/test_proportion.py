"""Proportion or count: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
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
            "Twelve patients (25%) reported pain.",
            "about 25 of every 100 people with MS reported pain",
        ),
        ("Pain was found in 12 women (25%).", "about 25 of every 100 women had pain"),
        (
            "40% of women and 20% of men had pain.",
            "about 40 of every 100 women and about 20 of every 100 men had pain",
        ),
        (
            "The prevalence of pain was 40% in women and 20% in men.",
            "about 40 of every 100 women and about 20 of every 100 men had pain",
        ),
        ("Fourteen percent of women had pain.", "about 14 of every 100 women had pain"),
        ("53% of 812 women reported pain.", "about 53 of every 100 women reported pain"),
        ("30% of patients relapsed.", "about 30 of every 100 people with MS relapsed"),
        (
            "30% of controls had pain.",
            "about 30 of every 100 people in the comparison group had pain",
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
        "70% of patients were female.",  # who took part is no finding
        "40% of these and 20% of those had pain.",
        "The prevalence of pain was 31.4 per 100,000.",
        "52.9% of these had it.",
        "99.8% of patients had pain.",  # not all, and it would round to all
    ],
)
def test_a_share_of_nobody_knows_whom_is_not_told(sentence: str) -> None:
    assert told(sentence, "proportion") == ""


def test_how_something_was_defined_is_left_out() -> None:
    sentence = "Sleep problems, defined as a total score of 45, were present in 114 patients (35.6%)."
    assert told(sentence, "proportion") == "about 36 of every 100 people with MS had sleep problems"


def test_who_stayed_to_the_end_is_no_finding() -> None:
    assert not told("76 patients (78%) completed the 12-month study period.", "proportion")


def test_a_number_with_its_share_is_of_those_who_took_part_where_both_agree() -> None:
    sentence = "Other illnesses were present in 79 (51%)."
    assert told(sentence, "proportion", people=155) == "about 51 of every 100 people had other illnesses"
    unsure = {"design": Design.DIAGNOSTIC}
    assert not told(sentence, "proportion", people=400, **unsure)
    assert not told(sentence, "proportion", **unsure)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The majority (68.7%) of PwMS reported pain.",
            "about 69 of every 100 people with MS reported pain",
        ),
        ("The frequency of pain was 42% in people with MS.", "about 42 of every 100 people with MS had pain"),
        (
            "The prevalence of patients with pain in our study was 74.7%.",
            "about 75 of every 100 people with MS had pain",
        ),
    ],
)
def test_a_majority_and_a_frequency_are_told_as_a_share(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion") == ours


def test_patients_of_a_narrower_kind_are_people_in_the_study() -> None:
    about = {"title": "Walking in patients with relapsing-remitting multiple sclerosis"}
    ours = "about 30 of every 100 people in the study relapsed"
    assert told("30% of patients relapsed.", "proportion", about=about) == ours
    beside = "30% of patients relapsed. They were compared with controls."
    assert told(beside, "proportion", about=about) == "about 30 of every 100 people with MS relapsed"
