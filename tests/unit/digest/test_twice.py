"""Nothing in our own words twice."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.choosing import chosen
from spec.digest.making import made


def _told(result: str, conclusion: str) -> list[str]:
    sections = {Role.RESULTS: result, Role.CONCLUSIONS: conclusion}
    return [told.source.quote for told in chosen(gather(*made(sections)))]


def test_a_conclusion_that_says_the_result_again_is_left_out():
    result = "Male sex was associated with an increased risk of falls in winter."
    again = "Male sex may be associated with increased falls in winter."
    assert len(_told(result, again)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Male sex was associated with a reduced risk of headaches in summer.",
        "There was no difference in falls in winter between women and men.",
    ],
)
def test_another_result_stays(other: str):
    result = "Male sex was associated with an increased risk of falls in winter."
    assert len(_told(result, other)) == 2


def test_a_chance_and_a_likelihood_are_one_result():
    result = "Smoking reduced the likelihood of falls in winter."
    assert len(_told(result, "Smoking reduced the chance of falls in winter.")) == 1


def test_a_conclusion_on_groups_without_a_word_more_is_left_out_and_never_the_careful_result():
    result = "Plasma sodium levels were marginally higher in patients with RRMS."
    assert _told(result, "Patients with RRMS had higher plasma sodium levels.") == [result]


def test_a_quoted_conclusion_that_only_gives_the_same_shares_is_left_out():
    result = "The prevalence of poor sleep in patients with MS was 42%."
    again = "These data show that the hypnotic prevalence, as an index of nocturnal polysomnographic unrest, was 42%."
    other = "These data show that the hypnotic prevalence, as an index of nocturnal polysomnographic unrest, was 58%."
    assert again not in _told(result, again)
    assert other in _told(result, other)
