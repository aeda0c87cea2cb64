"""Numbers without an interval: named ones, shares, means with a deviation and medians with quartiles."""

import pytest

from effects_kit import effect, effects
from plainms.appraisal.values import Measure, PValue, Spread, SpreadKind


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Sleep was related to mood (r = 0.43, p < .001).", Measure.CORRELATION, 0.43),
        ("Men relapsed sooner (HR = 1.38, p = 0.035).", Measure.HR, 1.38),
        ("The model had an AUC of 0.83.", Measure.AUC, 0.83),
        ("It told them apart with 82.5% sensitivity.", Measure.SENSITIVITY, 82.5),
        ("The median EDSS was 3.5 in this group.", Measure.MEDIAN, 3.5),
        ("Fatigue was told by 61% of them.", Measure.PROPORTION, 61),
    ],
)
def test_a_number_right_beside_its_name_is_read(text: str, measure: Measure, value: float) -> None:
    assert (effect(text).measure, effect(text).value) == (measure, value)


@pytest.mark.parametrize(
    "text",
    [
        "Fatigue fell by 46% in them.",
        "A 46% reduction in fatigue was seen.",
        "Fatigue was 46% lower in them.",
        "Odds ratios and 95% confidence intervals were used.",
        "Rates lay at 45-70% in them.",
        "More than >80% was reached.",
    ],
)
def test_changes_levels_ranges_and_bounds_are_no_shares(text: str) -> None:
    assert effects(text) == ()


def test_a_mean_keeps_its_deviation_and_what_the_abstract_calls_it() -> None:
    stated = "Values are mean ± SD."
    assert effect("The score was 12.4 ± 4.3 in MS.", methods=stated).spread == Spread(
        kind=SpreadKind.SD, numbers=(4.3,)
    )
    assert effect("The score was 12.4 ± 4.3 in MS.").spread == Spread(kind=SpreadKind.UNSTATED, numbers=(4.3,))
    assert effect("The score was 12.4 (SD 4.3) in MS.").measure is Measure.MEAN


def test_medians_keep_their_quartiles_and_the_p_value_behind() -> None:
    first, second = effects("Median [IQR] scores were 52 [41-68] vs 81 [69-89], p < 0.001.")
    assert (first.measure, first.value, first.spread.numbers) == (Measure.MEDIAN, 52, (41, 68))
    assert second.p == PValue(relation="<", value=0.001)


def test_methods_give_no_single_numbers() -> None:
    assert effects("They were seen.", methods="The mean age was 45 ± 3 years and 60% were women.") == ()


def test_a_heading_says_what_numbers_in_brackets_are() -> None:
    first, second = effects("Mean (SD) scores were 29.2 (4.8) versus 26.5 (4.5).")
    assert (first.measure, first.value, first.spread) == (
        Measure.MEAN,
        29.2,
        Spread(kind=SpreadKind.SD, numbers=(4.8,)),
    )
    assert second.spread == Spread(kind=SpreadKind.SD, numbers=(4.5,))
