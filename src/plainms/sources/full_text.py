"""The full text of a report: passages with the kind of section they stand in, tables as grids, and the licence.

Shapes: ``Cell.start`` and ``Cell.end`` are offsets into the passage of its table; rows and columns count from 0, and a
cell that spans several holds its first. Rows of a table's passage are lines, cells are set apart by " | ".
"""

from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import ValueIsImpossible
from plainms.text import Passage, Span


class Section(StrEnum):
    """What a section of a report is for; ids of ``vocabulary/data/sections.toml``, in ``Passage.category``."""

    INTRODUCTION = "introduction"
    METHODS = "methods"
    RESULTS = "results"
    MIXED = "results and discussion"
    DISCUSSION = "discussion"
    CONCLUSIONS = "conclusions"
    FUNDING = "funding"
    CONFLICTS = "conflicts"
    DATA = "data availability"
    ETHICS = "ethics"
    ACKNOWLEDGMENTS = "acknowledgments"
    CONTRIBUTIONS = "contributions"
    ABBREVIATIONS = "abbreviations"
    SUPPLEMENT = "supplement"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table: its words by offset (``start`` equals ``end`` where it is empty) and what it covers."""

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    is_head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose spanning cells are resolved: ``heads`` rows of column headings, then the rows of its body.

    ``caption`` is what stands above it. Cells stand in the order of the text. A cell past the grid raises
    ValueIsImpossible.
    """

    passage: Passage
    cells: tuple[Cell, ...]
    rows: int
    columns: int
    heads: int
    caption: str | NotReported = NOT_REPORTED

    def __post_init__(self) -> None:
        for cell in self.cells:
            if cell.row + cell.rows > self.rows or cell.column + cell.columns > self.columns:
                raise ValueIsImpossible(f"table {self.passage.key} has a cell outside its {self.rows} rows")
            if not 0 <= cell.start <= cell.end <= len(self.passage.text):
                raise ValueIsImpossible(f"table {self.passage.key} has a cell outside its text")

    def at(self, row: int, column: int) -> Cell | NotReported:
        """The cell that covers a place of the grid; not reported where the source has none there."""
        for cell in self.cells:
            if cell.row <= row < cell.row + cell.rows and cell.column <= column < cell.column + cell.columns:
                return cell
        return NOT_REPORTED

    def words(self, cell: Cell) -> str:
        """The words of a cell."""
        return self.passage.text[cell.start : cell.end]

    def span(self, cell: Cell) -> Span | NotReported:
        """The words of a cell as a span; not reported where it is empty."""
        return NOT_REPORTED if cell.start == cell.end else self.passage.span(cell.start, cell.end)

    def headings(self, column: int) -> tuple[str, ...]:
        """The headings over a column, outermost first, each once."""
        found = (self.at(row, column) for row in range(self.heads))
        words = (self.words(cell) for cell in found if isinstance(cell, Cell))
        return tuple(dict.fromkeys(word for word in words if word))

    def row_heading(self, row: int) -> tuple[str, ...]:
        """What a row is about: the last line before it that runs over the whole table, and its own first cell."""
        above = [cell for cell in self.cells if self.heads <= cell.row <= row and cell.columns == self.columns]
        first = self.at(row, 0)
        own = (first,) if isinstance(first, Cell) else ()
        return tuple(dict.fromkeys(word for cell in (*above[-1:], *own) if (word := self.words(cell))))


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """All passages of body and back matter in the order of print, without the reference list, and the tables.

    The passage of every table is among ``passages``. ``license`` is the licence as the article states it.
    """

    passages: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    license: str | NotReported = NOT_REPORTED

    def under(self, *sections: Section) -> tuple[Passage, ...]:
        """The passages of these sections, in order."""
        return tuple(one for one in self.passages if one.category in sections)
