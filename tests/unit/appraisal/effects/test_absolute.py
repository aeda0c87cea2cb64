"""Counts of one event in two groups are read only where both groups are named."""

import pytest

from effects_kit import comparisons
from plainms.absence import NotReported
from plainms.appraisal.effects.baseline import risk_with
from plainms.appraisal.values import GroupCount, Measure
from plainms.errors import ValueIsImpossible


def counts(text: str) -> list[tuple[str, object, object, object]]:
    return [
        (group.group, group.events, group.total, group.percent)
        for found in comparisons(text)
        for group in (found.first, found.second)
    ]


def test_events_totals_and_percentages_of_both_groups_are_kept() -> None:
    (found,) = comparisons("Falls occurred in 12 of 40 (30%) in the drug group and 20/41 (48.8%) with placebo.")
    assert found.outcome == "Falls"
    assert found.first == GroupCount(group="drug group", events=12, total=40, percent=30)
    assert found.second == GroupCount(group="placebo", events=20, total=41, percent=48.8)
    assert found.disagreements == ()
    assert found.span.quote.startswith("12 of 40")


@pytest.mark.parametrize(
    ("text", "groups", "percents"),
    [
        ("Falls were fewer with natalizumab than with placebo (30% v 49%).", ("natalizumab", "placebo"), (30, 49)),
        ("Women had more fatigue than men (83% vs 78%).", ("Women", "men"), (83, 78)),
        (
            "Pain was told by 9.1% and 19.8% of patients in drug and control groups, respectively.",
            ("drug", "control groups"),
            (9.1, 19.8),
        ),
        (
            "Falls were commoner in the drug group (41.9%) than in the control group (28.1%).",
            ("drug group", "control group"),
            (41.9, 28.1),
        ),
        (
            "Among patients with RRMS, 20% had falls, compared with 16% of patients with SPMS.",
            ("patients with RRMS", "patients with SPMS"),
            (20, 16),
        ),
    ],
)
def test_the_forms_of_comparisons(text: str, groups: tuple[str, str], percents: tuple[float, float]) -> None:
    (found,) = comparisons(text)
    assert (found.first.group, found.second.group) == groups
    assert (found.first.percent, found.second.percent) == percents


@pytest.mark.parametrize(
    "text",
    [
        "Falls were seen in both groups (85% versus 81%).",
        "The sample was 52% men and 48% women.",
        "Pain was told in 40.1% and falls in 33.1% of patients.",
        "Falls fell by 27% in the drug group and 21% in the placebo group.",
        "Falls were seen in up to 80% in men and 72% in women.",
        "Falls: 41% in the drug group, 59% in the sham group, and 58% in the placebo group.",
        "Eight out of 37 (21.6%) in the drug group compared to 15 out of 38 (39.5%) in the placebo group fell.",
        "Pressure was 146/79 and 148/79 in drug and placebo groups, respectively.",
        "Rates were 43/1,000 for teriflunomide and 45/1,000 for fingolimod.",
    ],
)
def test_nothing_is_read_where_a_side_is_missing_or_no_event_is_counted(text: str) -> None:
    assert counts(text) == []


def test_a_count_that_is_not_its_percentage_is_flagged() -> None:
    (found,) = comparisons("Falls occurred in 12 of 40 (50%) in the drug group and 20/41 (48.8%) with placebo.")
    assert found.disagreements == ("count is not its percentage",)


def test_an_order_that_contradicts_the_words_is_flagged() -> None:
    (found,) = comparisons("Falls were fewer with natalizumab than with placebo (49% v 30%).")
    assert found.disagreements == ("order does not fit the words",)


def test_events_are_kept_where_people_stand_between_them_and_their_percentage() -> None:
    (found,) = comparisons("Falls hit 29 patients (20.3%) in the drug group and 28 patients (20.0%) in the sham group.")
    assert (found.first.events, found.second.events) == (29, 28)


def test_what_is_not_printed_is_not_reported() -> None:
    (found,) = comparisons("Falls were seen in 30% with natalizumab and 49% with placebo.")
    assert isinstance(found.first.events, NotReported)
    assert isinstance(found.first.total, NotReported)


@pytest.mark.parametrize(
    ("measure", "ratio", "expected"), [(Measure.RR, 0.5, 0.2), (Measure.OR, 0.5, 0.25), (Measure.HR, 2.0, 0.64)]
)
def test_a_ratio_gives_a_risk_for_a_stated_baseline(measure: Measure, ratio: float, expected: float) -> None:
    assert risk_with(measure, ratio, 0.4) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("measure", "ratio", "baseline"),
    [(Measure.RR, 3, 0.5), (Measure.MD, 1, 0.5), (Measure.RR, -1, 0.5), (Measure.RR, 1, 40)],
)
def test_an_impossible_risk_is_refused(measure: Measure, ratio: float, baseline: float) -> None:
    with pytest.raises(ValueIsImpossible):
        risk_with(measure, ratio, baseline)
