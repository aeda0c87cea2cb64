"""Reads the numbers of a text, for the verifier alone: other stages have their own reader, so no mistake blinds both.

Figures are read as abstracts write them: 1,234; 0.05, 0,05 and 0·05; .05; 12 345 with a narrow space; −0.3; 5-10%;
3.0 mg; full-width and other digits; thirty-five; two thirds. Digits that belong to a name (CD4, interleukin-6) are
read as part of a name.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from plainms.verification.number_words import (
    comparison_pattern,
    comparisons,
    counts_somebody,
    numeral_pattern,
    scales,
    share_hints,
    share_pattern,
    units,
    word_pattern,
    word_values,
)


class Kind(StrEnum):
    """What a figure counts. EITHER is a list before a percent sign ("12 and 15%"), where the first may be one."""

    PLAIN = "plain"
    PERCENT = "percent"
    EITHER = "either"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number: its value, what it counts, its unit and the comparison before it ("" where there is none)."""

    value: Decimal
    kind: Kind
    unit: str
    comparison: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole: "9 of 27", "9/27", "70 of every 100", "two thirds", "twice" (2 of 1)."""

    part: Decimal
    whole: Decimal
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The numbers of one text in its order; offsets count in the text itself."""

    figures: tuple[Figure, ...]
    shares: tuple[Share, ...]

    def within(self, start: int, end: int) -> "Reading":
        """The numbers that lie wholly between two offsets."""
        return Reading(
            figures=tuple(item for item in self.figures if start <= item.start and item.end <= end),
            shares=tuple(item for item in self.shares if start <= item.start and item.end <= end),
        )


_GROUPED = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))|(?<=\d)[ ](?=000(?!\d))")
_SPACED = re.compile(r"(?<![\w.,-])[1-9]\d{0,2}(?:\s\d{3})+(?![\d,%]|\.\d)")
_POINT = re.compile(r"(?<=\d)[·‧∙⋅•](?=\d)")
_STRANGE = re.compile(
    rf"{_GROUPED.pattern}|{_POINT.pattern}|[½¼¾\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?![0-9])\d"
)
_BETWEEN_SHARES = re.compile(
    r"\s?/\s?|\s(?:out\s)?of\s(?:the\s|all\s|these\s|those\s|our\s|a\stotal\sof\s|every\s|each\s)?|\sin\s(?:every\s)?"
    r"|\s(?:[a-z]+\s){0,3}?(?:per|(?:out\s)?of\severy|in\severy)\s"
)
_RANGE = re.compile(r"\s?[-–—−‐‑]\s?|\sto\s(?:[≤≥<>]\s?)?|\sthrough\s")
_LIST = re.compile(r"\s?/\s?|,\s|,?\sand\s|,?\sor\s|\s(?:vs\.?|versus)\s|\s\+/-\s|\s?±\s?")
_HYPHENS = "-‐‑"
_MINUS = "-−–‐‑"
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}


@lru_cache(maxsize=16384)
def read(text: str) -> Reading:
    """The numbers of a text."""
    if (text.isascii() and " 000" not in text) or _STRANGE.search(text) is None:
        plain, places = text, None
    else:
        plain, places = _plain(text)
    lowered = plain.lower()
    if len(lowered) != len(plain):
        lowered = plain
    fractions = _share_words(lowered)
    loose = [item for item in _numerals(lowered) + _words(lowered) if not _lies_in(item, fractions)]
    figures = _typed(sorted(loose, key=lambda item: item.start), lowered)
    shares = _shares(figures, lowered) + fractions
    figures += _spaced(lowered)
    reading = Reading(figures=tuple(figures), shares=tuple(shares))
    return reading if places is None else _moved(reading, places)


def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with every digit, decimal point and digit group in ASCII, and where each character came from."""
    kept: list[str] = []
    places: list[int] = []
    text = _POINT.sub(".", text)
    grouping = {match.start() for match in _GROUPED.finditer(text)}
    for place, character in enumerate(text):
        if place in grouping or unicodedata.category(character) == "Cf":
            continue
        for piece in _FRACTIONS.get(character) or _digit(character):
            kept.append(piece)
            places.append(place)
    places.append(len(text))
    return "".join(kept), tuple(places)


def _digit(character: str) -> str:
    if character.isdecimal() and not character.isascii():
        return str(unicodedata.decimal(character))
    return character


def _spaced(text: str) -> list[Figure]:
    """Numbers whose groups an ordinary blank may part ("32 880"), beside their groups read one by one."""
    return [
        Figure(
            value=Decimal(match.group().replace(" ", "")),
            kind=Kind.PLAIN,
            unit="",
            comparison=_comparison(text, match.start()),
            start=match.start(),
            end=match.end(),
            text=match.group(),
        )
        for match in _SPACED.finditer(text)
    ]


def _lies_in(figure: Figure, shares: list[Share]) -> bool:
    return any(share.start <= figure.start and figure.end <= share.end for share in shares)


def _moved(reading: Reading, places: tuple[int, ...]) -> Reading:
    """The reading with offsets of the original text."""
    figures = tuple(
        Figure(
            value=item.value,
            kind=item.kind,
            unit=item.unit,
            comparison=item.comparison,
            start=places[item.start],
            end=places[item.end - 1] + 1,
            text=item.text,
        )
        for item in reading.figures
    )
    shares = tuple(
        Share(part=item.part, whole=item.whole, start=places[item.start], end=places[item.end - 1] + 1)
        for item in reading.shares
    )
    return Reading(figures=figures, shares=shares)


def _numerals(text: str) -> list[Figure]:
    if not any(map(text.__contains__, "0123456789")):
        return []
    return [_numeral(match, text) for match in numeral_pattern().finditer(text)]


def _numeral(match: re.Match[str], text: str) -> Figure:
    start, end = match.span("number")
    after, unit = match["after"] or "", match["unit"]
    before = text[start - 1 : start]
    kind = Kind.PLAIN
    negative = False
    if before.isalpha() or before == "_":
        kind = Kind.NAME
    elif before and before in _MINUS:
        earlier = text[start - 2 : start - 1]
        if earlier.isalpha() and before in _HYPHENS:
            kind = Kind.NAME
        negative = not (earlier.isalnum() or (earlier and earlier in ")]%."))
    if after.strip() and kind is Kind.PLAIN and not unit:
        kind = (
            Kind.NAME if after.isalpha() and after not in {"percent", "pct", "st", "nd", "rd", "th"} else Kind.PERCENT
        )
        if after in {"st", "nd", "rd", "th"}:
            kind = Kind.PLAIN
    value = _value(match["number"])
    return Figure(
        value=-value if negative else value,
        kind=kind,
        unit=units()[unit] if unit else "",
        comparison=_comparison(text, start - negative),
        start=start - negative,
        end=end,
        text=text[start - negative : match.end() if kind is Kind.PERCENT else end],
    )


def _value(digits: str) -> Decimal:
    if re.fullmatch(r"\d+,\d{1,2}|0,\d+", digits):
        return Decimal(digits.replace(",", "."))
    return Decimal(digits.replace(",", ""))


def _comparison(text: str, start: int) -> str:
    match = comparison_pattern().search(text[max(0, start - 16) : start])
    return comparisons()[match[1]] if match else ""


def _words(text: str) -> list[Figure]:
    found = []
    for match in word_pattern().finditer(text):
        if match["skip"] or text[match.start() - 1 : match.start()] == "-":
            continue
        if match["words"] == "one" and not counts_somebody().match(text, match.end()):
            continue
        unit = match["unit"]
        percent = bool(match["after"]) and not unit
        start, end = match.span("words")
        found.append(
            Figure(
                value=_spelled(match["words"]),
                kind=Kind.PERCENT if percent else Kind.PLAIN,
                unit=units()[unit] if unit else "",
                comparison=_comparison(text, start),
                start=start,
                end=end,
                text=match["words"],
            )
        )
    return found


def _spelled(words: str) -> Decimal:
    """The value of "two thousand one hundred and thirty-five"."""
    total = run = 0
    for word in re.findall(r"[a-z]+", words):
        if word in scales():
            run = (run or 1) * scales()[word]
            if scales()[word] > 100:
                total, run = total + run, 0
        elif word != "and":
            run += word_values()[word]
    return Decimal(total + run)


def _typed(figures: list[Figure], text: str) -> list[Figure]:
    """The figures, with the percent sign and the unit of a range or list given to its earlier members."""
    typed = list(figures)
    for place in range(len(typed) - 2, -1, -1):
        left, right = typed[place], typed[place + 1]
        if left.kind is not Kind.PLAIN or left.unit or left.start >= right.start:
            continue
        between = text[left.end : right.start]
        if _RANGE.fullmatch(between) or (between == "" and right.value < 0):
            typed[place] = _as(left, right.kind, right.unit, left.comparison)
            if left.comparison == "about" and not right.comparison:
                typed[place + 1] = _as(right, right.kind, right.unit, "about")
        elif right.kind is not Kind.NAME and _LIST.fullmatch(between):
            typed[place] = _as(
                left, Kind.EITHER if right.kind is Kind.PERCENT else right.kind, right.unit, left.comparison
            )
    return typed


def _as(figure: Figure, kind: Kind, unit: str, comparison: str) -> Figure:
    return Figure(
        value=figure.value,
        kind=Kind.PLAIN if kind is Kind.NAME else kind,
        unit=unit,
        comparison=comparison,
        start=figure.start,
        end=figure.end,
        text=figure.text,
    )


def _shares(figures: list[Figure], text: str) -> list[Share]:
    return [
        Share(part=left.value, whole=right.value, start=left.start, end=right.end)
        for left, right in pairwise(figures)
        if left.kind is not Kind.PERCENT
        and right.kind is Kind.PLAIN
        and right.value > 0
        and _BETWEEN_SHARES.fullmatch(text, left.end, right.start)
    ]


def _share_words(text: str) -> list[Share]:
    if not any(map(text.__contains__, share_hints())):
        return []
    pattern, shares = share_pattern()
    found = []
    for match in pattern.finditer(text):
        if match["share"]:
            part, whole = shares[match["share"]]
        elif match["times"]:
            part, whole = _times(match["times"]), Decimal(1)
        else:
            continue
        found.append(Share(part=part, whole=whole, start=match.start(), end=match.end()))
    return found


def _times(words: str) -> Decimal:
    return Decimal(words) if words[0].isdecimal() else _spelled(words)
