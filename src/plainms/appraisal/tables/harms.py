"""How many people had any adverse event, and how many a serious one, in each of two groups, from a table of harms.

Only rows that say exactly this are read, and only cells that count people: the printed share has to be that of the
count in the group whose size stands in the heading, so that a number of events is never told as people.
"""

import re
from collections.abc import Iterator

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.patterns import pattern
from plainms.appraisal.tables.cells import Counted, counted
from plainms.appraisal.tables.columns import Column, Columns, columns_of, name_of
from plainms.appraisal.tables.roles import TableRole, caption_of, role_of
from plainms.appraisal.tables.rows import Row, rows_of
from plainms.appraisal.values import AbsoluteComparison, GroupCount, Tabled
from plainms.language.matching import lowered
from plainms.sources.full_text import Cell, FullText, Table
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_NAME = "table_harms"
_TWO = 2
_NUMBER = re.compile(r"(?:No\.?|Number|n) of (?=\w)", re.IGNORECASE)


def harms_in(text: FullText) -> tuple[AbsoluteComparison, ...]:
    """The comparisons of the one table of harms that has such rows; none where several have or it is of some only."""
    tables = [one for one in text.tables if role_of(one, caption_of(one, text)).value is TableRole.HARMS]
    found = [told for one in tables if (told := tuple(_in_table(one, caption_of(one, text))))]
    return found[0] if len(found) == 1 else ()


def _in_table(table: Table, caption: Passage | NotReported) -> Iterator[AbsoluteComparison]:
    columns = columns_of(table)
    if isinstance(caption, NotReported) or isinstance(columns, Unclear) or len(columns.groups) != _TWO:
        return
    if pattern("table_columns", "subset", "patterns").search(lowered(caption.text)):
        return
    rows = tuple(rows_of(table, columns))
    for entry in vocabulary(_NAME).entries:
        fitting = [row for row in rows if pattern(_NAME, entry.id, "patterns").fullmatch(row.words)]
        if len(fitting) == 1:
            yield from _compared(entry.label, fitting[0], table, columns, caption)


def _compared(outcome: str, row: Row, table: Table, columns: Columns, caption: Passage) -> Iterator[AbsoluteComparison]:
    told = tuple(_of_group(row, column, table) for column in columns.groups)
    if any(isinstance(one, NotReported) for one in told):
        return
    pairs = tuple(one for one in told if not isinstance(one, NotReported))
    named = _without_number(row.own)
    tabled = Tabled(
        rows=(named,),
        cells=tuple(span for _, span in pairs),
        columns=tuple(column.headings[-1] for column in columns.groups),
        caption=caption.whole(),
    )
    (first, _), (second, _) = pairs
    yield AbsoluteComparison(outcome=outcome, first=first, second=second, disagreements=(), span=named, tabled=tabled)


def _without_number(span: Span) -> Span:
    """The words of a row without "No. of" before them, which readers might take for a denial."""
    match = _NUMBER.match(span.quote)
    return span if match is None else span.within(match.end(), len(span.quote))


def _of_group(row: Row, column: Column, table: Table) -> tuple[GroupCount, Span] | NotReported:
    """The count of a group by its cell; not reported where the cell does not prove that it counts people."""
    cell, name = table.at(row.place, column.place), name_of(column)
    span = table.span(cell) if isinstance(cell, Cell) and cell.columns == cell.rows == 1 else NOT_REPORTED
    found = counted(span.quote) if isinstance(span, Span) else NOT_REPORTED
    if not isinstance(span, Span) or not isinstance(found, Counted) or isinstance(name, NotReported):
        return NOT_REPORTED
    if not found.proves_its_share(column.size):
        return NOT_REPORTED
    return GroupCount(group=name, events=found.count, total=column.size, percent=found.percent), span
