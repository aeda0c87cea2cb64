"""Decides what may be published, and says why when it may not."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.digest.digest import Digest, NoDigest
from plainms.verification.verification import Finding, Verification


class Decision(StrEnum):
    """What becomes of a study. Only the first two get a page."""

    PUBLISHED = "published"
    NO_DIGEST = "no digest"
    HELD_BACK = "held back"
    OUT_OF_SCOPE = "out of scope"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"

    @property
    def is_public(self) -> bool:
        """Whether readers may see a page of the study."""
        return self in {Decision.PUBLISHED, Decision.NO_DIGEST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision and its reasons, in words. What is published names the checks whose faults were struck before."""

    decision: Decision
    reasons: tuple[str, ...] = ()


def decide_on_digest(digest: Digest, verification: Verification) -> Decided:
    """A digest is published when it passed, and held back with the name of every check that blocks it.

    A published one names the checks that found fault with sentences of an earlier writing, which it leaves out.
    """
    if verification.study != digest.study:
        return Decided(decision=Decision.HELD_BACK, reasons=("the verification is of another study",))
    if verification.passed:
        return Decided(decision=Decision.PUBLISHED, reasons=_checks(verification.struck))
    return Decided(decision=Decision.HELD_BACK, reasons=_checks(verification.blocking))


def _checks(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The names of the checks behind the faults, each once, sorted."""
    return tuple(sorted({finding.check for finding in findings}))


def decide_without_digest(outcome: NoDigest) -> Decided:
    """A study that cannot be told gets a page that says so."""
    return Decided(decision=Decision.NO_DIGEST, reasons=(outcome.reason.value,))
