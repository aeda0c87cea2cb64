"""Counts of people that a sentence takes from cells of a table, read without the grid: by place and by arithmetic.

A cell "72 (60)" is a count and its share only under a heading with "n = 120", of which 72 are 60%; alone it may be
anything. Cells of one row belong to headings of one row in the order in which both are printed.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from plainms.digest.digest import Sentence
from plainms.text import PassageKind, Span

_CELL = re.compile(r"(?P<part>\d{1,6})\s?\((?P<percent>\d{1,3}(?:\.\d+)?)\s?%?\)")
_SIZED = re.compile(r"(?P<name>.*?)[\s,;(\[]*\b[nN]\s?=\s?(?P<whole>\d{1,3}(?:[,\u2009 ]\d{3})+|\d+)\s?[)\]]*")
_TOLD = re.compile(r"(?P<share>\d+|fewer than 1|more than 99) of every 100 people \((?P<name>[^()]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCount:
    """How many of a group: its name by the heading over the cell, the part and the whole."""

    name: str
    part: Decimal
    whole: Decimal


def counts_of(sentence: Sentence) -> tuple[TableCount, ...]:
    """The counts of the cells that the sentence stands on; empty where cells and headings do not pair or agree.

    Only a sentence that tells shares of named groups may take any, because only there their sides can be checked.
    """
    if not _TOLD.search(sentence.text):
        return ()
    spans = [span for span in sentence.spans if span.passage.kind is PassageKind.TABLE]
    cells = _in_order(spans, _CELL)
    headings = _in_order(spans, _SIZED)
    if len(cells) != len(headings) or not _is_one_row(cells) or not _is_one_row(headings):
        return ()
    found = tuple(_count(cell, heading) for (_, cell), (_, heading) in zip(cells, headings, strict=True))
    shares = [Decimal(cell["percent"]) for _, cell in cells]
    agree = all(one.whole and _is_near(one, share) for one, share in zip(found, shares, strict=True))
    return found if agree else ()


def exchanged(sentence: Sentence) -> bool:
    """Whether the sentence gives a group a share that is not in the column under its name."""
    spans = [span for span in sentence.spans if span.passage.kind is PassageKind.TABLE]
    told = list(_TOLD.finditer(sentence.text))
    if not told or not spans:
        return False
    by_name = {one.name: 100 * one.part / one.whole for one in counts_of(sentence)}
    return any(one["name"] not in by_name or not _is(one["share"], by_name[one["name"]]) for one in told)


def _in_order(spans: list[Span], form: re.Pattern[str]) -> list[tuple[Span, re.Match[str]]]:
    found = [(span, match) for span in spans if (match := form.fullmatch(span.quote))]
    return sorted(found, key=lambda item: item[0].start)


def _is_one_row(found: list[tuple[Span, re.Match[str]]]) -> bool:
    """Whether all stand in one line of one table."""
    lines = {(span.passage.key, span.passage.text.count("\n", 0, span.start)) for span, _ in found}
    return len(lines) == 1


def _count(cell: re.Match[str], heading: re.Match[str]) -> TableCount:
    whole = Decimal(re.sub(r"\D", "", heading["whole"]))
    return TableCount(name=heading["name"].strip(), part=Decimal(cell["part"]), whole=whole)


def _is_near(one: TableCount, percent: Decimal) -> bool:
    return one.part <= one.whole and abs(100 * one.part / one.whole - percent) <= 1


def _is(shown: str, exact: Decimal) -> bool:
    if shown.isdecimal():
        return abs(exact - Decimal(shown)) <= Decimal("0.5")
    return 0 < exact < 1 if shown == "fewer than 1" else 99 < exact < 100
