"""Whether a number of a sentence is told of what it counts in the source, and not of what the number beside it counts.

A sentence of the source is cut at its commas, brackets and joining words; the words of a part with one number of a kind
belong to that number alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from plainms.verification.numbers import Figure, Kind, Share, read
from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.meanings import Term, terms, unmistakable
from plainms.verification.summaries.reckoned import rounds
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_CUT = re.compile(
    r"[;:]\s|,\s(?!\d{3}\b)|\s(?=(?:and|but|or|while|whereas|versus|vs\.?|compared|than|to)\s)", re.IGNORECASE
)
_ASIDE = re.compile(r"\([^()]*\b(?:range|ci|iqr|interquartile|sd|p\s?[=<>≤])[^()]*\)", re.IGNORECASE)
_NEAR = 4
_PERCENT = (Kind.PERCENT, Kind.EITHER)
_FEW = (2, 3, 4, 5, 100, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a sentence: its terms, and its figures that are told."""

    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]


def ask(told: Told) -> Iterator[Reason]:
    """A number, and its words stand in the source beside another number of its kind alone."""
    for start, end in clauses(told.text):
        text = told.text[start:end]
        figures = _figures(text)
        if len({figure.value for figure in figures}) != 1 or _counts_more(text, figures[0]):
            continue
        for figure in figures:
            words = _misplaced(told, figure, text)
            if words:
                yield Reason(
                    question="numbers",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source gives the number {figure.text} to something else.",
                    start=start + figure.start,
                    end=start + figure.end,
                    source_words=words,
                )
                return


def _counts_more(text: str, figure: Figure) -> bool:
    """Whether a clause has other numbers than this one and lengths of time."""
    others = (item for item in read(text).figures if item.end <= figure.start or figure.end <= item.start)
    return any(item.kind is not Kind.NAME and not item.unit for item in others)


def _misplaced(told: Told, figure: Figure, text: str) -> str:
    """The sentence of the source that gives the number to something else; "" where none does or one does not."""
    said = tuple(term for term in terms(text) if _is_sharp(term))
    ours = {own.value for own in read(told.text).figures}
    holding = [item for item in told.source.sentences if any(_is_told(own, figure) for own in item.numbers.figures)]
    inside = [item.text for item in holding if _is_of_a_neighbor(item.text, figure, said, ours)]
    if inside and len(inside) == len(holding):
        return inside[0]
    return ""


def _is_of_a_neighbor(text: str, figure: Figure, said: tuple[Term, ...], ours: set[Decimal]) -> bool:
    """Whether in this sentence the words stand beside another number of the kind, and none beside this one."""
    if "respectively" in text:
        return False
    parts = _parts(text)
    own = [part for part in parts if any(_is_told(one, figure) for one in part.figures)]
    others = [part for part in parts if part not in own]
    others = [part for part in others if any(_alike(one, figure) and one.value not in ours for one in part.figures)]
    here, there = _keys(own), _keys(others)
    mine = [term for term in said if term.keys & here and not term.keys & there]
    yours = [term for term in said if term.keys & there and not term.keys & here and not _loose(term, parts)]
    is_told_of = any(_is_sharp(term) for part in own for term in part.terms)
    return bool(is_told_of and yours and not mine)


def _is_sharp(term: Term) -> bool:
    """Whether a term tells which of two numbers is meant."""
    return (term.weight == 1 and unmistakable(term.keys)) or "=severe" in term.keys


def _loose(term: Term, parts: tuple[_Part, ...]) -> bool:
    """Whether a part without a number holds it, too: then it may belong to any."""
    return any(not part.figures and term.keys & _keys([part]) for part in parts)


def _keys(parts: list[_Part]) -> frozenset[str]:
    return frozenset(key for part in parts for term in part.terms for key in term.keys)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[_Part, ...]:
    text = _ASIDE.sub(lambda match: " " * len(match[0]), text)
    found, start = [], 0
    for match in (*_CUT.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            found.append(_Part(terms=terms(piece), figures=_figures(piece)))
        start = match.end() if match else end
    return tuple(found)


def _figures(text: str) -> tuple[Figure, ...]:
    """The percentages of a text, its numbers with decimals, and its shares in words as percentages."""
    reading = read(text)
    found = [item for item in reading.figures if item.kind in _PERCENT or item.value % 1]
    return (
        *found,
        *(_as_percent(share, text) for share in reading.shares if share.whole in _FEW and share.part < share.whole),
    )


def _as_percent(share: Share, text: str) -> Figure:
    return Figure(
        value=share.part / share.whole * 100,
        kind=Kind.PERCENT,
        unit="",
        comparison="share",
        start=share.start,
        end=share.end,
        text=text[share.start : share.end],
    )


def _is_told(own: Figure, figure: Figure) -> bool:
    if not _alike(own, figure):
        return False
    if figure.comparison == "share":
        return abs(own.value - figure.value) <= _NEAR
    return rounds(abs(own.value), abs(figure.value))


def _alike(own: Figure, figure: Figure) -> bool:
    return Kind.EITHER in {own.kind, figure.kind} or (own.kind is figure.kind and own.unit == figure.unit)
