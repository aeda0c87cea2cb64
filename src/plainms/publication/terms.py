"""Hard words of a text that can be explained where they stand, and what the glossary says of them.

Words that the text explains itself, in brackets right behind them, are left alone. A short form is explained only
where it can mean nothing else in papers on MS.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainms.digest.explaining.explanations import can_be_told, explanation
from plainms.digest.explaining.glossary import Met, is_short, terms_in
from plainms.digest.explaining.meant import fits_its_place
from plainms.language.word_frequency import zipf

_COMMON = 4.2  # Zipf: words that every reader meets each day
_LONGEST = 26  # letters: a control does not break over lines as words do
_EXPLAINED = re.compile(r"\s*[(\[]")
_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPlace:
    """Where a term stands in a text, and the ``id`` of its explanation."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An explanation of one sentence under its id; ``rarity`` is the Zipf frequency of its rarest word."""

    id: str
    words: str
    rarity: float


Found = tuple[TermPlace, Term]


@lru_cache(maxsize=1024)  # the texts of one page are read first to choose terms, then to place them
def terms_of(text: str) -> tuple[Found, ...]:
    """The hard words of a text in its order, each with its explanation."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Found]:
    for met in terms_in(text):
        if _is_hard(met) and _is_sure(met, text) and not _is_explained_there(met, text):
            name = _ID.sub("-", met.entry.id.lower()).strip("-")
            place = TermPlace(start=met.start, end=met.end, id=name)
            yield place, Term(id=name, words=explanation(met).text, rarity=_rarity(met))


def first_places(texts: Iterable[str], wanted: frozenset[str]) -> Iterator[tuple[TermPlace, ...]]:
    """For each text the places of the wanted terms, each term only where it stands first."""
    seen: set[str] = set()
    for text in texts:
        here = {place.id: place for place, _ in reversed(terms_of(text)) if place.id in wanted - seen}
        seen |= here.keys()
        yield tuple(sorted(here.values(), key=lambda place: place.start))


def rarest(found: Iterable[Found], most: int) -> dict[str, Term]:
    """The rarest terms by id, at most so many; the first explanation of each is kept."""
    terms: dict[str, Term] = {}
    for _, term in found:
        terms.setdefault(term.id, term)
    ordered = sorted(terms.values(), key=lambda term: (term.rarity, term.id))[:most]
    return {term.id: term for term in ordered}


def _is_explained_there(met: Met, text: str) -> bool:
    """Whether brackets stand right behind the word, or it stands in them behind its long form."""
    return text[met.start - 1 : met.start] in {"(", "["} or _EXPLAINED.match(text[met.end :]) is not None


def _is_sure(met: Met, text: str) -> bool:
    only = not is_short(met.surface) or bool(met.entry.more.get("unmistakable", False))
    return only and fits_its_place(met, text)


def _is_hard(met: Met) -> bool:
    return len(met.surface) <= _LONGEST and can_be_told(met) and (is_short(met.surface) or _rarity(met) < _COMMON)


def _rarity(met: Met) -> float:
    return _rarity_of(met.surface)


@lru_cache(maxsize=8192)
def _rarity_of(surface: str) -> float:
    words = re.findall(r"[^\W\d_]+", surface)
    return 0.0 if is_short(surface) else min(map(zipf, words), default=0.0)
