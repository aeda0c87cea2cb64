"""What a table is for, from its caption, the headings over its columns and the words of its rows.

Precision goes before recall: a table whose words name two roles, or none, has no role, and nothing is taken from it.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.patterns import pattern
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.sources.full_text import Cell, FullText, Table
from plainms.text import Passage, PassageKind, Span

_NAME = "table_roles"
_BEGINS = re.compile(r"[^A-Za-z0-9]*[0-9]")
_FEWEST_NUMBERS = 0.5  # share of the cells of a column of counts or results that begin with a figure


class TableRole(StrEnum):
    """What a table is for; ids of ``vocabulary/data/table_roles.toml``."""

    BASELINE = "baseline characteristics"
    OUTCOMES = "outcomes"
    HARMS = "harms"
    OTHER = "other"


def role_of(table: Table, caption: Passage | NotReported) -> Claim[TableRole]:
    """The role with the words that name it; Unclear where they name several or none."""
    whole = table.passage.whole()
    if _share_of_numbers(table) < _FEWEST_NUMBERS:
        return _claim(TableRole.OTHER, "words", whole)
    over = () if isinstance(caption, NotReported) else (caption.whole(),)
    if _fits("other", "caption", over):
        return _claim(TableRole.OTHER, "caption", *over)
    named = [role for role in TableRole if _fits(role.value, "caption", over)]
    clear = [role for role in named if not _fits(role.value, "barred", over)]
    if len(clear) == 1 and (clear[0] is not TableRole.BASELINE or any(_tells_who(table))):
        return _claim(clear[0], "caption", *over)
    if named:
        return _unclear(f"the caption speaks of {' and of '.join(role.value for role in named)}")
    return _by_its_cells(table)


def caption_of(table: Table, text: FullText) -> Passage | NotReported:
    """The passage of the words over a table; not reported where it has none."""
    over = (one for one in text.passages if one.kind is PassageKind.CAPTION and one.text == table.caption)
    return next(over, NotReported())


def _by_its_cells(table: Table) -> Claim[TableRole]:
    """Where the caption names no role: harms by their rows, who took part by age and sex, outcomes by headings."""
    rows, headings = tuple(_first_cells(table)), tuple(_heads(table))
    fits = {
        TableRole.HARMS: _those("harms", "rows", rows),
        TableRole.OUTCOMES: _those("outcomes", "headings", headings),
        TableRole.BASELINE: rows if all(_tells_who(table)) else (),
    }
    named = [role for role, spans in fits.items() if spans]
    if len(named) != 1:
        return _unclear("neither its caption nor its headings say what the table is for")
    return _claim(named[0], "cells", *fits[named[0]][:3])


def _tells_who(table: Table) -> tuple[bool, bool]:
    """Whether a row tells of age, and whether one tells of sex."""
    rows = tuple(_first_cells(table))
    age, sex = (_fits(TableRole.BASELINE.value, key, rows) for key in ("age", "sex"))
    return age, sex


def _first_cells(table: Table) -> Iterator[Span]:
    """What stands in the first two columns of the body."""
    for cell in table.cells:
        span = table.span(cell)
        if cell.row >= table.heads and cell.column < 2 and isinstance(span, Span):
            yield span


def _heads(table: Table) -> Iterator[Span]:
    for cell in table.cells:
        span = table.span(cell)
        if cell.row < table.heads and isinstance(span, Span):
            yield span


def _share_of_numbers(table: Table) -> float:
    """The share of filled cells that begin with a figure, in the column that has most of them, the first aside."""
    columns: dict[int, list[bool]] = {}
    for cell in table.cells:
        if _is_inside(cell, table) and cell.start < cell.end:
            columns.setdefault(cell.column, []).append(_BEGINS.match(table.words(cell)) is not None)
    return max((sum(found) / len(found) for found in columns.values()), default=0.0)


def _is_inside(cell: Cell, table: Table) -> bool:
    return cell.row >= table.heads and cell.column > 0 and cell.columns < table.columns


def _fits(role: str, key: str, spans: tuple[Span, ...]) -> bool:
    return bool(_those(role, key, spans))


def _those(role: str, key: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(span for span in spans if pattern(_NAME, role, key).search(lowered(span.quote)))


def _claim(role: TableRole, by: str, *grounds: Span) -> Claim[TableRole]:
    return Claim(value=role, origin=Origin.RULE, rule=f"table-role-{by}", grounds=grounds)


def _unclear(because: str) -> Claim[TableRole]:
    value: Absent = Unclear(because)
    return Claim(value=value, origin=Origin.RULE, rule="table-role-unclear")
