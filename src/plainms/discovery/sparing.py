"""Many profiles in little memory: what several studies share, such as a heading or an author, is one object."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from plainms.discovery.profile import Profile
from plainms.studies.threads.clues import Clues

T = TypeVar("T")

_PARTS = (
    *("headings", "topics", "treatments", "medicines", "matters", "tests", "examined", "outcomes"),
    *("authors", "trials", "spelled", "findings"),
)


class Sparing:
    """Gives back what it is given, made of parts that it has seen before where they are equal."""

    def __init__(self) -> None:
        self._seen: dict[Any, Any] = {}

    def profile(self, one: Profile) -> Profile:
        """The profile."""
        parts: dict[str, Any] = {name: tuple(self._same(getattr(one, name))) for name in _PARTS}
        return replace(one, **parts)

    def clues(self, one: Clues) -> Clues:
        """The clues."""
        words, title = (frozenset(self._same(some)) for some in (one.subject, one.title))
        return replace(one, authors=tuple(self._same(one.authors)), subject=words, title=title)

    def _same(self, parts: Iterable[T]) -> Iterable[T]:
        return (self._seen.setdefault(part, part) for part in parts)
