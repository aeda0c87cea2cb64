"""Two sentences told together, where the second limits the first."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.paired import paired
from spec.digest.making import made

_FIRST = "Fatigue was lower in people with MS who did yoga than in those who did not."
_TURN = "However, the gain was gone a year later."


def _pairs(sections: dict[Role, str], **facts: object) -> list[str]:
    return [told.quote.text for told in paired(gather(*made(sections, **facts)))]


def test_a_result_and_what_turns_against_it_are_one_quotation():
    assert _pairs({Role.RESULTS: f"{_FIRST} {_TURN}"}) == [f"{_FIRST} {_TURN}".rstrip(".")]


def test_they_are_told_together_and_never_the_first_alone():
    told = chosen(gather(*made({Role.RESULTS: f"{_FIRST} {_TURN}"})))
    assert [one.quote.text for one in told] == [f"{_FIRST} {_TURN}".rstrip(".")]


def test_a_result_of_some_people_is_told_with_that_of_the_others():
    turn = "In contrast, in women with progressive MS, pain was as common as in men."
    first = "Death came sooner to men than to women."
    assert _pairs({Role.RESULTS: f"{first} {turn}"}) == [f"{first[:-1]} … {turn[:-1]}"]


@pytest.mark.parametrize(
    "next_one",
    [
        "Sleep was better, too.",
        "However, doctors should offer yoga to all.",
        "However, " + "the gain was gone a year later in a part of the people, " * 5 + "and so on.",
    ],
)
def test_no_other_sentence_is_told_with_it(next_one: str):
    assert _pairs({Role.RESULTS: f"{_FIRST} {next_one}"}) == []


def test_a_result_is_not_told_with_a_conclusion():
    assert _pairs({Role.RESULTS: _FIRST, Role.CONCLUSIONS: _TURN}) == []


def test_reviews_and_plans_have_rules_of_their_own():
    sections = {Role.CONCLUSIONS: f"{_FIRST} {_TURN}"}
    assert _pairs(sections, design=Design.NARRATIVE_REVIEW, species=Species.NONE) == []
    assert _pairs(sections, design=Design.PROTOCOL) == []
