"""A table of JATS (XHTML's model) as a grid: spanning cells resolved, heading rows told from the others."""

from lxml import etree

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.full_text import Cell, Section, Table
from plainms.sources.pmc.tree import local
from plainms.sources.pmc.words import words
from plainms.text import Passage, PassageKind

MAX_SPAN = 1_000
"""More columns or rows than a printed table has: a larger span is a slip and is read as this."""

_BETWEEN = " | "


def read_table(
    element: etree._Element, key: str, caption: str | NotReported, *, label: str, section: Section
) -> Table | NotReported:
    """The table; not reported where none of its cells holds a word."""
    rows = _rows(element)
    placed = _placed([row for row, _ in rows])
    lines: list[str] = []
    cells: list[Cell] = []
    offset = 0
    for row in placed:
        texts = [text for text, _ in row]
        at = offset
        for text, cell in row:
            cells.append(_at(cell, at, at + len(text)))
            at += len(text) + len(_BETWEEN)
        lines.append(_BETWEEN.join(texts))
        offset += len(lines[-1]) + 1
    text = "\n".join(lines)
    if not text.strip(" |\n"):
        return NOT_REPORTED
    heads = _heads([is_head for _, is_head in rows], cells)
    return Table(
        passage=Passage(
            key=key, kind=PassageKind.TABLE, text=text, label=label or NOT_REPORTED, category=section.value
        ),
        cells=tuple(cells),
        rows=len(rows),
        columns=max((cell.column + cell.columns for cell in cells), default=0),
        heads=heads,
        caption=caption,
    )


def _rows(element: etree._Element) -> list[tuple[list[etree._Element], bool]]:
    """The cells of every row, and whether the row stands in a table head."""
    found = []
    for row in element.iter():
        if local(row) == "tr":
            parent = row.getparent()
            is_head = parent is not None and local(parent) == "thead"
            found.append(([one for one in row if local(one) in {"td", "th"}], is_head))
    return found


def _placed(rows: list[list[etree._Element]]) -> list[list[tuple[str, Cell]]]:
    """Every cell at the first free place of its row; what spans downwards takes its places in the rows below."""
    taken: set[tuple[int, int]] = set()
    placed: list[list[tuple[str, Cell]]] = []
    for number, row in enumerate(rows):
        line: list[tuple[str, Cell]] = []
        column = 0
        for element in row:
            while (number, column) in taken:
                column += 1
            down = min(_span(element, "rowspan"), len(rows) - number)
            across = _free(_span(element, "colspan"), number, column, taken)
            taken |= {(number + below, column + beside) for below in range(down) for beside in range(across)}
            is_head = local(element) == "th"
            cell = Cell(start=0, end=0, row=number, column=column, rows=down, columns=across, is_head=is_head)
            line.append((words(element), cell))
            column += across
        placed.append(line)
    return placed


def _free(across: int, row: int, column: int, taken: set[tuple[int, int]]) -> int:
    """As many columns as are free here: a cell never lies over another."""
    return next((beside for beside in range(1, across) if (row, column + beside) in taken), across)


def _span(element: etree._Element, name: str) -> int:
    stated = (element.get(name) or "1").strip()
    return min(max(int(stated), 1), MAX_SPAN) if stated.isascii() and stated.isdecimal() else 1


def _at(cell: Cell, start: int, end: int) -> Cell:
    return Cell(
        start=start, end=end, row=cell.row, column=cell.column, rows=cell.rows, columns=cell.columns,
        is_head=cell.is_head,
    )  # fmt: skip


def _heads(in_head: list[bool], cells: list[Cell]) -> int:
    """How many rows hold column headings: those of the table head, or else the first that are all ``th``."""
    if any(in_head):
        return next((place for place, is_head in enumerate(in_head) if not is_head), len(in_head))
    marked = 0
    while marked < len(in_head):
        own = [cell for cell in cells if cell.row == marked]
        if not own or not all(cell.is_head for cell in own) or len(own) == 1:
            break
        marked += 1
    return marked
