"""Keeps to the requests a second that a source allows."""

from plainms.run.fetch.wire.timing import Timing


class Pace:
    """At most ``per_second`` starts a second, evenly spaced."""

    def __init__(self, per_second: float, timing: Timing) -> None:
        self._apart = 1 / per_second
        self._timing = timing
        self._next = timing.now()

    def wait(self) -> None:
        """Return when the next request may start."""
        ahead = self._next - self._timing.now()
        if ahead > 0:
            self._timing.sleep(ahead)
        self._next = max(self._next, self._timing.now()) + self._apart
