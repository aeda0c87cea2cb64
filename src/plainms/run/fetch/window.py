"""The days of which new and changed records are asked for."""

import datetime
from dataclasses import dataclass

from plainms.absence import NotReported

OVERLAP = datetime.timedelta(days=2)
"""Sources index late and their clocks are not ours, so days are read again that were read already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Days from ``since`` to ``until``, both among them, in ISO form."""

    since: str
    until: str

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self._end - self._start).days + 1

    def halves(self) -> tuple["Window", "Window"]:
        """The earlier and the later half of a window of two days or more."""
        middle = self._start + (self._end - self._start) / 2
        after = middle + datetime.timedelta(days=1)
        return Window(since=self.since, until=middle.isoformat()), Window(since=after.isoformat(), until=self.until)

    @property
    def _start(self) -> datetime.date:
        return datetime.date.fromisoformat(self.since)

    @property
    def _end(self) -> datetime.date:
        return datetime.date.fromisoformat(self.until)


def window(as_of: datetime.date, days: int, last_read: datetime.date | NotReported) -> Window:
    """The last ``days`` days, or all since the source was last read where that is longer ago: no gap is left.

    It ends a day ahead, because a source may be a day ahead of us.
    """
    since = as_of - datetime.timedelta(days=days)
    if not isinstance(last_read, NotReported):
        since = min(since, last_read - OVERLAP)
    return Window(since=since.isoformat(), until=(as_of + datetime.timedelta(days=1)).isoformat())
