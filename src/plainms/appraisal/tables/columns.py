"""Whom each column of a table tells of: a group, everybody together, or nobody (tests and differences)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.patterns import pattern
from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.sources.full_text import Cell, Table
from plainms.text import Span

_NAME = "table_columns"
_MOST_PLACES = 2_500  # of the grid; tables of who took part or of harms that were seen have at most 600
_NAMED = re.compile(r"(?P<name>.*\w[)\]]?)[ ,;:(\[]*$")


class ColumnKind(StrEnum):
    """Whom a column tells of."""

    GROUP = "group"
    WHOLE = "whole"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column beside those of row headings. ``headings`` stand over it, outermost first; ``size`` counts its people.

    ``own`` are those headings that do not stand over all groups alike, and so tell it from the others.
    """

    place: int
    kind: ColumnKind
    headings: tuple[Span, ...]
    own: tuple[Span, ...]
    size: int | NotReported

    @property
    def label(self) -> str:
        """The words that tell it from the others, as printed; of a single column all of them."""
        return ", ".join(span.quote for span in self.own or self.headings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table: ``stub`` of them hold the headings of rows; the others tell of somebody."""

    stub: int
    told: tuple[Column, ...]

    @property
    def groups(self) -> tuple[Column, ...]:
        """Those that tell of one group each."""
        return tuple(one for one in self.told if one.kind is ColumnKind.GROUP)

    @property
    def whole(self) -> Column | NotReported:
        """The one that tells of everybody; not reported where there is none."""
        return next((one for one in self.told if one.kind is ColumnKind.WHOLE), NOT_REPORTED)


def columns_of(table: Table) -> Columns | Unclear:
    """The columns resolved, or why they cannot be: times, headings missing or alike, totals that do not add up."""
    if table.rows * table.columns > _MOST_PLACES:
        return Unclear("it has more cells than a table of groups")
    stub = _stub(table)
    over = {place: _headings(table, place) for place in range(stub, table.columns)}
    filled = {place: spans for place, spans in over.items() if spans or _holds_words(table, place)}
    if not all(filled.values()):
        return Unclear("a column has no heading")
    if any(_fits("time", span) for spans in filled.values() for span in spans):
        return Unclear("the columns are times and not groups")
    kinds = {place: _kind(spans) for place, spans in filled.items()}
    groups = [set(spans) for place, spans in filled.items() if kinds[place] is ColumnKind.GROUP]
    shared = set.intersection(*groups) if len(groups) > 1 else set()
    told = tuple(
        Column(
            place=place,
            kind=kinds[place],
            headings=spans,
            own=tuple(span for span in spans if span not in shared),
            size=_size(table, place),
        )
        for place, spans in filled.items()
    )
    return _without_doubt(Columns(stub=stub, told=told))


def name_of(column: Column) -> str | NotReported:
    """The name of a group without its size; not reported where its own heading does not hold both."""
    if len(column.own) != 1 or isinstance(column.size, NotReported):
        return NOT_REPORTED
    quote = column.own[0].quote
    size = _pattern("size").search(lowered(quote))
    name = _NAMED.match(quote[: size.start()]) if size else None
    return NOT_REPORTED if name is None else name["name"]


def _without_doubt(found: Columns) -> Columns | Unclear:
    named = [one.label for one in found.told]
    if len(set(named)) < len(named):
        return Unclear("two columns have the same headings")
    if len(found.groups) == 1 < len(found.told) and isinstance(found.whole, NotReported):
        return Unclear("only one column tells of a group, beside others that do not")
    if len(found.told) > 1 and any(_is_nameless(one) for one in found.told):
        return Unclear("a column is named by its kind of number alone")
    whole = [one for one in found.told if one.kind is ColumnKind.WHOLE]
    if len(whole) > 1:
        return Unclear("several columns tell of everybody")
    sizes = [one.size for one in found.groups]
    known = [size for size in sizes if not isinstance(size, NotReported)]
    if whole and len(known) == len(sizes) > 1 and whole[0].size not in {sum(known), NOT_REPORTED}:
        return Unclear("the groups do not add up to the whole")
    return found


def _stub(table: Table) -> int:
    """How many columns hold headings of rows: the first, and those without a heading of their own or figures."""
    stub = 1
    while stub < table.columns - 1:
        if set(_headings(table, stub)) - set(_headings(table, 0)) or _is_numeric(table, stub):
            break
        stub += 1
    return stub


def _is_numeric(table: Table, column: int) -> bool:
    words = [table.words(cell) for cell in table.cells if cell.row >= table.heads and cell.column == column]
    filled = [one for one in words if one]
    return sum(one[:1].isdecimal() for one in filled) * 2 > len(filled)


def _holds_words(table: Table, column: int) -> bool:
    cells = (table.at(row, column) for row in range(table.heads, table.rows))
    return any(isinstance(cell, Cell) and cell.columns < table.columns and table.words(cell) for cell in cells)


def _headings(table: Table, column: int) -> tuple[Span, ...]:
    """The headings over a column that name it: each once, without rows of heads that only count people."""
    found: dict[tuple[int, int], Span] = {}
    for row in range(table.heads):
        cell = table.at(row, column)
        if isinstance(cell, Cell) and not _counts_people(table, row):
            span = table.span(cell)
            if isinstance(span, Span):
                found[(cell.row, cell.column)] = span
    return tuple(found.values())


def _counts_people(table: Table, row: int) -> bool:
    first = table.at(row, 0)
    return isinstance(first, Cell) and bool(_pattern("size row").search(lowered(table.words(first))))


def _kind(headings: tuple[Span, ...]) -> ColumnKind:
    if any(_fits("aside", span) for span in headings):
        return ColumnKind.ASIDE
    return ColumnKind.WHOLE if any(_fits("whole", span) for span in headings) else ColumnKind.GROUP


def _is_nameless(column: Column) -> bool:
    return all(_fits("statistic", span) for span in column.headings)


def _size(table: Table, column: int) -> int | NotReported:
    """How many people a column tells of: as a heading over it alone says, or a row of heads that counts them."""
    for row in reversed(range(table.heads)):
        cell = table.at(row, column)
        if not isinstance(cell, Cell) or cell.columns > 1:
            continue
        words = lowered(table.words(cell))
        match = _pattern("size").search(words)
        if match:
            return int(re.sub(r"[^0-9]", "", next(part for part in match.groups() if part)))
        if _counts_people(table, row) and words.isdecimal():
            return int(words)
    return NOT_REPORTED


def _fits(entry: str, span: Span) -> bool:
    return bool(_pattern(entry).search(lowered(span.quote)))


def _pattern(entry: str) -> Sieved:
    return pattern(_NAME, entry, "patterns")
