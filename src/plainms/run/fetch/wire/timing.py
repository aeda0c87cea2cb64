"""Time as the wire needs it: passed in, so that tests wait for nothing."""

import datetime
import time
from typing import Protocol


class Timing(Protocol):
    """A clock that runs evenly, the time of day, and waiting."""

    def now(self) -> float:
        """Seconds since some moment; never goes back."""
        ...

    def date(self) -> datetime.datetime:
        """The time of day in UTC, as far as this machine knows it."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemTiming:
    """The machine's own."""

    def now(self) -> float:
        return time.monotonic()

    def date(self) -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC)

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)
