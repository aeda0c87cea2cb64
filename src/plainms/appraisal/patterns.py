"""The patterns that a vocabulary entry holds, compiled once."""

from functools import cache

from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary


@cache
def pattern(name: str, entry_id: str, key: str) -> Sieved:
    """The alternatives under ``key`` of an entry as one pattern for lower-case text; without any it never fits."""
    return Sieved("|".join(vocabulary(name)[entry_id].more.get(key, ())) or "(?!)")


def first(name: str, entry_id: str, key: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first of the sentences that the patterns under ``key`` fit; empty where none does."""
    compiled = pattern(name, entry_id, key)
    return next(((span,) for span in spans if compiled.search(lowered(span.quote))), ())
