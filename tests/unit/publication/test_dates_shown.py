"""Which date readers see, and how no date of the future passes for one of the past."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainms.absence import NotReported
from plainms.dates import MONTHS, DateSource, PartialDate
from plainms.publication.dates_shown import ShownDate, date_to_show, date_to_sort_by, shown

TODAY = datetime.date(2026, 11, 22)
ONLINE = PartialDate(year=2026, month=3, day=12, source=DateSource.ONLINE, stated="2026-03-12")
ISSUE = PartialDate(year=2026, month=6, source=DateSource.ISSUE, stated="2026 Jun")
COMING = PartialDate(year=2027, month=3, source=DateSource.ISSUE, stated="2027 Mar")
ENTERED = PartialDate(year=2026, month=11, day=20, source=DateSource.ENTREZ, stated="2026-11-20")
RECEIVED = PartialDate(year=2025, month=1, day=2, source=DateSource.RECEIVED, stated="2025-01-02")


@pytest.mark.parametrize(
    ("dates", "words", "machine"),
    [
        ((ISSUE, ONLINE), "12 March 2026 (online)", "2026-03-12"),
        ((ISSUE, RECEIVED), "June 2026 (issue)", "2026-06"),
        ((COMING,), "issue dated March 2027", "2027-03"),
        ((COMING, ENTERED), "20 November 2026 (entered in PubMed)", "2026-11-20"),
        ((PartialDate(year=2026, source=DateSource.ISSUE, stated="2026"),), "2026 (issue)", "2026"),
    ],
)
def test_it_shows_the_first_public_date_with_its_kind_and_precision(
    dates: tuple[PartialDate, ...], words: str, machine: str
) -> None:
    assert date_to_show(dates, TODAY) == ShownDate(words=words, machine=machine)


def test_it_shows_no_date_where_only_the_desk_of_the_journal_has_one() -> None:
    assert isinstance(date_to_show((RECEIVED,), TODAY), NotReported)


def test_it_never_sorts_by_a_day_after_today() -> None:
    assert date_to_sort_by((COMING,), TODAY) == TODAY
    assert date_to_sort_by((ISSUE,), TODAY) == datetime.date(2026, 6, 1)


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 12, 31)), st.sampled_from(DateSource), st.booleans())
def test_a_date_after_today_is_always_told_as_dated(day: datetime.date, source: DateSource, with_day: bool) -> None:
    stated = f"{day.year} {MONTHS[day.month - 1]} {day.day}"
    parts = {"day": day.day} if with_day else {}
    date = PartialDate(year=day.year, month=day.month, source=source, stated=stated, **parts)
    assert ("dated " in shown(date, TODAY).words) == date.is_after(TODAY)
