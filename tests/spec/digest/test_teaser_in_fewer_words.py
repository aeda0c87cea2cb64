"""A teaser keeps the whole topic or result, and gives up what only stands around it, of invented titles and results."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Design
from plainms.digest.teasers.topic_cuts import ever_less
from plainms.digest.teasers.variants import bare, opened, variants
from spec.digest.test_teaser import MICE, told_of

PEOPLE = {"people": 53}


@pytest.mark.parametrize(
    ("title", "facts", "ours"),
    [
        (
            "Real-world interruption rates of long treatment with zorbic sleep in people with multiple sclerosis",
            {}, "interruption rates",
        ),
        ("Prevalence of fatigue in women with multiple sclerosis", {}, "how common fatigue is in women with MS"),
        ("MRI characteristics of lesions in children with multiple sclerosis", {}, "what MRI scans show in"),
        ("Is multiple sclerosis caused by poor sleep?", {}, "whether MS is caused by poor sleep"),
        ("Zorbic exercise and sleep in a mouse model of multiple sclerosis", MICE, "in an MS-like disease"),
    ],
)  # fmt: skip
def test_the_topic_of_the_title_is_told_whole_in_fewer_or_plainer_words(title: str, facts: dict[str, Any], ours: str):
    assert ours in told_of(title, **facts)


@pytest.mark.parametrize(
    ("topic", "ours"),
    [
        ("sleep in MS between 2003 and 2011", "sleep in MS"),
        ("sleep in MS in Northern Zorbland", "sleep in MS"),
        ("the role of low mood on visits in MS", "how low mood may affect visits in MS"),
        ("sleep and falls in people with MS using a new sleep score", "sleep and falls in MS"),
        ("myelopathy in myelin oligodendrocyte glycoprotein antibody-associated disease", "myelopathy in MOGAD"),
    ],
)
def test_years_places_and_tools_give_way_first(topic: str, ours: str):
    assert list(ever_less(topic))[-1] == ours


@pytest.mark.parametrize(
    ("clause", "ours"),
    [
        ("Among 256 people, about 81 of every 100 people slept well", "about 81 of every 100 people slept well"),
        ("Poor sleep was present in 114 people (35.6%)", "Poor sleep was present in 114 people"),
        ("Age also went along with falls", "Age went along with falls"),
        ("Fingolimod was found to reduce pain", "Fingolimod reduced pain"),
        ("For the balance scores, the difference favored the Zorb group", "balance scores favored Zorb"),
        ("Pain was milder in 45 people with MS", "Pain was milder in people with MS"),
    ],
)
def test_a_result_loses_what_leans_on_the_page(clause: str, ours: str):
    assert bare(clause) == ours


def test_letters_that_stand_for_words_are_spelled_out():
    assert opened("levels of IL-16 and IFN-γ") == "levels of interleukin-16 and interferon gamma"


@pytest.mark.parametrize(
    ("title", "facts", "ours"),
    [
        (
            "Zorbazine Exerts a Neuroprotective Effect by Zorbing in Experimental Autoimmune Encephalomyelitis", MICE,
            "A study in mice reports that zorbazine protected nerve cells.",
        ),
        (
            "A novel zorbic inhibitor, 1-zorb-3-wug urea, ameliorates experimental autoimmune encephalomyelitis", MICE,
            "A study in mice reports that an experimental substance eased an MS-like disease.",
        ),
        (
            "Combination of a 1,25-zorb analog and a wugate prevents experimental autoimmune encephalomyelitis", MICE,
            "A study in mice reports that a combination of treatments prevented an MS-like disease.",
        ),
        (
            "Maternal pain is not a risk factor for falls in offspring", {},
            "A study in people reports that maternal pain was not a risk factor for falls in offspring.",
        ),
    ],
)  # fmt: skip
def test_a_claim_of_the_title_is_told_though_a_name_says_nothing(title: str, facts: dict[str, Any], ours: str):
    assert ours in told_of(title, **facts)


def test_a_plan_reports_none():
    assert told_of("Walking and mood in multiple sclerosis", design=Design.PROTOCOL).startswith("A planned study")


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        (
            "Can pain be reduced by zorbic walking in multiple sclerosis?",
            "whether pain can be reduced by zorbic walking",
        ),
        ("What drives falls in people with multiple sclerosis?", "what drives falls in people with MS"),
        ("How have zorbs in multiple sclerosis changed over time?", "how zorbs in MS have changed over time"),
        ("Speed of the legs and its association with falls in multiple sclerosis", "the speed of the legs"),
        ("Zorbic causes of emergency visits in multiple sclerosis", "causes of emergency visits"),
        ("Incidence of cancer in women with multiple sclerosis", "how often cancer newly came up in women with MS"),
    ],
)
def test_a_question_or_a_list_of_causes_is_a_topic(title: str, ours: str):
    assert ours in told_of(title)


def test_what_showed_a_claim_is_not_what_it_is_of():
    told = told_of("Zorbic analysis suggests that sleep reverses experimental autoimmune encephalomyelitis", **MICE)
    assert told == "A study in mice reports that sleep reversed an MS-like disease."


def test_a_denied_claim_keeps_that_by_which_means_nothing_came():
    told = told_of("Zorb learning is not improved by targeting sleep in patients with multiple sclerosis")
    assert "by targeting sleep" in told or "not" not in told


def test_an_analysis_that_is_combined_is_no_treatment():
    told = told_of("Combined analysis of T1 and 2 zorbs improves a zorbic view of multiple sclerosis")
    assert "combination of treatments" not in told


def test_how_many_had_something_heads_no_page_whose_title_asks_for_more():
    share = (("proportion.counts", "About 42 of every 100 people with MS had signs of low mood."),)
    assert "of every 100" not in told_of("Walking speed and low mood in multiple sclerosis", sentences=share, people=53)
    assert "of every 100" in told_of("Prevalence of low mood in multiple sclerosis", sentences=share, people=53)


def test_no_time_is_cut_off_that_takes_the_verb_with_it():
    finding = "women with MS onset within 5 years after pregnancy had a higher risk of low mood during pregnancy"
    assert all(" had " in phrase.text for phrase in variants(finding))
