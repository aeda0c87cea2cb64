"""A digest with one planted fault, and what a mutator is: how a fault of one type is planted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from plainms.digest.digest import Digest, Part, Sentence
from plainms.verification.case import Case


class FaultKind(StrEnum):
    """The types of faults that are planted, in the order of the published table."""

    NUMBERS = "numbers"
    UNITS = "units"
    DIRECTION = "direction"
    ARMS = "arms"
    NEGATION = "negation"
    HEDGE = "hedge"
    CAUSALITY = "causality"
    SPECIES = "species"
    POPULATION = "population"
    SUBGROUP = "subgroup"
    OUTCOME = "outcome"
    DISEASE = "disease"
    DRUG = "drug"
    TENSE = "tense"
    ADVICE = "advice"
    COMPARATOR = "comparator"
    LIMIT = "limit"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """The digest with the fault, and the sentence before and after; either is "" where it was added or dropped."""

    kind: FaultKind
    way: str
    before: str
    after: str
    digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutator:
    """Plants faults of one kind in a case; yields nothing where the digest holds no place for one."""

    kind: FaultKind
    run: Callable[[Case], Iterator[Mutant]]


def exchanged(digest: Digest, old: Sentence, new: Sentence) -> Digest:
    """The digest with a sentence exchanged wherever it stands."""

    def each(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        return tuple(new if sentence == old else sentence for sentence in sentences)

    return replace(
        digest,
        teaser=new if digest.teaser == old else digest.teaser,
        key_points=each(digest.key_points),
        parts=tuple(replace(part, sentences=each(part.sentences)) for part in digest.parts),
        questions=each(digest.questions),
        clinician=each(digest.clinician),
        numbers=each(digest.numbers),
        box=tuple(replace(fact, sentence=new) if fact.sentence == old else fact for fact in digest.box),
    )


def with_part(digest: Digest, old: Part, sentences: tuple[Sentence, ...]) -> Digest:
    """The digest whose part ``old`` holds these sentences."""
    parts = tuple(replace(part, sentences=sentences) if part == old else part for part in digest.parts)
    return replace(digest, parts=parts)
