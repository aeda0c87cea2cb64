"""On real JATS files: no word of a body is lost, tables are whole, every cell is a span of its table."""

import re
import unicodedata
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plainms.absence import NotReported
from plainms.sources import jats
from plainms.sources.full_text import FullText
from plainms.sources.nlm.letters import mended
from plainms.sources.record import SourceRecord
from plainms.text import PassageKind

FOLDER = Path(__file__).parents[4] / "shared/data/jats"
FILES = sorted(FOLDER.glob("*.nxml"))
NOT_WORDS = {"object-id", "tex-math", "annotation", "ref-list"}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FILES, reason="the real full texts are not beside the checkout"),
]


def local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def words_in(element: ElementTree.Element) -> str:
    """An own walk, by another parser: all text but marks by number that point at references."""
    inside = "".join(element.itertext())
    is_mark = local(element) == "xref" and element.get("ref-type") == "bibr" and not re.search(r"[^\W\d_]", inside)
    if local(element) in NOT_WORDS or is_mark:
        return ""
    return (element.text or "") + "".join(words_in(child) + (child.tail or "") for child in element)


def characters(text: str) -> Counter[str]:
    return Counter(re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", mended(text))).lower())


def read(file: Path) -> FullText:
    (found,) = jats.read(file.read_bytes(), file.name)
    assert isinstance(found, SourceRecord)
    assert isinstance(found.full_text, FullText)
    return found.full_text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_word_of_a_body_is_lost(file: Path) -> None:
    body = ElementTree.parse(file).getroot().find("body")
    assert body is not None
    told = read(file)
    heads = [
        one for parent in body.iter() for one in parent if local(one) in {"title", "label"} and local(parent) == "sec"
    ]
    kept = characters(" ".join(one.text for one in told.passages))
    lost = characters(words_in(body)) - kept - characters(" ".join(words_in(one) for one in heads))
    assert not lost


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_table_is_read_whole_and_each_cell_is_a_span_of_it(file: Path) -> None:
    article = ElementTree.parse(file).getroot()
    printed = [
        " ".join(words_in(cell).split())
        for table in article.iter()
        if local(table) == "table"
        for cell in table.iter()
        if local(cell) in {"td", "th"}
    ]
    told = read(file).tables
    cells = [(table, cell) for table in told for cell in table.cells]
    assert len(cells) == len(printed)
    for table, cell in cells:
        span = table.span(cell)
        assert isinstance(span, NotReported) or span.quote == table.words(cell)
        assert span == table.span(cell)
    plain = Counter(re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", mended(text))) for text in printed)
    assert plain == Counter(
        re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", table.words(cell))) for table, cell in cells
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_column_of_a_table_with_a_head_has_its_headings(file: Path) -> None:
    for table in read(file).tables:
        if table.heads:
            assert any(table.headings(column) for column in range(table.columns))
        covered = Counter(
            (row, column)
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        )
        assert set(covered.values()) == {1}
        assert all(one.kind is PassageKind.TABLE for one in (table.passage,))
