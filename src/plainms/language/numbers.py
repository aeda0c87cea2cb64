"""Whole numbers in text, in figures ("1,997", "30 478") and in words ("two hundred and two")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.language.matching import lowered
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_FIGURES = re.compile(
    r"(?<![\w.,/^-])(?P<number>[0-9]{1,3}(?:(?:,|[ \u00a0\u2009](?=[0-9]{3}(?![0-9])))[0-9]{3})+|[0-9]+)"
    r"(?![\w^]|[.,/:][0-9]| ?%|-?fold\b|\s?±)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeNumber:
    """A whole number and where it stands."""

    value: int
    start: int
    end: int
    in_words: bool


@once_a_text
def whole_numbers(text: str) -> tuple[WholeNumber, ...]:
    """Every whole number of ``text`` that is not part of a decimal, a percentage, a range of codes or a date."""
    return tuple(sorted((*_in_figures(text), *_in_words(lowered(text))), key=lambda number: number.start))


def _in_figures(text: str) -> Iterator[WholeNumber]:
    for match in _FIGURES.finditer(text):
        value = int(re.sub(r"[^0-9]", "", match["number"]))
        yield WholeNumber(value=value, start=match.start(), end=match.end(), in_words=False)


def _in_words(text: str) -> Iterator[WholeNumber]:
    for match in _number_phrase().finditer(text):
        value = _sum(re.findall(r"[a-z]+", match[0]))
        yield WholeNumber(value=value, start=match.start(), end=match.end(), in_words=True)


def _sum(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word == "and":
            continue
        entry = vocabulary("number_words")[word]
        if entry["kind"] == "scale":
            current = max(current, 1) * entry["value"]
            if entry["value"] == 1000:
                total, current = total + current, 0
        else:
            current += entry["value"]
    return total + current


@cache
def _number_phrase() -> Sieved:
    word = "(?:" + "|".join(sorted((entry.id for entry in vocabulary("number_words").entries), reverse=True)) + ")"
    return Sieved(rf"(?<![\w-]){word}(?:(?:[ -]and|[ -])?[ -]?{word})*(?![\w-])")
