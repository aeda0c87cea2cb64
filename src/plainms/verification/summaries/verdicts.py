"""What is said of a summary: a verdict for each sentence, with the reason and the words on both sides."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.text import Span


class Verdict(StrEnum):
    """What a sentence is beside its source. Only ``STRONGER``, ``DIFFERENT`` and ``UNFOUNDED`` are faults."""

    SUPPORTED = "supported"
    STRONGER = "stronger"
    DIFFERENT = "different"
    UNFOUNDED = "unfounded"
    NOT_CHECKED = "not checked"
    NO_CLAIM = "no claim"

    @property
    def is_fault(self) -> bool:
        """Whether a sentence with this verdict should not be published as it stands."""
        return self in GRAVEST_FIRST


GRAVEST_FIRST = (Verdict.DIFFERENT, Verdict.UNFOUNDED, Verdict.STRONGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a sentence is not supported: the question that was asked, its answer, and the words on both sides.

    ``start`` and ``end`` are where the words stand in the sentence; both are 0 where no words are to blame.
    """

    question: str
    verdict: Verdict
    why: str
    start: int = 0
    end: int = 0
    source_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence of a summary, its verdict, the reasons for it, and the words of the source it was held against.

    ``note`` says why a sentence was not held against anything; "" where it was.
    """

    text: str
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Span, ...] = ()
    coverage: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSummary:
    """Every sentence of a summary in order."""

    sentences: tuple[Judged, ...]

    @property
    def faults(self) -> tuple[Judged, ...]:
        """The sentences that are stronger, different or unfounded."""
        return tuple(item for item in self.sentences if item.verdict.is_fault)

    @property
    def counts(self) -> dict[str, int]:
        """How many sentences have each verdict."""
        found = [item.verdict for item in self.sentences]
        return {verdict.value: found.count(verdict) for verdict in Verdict}
