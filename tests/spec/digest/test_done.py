"""The one sentence on what was done: invented methods → our sentence, or none."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import gather
from plainms.digest.studied.done import done
from spec.digest.making import FIELD, made


def told(text: str, *before: Sentence, role: Role = Role.METHODS, **facts: Any) -> str:
    return " ".join(one.text for one in done(gather(*made({role: text}, **facts)), before))


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "Forty patients with MS underwent cognitive testing and MRI of the brain.",
            "Forty people with MS had cognitive testing and MRI of the brain.",
        ),
        (
            "Yale-Brown Sleep Scale was used to determine the severity of sleep problems in patients.",
            "The researchers used Yale-Brown Sleep Scale to determine the severity of sleep problems in people.",
        ),
        (
            "The participants in the first group trained twice a week for 12 weeks.",
            "The people in the first group trained twice a week for 12 weeks.",
        ),
        (
            "Patients were enrolled and randomized in 2 treatment groups: natalizumab (NG) and control (CG) group.",
            "People in the study were randomly put into a group that got natalizumab or a comparison group.",
        ),
        (
            "Between March 2011 and May 2012, all participants completed a questionnaire on sleep and pain.",
            "Everyone in the study completed a questionnaire on sleep and pain.",
        ),
        (
            "Patients were randomly allocated to receive yoga or swimming lessons twice a week.",
            "People in the study were randomly given yoga or swimming lessons twice a week.",
        ),
        (
            "In this study, we measured vitamin D levels in blood samples from healthy people using a new test (XQ-7).",
            "The researchers measured vitamin D levels in blood samples from healthy people using a new test.",
        ),
        (
            "Blood samples were collected from 40 women with MS at the start, and levels were measured by ELISA.",
            "The researchers collected blood samples from 40 women with MS at the start.",
        ),
        (
            "The aim of this study was to assess the effect of walking on sleep in people with MS.",
            "The researchers set out to look at the effect of walking on sleep in people with MS.",
        ),
        (
            "Forty-two patients with MS and nine healthy controls underwent MRI at the start of the study, and ten "
            "of 42 patients further underwent a second scan.",
            "Forty-two people with MS and nine healthy people had MRI at the start of the study, and ten of 42 people "
            "further underwent a second scan.",
        ),
        (
            "The healthy control group was assessed with the walking test only on the first day.",
            "Healthy people were assessed with the walking test only on the first day.",
        ),
        (
            "All patients were scanned on the first day of the study and after one year.",
            "Everyone in the study was scanned on the first day of the study and after one year.",
        ),
        (
            "Participants in the yoga and sham groups received six lessons during a period of 4 weeks.",
            "People in the yoga and sham groups received six lessons during a period of 4 weeks.",
        ),
        (
            "Sleep was measured in 40 women with MS by the questionnaire and correlated with pain and with mood.",
            "The researchers measured sleep in 40 women with MS by the questionnaire.",
        ),
        (
            "The main data collection instruments were a questionnaire on pain and sleep, a scale of self-esteem, "
            "and a scale of hope.",
            "The researchers used a questionnaire on pain and sleep, a scale of self-esteem, and a scale of hope.",
        ),
        (
            "We investigated whether walking, in addition to its known effects, may change sleep in people with MS.",
            "The researchers studied whether walking may change sleep in people with MS.",
        ),
    ],
)
def test_what_was_done_is_told_in_its_order_with_people_and_verbs_in_plain_words(text: str, ours: str) -> None:
    assert told(text) == ours


@pytest.mark.parametrize(
    "text",
    [
        "Differences between the groups were analyzed with linear regression models and adjusted for age.",
        "Patients were randomly divided into two groups.",
        "EAE was induced in 12 6-8 weeks old female mice by using a piece of a protein of the nerve coating.",
        "Here, we used a mouse model of multiple sclerosis.",
        "Blood samples were collected from the tail at night to isolate cells of the immune system.",
        "The Mann-Whitney test was used to compare pain scores between women and men with MS.",
        "Patients with other diseases of the nervous system were excluded from the survey.",
        "Muscle strength was obtained from a leg press in patients with MS and controls.",
        "A cohort of 60 patients with MS completed a randomized study on walking between 2004 and 2008.",
        "393 patients with MS answered a questionnaire on sleep and pain at T1.",
        "Sixty patients with MS completed the study and were included in the main analysis.",
        "We investigated their functions in sleep and in pain of people with MS.",
        "All patients received inventamod for one month at 300 mg per day and then, with no side effects, at 400 mg.",
        "Serum levels of zyxoquinone and brevitoxoline were measured in patients with MS and controls.",
    ],
)
def test_statistics_who_could_join_and_words_that_few_readers_know_are_not_told(text: str) -> None:
    assert told(text) == ""


def test_it_is_not_told_again_what_the_page_tells_nor_a_second_aim() -> None:
    text = "The aim of this study was to assess the effect of walking on sleep in people with MS."
    aim = Sentence(kind=SentenceKind.FRAME, text="They asked something else.", pattern="aim.own.aim", grounds=(FIELD,))
    same = "Researchers looked at the effect of walking on sleep in people with MS."
    said = Sentence(kind=SentenceKind.FRAME, text=same, pattern="frame.people", grounds=(FIELD,))
    assert told(text, aim) == ""
    assert told(text, said) == ""


def test_a_plan_a_review_and_people_in_a_study_of_animals_have_no_such_sentence() -> None:
    text = "Forty patients with MS underwent cognitive testing and MRI of the brain."
    assert told(text, design=Design.PROTOCOL) == ""
    assert told(text, design=Design.NARRATIVE_REVIEW) == ""
    assert told(text, species=Species.ANIMALS) == ""
    assert told(text, design=Unclear("not known")) != ""


def test_one_medicine_has_one_name():
    text = "Forty patients with MS received Tysabri every month for two years."
    assert "received natalizumab every" in told(text, about={"title": "Natalizumab and sleep in multiple sclerosis"})
    assert "received Tysabri every" in told(text, about={"title": "Sleep in multiple sclerosis"})


@pytest.mark.parametrize(
    "text",
    [
        "We measured nurse contentment with and perceived worth of zorbic training in all people with MS.",
        "We used a chain reaction of zorbs in order.",
    ],
)
def test_what_hangs_on_two_joints_or_ends_open_is_not_told(text: str):
    assert told(text) == ""
