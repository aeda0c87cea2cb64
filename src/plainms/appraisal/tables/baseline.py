"""Who took part, from the baseline table: only rows and columns that are understood, in the words of their cells.

A column of everybody answers alone. Without one each group answers for itself, and nothing is worked out from them:
a mean of groups of unlike size is a sum of ours and no number of the paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.patterns import pattern
from plainms.appraisal.tables.cells import counted, measured, paired
from plainms.appraisal.tables.columns import Column, Columns, columns_of
from plainms.appraisal.tables.roles import TableRole, caption_of, role_of
from plainms.appraisal.tables.rows import Row, rows_of
from plainms.appraisal.values import Characteristic, Tabled
from plainms.language.matching import lowered
from plainms.sources.full_text import Cell, FullText, Table
from plainms.text import Passage, Span
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "table_rows"
_MOST_GROUPS = 3
COURSE = "course"


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The one baseline table of a paper, with its columns resolved."""

    table: Table
    columns: Columns
    caption: Passage

    @property
    def answering(self) -> tuple[Column, ...]:
        """The column of everybody or else those of the groups; none where there are too many to tell."""
        if isinstance(self.columns.whole, Column):
            return (self.columns.whole,)
        return self.columns.groups if len(self.columns.groups) <= _MOST_GROUPS else ()


def baseline_of(text: FullText) -> Baseline | NotReported:
    """The baseline table; not reported where there is none, are several, or its columns are not understood."""
    found = [one for one in text.tables if role_of(one, caption_of(one, text)).value is TableRole.BASELINE]
    if len(found) != 1:
        return NOT_REPORTED
    (table,) = found
    caption, columns = caption_of(table, text), columns_of(table)
    if isinstance(caption, NotReported) or isinstance(columns, Unclear) or _is_of_some(caption):
        return NOT_REPORTED
    return Baseline(table=table, columns=columns, caption=caption)


def characteristics_in(base: Baseline) -> tuple[Characteristic, ...]:
    """What the table tells of those who took part, kind by kind in the order of the list; one item a column."""
    rows = tuple(rows_of(base.table, base.columns))
    return tuple(item for entry in vocabulary(_NAME).entries for item in _of_kind(entry, rows, base))


def _of_kind(entry: Entry, rows: tuple[Row, ...], base: Baseline) -> Iterator[Characteristic]:
    fitting = tuple(row for row in rows if _fits(entry.id, row))
    if len({row.above for row in fitting}) != 1 or (entry.id != COURSE and len(fitting) != 1):
        return  # the same thing twice is told of two populations or in two ways
    told = tuple(_told(entry, fitting, column, base) for column in base.answering)
    if all(told):
        yield from (item for found in told for item in found)


def _fits(kind: str, row: Row) -> bool:
    if pattern(_NAME, kind, "barred").search(row.words):
        return False
    if any(pattern(_NAME, kind, key).fullmatch(row.words) for key in ("own", "pair")):
        return True
    part, section = pattern(_NAME, kind, "part"), pattern(_NAME, kind, "section")
    return bool(row.above and part.fullmatch(row.words) and section.fullmatch(row.above))


def _told(entry: Entry, rows: tuple[Row, ...], column: Column, base: Baseline) -> tuple[Characteristic, ...]:
    """The item of one column, of all the rows together; empty where a cell is not understood."""
    found = tuple((row, span) for row in rows if isinstance(span := _cell(row, column, base), Span))
    if len(found) != len(rows) or not all(_is_understood(entry, row, span, column, base) for row, span in found):
        return ()
    words = _worded(found)
    around = tuple(dict.fromkeys(span for row, _ in found for span in _row_spans(row)))
    tabled = Tabled(
        rows=around,
        cells=tuple(span for _, span in found),
        columns=column.own or column.headings,
        caption=base.caption.whole(),
    )
    return (Characteristic(kind=entry.id, words=words, span=found[0][1], tabled=tabled),)


def _cell(row: Row, column: Column, base: Baseline) -> Span | NotReported:
    cell = base.table.at(row.place, column.place)
    alone = isinstance(cell, Cell) and cell.columns == cell.rows == 1
    return base.table.span(cell) if isinstance(cell, Cell) and alone else NOT_REPORTED


def _is_understood(entry: Entry, row: Row, span: Span, column: Column, base: Baseline) -> bool:
    if entry["form"] == "measure":
        return _is_measure(entry, row, span, column)
    if pattern(_NAME, entry.id, "pair").fullmatch(row.words):
        both = paired(span.quote)
        return not isinstance(both, NotReported) and ("ratio" in row.words or sum(both) == column.size)
    return _is_count(row, span, column, base)


def _is_measure(entry: Entry, row: Row, span: Span, column: Column) -> bool:
    """Whether it is said to be a mean or median, or bears a plus-minus, and can be true."""
    found = measured(span.quote)
    if isinstance(found, NotReported) or found.value > entry["highest"]:
        return False
    near = " ".join((row.words, row.above, lowered(column.label)))
    return found.is_spread or _says("mean", near) != _says("median", near) or _is_mean_and_median(near)


def _is_mean_and_median(near: str) -> bool:
    """Whether the row itself says in which order both stand ("mean (median)")."""
    return bool(re.search(r"\b(?:mean \(median\)|median \(mean\))", near))


def _is_count(row: Row, span: Span, column: Column, base: Baseline) -> bool:
    """Whether the cell counts people: its share is marked as one or follows from the size, and agrees with it."""
    found = counted(span.quote)
    if isinstance(found, NotReported) or not found.agrees(column.size):
        return False
    near = " ".join((row.words, row.above, lowered(column.label), base.caption.text.lower()))
    if isinstance(found.percent, NotReported):
        return found.count == column.size or _is_whole_with_the_rest(row, column, base)
    return found.has_sign or found.proves_its_share(column.size) or _says("unit", near)


def _is_whole_with_the_rest(row: Row, column: Column, base: Baseline) -> bool:
    """Whether a bare number and those of the rows beside it under one heading add up to the people of the column."""
    if isinstance(row.section, NotReported) or isinstance(column.size, NotReported):
        return False
    rows = (one for one in rows_of(base.table, base.columns) if one.section == row.section)
    cells = (_cell(one, column, base) for one in rows)
    numbers = [counted(span.quote) if isinstance(span, Span) else NOT_REPORTED for span in cells]
    counts = [one.count for one in numbers if not isinstance(one, NotReported)]
    whole = [one for one in counts if isinstance(one, int)]
    return len(whole) == len(numbers) > 1 and sum(whole) == column.size


def _worded(found: tuple[tuple[Row, Span], ...]) -> str:
    """The words of rows and cells as printed, behind those of the row that heads them where they lean on it."""
    row, cell = found[0]
    section = row.section.quote if isinstance(row.section, Span) and _leans(row) else ""
    if len(found) > 1:
        return f"{section}: " + "; ".join(f"{one.own.quote} {span.quote}" for one, span in found)
    return f"{', '.join(part for part in (section, row.own.quote) if part)}: {cell.quote}"


def _leans(row: Row) -> bool:
    """Whether the row says less than whom or what it counts: the kind of number alone, or one of several sorts."""
    kinds = [entry.id for entry in vocabulary(_NAME).entries]
    parts = any(pattern(_NAME, kind, "part").fullmatch(row.words) for kind in kinds)
    return parts or any(pattern(_NAME, kind, "heading").fullmatch(row.above) for kind in kinds)


def _row_spans(row: Row) -> tuple[Span, ...]:
    return (row.section, row.own) if isinstance(row.section, Span) and _leans(row) else (row.own,)


def _is_of_some(caption: Passage) -> bool:
    return bool(pattern("table_columns", "subset", "patterns").search(lowered(caption.text)))


def _says(what: str, words: str) -> bool:
    return bool(re.search(vocabulary(_NAME).text[what], words))
