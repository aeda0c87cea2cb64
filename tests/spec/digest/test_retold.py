"""Sentences that no frame reads, retold: invented sentence → plainer words in the same order, or none."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import gather
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.retold import retold
from spec.digest.making import made

IN_A_TRIAL = {"design": Design.RANDOMIZED_TRIAL}


def told(text: str, **facts: Any) -> str:
    study, appraisal = made({Role.RESULTS: text}, **facts)
    words = retold(clipped(appraisal.sentences[0].span), gather(study, appraisal))
    return "" if isinstance(words, Unclear) else words.words.text


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Nurses, however, noted significantly fewer falls in patients who slept longer (p = 0.02).",
            "nurses noted fewer falls in people who slept longer",
        ),
        (
            "Sleep improved (p < 0.01), whereas pain did not change significantly during the winter.",
            "sleep improved, whereas pain did not clearly change during the winter",
        ),
        (
            "Sleep improved (p < 0.01), whereas pain stayed as it was during the winter.",
            "sleep improved, whereas pain stayed as it was during the winter",
        ),
        (
            "Poor sleep, defined as a diary score ≤ 45, was present in 114 patients of the winter course.",
            "poor sleep was present in 114 people of the winter course",
        ),
        (
            "Falls were rarer in walking weeks of control group.",
            "falls were rarer in walking weeks of the control group",
        ),
        (
            "Sleep was on average better in weeks with walks (71.4%) than in the other weeks (61.6%; p = 0.03).",
            "sleep was on average better in weeks with walks than in the other weeks",
        ),
        ("These findings speak for walks in the evening.", "the findings speak for walks in the evening"),
        ("Sleep improved, however, the pain stayed the same.", "sleep improved, but the pain stayed the same"),
        ("Sleep improved but not significantly during the winter.", ""),
        ("Evening Walks Scale scores fell in the winter.", "Evening Walks Scale scores fell in the winter"),
        ("In Sweden walking speed fell in the winter.", "in Sweden walking speed fell in the winter"),
        (
            "Median time to the first walk was 12 days after the fall.",
            "median time to the first walk was 12 days after the fall",
        ),
        (
            "Clinicians saw fewer falls in those who walked daily.",
            "clinicians saw fewer falls in those who walked daily",
        ),
        ("Norwegian walkers fell less often in the winter.", "Norwegian walkers fell less often in the winter"),
        (
            "As for the general population, poor sleep and long nights impact COVID-19 outcomes.",
            "as in the general population, poor sleep and long nights matter for how COVID-19 goes",
        ),
        (
            "Poor sleep was common in the winter and it associates with falls.",
            "poor sleep was common in the winter and it goes along with falls",
        ),
        ("Cold walks are the single largest drivers of medical costs.", "cold walks add most to medical costs"),
        ("Long nights are major drivers of falls.", "long nights are major drivers of falls"),
        (
            "The most part of the walkers slept well in the lack of noise.",
            "most of the walkers slept well without noise",
        ),
        ("Majority of walkers more often had a cold.", "most walkers more often had a cold"),
        ("The conversion rate of poor walkers to MS patients was 52% in the winter.", ""),
        ("Falls came to 46 per 105 person years in those who walked alone.", ""),  # a power that lost its raising
        ("Most of the walkers were women.", ""),
        ("Sleep improved; however, pain stayed the same.", "sleep improved, but pain stayed the same"),
        (
            "Falls were rarer in those with a cane vs those with none.",
            "falls were rarer in those with a cane compared with those with none",
        ),
        (
            "Falls were rarer in patients who slept > 7 hours and in those aged ≥60 years.",
            "falls were rarer in people who slept more than 7 hours and in those aged at least 60 years",
        ),
        (
            "Sleep is longer after walks, and mood is strongly linked with it.",
            "sleep was longer after walks, and mood was strongly linked with it",
        ),
        (
            "Limbara is the region with the highest number of falls and walks.",
            "Limbara is the region with the highest number of falls and walks",
        ),
        ("Zofó sleep was longer after walks in the evening.", "Zofó sleep was longer after walks in the evening"),
        (
            "Rates of falls (2.01; 1.81-2.23) and of headache (0.46; 0.37-0.57) were similar to those in other trials.",
            "rates of falls and of headache were similar to those in other trials",
        ),
        ("Comparison of people on walks with others suggested a difference in terms of the age.", ""),
        ("The proportion of women was 69% in the walking group.", ""),
        (
            "We also observed a longer sleep in walkers of the village.",
            "there was a longer sleep in walkers of the village",
        ),
        ("This study found evening walks are associated with sleep.", "evening walks were linked with sleep"),
        ("This study found walks that were long in the winter.", "this study found walks that were long in the winter"),
        ("No significant gain was seen once walks had ended.", "no clear gain was seen once walks had ended"),
    ],
)
def test_words_keep_their_order_and_statistics_go(sentence: str, ours: str) -> None:
    assert told(sentence) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Late meals increased risk of an attack, but only in the spring.",  # a cohort shows no cause
        "We saw that our patients liked the walks in their homes.",
        "Sleep was better and pain milder in 40% and 60% of them, respectively.",
        "The standardized incidence ratio was 1.3 in those who walked in the heat.",
        "These walks were liked most by those who had been out before.",
        "Patients with MS have a hard time when they walk in the heat.",  # of everybody
        "The zofiquan kinetics of klaberin outran the brimatic phase of the walks.",  # nobody knows these words
    ],
)
def test_what_would_mislead_or_point_elsewhere_is_not_retold(sentence: str) -> None:
    assert told(sentence) == ""


def test_a_trial_may_say_what_lowered_a_risk() -> None:
    sentence = "Evening walks lowered the risk of falls once the winter was over."
    assert told(sentence, **IN_A_TRIAL) == "evening walks lowered the risk of falls once the winter was over"


def test_a_page_tells_more_than_one_result() -> None:
    results = (
        "Patients who kept a diary of their walks slept better once the winter was over. "
        "Fewer falls were noted where handrails had been put up in the home. "
        "Visits by a nurse were liked by most of those who lived alone."
    )
    facts = gather(*made({Role.RESULTS: results}, about={"title": "Walks, falls and nurses' visits at home in MS"}))
    assert len(chosen(facts)) == 3


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("A second model with walks in the evening was almost equally strong.", ""),
        ("Noise in the home during night[-2] was associated with poor sleep.", ""),
        ("For those who joined the village program, being with others was very important.", ""),
        ("For those who joined a village program, the program was very important.", "for those who joined a village"),
        ("The study confirms the role played by walks in the sleep of many.", ""),
        ("Rats slept better when given compounds 3a and 3c than when given none.", ""),
        ("Except for the cold, stress effects were observed in most walkers.", ""),
        ("The association was stronger in those who walked alone.", ""),  # nobody knows which
        ("Poor sleep can be controlled by decreasing noise in the home.", ""),  # no cause is shown
        ("Externally valid walking distance could be read from a single walk.", ""),
    ],
)
def test_what_no_reader_of_the_page_can_know_is_not_retold(sentence: str, ours: str) -> None:
    words = told(sentence)
    assert words.startswith(ours) and bool(words) is bool(ours)


def test_a_thing_that_the_title_names_may_be_spoken_of() -> None:
    sentence = "For those who joined the village program, being with others was very important."
    of, appraisal = made({Role.RESULTS: sentence}, about={"title": "A village program for people with MS"})
    assert not isinstance(retold(clipped(appraisal.sentences[0].span), gather(of, appraisal)), Unclear)
