"""What a teaser looked at, of invented titles: what the title is of, not a word that stands in it beside its matter."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, InterventionKind, Role
from plainms.digest.aims.aim_words import AimWords
from plainms.digest.facts import gather
from plainms.digest.teasers.short_names import written_out
from plainms.digest.teasers.teaser_subjects import subjects
from plainms.digest.titles.claimed_topic import claimed_topics
from spec.digest.making import made
from spec.digest.test_teaser import MICE, told_of

PEOPLE = {"people": 53}


def claimed(title: str) -> tuple[str, ...]:
    return tuple(phrase.text for phrase in claimed_topics(gather(*made({Role.RESULTS: "x"}, about={"title": title}))))


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Poor sleep is associated with falls in multiple sclerosis", "the link between poor sleep and falls in MS"),
        ("Strong legs predict fewer falls: a study", "the link between strong legs and fewer falls in MS"),
        ("Does long training reduce falls in multiple sclerosis? A study", "whether long training reduces falls in MS"),
        ("Long training improves balance in people with multiple sclerosis", "long training and balance in MS"),
        ("Associations of poor sleep with falls in multiple sclerosis", "the link between poor sleep and falls in MS"),
        ("Increased zorbic speed remains common in multiple sclerosis", "zorbic speed in MS"),
        ("Poor sleep may predict pain in multiple sclerosis", "the link between poor sleep and pain in MS"),
        ("Poor sleep remains common in people with multiple sclerosis", "poor sleep in MS"),
        (
            "A zorbic study of poor sleep may predict pain in multiple sclerosis",
            "the link between poor sleep and pain in MS",
        ),
    ],
)
def test_a_title_that_claims_or_asks_gives_what_it_speaks_of(title: str, topic: str):
    assert claimed(title)[:1] == (topic,)


@pytest.mark.parametrize(
    "title",
    ["Progressive multiple sclerosis remains a riddle", "An algorithm predicts falls", "Our method reduces pain"],
)
def test_what_says_nothing_of_a_study_is_no_topic(title: str):
    assert not any("algorithm" in text or "progressive" in text or "method" in text for text in claimed(title))


TOPICS: dict[str, tuple[str, dict[str, Any]]] = {
    "A study looked at 53 people with MS.": ("How we see zorbs that fill with spinal fluid", PEOPLE),
    "A study of 53 people with MS looked at natalizumab and fingolimod.": (
        "Long-term zorbs of natalizumab vs. fingolimod in relapsing zorblings", PEOPLE,
    ),
    "A study looked at sleep in older people with MS.": ("Sleep in older people with multiple sclerosis", {}),
    "A study in mice looked at gene therapy in an MS-like disease.": (
        "Treatment of EAE using XYZ1 gene therapy by zorbing TÂ cells", MICE,
    ),
}  # fmt: skip


@pytest.mark.parametrize("expected", TOPICS)
def test_a_teaser_looks_at_what_the_title_is_of(expected: str):
    title, facts = TOPICS[expected]
    assert told_of(title, **facts) == expected


@pytest.mark.parametrize(
    ("title", "pattern", "text"),
    [
        ("Falls in multiple sclerosis", "averages.was", "The disability score was 2.2 on average."),
        ("Falls and fatigue in multiple sclerosis", "association.with", "Falls went along with quality of life."),
        ("Falls and steps in multiple sclerosis", "association.with", "Falls were linked with the duration of steps."),
    ],
)
def test_a_finding_beside_the_title_or_without_its_way_is_no_teaser(title: str, pattern: str, text: str):
    assert "looked at" in told_of(title, sentences=((pattern, text),), people=53)


def test_how_many_have_the_disease_is_told_where_the_title_asks_for_it():
    told = told_of(
        "Epidemiology of multiple sclerosis in Zorbland",
        sentences=(("rate.was", "About 49 of every 100,000 people had MS."),),
    )
    assert told == "A study found that about 49 of every 100,000 people had MS."


def test_when_it_began_is_not_how_many_have_it():
    text = "Most people had seizure onset after the diagnosis of MS."
    told = told_of("Prevalence of seizures in multiple sclerosis", sentences=(("statement.did", text),))
    assert "onset" not in told


def test_a_short_form_that_the_abstract_opens_is_written_out():
    text = "Step training (ST) was tried in patients with falls (PWF)."
    facts = gather(*made({Role.RESULTS: text}, about={"title": "Falls"}))
    assert written_out("ST made falls rarer in PWF", facts).text == "step training made falls rarer in PWF"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Adherence to fingolimod in multiple sclerosis over zorbic years", "keeping up treatment with fingolimod"),
        ("The role of zorbic training in multiple sclerosis patient", "the role of zorbic training."),
        ("Zorbic response to zorbling fog in multiple sclerosis", "the zorbic response to zorbling fog"),
        ("Zorbic step training FOR zorblings in multiple sclerosis", "zorbic step training for zorblings"),
        ("Natalizumab in a large zorbic cohort", "looked at natalizumab."),
    ],
)
def test_a_topic_is_told_as_good_english(title: str, told: str):
    assert told in told_of(title, people=53)


RANDOM = {"design": Design.RANDOMIZED_TRIAL, "people": 51}
DRUG = {"intervention_kind": InterventionKind.DRUG, "interventions": ("natalizumab",)}


@pytest.mark.parametrize(
    ("title", "facts", "expected"),
    [
        (
            "Home infusions of natalizumab for zorblings", {**RANDOM, **DRUG},
            "A trial in 51 people with MS looked at the home infusions of natalizumab for zorblings.",
        ),
        (
            "Natalizumab in multiple sclerosis", {**RANDOM, **DRUG},
            "A trial in 51 people with MS, grouped by chance, tested natalizumab.",
        ),
        (
            "Long-term safety and effectiveness of natalizumab in zorblings: how we zorb", PEOPLE,
            "A study of 53 people with MS looked at how well and how safely natalizumab works.",
        ),
    ],
)  # fmt: skip
def test_what_was_tried_is_told_whole(title: str, facts: dict[str, Any], expected: str):
    assert told_of(title, **facts) == expected


ARMS: dict[str, tuple[str, dict[str, Any]]] = {
    "A trial compared zofimab with teriflunomide in 804 people with MS.": (
        "Zofimab versus Teriflunomide in Relapsing Multiple Sclerosis: A Trial", {"people": 804},
    ),
    "A trial in 804 people compared zofimab with teriflunomide in MS.": (
        "Zofimab vs. teriflunomide in multiple sclerosis", {"people": (804, "adults")},
    ),
    "A trial compared ocrelizumab with interferon beta in 53 people with MS.": (
        "Long-term efficacy and safety of ocrelizumab vs interferon beta-1a in participants with multiple sclerosis",
        PEOPLE,
    ),
    "A trial compared supervised with home chair-based strength training in 53 people with MS.": (
        "The effects of supervised versus home chair-based strength training on walking in multiple sclerosis", PEOPLE,
    ),
    "A trial compared oral zofimab with placebo in 53 people with MS.": (
        "A randomized pilot trial of oral zofimab vs placebo following relapses of multiple sclerosis", PEOPLE,
    ),
    "A trial compared yoga with swimming in 53 people with MS.": (
        "A randomized comparison of yoga and swimming in multiple sclerosis", PEOPLE,
    ),
    "A trial compared balance training with stretching in 53 people with MS.": (
        "Effects of balance training versus stretching on walking in multiple sclerosis", PEOPLE,
    ),
}  # fmt: skip


@pytest.mark.parametrize("expected", ARMS)
def test_the_teaser_of_a_trial_names_both_things_that_its_title_compares(expected: str):
    title, facts = ARMS[expected]
    assert told_of(title, design=Design.RANDOMIZED_TRIAL, **facts) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Yoga versus swimming, running and rest in multiple sclerosis",
        "Women versus men in multiple sclerosis",
        "Yoga versus healthy controls in multiple sclerosis",
        "Yoga versus yoga in multiple sclerosis",
    ],
)
def test_what_a_title_does_not_set_side_by_side_as_two_treatments_is_no_comparison_of_two(title: str):
    assert " compared " not in told_of(title, design=Design.RANDOMIZED_TRIAL, **PEOPLE)


def test_the_teaser_of_a_study_of_animals_names_what_they_got():
    told = told_of("Nerves of zofimab-treated mice in EAE", **MICE)
    assert told == "A study in mice tested a treatment called zofimab in an MS-like disease."


def test_a_title_that_begins_with_whose_matter_it_is_begins_small():
    told = told_of("Patient's views on zorbing in multiple sclerosis: a survey")
    assert "Patient" not in told
    assert "the patient’s views" in told.replace("'", "’")


def test_people_are_not_named_twice_in_front_of_a_country():
    told = told_of("Use of zorbing in patients with multiple sclerosis in France", **PEOPLE)
    assert told.count("people with MS") <= 1


@pytest.mark.parametrize(
    ("topic", "is_told"),
    [
        ("fingolimod immune", False),
        ("early testing of a patient decision", False),
        ("early testing of a patient decision aid", True),
        ("fingolimod immune cells", True),
    ],
)
def test_a_topic_whose_noun_was_cut_off_is_not_told(topic: str, is_told: bool):
    study, appraisal = made({Role.RESULTS: "x"}, about={"title": "Zorbs"})
    aim = AimWords(text=f"to describe {topic}", pattern="aims.zorb", grounds=(study.abstract[0].whole(),))
    told = [phrase.text for phrase, _ in subjects(aim, gather(study, appraisal), "people with MS")]
    assert (topic in told) is is_told


@pytest.mark.parametrize(
    ("title", "facts", "expected"),
    [
        (
            "Effectiveness and safety of natalizumab in zorbic patients: a study",
            {"people": (53, "patients with relapsing-remitting multiple sclerosis")},
            "A study of 53 people with relapsing MS looked at how well and how safely natalizumab works.",
        ),
    ],
)
def test_a_headline_says_what_was_looked_at(title: str, facts: dict[str, Any], expected: str):
    assert expected in told_of(title, **facts)


def test_the_safety_of_a_medicine_has_its_article():
    assert "looked at the safety of fingolimod" in told_of("Safety of fingolimod", people=53)


def test_a_case_is_told_by_its_point():
    title = "Pneumonia during treatment with natalizumab in a woman with multiple sclerosis"
    facts = {"design": Design.CASE_REPORT, "people": (1, "a woman with multiple sclerosis")}
    assert "pneumonia" in told_of(title, **facts)


def test_a_topic_beyond_ms_is_not_told_as_one_in_ms():
    review = {"design": Design.NARRATIVE_REVIEW}
    assert "fatigue in MS" in told_of("Improving zorbic fatigue: multiple sclerosis", **review)
    assert "in MS" not in told_of("Improving zorbic fatigue: beyond multiple sclerosis", **review)
    assert "in MS" not in told_of("Fatigue in people with Zorbic disorder", **review)
    assert "in MS" in told_of("Improving zorbic fatigue and the disease course: multiple sclerosis", **review)
