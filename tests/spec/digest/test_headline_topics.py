"""The topic of a headline, of invented titles: nouns that look like verbs, plainer words, and what gives way."""

import re

import pytest

from plainms.digest.teasers.topic_cuts import ever_less
from plainms.digest.teasers.variants import briefer, opened, variants
from plainms.digest.titles.plainer_topic import plainer_topic
from spec.digest.test_teaser import told_of
from spec.digest.test_titled_words import topic_of


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Unmet needs in zorbic sleep", "unmet needs in zorbic sleep"),
        ("Zorbic and mental correlates of poor sleep in multiple sclerosis", "what goes along with poor sleep in MS"),
        ("Zorbic sleep in multiple sclerosis and its animal model, the zorb", "zorbic sleep in MS"),
        (
            "Comparison of the sleep of people with multiple sclerosis and their relatives",
            "the sleep of people with MS and their relatives",
        ),
        ("Poor sleep in the pathogenesis of multiple sclerosis", "poor sleep and how MS comes about"),
        ("Pilot study on zorbic sleep in multiple sclerosis", "zorbic sleep in MS"),
        ("Healthcare experiences of nurses explored through the Zorb Frame", "health care experiences of nurses"),
    ],
)
def test_a_noun_phrase_is_a_topic_though_a_noun_looks_like_a_verb(title: str, topic: str):
    told = topic_of(title)
    assert told is not None
    assert re.sub("^the ", "", told) == re.sub("^the ", "", topic)


@pytest.mark.parametrize("title", ["Poor sleep controls pain in MS", "Zorbs and their best tricks in sleep"])
def test_what_states_something_or_leans_is_none(title: str):
    assert topic_of(title) is None


@pytest.mark.parametrize(
    ("topic", "ours"),
    [
        ("differential gene expression patterns in blood", "gene activity in blood"),
        ("the genetic contribution to zorbs in MS", "what part genes may play in zorbs in MS"),
        ("brain MRI lesion load and atrophy measures", "damage and shrinking on brain scans"),
        ("the incorporation and impact of a zorb nurse", "the impact of a zorb nurse"),
        (
            "induced pluripotent stem cell line ZORB1 from a man with relapsing MS",
            "stem cells made from a person with MS",
        ),
        ("gene expression in blood", "gene expression in blood"),
        ("zorbs as possible biomarkers of fatigue", "zorbs as possible measurable signs of fatigue"),
        ("zorb as a biomarker for fatigue", "zorb as a measurable sign for fatigue"),
        ("zorbic biomarkers", "zorbic biomarkers"),
        ("antibody to a zorb protein", "an antibody to a zorb protein"),
        ("gut microbiome in MS", "the gut microbiome in MS"),
        ("gut microbiome tests in MS", "gut microbiome tests in MS"),
    ],
)
def test_a_topic_is_told_in_plainer_words(topic: str, ours: str):
    assert plainer_topic(topic) == ours


@pytest.mark.parametrize(
    ("topic", "ours"),
    [
        ("short and long term effects of zorbs on balance", "the effects of zorbs on balance"),
        ("gains in the community following zorbic training", "gains following zorbic training"),
        ("care of people living with MS", "care of people with MS"),
        (
            "how riding may affect balance, walking, self-rated tiredness, quality of life and mood in relapsing MS",
            "how riding may affect balance and more in relapsing MS",
        ),
        ("how riding may affect balance in MS", "how riding may affect balance in MS"),
    ],
)
def test_a_long_topic_gives_up_its_rest(topic: str, ours: str):
    assert ours in tuple(ever_less(topic))


def test_what_is_told_short_tells_less_than_a_whole_topic():
    assert told_of("Effects of zorbs on sleep in multiple sclerosis").count(" may do in ") == 0


@pytest.mark.parametrize(
    ("clause", "ours"),
    [
        ("There were no differences between women and men in sleep", "women and men did not clearly differ in sleep"),
        ("the signs of the MS-like disease were milder in mice", "the MS-like disease was milder in mice"),
        ("poor sleep was linked with falls on the group level", "poor sleep was linked with falls"),
    ],
)  # fmt: skip
def test_a_result_is_told_in_fewer_words(clause: str, ours: str):
    assert briefer(clause) == ours


def test_the_other_side_of_a_comparison_is_others_at_last():
    told = [phrase.text for phrase in variants("Sleep was worse in people with MS than in a comparison group")]
    assert told[-1] == "Sleep was worse in MS than in others"
    assert not any("others" in phrase.text for phrase in variants("Sleep was worse in women than in men"))


def test_one_thing_has_its_article():
    assert opened("Gut microbiome was linked with falls") == "the gut microbiome was linked with falls"
    assert opened("Antibody to a zorb eased pain") == "an antibody to a zorb eased pain"
    assert opened("Spinal cord lesions were common") == "Spinal cord lesions were common"
