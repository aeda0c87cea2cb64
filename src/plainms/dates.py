"""Dates as their sources state them: a part that nobody stated cannot be constructed."""

import datetime
import re
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
        except ValueError as fault:
            raise DateIsInvented(f"{self.year}-{self.month}-{self.day} is not in the calendar") from fault

    def _refuse_what_nobody_stated(self) -> None:
        numbers = [int(token) for token in _TOKEN.findall(self.stated) if token.isdecimal()]
        names = {_NUMBER_OF.get(token[:3].lower()) for token in _TOKEN.findall(self.stated)}
        by_name = not isinstance(self.month, NotReported) and self.month in names
        in_figures = (self.year, self.day) if by_name else (self.year, self.month, self.day)
        for part in in_figures:
            if isinstance(part, NotReported):
                continue
            if part not in numbers:
                raise DateIsInvented(f"{self.stated!r} does not state {part}")
            numbers.remove(part)
