"""Results of trials: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import IN_A_TRIAL, told

WITHOUT_CHANCE = {"design": Design.NON_RANDOMIZED_TRIAL}


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The exercise group showed significantly greater improvements in fatigue than the control group.",
            "fatigue improved more in the exercise group than in the comparison group",
        ),
        (
            "Greater reductions in pain were found in the exercise group compared with the control group.",
            "pain went down more in the exercise group than in the comparison group",
        ),
        (
            "Compared with the control group, the music group showed improvements in sleep.",
            "sleep improved more in the music group than in the comparison group",
        ),
        (
            "Balance improved in the exercise group but not in the control group.",
            "balance improved in the exercise group but did not clearly change in the comparison group",
        ),
        (
            "A significant between-group difference was found in favor of the yoga group for walking speed.",
            "for walking speed, the difference favored the yoga group",
        ),
        (
            "At a 12-week follow-up, a significant between-group difference was observed in favor of the yoga group "
            "for balance, while no harmful events were reported.",
            "at a 12-week follow-up, for balance, the difference favored the yoga group",
        ),
        (
            "There was a significant reduction in pain in the yoga group, from 6.1 to 3.4 at six months.",
            "pain went down in the yoga group, from 6.1 to 3.4 at six months",
        ),
        (
            "Supervised yoga was more effective than home yoga in improving balance.",
            "balance improved more with supervised yoga than with home yoga",
        ),
        ("The yoga program was effective in reducing pain.", "pain went down with the yoga program"),
        (
            "The yoga group was superior to the control group in balance.",
            "the yoga group did better than the comparison group in balance",
        ),
        ("Both groups showed a significant improvement in fatigue.", "fatigue improved in both groups"),
        (
            "Compared with usual walking, four weeks of yoga was associated with large improvements in balance "
            "(η=.38) and memory, but not walking.",
            "balance and memory improved more with four weeks of yoga than with usual walking",
        ),
        (
            "However, only in the music group a significant improvement in memory, including learning, was found.",
            "only in the music group, memory improved",
        ),
        (
            "The improvement of sleep in the music group was significantly more favorable than in the control group.",
            "sleep improved more in the music group than in the comparison group",
        ),
        (
            "Both yoga and dance programs improved mood (p < 0.001) and sleep.",
            "mood and sleep improved with both yoga and dance programs",
        ),
        (
            "During the trial, one confirmed relapse occurred in patients receiving eculizumab and six occurred in "
            "patients receiving placebo (hazard ratio, 0.05).",
            "one relapse happened in people receiving eculizumab, and six in the placebo group",
        ),
        (
            "Compared with the control group, patients in the music group showed improvements in memory, with "
            "significant changes in measures of attention.",
            "memory improved more in people in the music group than in the comparison group",
        ),
        (
            "The music group showed greater improvements in FOO AP and LAT, BAR total score, and QUX total score "
            "compared with the control group.",
            "several measures improved more in the music group than in the comparison group",
        ),
        ("MFIS decreased in both groups after 12 weeks.", "fatigue went down in both groups after 12 weeks"),
    ],
)
def test_which_group_did_better_is_told(sentence: str, ours: str) -> None:
    assert told(sentence, "trial", **IN_A_TRIAL) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "There were no significant differences between the groups in walking speed.",
            "the groups did not clearly differ in walking speed",
        ),
        (
            "No significant difference was found between groups regarding XQR-total, XQR-motor and XQR-hand.",
            "the groups did not clearly differ in several measures",
        ),
        (
            "Not significant differences were found between the yoga and placebo groups.",
            "the yoga and placebo groups did not clearly differ in what was measured",
        ),
        (
            "The yoga group did not show any improvement in balance compared with the control group.",
            "balance did not clearly improve more in the yoga group than in the comparison group",
        ),
        (
            "The trial could not demonstrate that acupuncture had a measurable effect on quality of life.",
            "the trial could not show that acupuncture had an effect on quality of life",
        ),
        (
            "Between-group comparisons did not show any significant differences.",
            "the groups did not clearly differ in what was measured",
        ),
        ("Exercise did not significantly reduce pain.", "exercise did not clearly reduce pain"),
    ],
)
def test_no_difference_is_told_as_none_that_is_clear(sentence: str, ours: str) -> None:
    said = told(sentence, "trial", **IN_A_TRIAL) or told(sentence, "no-difference", **IN_A_TRIAL)
    assert said == ours


def test_an_outcome_alone_is_told_only_where_there_was_one_group() -> None:
    sentence = "Significant improvements in walking speed were found after 12 weeks."
    assert told(sentence, "trial", **WITHOUT_CHANCE) == "walking speed improved after 12 weeks"
    assert told(sentence, "trial", **IN_A_TRIAL) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Fatigue improved in the exercise group.",
        "The exercise group showed greater improvements in fatigue than the control group.",
    ],
)
def test_only_a_trial_is_told_as_one(sentence: str) -> None:
    assert told(sentence, "trial") == ""


def test_what_differed_from_healthy_people_did_not_change_in_the_trial() -> None:
    text = "Pain during walking was increased in MS patients compared to healthy people."
    assert told(text, "trial", **IN_A_TRIAL) == ""


def test_a_change_whose_numbers_stood_in_brackets_in_its_middle_is_not_told_without_them() -> None:
    text = "The mean pain score decreased from (2.15±1.29) at baseline to (1.85±1.22) at the last visit."
    assert told(text, "trial", **WITHOUT_CHANCE) == ""


def test_a_group_is_no_outcome_in_which_groups_could_differ() -> None:
    assert told("No significant difference was observed in the control group.", "trial", **IN_A_TRIAL) == ""


def test_an_outcome_with_a_course_of_its_own_is_not_told_with_the_others() -> None:
    text = "The exercise group showed a significant increase in the number of steps and reduced walking times."
    assert not told(text, "trial", **IN_A_TRIAL)
