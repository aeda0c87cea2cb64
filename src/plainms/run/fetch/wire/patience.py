"""How often a question is asked again, and how long to wait before: doubling, with jitter, or as the source says.

Sources of the rules: RFC 9110, 10.2.3 (Retry-After: seconds or a date); full jitter, so that many clients do not come
back at one moment.
"""

import datetime
import random
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from plainms.absence import NOT_REPORTED, NotReported


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Limits of one question. All times are seconds; ``total`` bounds one attempt, ``longest_pause`` one wait.

    A source that asks for a longer pause than ``longest_pause`` is given up for this run.
    """

    attempts: int = 6
    connect: float = 5.0
    read: float = 20.0
    total: float = 120.0
    first_pause: float = 1.0
    longest_pause: float = 120.0
    most_bytes: int = 64 << 20
    total_of_file: float = 3600.0
    most_bytes_of_file: int = 1 << 30

    def pause(self, attempt: int, dice: random.Random) -> float:
        """Seconds before attempt ``attempt`` + 1, where the source says nothing: half sure, half by chance."""
        ceiling = min(self.longest_pause, self.first_pause * 2.0**attempt)
        return ceiling / 2 + dice.uniform(0, ceiling / 2)


def asked_pause(headers: Mapping[str, str], now: datetime.datetime) -> float | NotReported:
    """The seconds that Retry-After asks for; a date is read against the source's own clock, where it states it."""
    stated = headers.get("Retry-After", "").strip()
    if stated.isdecimal():
        return float(stated)
    until = _date(stated)
    if isinstance(until, NotReported):
        return NOT_REPORTED
    theirs = _date(headers.get("Date", ""))
    return max(0.0, (until - (now if isinstance(theirs, NotReported) else theirs)).total_seconds())


def _date(text: str) -> datetime.datetime | NotReported:
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return NOT_REPORTED
    return read if read.tzinfo else read.replace(tzinfo=datetime.UTC)
