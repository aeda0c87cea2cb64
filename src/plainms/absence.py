"""Absent is a value: three types that say why something is not there.

``None``, ``-1`` and ``""`` never stand for a missing fact. See ``docs/adr/0004-treat-absence-as-a-value.md``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotReported:
    """Looked for in the source, and not there."""


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """Nobody looked."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Looked for, and what is there does not settle it."""

    because: str


Absent = NotReported | NotAssessed | Unclear

NOT_REPORTED = NotReported()
NOT_ASSESSED = NotAssessed()
