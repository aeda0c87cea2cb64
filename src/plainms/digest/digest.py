"""The plain-language page of one study: sentences that each know what they stand on."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.errors import SentenceHasNoGround, ValueIsImpossible
from plainms.identifiers import StudyId
from plainms.provenance import FiredRule, Ground, SourceField, Stamp, VocabularyEntry
from plainms.text import Span


class SentenceKind(StrEnum):
    """What a sentence is, which decides what must stand behind it (``docs/reference/sentence-kinds.md``)."""

    TEASER = "teaser"
    FINDING = "finding"
    FRAME = "frame"
    EXPLANATION = "explanation"
    ANALOGY = "analogy"
    CAUTION = "caution"
    QUESTION = "question"
    STANDING = "standing"


_MUST_STAND_ON: dict[SentenceKind, tuple[type, ...]] = {
    SentenceKind.TEASER: (Span, SourceField),
    SentenceKind.FINDING: (Span,),
    SentenceKind.FRAME: (Span, SourceField),
    SentenceKind.EXPLANATION: (VocabularyEntry,),
    SentenceKind.ANALOGY: (VocabularyEntry,),
    SentenceKind.CAUTION: (FiredRule, Span),
    SentenceKind.QUESTION: (FiredRule,),
    SentenceKind.STANDING: (VocabularyEntry,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, with nothing behind it unconstructible. ``pattern`` is the id of the form that made it."""

    kind: SentenceKind
    text: str
    pattern: str
    grounds: tuple[Ground, ...]

    def __post_init__(self) -> None:
        needed = _MUST_STAND_ON[self.kind]
        if not any(isinstance(ground, needed) for ground in self.grounds):
            kinds = " or ".join(kind.__name__ for kind in needed)
            raise SentenceHasNoGround(f"{self.kind.value} {self.text!r} needs a {kinds}")

    @property
    def spans(self) -> tuple[Span, ...]:
        """The exact source words behind the sentence."""
        return tuple(ground for ground in self.grounds if isinstance(ground, Span))


class PartKind(StrEnum):
    """The three parts of a digest."""

    FOUND = "found"
    MATTERS = "matters"
    SURE = "sure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part under its heading. The heading suits the design: a review is never "what the study found"."""

    kind: PartKind
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfHundred:
    """A share as whole ``figures`` out of 100, the ``words`` for them, and the numbers as the abstract prints them.

    The words say "about" unless a count gives a whole number by itself: a printed percentage has been rounded before.
    """

    figures: int
    words: str
    printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """A group in the source's words, and how many of it."""

    name: str
    share: OfHundred


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One event counted in two groups, the comparator first where it is known, else in the order of the source."""

    counted: str
    groups: tuple[FactGroup, FactGroup]
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The digest of one study in all its depths.

    ``box`` and ``numbers`` belong to the depth with numbers only, ``clinician`` to the clinician depth.
    """

    study: StudyId
    stamp: Stamp
    teaser: Sentence
    key_points: tuple[Sentence, ...]
    parts: tuple[Part, ...]
    questions: tuple[Sentence, ...]
    standing: tuple[Sentence, ...]
    clinician: tuple[Sentence, ...]
    box: tuple[Fact, ...] = ()
    numbers: tuple[Sentence, ...] = ()

    def part(self, kind: PartKind) -> Part:
        """The part of that kind; raises ValueIsImpossible where the digest lacks it."""
        for part in self.parts:
            if part.kind is kind:
                return part
        raise ValueIsImpossible(f"the digest of {self.study} has no part {kind.value!r}")

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every depth, in reading order."""
        in_parts = tuple(sentence for part in self.parts for sentence in part.sentences)
        counted = tuple(fact.sentence for fact in self.box) + self.numbers
        return (self.teaser,) + self.key_points + in_parts + self.questions + counted + self.clinician + self.standing


class NoDigestReason(StrEnum):
    """Why a study has no digest; the wording for readers is in ``vocabulary/data/no_digest.toml``."""

    NO_ABSTRACT = "no abstract"
    NOT_ENGLISH = "not in English"
    RETRACTED = "retracted"
    IS_A_NOTICE = "is a notice"
    OF_ANOTHER_PAPER = "title of another paper"
    NOTHING_CERTAIN = "nothing certain to say"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDigest:
    """The decision that nothing can be told, with its reason and the fact behind it."""

    study: StudyId
    stamp: Stamp
    reason: NoDigestReason
    detail: str
