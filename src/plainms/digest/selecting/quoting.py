"""Quoting word for word: which sentences may be quoted, and how a quote may be shortened without changing what it says.

A quote is made of exact pieces of the source, joined by " … " where something was left out. Only four things are left
out: statistics in parentheses or at the very end, the days on which something was given, an opening that our own words
replace, and the final full stop.
"""

import re
from dataclasses import dataclass
from functools import cache

from plainms.provenance import Ground
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_PARENTHESES = re.compile(r"\s*(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
_LAST_STATISTIC = re.compile(r"(?:,|;)?\s*\b[pP]\s?(?:-?values?\s?)?[<>=≤≥]\s?0?[.,·]\d+\s*\.?\s*$")
_FIGURE = re.compile(r"(?<![A-Za-z\d.,-])\d+(?:[.,]\d+)*")
_MOST_FIGURES = 3  # in brackets; more are a table in disguise
JOINT = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact pieces of one passage, in order."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The pieces as the reader sees them."""
        return JOINT.join(span.quote for span in self.spans)


@once_a_text
def is_quotable(span: Span) -> bool:
    """Whether the words are whole and readable: no broken characters, brackets in pairs, no quotation marks inside."""
    text = span.quote
    if _broken().search(text):
        return False
    return all(text.count(left) == text.count(right) for left, right in _PAIRS)


def binds(ground: Ground) -> bool:
    """Whether a ground is words with a denial or a hedge in them, which cannot stand for a fact alone."""
    return isinstance(ground, Span) and _binding().search(ground.quote) is not None


@once_a_text
def clipped(span: Span) -> Quote:
    """The quote of a span without statistics in parentheses, days of a schedule and its final full stop."""
    text = span.quote
    kept: list[tuple[int, int]] = []
    start = 0
    found = [match.span() for match in _PARENTHESES.finditer(text) if _is_statistic(match.group())]
    found += [match.span("days") for match in _schedule().finditer(text)]
    for opens, closes in sorted(found):
        if opens >= start:
            kept.append((start, opens))
            start = closes
    behind = _LAST_STATISTIC.search(text, start)
    kept.append((start, behind.start() if behind else len(text)))
    pieces = _telling([_trimmed(text, *piece) for piece in kept], text)
    if any(not is_quotable(span.within(start, end)) for start, end in pieces):
        pieces = _telling([_trimmed(text, 0, len(text))], text)
    return Quote(spans=tuple(span.within(start, end) for start, end in pieces))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The piece without blanks and stray marks at its ends."""
    while end > start and text[end - 1] in " .,;:":
        end -= 1
    while start < end and text[start] in " .,;:":
        start += 1
    return start, end


def _telling(pieces: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The pieces that hold a letter; one of marks alone says nothing."""
    return [piece for piece in pieces if any(letter.isalpha() for letter in text[slice(*piece)])]


def _is_statistic(parenthesis: str) -> bool:
    """Whether a parenthesis holds only what the standard depth leaves to the deeper ones."""
    is_table = len(_FIGURE.findall(parenthesis)) > _MOST_FIGURES
    return (is_table or bool(_statistic().search(parenthesis))) and not _needed().search(parenthesis)


@cache
def _broken() -> Sieved:
    return Sieved(vocabulary("quoting").text["broken"])


@cache
def _schedule() -> Sieved:
    return Sieved(vocabulary("quoting").text["schedule"])


@cache
def _statistic() -> Sieved:
    return Sieved(vocabulary("quoting").text["statistic"])


@cache
def _binding() -> Sieved:
    return Sieved(vocabulary("quoting").text["binding"])


@cache
def _needed() -> Sieved:
    return Sieved(vocabulary("quoting").text["needed"])
