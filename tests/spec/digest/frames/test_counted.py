"""Amounts of people in all their forms: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import told

UNSURE = {"design": Design.DIAGNOSTIC}  # an amount may be one of some of the people


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Nine of 27 patients (33%) had pain.", "9 of 27 people with MS had pain"),
        ("33% (9/27) of patients had pain.", "9 of 27 people with MS had pain"),
        ("Only 16% (n = 9) of women used a cane.", "only about 16 of every 100 women used a cane"),
        (
            "Of 126 patients, 86.5% had a mild illness, 9.5% a severe illness and 3.2% died.",
            "of 126 people, about 87 of every 100 had a mild illness, about 10 had a severe illness and about 3 died",
        ),
        (
            "Forty-five patients (45%) had pain; 22 (22%) had cramps.",
            "about 45 of every 100 people with MS had pain and about 22 of every 100 had cramps",
        ),
        ("The majority (68.7%) of women had pain.", "about 69 of every 100 women had pain"),
        ("Most women (68.7%) reported pain.", "about 69 of every 100 women reported pain"),
        (
            "A large proportion (68.2%) of women was classified as weak.",
            "about 68 of every 100 women were classified as weak",
        ),
        ("A sheet showed that 24.7% of women had cramps.", "about 25 of every 100 women had cramps"),
        (
            "37% of women with pain had cramps compared to none of the men.",
            "about 37 of every 100 women with pain had cramps, compared with no men",
        ),
    ],
)
def test_amounts_in_front_of_what_people_had(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion", **UNSURE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Cramps were found in 10 of 27 women and in 4 of 30 men.", "10 of 27 women and 4 of 30 men had cramps"),
        (
            "Anxiety was found in 106 women (53%) and 11 men (12%).",
            "about 53 of every 100 women and about 12 of every 100 men had anxiety",
        ),
        (
            "Fatigue was present in 40% of patients, pain in 30% and anxiety in 20%.",
            "about 40 of every 100 people with MS had fatigue, about 30 had pain and about 20 had anxiety",
        ),
        (
            "The proportion of patients with cramps was 33% in women and 22% in men.",
            "about 33 of every 100 women and about 22 of every 100 men had cramps",
        ),
        (
            "Clinical response was seen in 46% of the cohort.",
            "about 46 of every 100 people in the study had a clinical response",
        ),
        (
            "Anxiety was reported by 26.9%, and pain was reported by 31% of the cohort.",
            "about 27 of every 100 people in the study reported anxiety and about 31 reported pain",
        ),
        ("Good sleep was documented only in 35.5% of women.", "only about 36 of every 100 women had good sleep"),
        ("Pain occurred in 45% of women at 12 months.", "about 45 of every 100 women had pain at 12 months"),
        (
            "No sign of infection was found in 70% of women compared with 50% of men.",
            "about 70 of every 100 women had no sign of infection, compared with about 50 of every 100 men",
        ),
    ],
)
def test_something_and_in_how_many_it_was_found(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion", **UNSURE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Pain and cramps were reported by 84% and 68% of patients, respectively.",
            "about 84 of every 100 people with MS reported pain and about 68 reported cramps",
        ),
        (
            "Sleep was poor in 30% and 56% of patients in control and treatment groups, respectively.",
            "about 30 of every 100 people in the comparison group and about 56 of every 100 people in the treatment "
            "group had poor sleep",
        ),
        (
            "Moderate and severe sleep problems were observed in 27.5% and 66% of women, respectively.",
            "about 28 of every 100 women had moderate sleep problems and about 66 had severe sleep problems",
        ),
        (
            "The prevalence of pain in women and men was 20% and 30%, respectively.",
            "about 20 of every 100 women and about 30 of every 100 men had pain",
        ),
        (
            "The proportion of women using a cane after 2, 4, and 6 years was 4%, 13%, and 20%, respectively.",
            "about 4 of every 100 women used a cane after 2 years, about 13 after 4 years and about 20 after 6 years",
        ),
        (
            "Cramps occurred in 19.1% vs 4.9% of patients with MS vs controls.",
            "about 19 of every 100 people with MS and about 5 of every 100 people in the comparison group had cramps",
        ),
    ],
)
def test_each_amount_stands_beside_its_own(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion", **UNSURE) == ours


@pytest.mark.parametrize(
    ("sentence", "frame", "ours"),
    [
        (
            "The most common reasons for stopping were cramps (40%), followed by pregnancy (20.2%) and cost (10%).",
            "commonest",
            "the most common reasons for stopping were cramps (about 40%), pregnancy (about 20%) and cost (about 10%)",
        ),
        (
            "Women still commonly reported cramps (>25%).",
            "proportion",
            "more than 25 of every 100 women reported cramps",
        ),
        (
            "Women reported cramps (80%), pain (60.1%) and cough (40%).",
            "proportion",
            "about 80 of every 100 women reported cramps, about 60 reported pain and about 40 reported cough",
        ),
    ],
)
def test_lists_keep_their_shares(sentence: str, frame: str, ours: str) -> None:
    assert told(sentence, frame, **UNSURE) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Pain was found in 40% of women, of whom 10% had cramps.",  # a share of a share
        "Pain and cramps were reported by 84%, 60% and 68% of patients, respectively.",  # three amounts, two things
        "62% of women had good and 5% poor sleep habits.",  # of what?
        "75% of women were free of pain compared to 48% the year before.",
        "Forty-two women (58.3%) reached the end of the study.",
        "Similar findings were seen in 40% of women.",
        "Pain was seen in 45%.",  # of whom?
        "In women, 45% (range 30-50%) of scans were clear.",
    ],
)
def test_what_is_not_sure_is_not_told(sentence: str) -> None:
    assert told(sentence, "proportion", **UNSURE) == ""


def test_an_amount_of_all_is_one_of_those_who_took_part() -> None:
    cohort = {"design": Design.COHORT, "people": 50}
    assert told("Pain was seen in 30%.", "proportion", **cohort) == "about 30 of every 100 people in the study had pain"
    assert told("Pain was seen in 15 (30%).", "proportion", **cohort) == "15 of 50 people had pain"
    narrowed = "Relapses were seen in patients with pain. Cramps were seen in 30%."
    assert told(narrowed, "proportion", sentence_at=1, **cohort) == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "About 41.8% of patients took a drug for the bladder and 81.5% of them reported an improvement.",
            "about 42 of every 100 people with MS took a drug for the bladder, and of those,"
            " about 82 of every 100 reported an improvement",
        ),
        (
            "Forty patients (50%) had pain, of whom 25% used cannabis.",
            "about 50 of every 100 people with MS had pain, and of those, about 25 of every 100 used cannabis",
        ),
    ],
)
def test_a_share_of_a_share_is_told_as_one_of_those(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion") == ours


def test_an_increased_number_in_percent_is_a_share() -> None:
    sentence = "An increased number of patients (80.39%) were relapse-free."
    assert told(sentence, "proportion") == "about 80 of every 100 people with MS were relapse-free"
