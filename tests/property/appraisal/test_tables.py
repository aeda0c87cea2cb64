"""Of any table, whatever stands in it: what is taken are whole cells of it, each read under its own row and column."""

from hypothesis import given
from hypothesis import strategies as st

from plainms.absence import NotReported
from plainms.appraisal.tables.baseline import baseline_of, characteristics_in
from plainms.appraisal.tables.harms import harms_in
from plainms.appraisal.values import Tabled
from plainms.sources import jats
from plainms.sources.full_text import FullText
from plainms.sources.record import SourceRecord

ROWS = ("Age, years, mean (SD)", "Women, n (%)", "EDSS, median (IQR)", "Any adverse event", "RRMS", "", "Mean ± SD")
CELLS = ("41.3 (9.1)", "42.0 ± 8.8", "84 (70)", "52 (65)", "36/84", "0.58", "", "3.5 (2.0–4.5)", "71%")
GROUPS = ("Drug (n = 120)", "Placebo (n = 80)")
WEEKS = ("Week 4", "Week 8")
HEADS = (GROUPS, (*GROUPS, "Total (N = 200)"), (*GROUPS, "p value"), WEEKS, ("Mean", ""), ("Drug", "Drug"))
HONEST = (("Age, years, mean (SD)", "41.3 (9.1)", "42.0 (8.8)"), ("Women, n (%)", "84 (70)", "52 (65)"))
HONEST += (("EDSS, median (IQR)", "3.5 (2.0–4.5)", "3.0 (2.0–4.0)"), ("Any adverse event", "84 (70)", "52 (65)"))
CAPTIONS = ("Baseline characteristics of participants", "Adverse events", "Outcomes", "")
FRONT = """<front><article-meta><article-id pub-id-type="pmc">99900103</article-id><title-group>
<article-title>Invented</article-title></title-group></article-meta></front>"""

heads = st.one_of(st.sampled_from(HEADS[:3]), st.sampled_from(HEADS))
reach = st.sampled_from((*(1,) * 60, 2, 3))


@st.composite
def papers(draw: st.DrawFn) -> FullText:
    """A paper with one table of up to four columns and five rows."""
    over = draw(heads)
    head = "".join(f"<th>{one}</th>" for one in over)
    rows = "".join(_row(draw, len(over)) for _ in range(draw(st.integers(1, 5))))
    caption = draw(st.sampled_from(CAPTIONS))
    table = f"<table><thead><tr><th/>{head}</tr></thead><tbody>{rows}</tbody></table>"
    body = f"<table-wrap><label>Table 1</label><caption><p>{caption}</p></caption>{table}</table-wrap>"
    (found,) = jats.read(f"<article>{FRONT}<body><sec>{body}</sec></body></article>".encode(), "invented.nxml")
    assert isinstance(found, SourceRecord)
    assert isinstance(found.full_text, FullText)
    return found.full_text


def _row(draw: st.DrawFn, columns: int) -> str:
    """A row as tables have it, or one of anything with cells that reach into others."""
    if draw(st.booleans()):
        words = (*draw(st.sampled_from(HONEST)), draw(st.sampled_from(("41.6 (9.0)", "136 (68)", "0.58"))))
        return f"<tr>{''.join(f'<td>{word}</td>' for word in words[: columns + 1])}</tr>"
    cells = "".join(
        f'<td colspan="{draw(reach)}" rowspan="{draw(reach)}">{draw(st.sampled_from(CELLS))}</td>'
        for _ in range(columns)
    )
    return f"<tr><td>{draw(st.sampled_from(ROWS))}</td>{cells}</tr>"


def tabled_in(text: FullText) -> list[Tabled]:
    base = baseline_of(text)
    items = () if isinstance(base, NotReported) else characteristics_in(base)
    return [one.tabled for one in (*items, *harms_in(text)) if isinstance(one.tabled, Tabled)]


@given(papers())
def test_what_is_taken_are_whole_cells_of_one_row_and_headings_that_the_table_has(text: FullText) -> None:
    (table,) = text.tables
    whole = {(cell.start, cell.end): cell for cell in table.cells if cell.start < cell.end}
    for one in tabled_in(text):
        assert all((span.start, span.end) in whole and span.passage == table.passage for span in one.cells)
        assert all(whole[span.start, span.end].columns == whole[span.start, span.end].rows == 1 for span in one.cells)
        assert all(whole[span.start, span.end].row < table.heads for span in one.columns)
        assert all(table.passage.text[span.start : span.end] == span.quote for span in one.rows)
        assert "p value" not in one.column
