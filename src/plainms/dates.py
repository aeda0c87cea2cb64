"""Dates as their sources state them: a part that nobody stated cannot be constructed."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import DateIsInvented

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_NUMBER_OF = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_TOKEN = re.compile(r"[0-9]+|[A-Za-z]+")


class DateSource(StrEnum):
    """Which statement of the record a date comes from: NLM's elements by their own names."""

    ISSUE = "issue"
    ONLINE = "online"
    RECEIVED = "received"
    REVISED_BY_AUTHORS = "revised by authors"
    ACCEPTED = "accepted"
    ENTREZ = "entered in PubMed"
    PUBMED = "first in PubMed"
    MEDLINE = "indexed in MEDLINE"
    PMC_RELEASE = "released in PubMed Central"
    RETRACTED = "retracted"
    COMPLETED = "record completed"
    RECORD_REVISED = "record revised"
    PREPRINT = "posted as preprint"
    OTHER = "other"


class Precision(StrEnum):
    """How much of a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date with only the parts that ``stated``, the source's own words, states.

    Raises DateIsInvented when a part is not in ``stated``, when a day has no month, or when the calendar
    has no such day. Month names count by their first three letters, in any case.
    """

    year: int
    month: int | NotReported = NOT_REPORTED
    day: int | NotReported = NOT_REPORTED
    source: DateSource
    stated: str

    def __post_init__(self) -> None:
        self._refuse_a_day_without_its_month()
        self._refuse_what_no_calendar_has()
        self._refuse_what_nobody_stated()

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        if isinstance(self.month, NotReported):
            return Precision.YEAR
        return Precision.MONTH if isinstance(self.day, NotReported) else Precision.DAY

    @property
    def first_day(self) -> datetime.date:
        """The earliest day this date can mean: for comparing and sorting, never for showing."""
        month = 1 if isinstance(self.month, NotReported) else self.month
        day = 1 if isinstance(self.day, NotReported) else self.day
        return datetime.date(self.year, month, day)

    def is_after(self, day: datetime.date) -> bool:
        """Whether even the earliest day this date can mean lies after ``day``."""
        return self.first_day > day

    def __str__(self) -> str:
        if isinstance(self.month, NotReported):
            return str(self.year)
        named = f"{MONTHS[self.month - 1]} {self.year}"
        return named if isinstance(self.day, NotReported) else f"{self.day} {named}"

    def _refuse_a_day_without_its_month(self) -> None:
        if isinstance(self.month, NotReported) and not isinstance(self.day, NotReported):
            raise DateIsInvented(f"day {self.day} of {self.year} has no month")

    def _refuse_what_no_calendar_has(self) -> None:
        try:
            self.first_day  # noqa: B018 - computing it is the check
        except (ValueError, OverflowError) as fault:
            raise DateIsInvented(f"no day of the calendar is the date read from {self.stated!r}") from fault

    def _refuse_what_nobody_stated(self) -> None:
        parts = tuple(part for part in (self.year, self.month, self.day) if not isinstance(part, NotReported))
        if not any(_states(reading, parts) for reading in _readings(self.stated)):
            raise DateIsInvented(f"{self.stated!r} does not state {self}")


def _readings(stated: str) -> Iterator[tuple[int, ...]]:
    """Each year of the words with the parts that belong to it: (year, month, day) as far as they are stated.

    A source writes a year first (NLM) or last; so the parts of a year lie between it and the next year,
    or between the year before and it. Month names make the order of month and day plain; figures are read
    in the order in which they stand, outwards from the year.
    """
    tokens = _TOKEN.findall(stated)
    years = [place for place, token in enumerate(tokens) if len(token) == 4 and token.isdecimal()]
    for index, place in enumerate(years):
        year = int(tokens[place])
        before = tokens[years[index - 1] + 1 if index else 0 : place]
        after = tokens[place + 1 : years[index + 1] if index + 1 < len(years) else len(tokens)]
        if years[0] == 0 or not before:
            yield from ((year, *rest) for rest in _months_and_days(after))
        else:
            yield from ((year, *rest) for rest in _months_and_days(before[::-1]))


def _months_and_days(tokens: list[str]) -> Iterator[tuple[int, ...]]:
    """Every month and day that the tokens beside a year state; a day belongs to the month name it touches."""
    yield ()
    names = [place for place, token in enumerate(tokens) if token[:3].lower() in _NUMBER_OF]
    if not names:
        yield tuple(int(token) for token in tokens if _is_short_number(token))[:2]
    step = 1 if names[:1] == [0] else -1
    for place in names:
        month = _NUMBER_OF[tokens[place][:3].lower()]
        yield (month,)
        beside = place + step
        if 0 <= beside < len(tokens) and _is_short_number(tokens[beside]):
            yield (month, int(tokens[beside]))


def _is_short_number(token: str) -> bool:
    return token.isdecimal() and len(token) <= 2


def _states(reading: tuple[int, ...], parts: tuple[int, ...]) -> bool:
    return reading[: len(parts)] == parts
