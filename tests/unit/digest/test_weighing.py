"""How well a sentence answers what the title asks."""

import re

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts, gather
from plainms.digest.selecting.candidates import candidates
from plainms.digest.selecting.weighing import (
    added_cost,
    answers,
    beside_the_question,
    left_closed,
    only_promises,
    telling,
)
from plainms.vocabulary.load import vocabulary
from spec.digest.making import appraisal, study

_TITLE = "Caffeine intake and bladder urgency in women with multiple sclerosis: a cohort study"


def _facts(title: str) -> Facts:
    of = study({Role.RESULTS: "Caffeine was linked with urgency."}, title=title)
    return gather(of, appraisal(of))


def test_a_sentence_that_speaks_of_what_was_asked_answers_it():
    facts = _facts(_TITLE)
    asked = answers("Women with a high caffeine intake had bladder urgency more often.", facts)
    aside = answers("Women with a high body weight slept less.", facts)
    assert asked == 1.0
    assert 0 < aside < 0.5


def test_words_of_any_study_answer_nothing():
    assert answers("This cohort study of people with multiple sclerosis was large.", _facts(_TITLE)) == 0.0


def test_a_title_of_one_word_asks_nothing():
    assert answers("Caffeine was linked with urgency.", _facts("Caffeine in multiple sclerosis")) == 0.0


@pytest.mark.parametrize(
    ("title", "cost"),
    [
        ("The relationship between caffeine intake and bladder urgency in multiple sclerosis", True),
        ("Prevalence of bladder urgency and associated factors in multiple sclerosis", False),
        ("Bladder urgency in women with multiple sclerosis", False),
    ],
)
def test_a_bare_share_is_beside_a_question_for_a_link(title: str, cost: bool):
    of = study({Role.RESULTS: "Twelve (24%) of the 50 patients had bladder urgency."}, title=title)
    facts = gather(of, appraisal(of, (Role.RESULTS,)))
    (told,) = candidates(facts)
    assert (beside_the_question(told.own, facts) > 0) is cost


def test_a_promise_of_use_is_no_result():
    assert only_promises("The new test is a useful tool for clinics.")
    assert not only_promises("The new test found urgency in most women who had it.")


@pytest.mark.parametrize("short", ["MS-related urgency was common.", "Women who drank more had more urgency."])
def test_a_tail_makes_no_known_short_form_unknown(short: str):
    assert left_closed(short, _facts(_TITLE)) == 0


def test_an_unknown_short_form_with_a_tail_stays_closed():
    assert left_closed("QZX-related urgency was common.", _facts(_TITLE)) == 1


def test_what_is_only_added_weighs_less():
    assert added_cost("In addition, urgency was more common at night.") > 0
    assert added_cost("Urgency was more common at night, in addition.") == 0


@pytest.mark.parametrize(
    ("sentence", "is_aside"),
    [
        ("The mean Expanded Disability Status Scale score was 2.24.", True),
        ("Urgency was more common in women than in men.", False),
        ("Relapsing-remitting MS was the most common type of MS.", True),
        ("The most common symptom was pain.", False),
        ("Twelve (24%) of the 50 healthy controls were smokers.", True),
    ],
)
def test_who_took_part_is_beside_the_question(sentence: str, is_aside: bool):
    of = study({Role.RESULTS: sentence}, title="Bladder urgency in women with multiple sclerosis")
    facts = gather(of, appraisal(of, (Role.RESULTS,)))
    (told,) = candidates(facts)
    assert (beside_the_question(told.own, facts) > 0) is is_aside


def test_a_link_that_is_only_suggestive_is_worth_less():
    assert added_cost("There was a suggestive association of zofin with MS risk.") > 3
    assert added_cost("Zofin was associated with MS risk.") == 0


@pytest.mark.parametrize(
    "words",
    [
        "Spinal fluid and lumbar examinations were done at 4 and 9 months.",
        "Eleven zofiquan pathways and 31 pollen terms were tested.",
        "Two focus group sessions were held with 14 gardeners.",
        "91 people with MS downloaded the garden diary.",
        "From 41,312,208 individuals, we identified 88,113 with MS.",
        "The original dataset contained over 410k letters.",
        "Overall, 71.2% of the patients were women.",
        "88.1% of the patients were on a DMT.",
        "The EDSS score was 2.5 in 77 patients.",
    ],
)
def test_what_was_done_and_who_took_part_weigh_less_than_a_result(words: str) -> None:
    facts = _facts(_TITLE)
    assert telling(words, facts) < telling("Women with bladder urgency slept less than others.", facts) - 3


@pytest.mark.parametrize(
    "words",
    [
        "Falls were tested less often in women than in men.",
        "Of 88 patients, 61% were tested positive for zofiquan antibodies.",
        "Three themes were constructed from the interviews.",
    ],
)
def test_a_result_that_holds_such_words_loses_nothing(words: str) -> None:
    lists = {entry.id: str(entry["pattern"]) for entry in vocabulary("findings").entries}
    assert not any(re.search(lists[name], words) for name in ("only-done", "data-counted", "who-they-were"))


START = "Women had lower pain scores than men at baseline."
LATER = "Pain scores fell in all walkers over 5 years."


@pytest.mark.parametrize(
    ("title", "results", "is_beside"),
    [
        ("Long walks and pain in multiple sclerosis", f"{START} {LATER}", True),
        ("Long walks and pain in multiple sclerosis", START, False),  # nothing says what came later
        ("Baseline pain of walkers with multiple sclerosis", f"{START} {LATER}", False),  # the title asks for it
    ],
)
def test_how_groups_were_at_the_start_is_beside_what_came_later(title: str, results: str, *, is_beside: bool) -> None:
    of = study({Role.RESULTS: results}, title=title)
    facts = gather(of, appraisal(of, (Role.RESULTS,)))
    first = next(one for one in candidates(facts) if one.source.quote == START)
    assert (beside_the_question(first.own, facts) > 0) is is_beside
