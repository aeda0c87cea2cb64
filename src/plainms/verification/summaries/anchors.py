"""What a word of direction or effect is about: "fewer relapses", "relapses were fewer with the medicine"."""

import re

from plainms.verification.summaries.meanings import Term
from plainms.verification.wordings import Hit

_BEHIND, _BEFORE, _SUBJECT = 30, 50, 90
_PERSONS = frozenset({"=women", "=men", "=children", "=people", "=group"})
_TURNS_BACK = re.compile(
    r"\s*(?:with|in|among|than|for|after|by|over|when|at|on|from|compared|during|between|[.,;)]|$)", re.IGNORECASE
)


def anchors(text: str, found: tuple[Term, ...], hit: Hit) -> tuple[Term, ...]:
    """The nearest terms behind the word and before it; the one before goes first where "with" and the like follow."""
    known = [
        term for term in found if not term.is_everyday and not _meets(term, hit) and term.keys.isdisjoint(_PERSONS)
    ]
    behind = [term for term in known if 0 <= term.start - hit.end <= _BEHIND][:1]
    before = [term for term in known if 0 <= hit.start - term.end <= _BEFORE][-1:]
    return (*before, *behind) if _TURNS_BACK.match(text, hit.end) else (*behind, *before)


def is_near(term: Term, hit: Hit) -> bool:
    """Whether the word may be about a term: as far before it as its subject stands, or right behind it."""
    if term.is_everyday or _meets(term, hit):
        return False
    return hit.start - _SUBJECT <= term.start and term.end <= hit.end + _BEHIND


def gap(term: Term, hit: Hit) -> int:
    """How many letters stand between a term and the word."""
    return max(term.start - hit.end, hit.start - term.end, 0)


def _meets(term: Term, hit: Hit) -> bool:
    return term.start < hit.end and hit.start < term.end
