"""The rows of a table's body: what each is about, and the heading row that it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.tables.columns import ColumnKind, Columns
from plainms.language.matching import lowered
from plainms.sources.full_text import Cell, Table
from plainms.text import Span

_LONGEST = 120  # characters; what is longer is a sentence and no heading that we know
_INSIDE = re.compile(r"[^\w<>≤≥±(\[%]*(?P<words>.+?)[ :]*(?:(?:\s|(?<=\)))[a-e*†‡§¶#])?[ :]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with figures. ``own`` is its heading, ``section`` the heading row above it, if any.

    Marks of lists before the words, and colons and the mark of a note behind them, are left out.
    """

    place: int
    own: Span
    section: Span | NotReported

    @property
    def words(self) -> str:
        """Its heading in lower case."""
        return lowered(self.own.quote)

    @property
    def above(self) -> str:
        """The heading row above in lower case; empty where there is none."""
        return "" if isinstance(self.section, NotReported) else lowered(self.section.quote)


def rows_of(table: Table, columns: Columns) -> Iterator[Row]:
    """The rows of the body that have a heading and figures, in order.

    A row without figures heads those below it until the next of its kind. Where there are two columns of headings, the
    first heads what stands beside it.
    """
    section: Span | NotReported = NOT_REPORTED
    for place in range(table.heads, table.rows):
        headings = _row_headings(table, place, columns.stub)
        if not headings:
            continue
        if len(headings[-1].quote) > _LONGEST:
            section = NOT_REPORTED
            continue
        if not _tells(table, place, columns):
            section = headings[-1]
        elif len(headings) > 1:
            yield Row(place=place, own=headings[-1], section=headings[-2])
        else:
            yield Row(place=place, own=headings[0], section=section)


def _row_headings(table: Table, row: int, stub: int) -> tuple[Span, ...]:
    """What stands in the columns of headings, outermost first; an empty first one is filled from above."""
    found: dict[tuple[int, int], Span] = {}
    for column in range(stub):
        cell = table.at(row, column)
        span = table.span(cell) if isinstance(cell, Cell) else NOT_REPORTED
        if isinstance(span, NotReported) and column == 0 and stub > 1:
            span = _above(table, row)
        if isinstance(span, Span):
            found[(span.start, span.end)] = _bare(span)
    return tuple(found.values())


def _bare(span: Span) -> Span:
    """The words of a heading without the marks around them."""
    match = _INSIDE.fullmatch(span.quote) if len(span.quote) <= _LONGEST else None
    return span if match is None else span.within(*match.span("words"))


def _above(table: Table, row: int) -> Span | NotReported:
    """The nearest words above in the first column."""
    for place in range(row - 1, table.heads - 1, -1):
        cell = table.at(place, 0)
        span = table.span(cell) if isinstance(cell, Cell) else NOT_REPORTED
        if isinstance(span, Span):
            return span
    return NOT_REPORTED


def _tells(table: Table, row: int, columns: Columns) -> bool:
    """Whether something stands in a column that tells of somebody; a p-value alone does not make a row tell."""
    places = (one.place for one in columns.told if one.kind is not ColumnKind.ASIDE)
    cells = (table.at(row, place) for place in places)
    return any(isinstance(cell, Cell) and cell.column >= columns.stub and cell.start < cell.end for cell in cells)
