"""A long topic up to one of its prepositions, and results of some of those who were counted; of invented titles."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.teasers.topic_heads import heads
from plainms.digest.teasers.variants import briefer, variants
from plainms.digest.titles.plainer_topic import plainer_topic
from plainms.digest.titles.title_claims import plainer, title_claims
from spec.digest.making import made
from spec.digest.test_teaser import MICE, told_of

PEOPLE = {"people": 53}


@pytest.mark.parametrize(
    ("title", "facts", "ours"),
    [
        (
            "Warm wireless zorbic nerve massage for the worst and longest facial pain after many other treatments",
            PEOPLE, "A study of 53 people with MS looked at warm wireless zorbic nerve massage.",
        ),
        (
            "The regulation of B cell functions by zorbic acid drops and dark evening light in experimental "
            "autoimmune encephalomyelitis", MICE,
            "A study in mice looked at the regulation of B cell functions in an MS-like disease.",
        ),
    ],
)  # fmt: skip
def test_a_long_topic_says_more_than_a_word_that_fits_any_study(title: str, facts: dict[str, Any], ours: str):
    assert told_of(title, **facts) == ours


@pytest.mark.parametrize(
    "topic",
    [
        "the link between zorbic evening walks in the park and better sleep in people with MS",
        "whether zorbic evening walks in the park with friends may bring better sleep in MS",
        "the role of zorbic evening walks in the park with friends and family members in MS",
        "zorbic walks in MS",
    ],
)
def test_a_link_a_question_and_a_short_topic_stay_whole(topic: str):
    assert heads(topic) == ()


def test_no_head_ends_on_a_word_that_needs_what_follows():
    topic = "clinical features in zorbic people with very long and very deep sleep after walks"
    assert not any(head.endswith(("features", "people")) for head in heads(topic))


@pytest.mark.parametrize(
    ("result", "ours"),
    [
        (
            "People treated with fingolimod had more falls.",
            "In a study of 53 people with MS, those treated with fingolimod had more falls.",
        ),
        (
            "People with MS had more falls than people without MS.",
            "A study found that people with MS had more falls than people without MS.",
        ),
    ],
)
def test_some_of_the_counted_people_are_those(result: str, ours: str):
    title = "Falls and fingolimod" if "fingolimod" in result else "Falls in multiple sclerosis"
    assert told_of(title, sentences=(("comparison.had", result),), **PEOPLE) == ours


@pytest.mark.parametrize(
    ("clause", "ours"),
    [
        ("zorb acid eased pain with a favorable safety profile", "zorb acid eased pain"),
        ("compared with fingolimod, treatment with zorb eased pain about as much",
         "zorb eased pain about as much as fingolimod"),
        ("people with MS and zorbs had less pain than people with MS but without zorbs",
         "people with MS and zorbs had less pain than others with MS"),
        ("zorbs were higher in the serum and spinal fluid of people with MS than in others",
         "zorbs were higher in serum and spinal fluid in MS than in others"),
        ("researchers could not confirm a link between naps and falls", "naps and falls were not clearly linked"),
        ("people with MS showed clearly slower walks compared with healthy people",
         "people with MS had slower walks than healthy people"),
        ("smokers were more likely to experience falls", "smokers were likelier to have falls"),
    ],
)  # fmt: skip
def test_a_result_is_said_in_fewer_words(clause: str, ours: str):
    assert briefer(clause) == ours


def test_no_clause_loses_its_verb_with_what_it_includes():
    clause = "a variety of infections in youth, including new ones of the brain were linked with MS"
    assert all("linked" in variant.text for variant in variants(clause))


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Bedside to bench: zorbic sleep and falls in multiple sclerosis", "sleep and falls"),
        ("Discovery of novel zorbs for better sleep in multiple sclerosis", "looked at zorbs for better sleep"),
        ("Zorb sleep of nurses and the role of their friends in daily work", "sleep of nurses."),
        ("Walking in mentally impaired people with multiple sclerosis", "walking in mentally impaired"),
    ],
)
def test_a_motto_and_a_praise_give_way_to_the_matter(title: str, ours: str):
    assert ours in told_of(title)


def test_one_illness_is_one_though_its_name_ends_on_s():
    assert plainer_topic("prevalence of zorbosis in people with MS").startswith("how common zorbosis is in")


def test_a_name_of_a_people_keeps_its_large_letter():
    told = told_of("Massage and falls", sentences=(("comparison.had", "Swedish massage went along with fewer falls."),))
    assert "Swedish massage" in told


def test_people_with_the_disease_stand_for_a_kind_of_it_that_the_claim_names():
    title = "Late-onset MS is associated with an increased rate of reaching walking milestones"
    told = told_of(title, people=28232)
    assert told.startswith("In people with MS, late-onset MS ")


@pytest.mark.parametrize(
    ("claim", "ours"),
    [
        ("zorb raised pain but does not affect sleep", "zorb raised pain but did not clearly affect sleep"),
        ("zorb eased pain, but has no effect upon sleep", "zorb eased pain, but did not clearly change sleep"),
        ("combination therapy with zorb and zinc eased pain", "zorb and zinc together eased pain"),
    ],
)
def test_both_halves_of_a_claim_are_in_the_past_and_told_of_both(claim: str, ours: str):
    assert plainer(claim) == ours


def test_a_second_verb_that_looks_like_a_noun_is_told():
    study, appraisal = made(
        {Role.RESULTS: "The groups were compared."},
        about={"title": "Zorb acid suppresses pathogenic zorb response and mitigates pain in mice"},
        **MICE,
    )
    assert (
        title_claims(gather(study, appraisal))[0].text.lower()
        == "zorb acid held back pathogenic zorb response and eased pain in mice"
    )


def test_the_deed_may_stand_in_front_of_who_did_it():
    assert "zorb acid held back" in told_of(
        "Inhibition by zorb acid of experimental autoimmune encephalomyelitis", **MICE
    )


def test_a_model_of_a_disease_does_not_name_it_twice():
    claim = "zorb eased experimental autoimmune encephalomyelitis in rat model of multiple sclerosis"
    assert plainer(claim) == "zorb eased an MS-like disease"
