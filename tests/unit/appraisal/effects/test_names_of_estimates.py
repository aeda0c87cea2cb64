"""An estimate has the name of its measure or none: a wrong name is worse."""

import pytest

from effects_kit import effects
from plainms.appraisal.values import Measure


@pytest.mark.parametrize(
    "text",
    [
        "The reduction in relapses was alike: 41% (95% CI 20 to 58) on tablets and 44% (95% CI 19 to 61) on drops.",
        "Lesion load was 64% (95% CI 55 to 72) of baseline on tablets.",
        "Its level lay at 97% (95% CI 88 to 106) later.",
        "Its level lay at 4% (95% CI -2 to 10) later.",
        "They had 61% (95% CI 50-70), 58% (95% CI 44-69) and 31% (95% CI 9-46) lower odds of a fall.",
        "The mean wait fell by 24 minutes (95% CI 20-28).",
        "Relapse rates were alike between the groups (0.93 [95% CI 0.70-1.22]).",
        "The test to reference value was 1.02 (mean; 0.95-1.10 [95% CI]) and later 1.04 (95% CI 0.96-1.12).",
    ],
)
def test_a_change_a_level_or_a_comparison_is_no_share_mean_or_rate(text: str) -> None:
    assert {item.measure for item in effects(text)} == {Measure.OTHER}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The relative rate of the mean number of lesions was 0.2 (95% CI 0.1-0.4).", Measure.IRR),
        ("The odds ratio for a high response rate was 0.7 (95% CI 0.5-0.9).", Measure.OR),
        ("The mortality rate ratio was 1.8 (95% CI 1.2-2.7).", Measure.IRR),
        ("The reporting odds ratio (ROR) was 2.1 (95% CI 1.2-3.7).", Measure.OR),
        ("In women it was likelier (aROR 2.1, 95% CI 1.2-3.7).", Measure.OR),
        ("They had 1.6-fold higher odds of falls (95% CI 1.2-2.1).", Measure.OR),
        ("They had a 1.6-fold higher risk of falls (95% CI 1.2-2.1).", Measure.OTHER),
        ("Fatigue was told by 41% (95% CI 35-47).", Measure.PROPORTION),
        ("After a reduction in dose, falls were told by 41% (95% CI 35-47) of patients.", Measure.PROPORTION),
        ("The relapse rate was 0.31 (95% CI 0.25-0.38).", Measure.RATE),
    ],
)
def test_an_estimate_has_the_name_that_the_sentence_gives_it(text: str, measure: Measure) -> None:
    assert [item.measure for item in effects(text)] == [measure]


@pytest.mark.parametrize(
    "text",
    [
        "Relapses were significantly reduced, the reduction in rate being largest on tablets (21%, p = 0.03).",
        "They fell by 21% and 34%.",
        "Lesion load was 64% of baseline.",
    ],
)
def test_a_percentage_of_a_change_or_a_level_is_no_share(text: str) -> None:
    assert effects(text) == ()


def test_a_difference_in_percent_is_one_of_means_only_where_it_says_so() -> None:
    texts = ("Healing was commoner (difference, 21% [95% CI 9-33%]).", "The mean difference was 21% (95% CI 9-33%).")
    assert [item.measure for text in texts for item in effects(text)] == [Measure.OTHER, Measure.MD]


def test_percent_may_be_a_word() -> None:
    found = effects("This difference reflected a 31 percent decrease in relapses (95 percent CI, 15 to 44 percent).")
    assert [(item.measure, item.is_percent) for item in found] == [(Measure.OTHER, True)]


def test_a_name_does_not_reach_over_a_full_stop() -> None:
    (found,) = effects(
        "The sensitivity of tests was asked for by all.; On the whole, falls ended in 88% (95% CI 78-94)."
    )
    assert found.measure is Measure.PROPORTION
