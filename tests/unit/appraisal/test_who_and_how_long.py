"""Who was studied, for how long, and what a trial's abstract leaves out."""

import pytest

from invented_records import appraised
from plainms.absence import NotAssessed, NotReported, Unclear
from plainms.appraisal.values import FollowUp

TITLE = "Walking aids in multiple sclerosis: a cohort study"
PEOPLE = "We followed 40 patients with MS. The patients were interviewed."


def told_follow_up(text: str, title: str = TITLE) -> object:
    return appraised(title, text).follow_up.value


def characteristics(text: str) -> list[tuple[str, str]]:
    value = appraised(TITLE, f"{PEOPLE} {text}").characteristics.value
    return [(item.kind, item.words) for item in value]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "length", "unit", "statistic"),
    [
        ("The mean follow-up was 4.5 ± 1.2 years in this group.", 4.5, "years", "mean"),
        ("Median follow-up time was 31 months (range 6-60).", 31, "months", "median"),
        ("Patients were followed for two years.", 2, "years", "stated"),
        ("Relapses were counted over a 24-week observation period.", 24, "weeks", "stated"),
        ("Patients trained for eight weeks.", 8, "weeks", "stated"),
    ],
)
def test_it_reads_how_long_people_were_followed(text: str, length: float, unit: str, statistic: str) -> None:
    value = told_follow_up(text)
    assert isinstance(value, FollowUp)
    assert (value.length, value.unit, value.statistic) == (length, unit, statistic)
    assert value.span.quote in text


def test_a_mean_goes_before_a_planned_length() -> None:
    value = told_follow_up("The 12-month study was completed. Mean follow-up was 10 months.")
    assert isinstance(value, FollowUp)
    assert value.length == 10


def test_two_lengths_of_one_kind_settle_nothing() -> None:
    assert isinstance(told_follow_up("Group A was followed for 2 years. Group B was followed for 5 years."), Unclear)


@pytest.mark.parametrize(
    "behind",
    ["followed by 12 weeks of detraining", "followed by 6 weeks of rest", "and seen 12 weeks after training cessation"],
)
def test_the_time_of_a_training_is_not_all_where_people_were_seen_after_it(behind: str) -> None:
    assert isinstance(told_follow_up(f"One group trained for eight weeks, {behind}."), Unclear)
    assert isinstance(told_follow_up("One group trained for eight weeks after a talk."), FollowUp)


def test_a_disease_duration_is_no_follow_up() -> None:
    assert isinstance(told_follow_up("The mean disease duration was 9 years."), NotReported)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Their mean age was 41.2 ± 9.8 years.", "age", "mean age was 41.2 ± 9.8 years"),
        ("We asked adults aged 18-65 years.", "age", "aged 18-65 years"),
        ("Of them 72% were women.", "sex", "72% were women"),
        ("There were 30 women and 10 men.", "sex", "30 women and 10 men"),
        ("Median EDSS was 3.5 (range 1-6).", "disability", "Median EDSS was 3.5 (range 1-6)"),
        ("Mean disease duration was 9.1 years.", "disease duration", "Mean disease duration was 9.1 years"),
    ],
)
def test_it_reads_who_was_studied(text: str, kind: str, words: str) -> None:
    assert (kind, words) in characteristics(text)


def test_nobody_asks_the_age_of_mice() -> None:
    told = appraised("Cuprizone in mice", "Mice were fed cuprizone. The mice had a mean age of 12 weeks.")
    assert isinstance(told.characteristics.value, NotAssessed)


TRIAL = "Balance training in multiple sclerosis: a randomized controlled trial"


def test_it_names_what_a_trials_abstract_leaves_out() -> None:
    told = appraised(
        TRIAL, "We randomly assigned 40 patients with MS to training or rest. Balance improved with training."
    )
    missing = told.missing_items.value
    assert isinstance(missing, tuple)
    assert {"harms", "registration", "funding", "blinding", "outcome"} <= set(missing)
    assert "title" not in missing


def test_what_is_reported_is_not_missing() -> None:
    told = appraised(
        TRIAL,
        "The primary outcome was balance. We randomly assigned 40 patients with MS, by sealed envelopes, to training "
        "or rest. Assessors were blinded. Balance improved (difference 3.1, 95% CI 1.0 to 5.2). There were no adverse "
        "events. Funded by an invented charity. ClinicalTrials.gov registration NCT01234567.",
    )
    missing = told.missing_items.value
    assert isinstance(missing, tuple)
    assert not {"harms", "registration", "funding", "blinding", "outcome", "randomization", "result"} & set(missing)


def test_a_cohort_is_not_asked_what_trials_must_report() -> None:
    assert isinstance(appraised(TITLE, PEOPLE).missing_items.value, NotAssessed)


def test_an_offer_of_data_is_quoted() -> None:
    told = appraised(TITLE, f"{PEOPLE} The data are available from the authors on reasonable request.")
    assert told.data_sharing.value == "The data are available from the authors on reasonable request."


def test_available_treatments_are_no_offer_of_data() -> None:
    assert isinstance(appraised(TITLE, f"{PEOPLE} Several drugs are available.").data_sharing.value, NotReported)


@pytest.mark.parametrize(
    "text",
    [
        "Adults with multiple sclerosis filled in the Canadian Measure of Daily Work.",
        "Adults with multiple sclerosis came from two clinics in the US and Germany.",
    ],
)
def test_a_country_in_a_name_or_in_a_list_half_known_is_not_told(text: str) -> None:
    assert not appraised("A survey in MS", ("METHODS", text)).countries.is_present


@pytest.mark.parametrize(
    "text",
    [
        "Patients trained for eight weeks. Walking was measured before training and after three and six months.",
        "Patients trained for eight weeks. Walking was better at the 6-month visit.",
        "Patients trained for eight weeks. Walking was measured after training and at follow-up.",
        "Patients trained for eight weeks. Walking was measured after training and 6 months later.",
    ],
)
def test_a_treatment_before_the_last_visit_is_no_follow_up(text: str) -> None:
    assert isinstance(told_follow_up(text), Unclear)


def test_a_treatment_measured_at_its_end_is_the_follow_up() -> None:
    value = told_follow_up("Patients trained for eight weeks. Walking was measured at 4 weeks and at 8 weeks.")
    assert isinstance(value, FollowUp)
    assert value.length == 8
