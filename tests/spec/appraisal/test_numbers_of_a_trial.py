"""An invented trial and all that its numbers say."""

from invented_records import appraised
from plainms.absence import NOT_REPORTED
from plainms.appraisal.effects.consistency import told
from plainms.appraisal.values import GroupCount, Interval, IntervalKind, Measure, PValue

TRIAL = (
    ("BACKGROUND", "An older trial reported a hazard ratio of 0.30 (95% CI 0.10-0.90)."),
    (
        "METHODS",
        "120 adults with relapsing-remitting MS were randomized to natalizumab or placebo. Hazard ratios (HRs) "
        "with 95% confidence intervals (CIs) were estimated.",
    ),
    (
        "RESULTS",
        "Compared with placebo, natalizumab had an adjusted HR for relapse of 0.52 (0.31–0.87; p = 0.012) at 2 years. "
        "Relapses occurred in 12 of 60 (20%) in the natalizumab group and 21 of 60 (35%) in the placebo group. "
        "The HR for falls was 1.20 (95% CI 1.30-2.10).",
    ),
)


def test_the_numbers_of_a_trial_are_told_with_what_they_mean() -> None:
    appraisal = appraised("Natalizumab for relapses in multiple sclerosis: a randomized trial", *TRIAL)
    ratios = [item for item in appraisal.effects.value if item.measure is Measure.HR]
    relapse, falls = ratios
    assert relapse.value == 0.52
    assert relapse.interval == Interval(low=0.31, high=0.87, level=95, kind=IntervalKind.CONFIDENCE)
    assert relapse.p == PValue(relation="=", value=0.012)
    assert (relapse.outcome, relapse.arms, relapse.timepoint) == ("relapse", ("natalizumab", "placebo"), "at 2 years")
    assert relapse.adjusted
    assert relapse.span.quote == "HR for relapse of 0.52 (0.31–0.87; p = 0.012"
    assert falls.disagreements == (
        "estimate outside its interval",
        "ratio far from the middle of its interval",
    )
    assert told(ratios) == (relapse,)
    (counts,) = appraisal.absolutes.value
    assert counts.outcome == "Relapses"
    assert counts.first == GroupCount(group="natalizumab group", events=12, total=60, percent=20)
    assert counts.second == GroupCount(group="placebo group", events=21, total=60, percent=35)


def test_an_abstract_without_numbers_reports_none() -> None:
    appraisal = appraised("Sleep in multiple sclerosis", ("RESULTS", "Sleep was poor. Mood was low."))
    assert appraisal.effects.value == NOT_REPORTED
    assert appraisal.absolutes.value == NOT_REPORTED
