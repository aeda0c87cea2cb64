"""Whether a number of a sentence is told of what it counts in the source, and not of what the number beside it counts.

A sentence of the source is cut at its commas, brackets and joining words; the words of a part with one number of a kind
belong to that number alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from plainms.verification.number_words import dimension
from plainms.verification.numbers import Figure, Kind, Share, read
from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.meanings import Term, terms, unmistakable
from plainms.verification.summaries.reckoned import rounds
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_CUT = re.compile(r"[;:]\s|,\s|\s(?=(?:and|but|or|while|whereas|versus|vs\.?|compared|than|to)\s)", re.IGNORECASE)
_OUR_CUT = re.compile(r"[;:]\s|,\s|\s(?=(?:and|but|or|while|whereas|versus)\s)", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\b(?:range|ci|iqr|interquartile|sd|p\s?[=<>≤])[^()]*\)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\d|[a-z]{3,})\s(?:of\s[\d,]+\s)?(participants?|patients?|people|women|men|children|individuals|subjects|persons|studies|study|trials?"
    r"|articles|publications|records|reviews|am|pm|points?|cent(?:er|re)s|countries|eyes|samples|genes|lesions|sites)\b",
    re.IGNORECASE,
)
_NEAR, _MOSTLY, _SMALL = 4, 0.5, 3
_PERCENT = (Kind.PERCENT, Kind.EITHER)
_FEW = (2, 3, 4, 5, 100, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a sentence: its terms, its figures that are told, and the words for what they count: "patients"."""

    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    counted: frozenset[str]


def ask(told: Told) -> Iterator[Reason]:
    """A number, and its words stand in the source beside another number of its kind alone."""
    ours = frozenset(own.value for own in read(told.text).figures)
    for start, text, known in (*_clauses_with_one(told.text, ours), *_parts_with_one(told.text)):
        figure = _figures(text)[0]
        is_small = figure.kind is Kind.PLAIN and figure.value <= _SMALL
        words = "" if is_small else _misplaced(told, figure, text, known)
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


def _clauses_with_one(text: str, ours: frozenset[Decimal]) -> Iterator[tuple[int, str, frozenset[Decimal]]]:
    """The clauses with one percentage or decimal and no other number, and the numbers that are told in all."""
    for start, end in clauses(text):
        piece = text[start:end]
        figures = _figures(piece)
        is_one = len(figures) == 1 and (figures[0].kind in _PERCENT or figures[0].value % 1)
        if is_one and not _counts_more(piece, figures[0]):
            yield start, piece, ours


def _parts_with_one(text: str) -> Iterator[tuple[int, str, frozenset[Decimal]]]:
    """The parts between commas and joining words with one number."""
    start = 0
    for match in (*_OUR_CUT.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        if _figures(piece) and not _counts_more(piece, _figures(piece)[0]):
            yield start, piece, frozenset()
        start = match.end() if match else end


def _counts_more(text: str, figure: Figure) -> bool:
    """Whether a clause has other numbers than this one and lengths of time."""
    reading = read(text)
    ends = [share.end for share in reading.shares if share.start == figure.start]
    end = max((figure.end, *ends))
    others = (item for item in reading.figures if item.end <= figure.start or end <= item.start)
    return any(item.kind is not Kind.NAME and not item.unit for item in others)


def _misplaced(told: Told, figure: Figure, text: str, known: frozenset[Decimal]) -> str:
    """The sentence of the source that gives the number to something else; "" where none does or one does not."""
    said = tuple(term for term in terms(text) if _is_sharp(term))
    holding = [item for item in told.source.sentences if any(_is_told(own, figure) for own in item.numbers.figures)]
    inside = [item.text for item in holding if _is_of_a_neighbor(item.text, figure, said, known)]
    if inside and len(inside) == len(holding):
        return inside[0]
    return ""


def _is_of_a_neighbor(text: str, figure: Figure, said: tuple[Term, ...], known: frozenset[Decimal]) -> bool:
    """Whether in this sentence the words stand beside another number of the kind, and none beside this one."""
    if "respectively" in text:
        return False
    parts = _parts(text)
    own = [part for part in parts if any(_is_told(one, figure) for one in part.figures)]
    others = [part for part in parts if part not in own]
    others = [part for part in others if any(_alike(one, figure) and one.value not in known for one in part.figures)]
    counted = {word for part in own for word in part.counted}
    others = [part for part in others if not counted or not part.counted or counted & part.counted]
    here, there = _keys(own), _keys(others)
    mine = [term for term in said if _is_closer(term, here, there)]
    yours = [term for term in said if _is_closer(term, there, here) and not _loose(term, parts)]
    is_told_of = any(_is_sharp(term) for part in own for term in part.terms)
    of_both = [term for term in said if term.keys & here and term.keys & there and term not in yours]
    is_certain = figure.kind is not Kind.PLAIN or len(yours) > max(_MOSTLY * len(said), len(of_both))
    return bool(is_told_of and yours and not mine and is_certain)


def _is_closer(term: Term, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a term is in the one and not in the other, or shares more of its own words with the one."""
    words = {key for key in term.keys if not key.startswith("=")}
    return bool(term.keys & one) and (not term.keys & other or len(words & one) > len(words & other))


def _is_sharp(term: Term) -> bool:
    """Whether a term tells which of two numbers is meant."""
    if "=ms" in term.keys:
        return False
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
            counted = frozenset(match[1].lower() for match in _COUNTED.finditer(piece))
            found.append(_Part(terms=terms(piece), figures=_figures(piece), counted=counted))
        start = match.end() if match else end
    return tuple(found)


def _figures(text: str) -> tuple[Figure, ...]:
    """The numbers of a text but names, lengths of time and those of a share in words, which is a percentage."""
    reading = read(text)
    shares = [share for share in reading.shares if share.whole in _FEW and share.part < share.whole]
    found = [item for item in reading.figures if item.kind is not Kind.NAME and dimension(item.unit) != "time"]
    found = [item for item in found if not any(share.start <= item.start and item.end <= share.end for share in shares)]
    return (*found, *(_as_percent(share, text) for share in shares))


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
    return own.value == figure.value if figure.kind is Kind.PLAIN else rounds(abs(own.value), abs(figure.value))


def _alike(own: Figure, figure: Figure) -> bool:
    return Kind.EITHER in {own.kind, figure.kind} or (own.kind is figure.kind and own.unit == figure.unit)
