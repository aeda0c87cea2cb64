"""What a sentence denies. Two negations that govern the same words cancel out; "not only" is none."""

from plainms.language.scope import Governed, governed
from plainms.remembering import once_a_text


@once_a_text
def negations(sentence: str) -> tuple[Governed, ...]:
    """The negations of a sentence in order, each with the part that it denies."""
    return governed("negation", sentence)


def is_negated(sentence: str, start: int, end: int) -> bool:
    """Whether an odd number of negations governs the words at these offsets of the sentence."""
    return sum(found.covers(start, end) for found in negations(sentence)) % 2 == 1
