"""The only place that asks what day it is."""

import datetime


class SystemClock:
    """The machine's clock, in UTC."""

    def today(self) -> datetime.date:
        return datetime.datetime.now(datetime.UTC).date()


class FixedClock:
    """A clock that stands still, for repeatable builds (``--as-of``)."""

    def __init__(self, day: datetime.date) -> None:
        self._day = day

    def today(self) -> datetime.date:
        return self._day
