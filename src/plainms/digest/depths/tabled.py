"""Who took part and how many had harms as tables of the paper have it, in the words of rows, cells and columns."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from plainms.absence import Absent, NotReported
from plainms.appraisal.values import Tabled
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed, say
from plainms.text import Span
from plainms.vocabulary.load import vocabulary


def tabled(facts: Facts) -> Iterator[Sentence]:
    """One sentence for each kind that a table tells, each part in quotation marks and each a receipt."""
    told = facts.appraisal.characteristics.value
    items = () if isinstance(told, Absent) else tuple(one for one in told if isinstance(one.tabled, Tabled))
    for kind, group in groupby(items, key=lambda one: one.kind):
        placed = tuple(one.tabled for one in group if isinstance(one.tabled, Tabled))
        yield from _told(vocabulary("table_rows")[kind].label, placed)


def tabled_harms(facts: Facts) -> Iterator[Sentence]:
    """One sentence for each event that a table of harms counts in both groups."""
    compared = facts.appraisal.absolutes.value
    for one in () if isinstance(compared, Absent) else compared:
        if isinstance(one.tabled, Tabled) and isinstance(one.outcome, str):
            yield from _told(one.outcome, _by_column(one.tabled))


def _by_column(both: Tabled) -> tuple[Tabled, ...]:
    """The cells of a row apart, each under its own heading."""
    pairs = zip(both.cells, both.columns, strict=True)
    return tuple(replace(both, cells=(cell,), columns=(column,)) for cell, column in pairs)


def tells_the_course(facts: Facts) -> bool:
    """Whether a table tells which kinds of the disease people had."""
    told = facts.appraisal.characteristics.value
    return not isinstance(told, Absent) and any(one.kind == "course" for one in told)


def _told(name: str, placed: tuple[Tabled, ...]) -> Iterator[Sentence]:
    label = placed[0].caption.passage.label
    if isinstance(label, NotReported):
        return
    many = len(placed[0].cells) > 1
    heads = placed[0].rows[: -len(placed[0].cells)] if many else placed[0].rows
    told = f"{', '.join(f'“{span.quote}”' for span in heads)}: " if heads else ""
    told += listed(tuple(_under(one, named=many) for one in placed))
    words = Phrase(text=told, grounds=tuple(span for one in placed for span in one.spans))
    yield say("clinician.tabled", SentenceKind.FRAME, told=name, table=label.rstrip(" .:"), items=words)


def _under(one: Tabled, *, named: bool) -> str:
    """The cells of a column, where there are several beside the headings of their rows, and whom they tell of."""
    rows = one.rows[-len(one.cells) :]
    paired = zip(rows, one.cells, strict=True) if named else (("", cell) for cell in one.cells)
    cells = [f"“{row.quote}” “{cell.quote}”" if isinstance(row, Span) else f"“{cell.quote}”" for row, cell in paired]
    return f"{listed(tuple(cells))} under {', '.join(f'“{span.quote}”' for span in one.columns)}"
