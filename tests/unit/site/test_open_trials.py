"""Open trials stand with the topics and medicines that they name, in one order. Every trial here is invented."""

import datetime
import os

import django
import pytest

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import DateSource, PartialDate
from plainms.discovery.trials import matter_of
from plainms.identifiers import Registry, TrialId
from plainms.sources.clinicaltrials import Trial

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plainms.site.settings")
django.setup()

from plainms.site.reading.open_trials import SHOWN, open_trials  # noqa: E402 - Django must be set up first
from plainms.site.reading.registrations import Registered  # noqa: E402 - Django must be set up first

FATIGUE = "/topics/fatigue/"


def trial(number: int, title: str | NotReported, status: str = "RECRUITING", day: int = 1, *main: str) -> Trial:
    return Trial(
        number=TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value=f"NCT{99_000_000 + number}"),
        title=title,
        status=status,
        phases=(),
        enrollment=NOT_REPORTED,
        primary_outcomes=main,
        has_results=False,
        started=NOT_REPORTED,
        completed=NOT_REPORTED,
        updated=PartialDate(year=2026, month=11, day=day, source=DateSource.OTHER, stated=f"2026-11-{day:02}"),
    )


def registered(one: Trial) -> Registered:
    return Registered(trial=one, digest="0" * 64, checked_on=datetime.date(2026, 11, 20))


def test_a_trial_belongs_to_what_its_title_names_and_to_its_main_outcome() -> None:
    matter = matter_of(trial(1, "Fingolimod in people with MS", "RECRUITING", 1, "Modified Fatigue Impact Scale"))
    assert matter.medicines == ("fingolimod",)
    assert {"fatigue", "medicines"} <= set(matter.topics)
    assert "sleep" not in matter.topics


def test_a_trial_without_a_title_belongs_nowhere() -> None:
    assert open_trials([registered(trial(1, NOT_REPORTED, "RECRUITING", 1, "Fatigue"))]) == {}


@pytest.mark.parametrize("status", ["COMPLETED", "ACTIVE_NOT_RECRUITING", "WITHDRAWN", "UNKNOWN", "SUSPENDED"])
def test_a_trial_that_nobody_can_join_is_never_listed(status: str) -> None:
    assert open_trials([registered(trial(1, "Training against fatigue in MS", status))]) == {}


def test_those_looking_for_people_come_first_then_the_last_changed_then_the_lower_number() -> None:
    title = "Training against fatigue in MS"
    some = [
        trial(1, title, "NOT_YET_RECRUITING", 9),
        trial(2, title, "RECRUITING", 3),
        trial(4, title, "RECRUITING", 8),
        trial(3, title, "RECRUITING", 8),
        trial(5, title, "ENROLLING_BY_INVITATION", 9),
    ]
    for order in (some, some[::-1]):
        lines = open_trials(map(registered, order))[FATIGUE].trials
        assert [line.number[-1] for line in lines] == ["3", "4", "2", "1", "5"]
    assert (lines[0].state, lines[0].checked) == ("looking for people", "last checked on 20 November 2026")
    assert lines[0].href == "https://clinicaltrials.gov/study/NCT99000003"


def test_no_more_than_ten_are_shown_and_all_are_counted() -> None:
    many = [registered(trial(number, "Training against fatigue in MS")) for number in range(SHOWN + 3)]
    found = open_trials(many)[FATIGUE]
    assert len(found.trials) == SHOWN == 10
    assert found.counted == "The registry names 13 open trials that fit here. These are the first 10."
    assert open_trials(many[:1])[FATIGUE].counted == "The registry names 1 open trial that fits here."
