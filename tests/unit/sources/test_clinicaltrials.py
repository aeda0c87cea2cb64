"""Registrations of ClinicalTrials.gov, version 2. Every trial here is invented."""

import json
from typing import Any

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import FormatIsUnknown
from plainms.sources.clinicaltrials import Enrollment, Trial, read_trial


def registration(**modules: Any) -> str:
    section = {
        "identificationModule": {"nctId": "NCT99000001", "briefTitle": "Velozumab in  relapsing MS"},
        "statusModule": {
            "overallStatus": "RECRUITING",
            "startDateStruct": {"date": "2024-05"},
            "completionDateStruct": {"date": "2027-02-30"},
            "lastUpdatePostDateStruct": {"date": "2026-11-02"},
        },
        "designModule": {"phases": ["PHASE3"], "enrollmentInfo": {"count": 600, "type": "ESTIMATED"}},
        "outcomesModule": {"primaryOutcomes": [{"measure": "Annualized relapse rate", "timeFrame": "2 years"}]},
        "contactsLocationsModule": {"locations": [{"country": "Spain"}, {"country": "Spain"}, {"country": "Italy"}]},
    }
    return json.dumps({"protocolSection": section | modules, "hasResults": False})


def trial(**modules: Any) -> Trial:
    return read_trial(registration(**modules))


def test_a_registration_is_read_in_the_registrys_own_words() -> None:
    found = trial()
    assert (str(found.number), found.title, found.phases) == ("NCT99000001", "Velozumab in relapsing MS", ("PHASE3",))
    assert found.primary_outcomes == ("Annualized relapse rate",)
    assert found.countries == ("Spain", "Italy")
    assert found.is_open


def test_an_estimate_is_planned_and_an_actual_number_is_not() -> None:
    assert trial().enrollment == Enrollment(count=600, is_planned=True)
    actual = trial(designModule={"enrollmentInfo": {"count": 312, "type": "ACTUAL"}})
    assert actual.enrollment == Enrollment(count=312, is_planned=False)


@pytest.mark.parametrize("info", [{"count": 0, "type": "ACTUAL"}, {"count": "600", "type": "ACTUAL"}, {"count": 5}, {}])
def test_a_number_without_its_kind_is_not_reported(info: dict[str, Any]) -> None:
    assert trial(designModule={"enrollmentInfo": info}).enrollment == NOT_REPORTED


def test_dates_keep_their_precision_and_impossible_ones_are_left_out() -> None:
    found = trial()
    assert str(found.started) == "May 2024"
    assert found.completed == NOT_REPORTED
    assert str(found.updated) == "2 November 2026"


@pytest.mark.parametrize(
    "body", ["", "<html>", "[]", "{}", '{"protocolSection": {"identificationModule": {"nctId": "x"}}}']
)
def test_what_is_no_registration_is_refused(body: str) -> None:
    with pytest.raises(FormatIsUnknown, match="ask the registry"):
        read_trial(body)


def test_modules_of_another_shape_leave_gaps_and_break_nothing() -> None:
    found = trial(designModule=[], outcomesModule="none", contactsLocationsModule=None, statusModule={})
    assert (found.phases, found.primary_outcomes, found.countries, found.status) == ((), (), (), NOT_REPORTED)
    assert not found.is_open
