"""Results that the next sentence takes back: invented sentences."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.choosing import chosen
from spec.digest.making import made

KEPT = "Fatigue was higher in people with MS who slept badly than in those who slept well."
LOST = "The yearly rise in pain was higher in women with MS who smoked than in those who did not smoke."


def told(text: str) -> list[str]:
    return [one.source.quote for one in chosen(gather(*made({Role.RESULTS: text})))]


@pytest.mark.parametrize(
    "behind",
    [
        "This difference was lost once controlling for age.",
        "The association was no longer significant after adjustment for income.",
        "These differences disappeared in older women.",
    ],
)
def test_a_result_that_was_lost_again_is_not_told(behind: str):
    assert LOST not in told(f"{KEPT} {LOST} {behind}")
    assert KEPT in told(f"{KEPT} {LOST} {behind}")


@pytest.mark.parametrize(
    "behind",
    [
        "There were no other significant associations with pain in women.",
        "The rise in sleep was not significant (from 5 to 8 hours/ night/ year (p=0.4).",
        "The part of sleep-oriented pain in men was not significant.",
    ],
)
def test_a_null_on_another_thing_takes_no_result_back(behind: str):
    assert LOST in told(f"{KEPT} {LOST} {behind}")


def test_a_result_may_be_told_together_with_the_sentence_that_takes_it_back():
    behind = "After adjustment for age and income, the difference did not persist."
    said = told(f"{KEPT} {LOST} {behind}")
    assert (LOST in said) == (behind in said)


def test_what_failed_in_others_takes_back_the_results_before_it():
    first = "Fatigue was lower in women with MS who were fed zofiqol than in the comparison group."
    behind = "Moreover, pain was lower in women. However, the same zofiqol diet failed in men with MS."
    assert first in told(f"{KEPT} {first} Moreover, pain was lower in women.")
    assert first not in told(f"{KEPT} {first} {behind}")


def test_a_result_that_lasted_is_told():
    assert LOST in told(f"{KEPT} {LOST} This difference was larger in older women.")
