"""Dates: every part that is stated can be held, and none that is not."""

import calendar
import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import MONTHS, DateSource, PartialDate, Precision
from plainms.errors import DateIsInvented

DAYS = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))
FORMS = (
    "{day.year:04} {name} {day.day}",
    "{day.year:04} {short} {day.day:02}",
    "{day.year:04}-{day.month:02}-{day.day:02}",
    "{day.year:04}-{day.month:02}-{day.day:02} 06:00",
    "{day.day} {name} {day.year:04}",
    "{name} {day.day}, {day.year:04}",
)


def dated(
    year: int, month: int | NotReported = NOT_REPORTED, day: int | NotReported = NOT_REPORTED, *, stated: str
) -> PartialDate:
    return PartialDate(year=year, month=month, day=day, source=DateSource.ISSUE, stated=stated)


def worded(day: datetime.date, form: str) -> str:
    name = MONTHS[day.month - 1]
    return form.format(day=day, name=name, short=name[:3])


@given(day=DAYS, form=st.sampled_from(FORMS))
def test_a_stated_day_is_held_at_every_precision(day: datetime.date, form: str) -> None:
    stated = worded(day, form)
    whole = dated(day.year, day.month, day.day, stated=stated)
    assert (whole.precision, whole.first_day) == (Precision.DAY, day)
    month = dated(day.year, day.month, stated=stated)
    assert (month.precision, month.first_day) == (Precision.MONTH, day.replace(day=1))
    year = dated(day.year, stated=stated)
    assert (year.precision, str(year)) == (Precision.YEAR, str(day.year))


@given(day=DAYS, other=DAYS, form=st.sampled_from(FORMS))
def test_a_day_that_is_not_the_stated_one_is_refused(day: datetime.date, other: datetime.date, form: str) -> None:
    assume(day != other)
    with pytest.raises(DateIsInvented):
        dated(other.year, other.month, other.day, stated=worded(day, form))


@given(day=DAYS, form=st.sampled_from(FORMS))
def test_every_other_month_is_refused(day: datetime.date, form: str) -> None:
    stated = worded(day, form)
    for month in set(range(1, 13)) - {day.month}:
        with pytest.raises(DateIsInvented):
            dated(day.year, month, stated=stated)


@given(year=st.integers(1000, 9999), month=st.integers(1, 12), day=st.integers(1, 28))
def test_a_day_or_month_from_a_bare_year_is_invented(year: int, month: int, day: int) -> None:
    for stated in (str(year), f"{year} Spring", f"Winter {year}"):
        with pytest.raises(DateIsInvented):
            dated(year, month, stated=stated)
        with pytest.raises(DateIsInvented):
            dated(year, month, day, stated=stated)


@given(year=st.integers(1000, 9999), month=st.integers(1, 12), day=st.integers(1, 28))
def test_a_day_from_a_year_and_month_is_invented(year: int, month: int, day: int) -> None:
    for stated in (f"{year} {MONTHS[month - 1][:3]}", f"{year}-{month:02}"):
        assert dated(year, month, stated=stated).precision is Precision.MONTH
        with pytest.raises(DateIsInvented):
            dated(year, month, day, stated=stated)


@given(day=DAYS)
def test_a_day_without_its_month_is_refused(day: datetime.date) -> None:
    with pytest.raises(DateIsInvented, match="no month"):
        dated(day.year, day=day.day, stated=str(day))


@given(year=st.integers(1000, 9999), month=st.integers(1, 12))
def test_a_day_no_calendar_has_is_refused(year: int, month: int) -> None:
    day = calendar.monthrange(year, month)[1] + 1
    with pytest.raises(DateIsInvented, match="calendar"):
        dated(year, month, day, stated=f"{year}-{month:02}-{day:02}")


@given(year=st.integers(), stated=st.text(max_size=30))
def test_any_year_and_words_are_held_or_refused_as_invented(year: int, stated: str) -> None:
    try:
        date = dated(year, stated=stated)
    except DateIsInvented:
        return
    assert str(date) in stated


@pytest.mark.parametrize("digits", [5_000, 100])
def test_enormous_numbers_are_refused_like_any_other(digits: int) -> None:
    with pytest.raises(DateIsInvented):
        dated(2020, stated="9" * digits)
    with pytest.raises(DateIsInvented):
        dated(10**digits, stated="2020")


@pytest.mark.parametrize(
    ("stated", "held", "refused"),
    [
        ("1998 Dec-1999 Jan", [(1998, 12), (1999, 1)], [(1999, 12), (1998, 1)]),
        ("Dec 1998-Jan 1999", [(1998, 12), (1999, 1)], [(1999, 12), (1998, 1)]),
        ("2015 Nov-Dec", [(2015, 11), (2015, 12)], [(2015, 10)]),
        ("2015 Nov 30-Dec 5", [(2015, 11, 30), (2015, 12, 5)], [(2015, 12, 30), (2015, 11, 5)]),
        ("30 Nov-5 Dec 2015", [(2015, 11, 30), (2015, 12, 5)], [(2015, 12, 30), (2015, 11, 5)]),
        ("2020-05-07", [(2020, 5, 7)], [(2020, 7, 5), (7, 5), (20, 5)]),
        ("20 May 2020", [(2020, 5, 20)], [(20, 5), (2020, 5, 2)]),
        ("2020 May 7 10:30", [(2020, 5, 7)], [(2020, 5, 10), (2020, 5, 30)]),
        ("1999-2000", [(1999,), (2000,)], [(1999, 2), (20,)]),
    ],
)
def test_parts_belong_to_the_year_they_stand_beside(
    stated: str, held: list[tuple[int, ...]], refused: list[tuple[int, ...]]
) -> None:
    for parts in held:
        assert dated(*parts, stated=stated).year == parts[0]
    for parts in refused:
        with pytest.raises(DateIsInvented):
            dated(*parts, stated=stated)


@given(day=DAYS, today=DAYS)
def test_a_date_is_after_a_day_only_when_it_cannot_be_earlier(day: datetime.date, today: datetime.date) -> None:
    stated = day.isoformat()
    assert dated(day.year, day.month, day.day, stated=stated).is_after(today) == (day > today)
    assert dated(day.year, stated=stated).is_after(today) == (datetime.date(day.year, 1, 1) > today)
