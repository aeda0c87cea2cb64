"""Stops asking a source that fails again and again, so that it does not hold up the others."""

from plainms.errors import SourceIsUnreachable
from plainms.run.fetch.wire.timing import Timing

MOST_FAILURES = 8
COOL_SECONDS = 300.0


class Breaker:
    """Opens after ``MOST_FAILURES`` failures in a row; after ``COOL_SECONDS`` one question may try again."""

    def __init__(self, name: str, timing: Timing) -> None:
        self._name = name
        self._timing = timing
        self._failures = 0
        self._opened_at = 0.0

    def let_through(self) -> None:
        """Raises SourceIsUnreachable while the source is left alone."""
        if self._failures >= MOST_FAILURES and self._timing.now() - self._opened_at < COOL_SECONDS:
            raise SourceIsUnreachable(
                f"{self._name} failed {self._failures} times in a row and is left alone for now; try again later"
            )

    def failed(self) -> None:
        """An attempt got no answer."""
        self._failures += 1
        self._opened_at = self._timing.now()

    def succeeded(self) -> None:
        """An attempt got an answer."""
        self._failures = 0
