"""What the checks say of a digest."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.identifiers import StudyId
from plainms.provenance import Stamp


class Severity(StrEnum):
    """BLOCKING keeps a digest from being published; NOTE is for the editor."""

    BLOCKING = "blocking"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault: which check, how grave, the sentence it is about, and what is wrong in plain words."""

    check: str
    severity: Severity
    sentence: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The outcome of every check that ran, by name in ``checks``.

    ``struck`` are the blocking faults of earlier writings, whose sentences the digest that was verified leaves out.
    """

    study: StudyId
    stamp: Stamp
    checks: tuple[str, ...]
    findings: tuple[Finding, ...]
    struck: tuple[Finding, ...] = ()

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What keeps the digest from being published."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.BLOCKING)

    @property
    def passed_at_once(self) -> bool:
        """Whether the first writing passed, so that nothing had to be struck."""
        return self.passed and not self.struck

    @property
    def passed(self) -> bool:
        """Whether nothing blocks publication."""
        return not self.blocking
