"""No clear difference: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import IN_A_REVIEW, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "No significant difference was found in sleep quality between patients with MS and healthy controls.",
            "people with MS and healthy people did not clearly differ in sleep quality",
        ),
        (
            "There were no significant differences between women and men in walking speed (p = 0.4).",
            "women and men did not clearly differ in walking speed",
        ),
        (
            "Walking speeds were similar to those in healthy controls.",
            "walking speeds did not clearly differ from those in healthy people",
        ),
        (
            "The results showed no significant differences in the sleep quality of healthy controls and MS patients.",
            "healthy people and people with MS did not clearly differ in the sleep quality",
        ),
        (
            "Sleep quality did not differ significantly between women and men.",
            "sleep quality did not clearly differ between women and men",
        ),
        (
            "There was no difference in walking speed between the two groups.",
            "the groups did not clearly differ in walking speed",
        ),
        (
            "The risk of falls in patients with MS after a cold was similar to that of the general population.",
            "the risk of falls did not clearly differ between people with MS after a cold and the general population",
        ),
        ("Pain scores were similar between groups.", "pain scores did not clearly differ between the groups"),
        (
            "Women and men did not differ in walking speed.",
            "women and men did not clearly differ in walking speed",
        ),
        (
            "No association was found between sleep and pain.",
            "the study did not find a clear link between sleep and pain",
        ),
        (
            "Smoking was not significantly associated with pain (p = 0.3).",
            "the study did not find a clear link between smoking and pain",
        ),
        (
            "No evidence of a difference in walking speed was found.",
            "the study did not find a clear difference in walking speed",
        ),
        (
            "Smoking had no significant effect on pain.",
            "the study did not find a clear link between smoking and pain",
        ),
        (
            "Pain was not affected by smoking.",
            "the study did not find a clear link between smoking and pain",
        ),
        (
            "No increased risk of relapse was observed in women.",
            "the study did not find a clearly higher risk of relapse in women",
        ),
        (
            "Pain scores were not significantly higher in women than in men.",
            "pain scores were not clearly higher in women than in men",
        ),
        ("No significant changes in pain were found after 12 weeks.", "pain did not clearly change after 12 weeks"),
        ("Walking speed did not change after 12 weeks.", "walking speed did not clearly change after 12 weeks"),
    ],
)
def test_what_was_not_significant_is_told_as_not_clear_and_never_as_the_same(sentence: str, ours: str) -> None:
    assert told(sentence, "no-difference") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Walking speed differed between women and men.",
        "No woman had a relapse.",
        "There was no difference between them in this score.",
        "Sleep quality did not differ between women and men, although it was worse in winter.",
    ],
)
def test_what_is_no_plain_report_of_no_difference_is_not_told_as_one(sentence: str) -> None:
    assert told(sentence, "no-difference") == ""


def test_those_treated_in_two_ways_are_named_by_their_treatment() -> None:
    sentence = (
        "There was no significant difference in pain over 5 years between those treated with fingolimod versus "
        "natalizumab."
    )
    ours = "pain did not clearly differ over 5 years between people on fingolimod and people on natalizumab"
    assert told(sentence, "no-difference") == ours


def test_a_link_that_could_not_be_confirmed_is_no_clear_link() -> None:
    sentence = "Our study could not confirm previous findings of an association between smoking and risk of MS."
    ours = "the study could not confirm a link between smoking and risk of MS"
    assert told(sentence, "no-difference") == ours


def test_groups_in_the_place_of_the_outcome_are_no_outcome() -> None:
    sentence = "There was no difference between the height and weight measurements in the patient and control groups."
    assert told(sentence, "no-difference") == ""


def test_several_things_are_not_clearly_linked() -> None:
    sentence = "Smoking, body weight and sleep were not associated with the risk of relapse."
    assert (
        told(sentence, "no-difference")
        == "smoking, body weight and sleep were not clearly linked with the risk of relapse"
    )


def test_a_null_beside_a_difference_in_one_sentence_is_not_told_alone() -> None:
    sentence = "Fatigue did not differ between women and men; it was lower among patients who ran than in the rest."
    assert told(sentence, "no-difference") == ""


def test_a_list_that_is_cut_goes_on_as_its_source_does() -> None:
    sentence = "Smoking was not associated with pain, sleep, or any of these other variables."
    ours = "the study did not find a clear link between smoking and pain, sleep or other things"
    assert told(sentence, "no-difference") == ours


def test_neither_of_two_things_is_clearly_linked() -> None:
    ours = "neither age nor body weight was clearly linked with fatigue"
    assert told("Neither age nor body weight were associated with fatigue.", "no-difference") == ours


def test_a_null_beside_a_link_in_one_sentence_is_not_told_alone() -> None:
    assert (
        told("Smoking explained pain, whereas sleep was not associated with any of the foods.", "no-difference") == ""
    )


def test_what_no_one_of_many_was_linked_with() -> None:
    ours = "the study did not clearly link any stressful life events with relapses"
    assert told("No stressful life events were identified as risk factors for relapses.", "no-difference") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "No significant difference was observed in the control group.",  # and in the other one?
        "The mean fatigue score before the intervention showed no significant difference between the two groups.",
        "There were no significant differences in fatigue between the groups at baseline.",
    ],
)
def test_what_was_so_before_a_trial_or_only_in_those_compared_is_no_result(sentence: str) -> None:
    assert told(sentence, "no-difference", design=Design.RANDOMIZED_TRIAL) == ""


def test_a_review_is_not_called_a_study() -> None:
    sentence = "No association was found between sleep and pain."
    assert told(sentence, "no-difference") == "the study did not find a clear link between sleep and pain"
    assert (
        told(sentence, "no-difference", **IN_A_REVIEW) == "the review did not find a clear link between sleep and pain"
    )
