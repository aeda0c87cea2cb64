"""What a sentence claims of cause, and what the authors' main conclusion does."""

import re
import time

import pytest

from invented_records import appraised
from plainms.absence import NotReported
from plainms.appraisal.claim_strength.wording import every_wording, wording
from plainms.appraisal.values import Strength
from plainms.vocabulary.load import vocabulary

PEOPLE = "We recruited 40 patients with MS."


def strength(sentence: str) -> Strength:
    return wording(sentence).strength


@pytest.mark.parametrize(
    "sentence",
    [
        "Further studies of tea in larger groups are needed.",
        "Tea drinkers should be offered biscuits.",
        "Trial registration: ClinicalTrials.gov NCT00000000.",
        "The most common tea was green.",
        "Tea was served at noon in all villages.",
        "Larger trials are needed to learn whether tea reduces relapses.",
        "Our data might help in understanding tea.",
        "The tea scale is useful to identify patients at high risk of thirst.",
        "These findings may support a use in clinical practice.",
    ],
)
def test_advice_calls_and_descriptions_claim_nothing(sentence: str) -> None:
    assert strength(sentence) is Strength.NONE


@pytest.mark.parametrize(
    "sentence",
    [
        "Tea drinking was independently associated with faster walking.",
        "Tea drinking may be associated with faster walking.",
        "Walking speed was higher in tea drinkers than in coffee drinkers.",
        "Cold tea is a risk factor for relapses.",
        "Tea drinking correlated with improved sleep.",
        "No association between tea and relapses was found.",
        "Tea drinkers were more likely to walk.",
    ],
)
def test_links_and_differences_are_correlational(sentence: str) -> None:
    assert strength(sentence) is Strength.CORRELATIONAL


@pytest.mark.parametrize(
    "sentence",
    [
        "Tea may reduce relapses.",
        "Green tea could be helpful for people with MS.",
        "Tea appears to improve sleep.",
        "Tea might have a protective effect.",
        "Tannin may serve as a therapeutic target.",
        "Walking got better, suggesting that tea has added benefits.",
        "Green tea is expected to be safe and effective.",
    ],
)
def test_a_cause_under_a_modal_is_conditional(sentence: str) -> None:
    assert strength(sentence) is Strength.CONDITIONAL


@pytest.mark.parametrize(
    "sentence",
    [
        "Tea reduces relapses.",
        "Daily tea significantly improved sleep and resulted in fewer relapses.",
        "Tea did not affect walking.",
        "Tea was effective in people with MS.",
        "Relapses were caused by cold tea.",
    ],
)
def test_a_cause_told_flatly_is_direct(sentence: str) -> None:
    assert strength(sentence) is Strength.DIRECT


def test_the_words_that_decide_are_shown() -> None:
    sentence = "We found that tea may reduce relapses."
    found = wording(sentence)
    assert (found.entry, sentence[found.start : found.end]) == ("hedged cause", "may reduce")
    assert every_wording(sentence)[0] == found


def test_the_last_conclusion_that_claims_speaks_for_the_authors() -> None:
    end = "Tea was liked by all. Tea was associated with better sleep. Further studies of tea are needed."
    claim = appraised("Tea in MS", PEOPLE, ("CONCLUSIONS", end)).claim_strength
    assert claim.value is Strength.CORRELATIONAL
    assert [span.quote for span in claim.spans] == ["Tea was associated with better sleep."]


def test_a_cause_that_is_only_suggested_is_conditional() -> None:
    end = "Our findings suggest that tea reduces relapses."
    assert appraised("Tea in MS", PEOPLE, ("CONCLUSIONS", end)).claim_strength.value is Strength.CONDITIONAL


def test_conclusions_that_claim_nothing_are_told_apart_from_no_conclusion() -> None:
    silent = appraised("Tea in MS", PEOPLE, ("CONCLUSIONS", "We describe tea in three villages."))
    assert silent.claim_strength.value is Strength.NONE
    assert isinstance(appraised("Tea in MS", ("METHODS", PEOPLE)).claim_strength.value, NotReported)


def test_every_word_list_named_in_a_pattern_exists_and_every_strength_is_one() -> None:
    words = vocabulary("claim_verbs")
    named = {
        name
        for entry in words.entries
        for pattern in (*entry["patterns"], *entry["not"])
        for name in re.findall(r"<([a-z]+)>", pattern)
    }
    assert named <= set(words.text)
    assert {entry["strength"] for entry in words.entries} == {member.value for member in Strength}


@pytest.mark.parametrize("piece", ["tea may not be the cause of ", "further tea, and but ", "is also ", "also "])
def test_a_long_line_is_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    wording("may be " + piece * (100_000 // len(piece)))
    assert time.process_time() - started < 5
