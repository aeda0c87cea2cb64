"""What stands behind a statement: grounds, claims with their origin, and the stamp of what made an artefact."""

import hashlib
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, TypeVar

from plainms.absence import NOT_ASSESSED, Absent, NotAssessed
from plainms.errors import ClaimHasNoGround, ValueIsImpossible
from plainms.text import Span


class Origin(IntEnum):
    """Who says so, weakest first: where two claims differ, the higher origin is shown."""

    SOURCE = 1
    RULE = 2
    MODEL = 3
    EDITOR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceField:
    """A metadata field of the record and the value it holds, such as a publication type."""

    path: str
    value: str

    def __post_init__(self) -> None:
        _refuse_blank(self.path, self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyEntry:
    """An entry of one of our vocabularies: the file's name and the entry's id."""

    vocabulary: str
    id: str

    def __post_init__(self) -> None:
        _refuse_blank(self.vocabulary, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiredRule:
    """A rule of ours and the fact that fired it, in words ("design = cohort")."""

    rule: str
    fact: str

    def __post_init__(self) -> None:
        _refuse_blank(self.rule, self.fact)


def _refuse_blank(*parts: str) -> None:
    if not all(part.strip() for part in parts):
        raise ClaimHasNoGround(f"a ground with a blank part, {parts!r}, is nothing to stand on; name it")


Ground = Span | SourceField | VocabularyEntry | FiredRule

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Generic[T]):
    """A value, who says so, by which rule, and the words or fields it rests on.

    An absent value needs no ground; a present one without any raises ClaimHasNoGround. ``None`` and ``""`` are
    no values and raise it too. ``confidence`` is a probability where a model gave one.
    """

    value: T | Absent
    origin: Origin
    rule: str
    grounds: tuple[Ground, ...] = ()
    confidence: float | NotAssessed = NOT_ASSESSED

    def __post_init__(self) -> None:
        if self.value is None or self.value == "":
            raise ClaimHasNoGround(f"{self.rule} states {self.value!r}; state an absent value instead")
        if not isinstance(self.value, Absent) and not self.grounds:
            raise ClaimHasNoGround(f"{self.rule} states {self.value!r} with nothing behind it")
        if not isinstance(self.confidence, NotAssessed) and not 0 <= self.confidence <= 1:
            raise ValueIsImpossible(f"{self.rule} states a confidence of {self.confidence}, which is no probability")

    @property
    def is_present(self) -> bool:
        """Whether there is a value to speak of."""
        return not isinstance(self.value, Absent)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The grounds that are words of the source."""
        return tuple(ground for ground in self.grounds if isinstance(ground, Span))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What made an artefact. Two artefacts with equal stamps are equal; one with another stamp is stale."""

    inputs: str
    logic: str
    vocabulary: str


def fingerprint(*parts: bytes) -> str:
    """SHA-256 of the parts, each with its length in front, in hexadecimal."""
    running = hashlib.sha256()
    for part in parts:
        running.update(len(part).to_bytes(8, "big"))
        running.update(part)
    return running.hexdigest()
