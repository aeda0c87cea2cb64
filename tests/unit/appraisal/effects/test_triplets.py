"""Estimates with an interval are read in the many forms that abstracts print them in."""

import pytest

from effects_kit import effect, effects, numbers
from plainms.absence import NotReported
from plainms.appraisal.values import Interval, IntervalKind, Measure, PValue


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("Relapses were fewer (HR 0.72, 95% CI 0.5-0.9).", Measure.HR, (0.72, 0.5, 0.9)),
        ("Falls were likelier (OR = 1.4 [1.1; 1.8], p = 0.01).", Measure.OR, (1.4, 1.1, 1.8)),
        ("The odds ratio was 2.0 (95% confidence interval [CI] 1.2 to 3.4).", Measure.OR, (2.0, 1.2, 3.4)),
        ("The mean difference was -0.4 (95% CI, -0.8, -0.1).", Measure.MD, (-0.4, -0.8, -0.1)),
        ("The mean difference was −0.4 (95% CI −0.8 to −0.1).", Measure.MD, (-0.4, -0.8, -0.1)),
        ("The adjusted hazard ratio [aHR] was 0·72 (95% CI 0·50–0·90).", Measure.HR, (0.72, 0.5, 0.9)),
        ("The OR was 1,45 (95% CI 1,12-1,88).", Measure.OR, (1.45, 1.12, 1.88)),
        ("An AUC of 0.83 (95% CI 0.75-0.91) was reached.", Measure.AUC, (0.83, 0.75, 0.91)),
        ("The test had a sensitivity of 82% (95% CI 75%-88%).", Measure.SENSITIVITY, (82, 75, 88)),
        ("Fatigue was lower (β = -0.21; 95% CI: -0.33, -0.09).", Measure.COEFFICIENT, (-0.21, -0.33, -0.09)),
        ("The effect was small (SMD 0.25, CI 95% 0.05-0.45).", Measure.SMD, (0.25, 0.05, 0.45)),
        ("Sleep was related to mood (rho = 0.31, 99%CI [0.11 ~ 0.48]).", Measure.CORRELATION, (0.31, 0.11, 0.48)),
        ("The pooled prevalence of fatigue was 61% (95% CI 55-67%).", Measure.PROPORTION, (61, 55, 67)),
        ("The incidence was 9.1 cases per 100 000 people (95% CI: 5.6 - 12.6).", Measure.RATE, (9.1, 5.6, 12.6)),
        ("OR (95% CI) = 0.89 (0.69-1.14) was found.", Measure.OR, (0.89, 0.69, 1.14)),
        ("Men did worse (HR 3.9; IC 95% 1.4 a 9; HR = 2.1, IC 95% 1.1-4.0).", Measure.HR, (2.1, 1.1, 4.0)),
        ("The HR was 0.70 (95% CI 0.90-0.50).", Measure.HR, (0.7, 0.5, 0.9)),
        ("Falls were likelier (OR .46, 95% CI .29-.73).", Measure.OR, (0.46, 0.29, 0.73)),
        ("The OR was 18.1 for EDSS ≥4 [95% CI 10.3-31.4].", Measure.OR, (18.1, 10.3, 31.4)),
        ("Sleep was worse (OR: 1.9, p = 0.02, 95% Cl: 1.1-3.3).", Measure.OR, (1.9, 1.1, 3.3)),
        ("Volume was lower (mean difference -1.2 mL; 95% CI -2.0 mL to -0.4 mL).", Measure.MD, (-1.2, -2.0, -0.4)),
    ],
)
def test_it_reads_name_estimate_and_interval(text: str, measure: Measure, expected: tuple[float, float, float]) -> None:
    found = [item for item in effects(text) if isinstance(item.interval, Interval)]
    assert [(item.measure, numbers(item)) for item in found] == [(measure, expected)]


def test_an_interval_without_an_announcement_is_one_where_the_abstract_announced_it() -> None:
    methods = "Odds ratios (ORs) and 99% confidence intervals (CIs) were calculated."
    estimate = effect("Smokers had an OR of 1.8 (1.2-2.7).", methods=methods)
    assert numbers(estimate) == (1.8, 1.2, 2.7)
    assert estimate.interval.level == 99


def test_later_estimates_of_a_sentence_take_the_name_before_them() -> None:
    text = "Relative risks were 3.3 (95% CI = 2.3-4.6), 3.8 (95% CI = 3.0-4.9), and 5.5 (95% CI = 4.1-7.5)."
    found = effects(text)
    assert {item.measure for item in found} == {Measure.RR}
    assert [item.value for item in found] == [3.3, 3.8, 5.5]


def test_quartiles_and_ranges_are_no_intervals() -> None:
    for text in ("The median score was 52 (IQR 41-68).", "Median age (range) was 36 (18-65)."):
        assert all(isinstance(item.interval, NotReported) for item in effects(text))


def test_quartiles_stay_quartiles_after_intervals_were_announced() -> None:
    found = effects("The HR was 0.7 (95% CI 0.5-0.9).", "The median [IQR] score was 52 [41-68].")
    assert [isinstance(item.interval, Interval) for item in found] == [True, False]


def test_heart_rate_is_no_hazard_ratio() -> None:
    methods = "We measured the heart rate (HR)."
    assert effects("The HR was 125 (113-148) at the end.", methods=methods) == ()


def test_or_in_lower_case_is_a_word() -> None:
    assert effects("Pain or 2 falls (1-3) were told.") == ()


def test_cognitive_impairment_is_no_confidence_interval() -> None:
    methods = "Cognitive impairment (CI) was assessed."
    assert all(isinstance(item.interval, NotReported) for item in effects("CI 12-14 was the score.", methods=methods))


def test_a_rate_ratio_written_as_rr_is_a_rate_ratio() -> None:
    assert effect("Relapses were fewer (rate ratio [RR] 0.80; 95% CI 0.67-0.97).").measure is Measure.IRR


def test_the_kind_and_level_of_the_interval_are_kept() -> None:
    interval = effect("The OR was 1.3 (90% CrI 1.1-1.6).").interval
    assert interval == Interval(low=1.1, high=1.6, level=90, kind=IntervalKind.CREDIBLE)


def test_a_level_that_is_not_told_is_not_reported() -> None:
    assert isinstance(effect("The OR was 1.3 (CI 1.1-1.6).").interval.level, NotReported)


def test_the_p_value_beside_the_interval_is_its_own() -> None:
    found = effects("Falls rose (OR 1.4, 95% CI 1.1-1.8, p = 0.008) and pain did not (OR 1.0, 95% CI 0.7-1.4; P>.05).")
    assert [item.p for item in found] == [PValue(relation="=", value=0.008), PValue(relation=">", value=0.05)]


def test_small_p_values_are_read_in_powers_of_ten() -> None:
    estimate = effect("The OR was 2.15 (95% CI 1.70-2.72, p = 2.1 × 10−10).")
    assert estimate.p == PValue(relation="=", value=2.1e-10)


def test_a_test_statistic_is_no_estimate() -> None:
    assert effects("Fear was commoner (t=4.68, p<0.001, 95% CI: 0.47-1.16).") == ()


def test_a_number_that_only_says_when_is_no_estimate() -> None:
    assert effect("The OR was 1.9 at month 12 [95% CI 1.1-3.3].").value == 1.9


def test_no_number_is_chosen_because_it_fits() -> None:
    estimate = effect("At 8 months, retention was 88.6% (95% CI 82.5-2.7).")
    assert estimate.value == 88.6
    assert estimate.disagreements


def test_the_words_around_an_estimate_are_kept_where_they_are_plain() -> None:
    comparison = "Compared with placebo, natalizumab had an adjusted hazard ratio for relapse"
    estimate = effect(f"{comparison} of 0.5 (95% CI 0.3-0.8) at 2 years.")
    assert (estimate.outcome, estimate.arms, estimate.adjusted) == ("relapse", ("natalizumab", "placebo"), True)
    assert estimate.timepoint == "at 2 years"


def test_words_that_are_not_plain_are_not_reported() -> None:
    estimate = effect("The crude odds ratio was 0.5 (95% CI 0.3-0.8).")
    assert isinstance(estimate.outcome, NotReported)
    assert isinstance(estimate.timepoint, NotReported)
    assert (estimate.arms, estimate.adjusted) == ((), False)


def test_work_of_others_and_background_are_not_read() -> None:
    assert effects("Previous studies reported an OR of 1.4 (95% CI 1.1-1.8).") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Outcomes were better (OR, 95% CI: 4.6, 1.3-16.7).", (4.6, 1.3, 16.7)),
        ("Falls were likelier (RR 2.6 [95% CI for the difference: 1.4-4.8]).", (2.6, 1.4, 4.8)),
        ("Rates were 90% in the group (132 out of 147; 95% CI: 84-94%).", (90, 84, 94)),
        ("The difference at week 6 of -3.0 (95% CI -5.8 to -0.2) was clear.", (-3.0, -5.8, -0.2)),
        ("Deaths fell overall for the 6.8 years to an HR of 2.1 (95% CI, 1.3-3.4).", (2.1, 1.3, 3.4)),
        ("Those in the top quartile did worse (HR=1.3(1.1 to 1.6), p=0.02).", (1.3, 1.1, 1.6)),
        ("The incidence was lowest (22.6/100 PY; 95% CI 22.2-23.0).", (22.6, 22.2, 23.0)),
    ],
)
def test_counts_times_and_labels_are_no_estimates(text: str, expected: tuple[float, float, float]) -> None:
    assert [numbers(item) for item in effects(text) if isinstance(item.interval, Interval)] == [expected]


def test_fractions_in_brackets_are_no_intervals() -> None:
    found = effects("Rates (95% CI) were told.", "Falls occurred in 3.8% (6/160).")
    assert all(isinstance(item.interval, NotReported) for item in found)


def test_measures_are_taken_from_their_place_in_a_list() -> None:
    found = effects("Sensitivity and specificity were 82% (95% CI 75-88%) and 71% (95% CI 60-80%), respectively.")
    assert [item.measure for item in found] == [Measure.SENSITIVITY, Measure.SPECIFICITY]


def test_no_name_is_taken_over_where_the_sentence_holds_two() -> None:
    text = "The OR was 1.2 (95% CI 1.0-1.4), the HR 1.3 (95% CI 1.1-1.5), and in men 4.7 (95% CI 3.8-5.8)."
    assert [item.measure for item in effects(text)] == [Measure.OR, Measure.HR, Measure.OTHER]


def test_a_heading_in_an_earlier_announcement_names_what_has_no_name() -> None:
    found = effects("OR (95% CI) was 0.89 (0.69-1.14) in men.", "In women it was 0.74 (0.57-0.96).")
    assert [item.measure for item in found] == [Measure.OR, Measure.OR]


def test_an_announcement_holds_until_a_spread_is_named() -> None:
    found = effects(
        "Relapses were likelier (hazard ratio [95% CI], 2.4 [1.3-4.5]).",
        "The median [IQR] level was 52 [41-68] pg/mL.",
        "Most of the rise was seen on placebo (RC: 9.1 [2.2-30.5]; p = 0.02).",
    )
    assert [(item.measure, numbers(item)) for item in found if isinstance(item.interval, Interval)] == [
        (Measure.HR, (2.4, 1.3, 4.5))
    ]


def test_a_ratio_that_is_named_keeps_the_level_after_a_spread_was_named() -> None:
    methods = "Odds ratios (ORs) with 99% confidence intervals (CIs) were made."
    found = effects("The mean (SD) age was 41.0 (9.5).", "Smokers had an OR of 1.8 (1.2-2.7).", methods=methods)
    assert [item.interval.level for item in found if isinstance(item.interval, Interval)] == [99]


def test_a_measure_that_was_announced_holds_until_another_is_named() -> None:
    found = effects(
        "OR (95% CI) was 0.89 (0.69-1.14) in men.", "The mean score was told.", "It was 1.4 (95% CI 1.1-1.8) later."
    )
    assert [item.measure for item in found] == [Measure.OR, Measure.OTHER]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ratios were 1.2 (95% CI 1.0 to 1.4), 1.5 (1.1 to 2.0) and 0.9 (0.7 to 1.2).", [1.2, 1.5, 0.9]),
        ("Volume rose (mean difference 52 ml, 95% CI 40 to 64), as did flow (21 ml, 12 ml to 30 ml).", [52, 21]),
        ("Falls were commoner (relative risk 1.5, 95% CI 1.2 to 1.9; risk ratio 2.1, 1.4 to 3.2; p<0.01).", [1.5, 2.1]),
        ("The maximum score differed by 4.1 (95% CI 2.0 to 6.2), the other by 1.2 (0.4 to 2.0).", [4.1, 1.2]),
    ],
)
def test_a_list_shares_one_announcement(text: str, expected: list[float]) -> None:
    found = [item for item in effects(text) if isinstance(item.interval, Interval)]
    assert [item.value for item in found] == expected
    assert {item.interval.level for item in found if isinstance(item.interval, Interval)} == {95}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RR was 1.8 (95 per cent confidence interval (c.i.) 1.1 to 3.0).", (1.8, 1.1, 3.0)),
        ("Falls were commoner (RR 2.1 (95% c.i. 1.2 to 3.6)).", (2.1, 1.2, 3.6)),
        ("The ratio of means was 1.04 (0.97-1.12, 90% confidence interval).", (1.04, 0.97, 1.12)),
        ("The ratio of means was 1.04 (all people; 0.97-1.12, 90% CI).", (1.04, 0.97, 1.12)),
        ("The mean difference was 23 min (95% CI 20 min to 26 min, P < 0.001).", (23, 20, 26)),
        ("Median (95% confidence interval) times to walking were 71 hours (60–83 hours).", (71, 60, 83)),
    ],
)
def test_labels_and_units_may_stand_elsewhere(text: str, expected: tuple[float, float, float]) -> None:
    assert [numbers(item) for item in effects(text) if isinstance(item.interval, Interval)] == [expected]


def test_a_heading_names_what_stands_behind_it() -> None:
    (found,) = effects("Median (95% confidence interval) times to walking were 71 hours (60–83 hours).")
    assert found.measure is Measure.MEDIAN


def test_lists_of_estimates_and_intervals_are_paired_where_they_are_equally_long() -> None:
    text = "The mean difference was 0.5 L and 0.3 L, respectively, and the 90% CI was 0.1 to 0.9 L and -0.2 to 0.8 L{}."
    assert [numbers(item) for item in effects(text.format(", respectively"))] == [(0.5, 0.1, 0.9), (0.3, -0.2, 0.8)]
    names = effects("Sensitivity and specificity were 82% and 71% (95% CI 75% to 88% and 60% to 80%, respectively).")
    assert [(item.measure, item.value) for item in names] == [(Measure.SENSITIVITY, 82), (Measure.SPECIFICITY, 71)]


def test_lists_that_are_not_equally_long_give_no_interval() -> None:
    text = "The scores were 0.5, 0.4 and 0.3, and the 90% CI was 0.1 to 0.9 and -0.2 to 0.8, respectively."
    assert all(isinstance(item.interval, NotReported) for item in effects(text))


def test_a_list_of_a_named_ratio_needs_no_announcement() -> None:
    found = effects("Risk ratios were 0.91 (0.79 to 1.04) for falls and 0.84 (0.76 to 0.94) for pain.")
    assert [numbers(item) for item in found] == [(0.91, 0.79, 1.04), (0.84, 0.76, 0.94)]


def test_a_level_may_be_corrected_for_an_interim_analysis() -> None:
    interval = effect("Relapses were fewer (HR 0.86; 95.02% CI: 0.74–0.99).").interval
    assert isinstance(interval, Interval)
    assert interval.level == 95.02


def test_a_bound_of_one_item_is_no_estimate_of_the_next() -> None:
    text = "(all: 95% CI for what was seen between groups [adjusted] -1.1, 1.2; per protocol: 95% CI -1.3, 1.4)."
    assert effects(f"It was no worse {text}") == ()
