"""How sure a sentence is of what it says: plain, weakly hedged, left open, or denied."""

from enum import IntEnum

from plainms.language.negation import is_negated
from plainms.language.scope import Governed, governed
from plainms.vocabulary.load import vocabulary


class Hedge(IntEnum):
    """What a statement is hedged by, weakest first: what is told of it may be hedged more, never less."""

    NONE = 0
    WEAK = 1
    MODAL = 2
    NEGATED = 3


def hedges(sentence: str) -> tuple[Governed, ...]:
    """The hedges of a sentence in order, each with the part that it governs."""
    return governed("hedging", sentence)


def strength(found: Governed) -> Hedge:
    """How strongly one hedge holds back: weak or modal."""
    return Hedge[str(vocabulary("hedging")[found.entry]["strength"]).upper()]


def hedge_of(sentence: str, start: int, end: int) -> Hedge:
    """The strongest hedge, or the denial, that governs the words at these offsets of the sentence."""
    if is_negated(sentence, start, end):
        return Hedge.NEGATED
    return max((strength(found) for found in hedges(sentence) if found.covers(start, end)), default=Hedge.NONE)
