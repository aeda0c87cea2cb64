"""JATS: the same record as PubMed's, and a full text of which no word is lost. The article is invented."""

from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED, NotReported
from plainms.codec import decode, encode
from plainms.errors import FormatIsUnknown, XmlIsBroken, XmlIsHostile
from plainms.sources import jats
from plainms.sources.full_text import FullText, Section, Table
from plainms.sources.record import FailedRecord, SourceRecord
from plainms.text import PassageKind

FILE = Path(__file__).parents[2] / "records/jats/invented.nxml"


def article(data: bytes = FILE.read_bytes()) -> SourceRecord:
    (found,) = jats.read(data, "invented.nxml")
    assert isinstance(found, SourceRecord)
    return found


def full_text() -> FullText:
    found = article().full_text
    assert isinstance(found, FullText)
    return found


def table() -> Table:
    return full_text().tables[0]


def with_body(body: str) -> FullText:
    data = (
        f'<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><article-id pub-id-type="pmc">1'
        f"</article-id></article-meta></front><body>{body}</body></article>"
    )
    found = article(data.encode()).full_text
    assert isinstance(found, FullText)
    return found


def test_the_front_matter_names_the_report_as_pubmed_does() -> None:
    record = article()
    assert (str(record.pmid), str(record.pmcid), str(record.doi)) == (
        "990000101",
        "PMC99900101",
        "10.99999/invented.101",
    )
    assert record.journal.iso_abbreviation == "J Invent Stud"
    assert record.journal.pages == "11-19"
    assert [str(date) for date in record.dates] == ["5 March 2024", "2024", "1 September 2023"]
    assert (record.authors[0].initials, record.authors[0].affiliations) == ("AB", ("Department of Examples, Nowhere",))
    assert record.authors[1].collective_name == "Invented Study Group"
    assert record.grants[0].agency == "Invented Research Council"
    assert [one.label for one in record.abstract] == ["Background", "Methods", "Results", "Conclusions"]


def test_each_passage_knows_the_section_it_stands_in() -> None:
    kinds = {one.text: one.category for one in full_text().passages}
    assert kinds["Others saw 45 of 50 patients relapse."] == Section.DISCUSSION
    assert kinds["A total of 212 patients with MS were randomized, 106 to velozumab and 106 to placebo."] == "results"
    assert [one.text for one in full_text().under(Section.FUNDING)] == [
        "This study was funded by the Invented Research Council."
    ]
    assert [one.text for one in full_text().under(Section.CONFLICTS)] == [
        "Dr Placeholder has received fees from Invented Pharma."
    ]


def test_headings_stay_with_a_passage_as_a_path() -> None:
    safety = next(one for one in full_text().passages if one.text.startswith("Serious"))
    assert safety.label == "Results – Safety"


def test_marks_that_point_at_references_never_run_on_from_figures() -> None:
    first = full_text().passages[0]
    assert first.text == "In an earlier trial 900 patients with MS were randomized."


def test_the_reference_list_is_skipped() -> None:
    assert not any("Somebody" in one.text for one in full_text().passages)


def test_a_list_parts_the_paragraph_that_holds_it_and_keeps_its_numbers() -> None:
    texts = [one.text for one in full_text().passages if one.label == "Methods – Participants"]
    assert texts == [
        "Adults with relapsing MS were asked.",
        "1. Age 18 to 55 years.",
        "2. One relapse in the last year.",
        "Everyone gave consent.",
    ]


def test_a_table_is_a_grid_whose_spanning_heads_are_resolved() -> None:
    found = table()
    assert (found.rows, found.columns, found.heads) == (5, 3, 2)
    assert found.headings(1) == ("Group", "Velozumab (n = 106)")
    assert found.headings(0) == ("Characteristic",)
    assert found.row_heading(3) == ("Sex, n (%)", "Women")


def test_a_cell_is_a_span_of_its_table_and_an_empty_one_is_none() -> None:
    found = table()
    women, empty = found.at(3, 1), found.at(4, 2)
    assert not isinstance(women, NotReported)
    assert not isinstance(empty, NotReported)
    span = found.span(women)
    assert not isinstance(span, NotReported)
    assert span.quote == "71 (67)"
    assert found.span(empty) == NOT_REPORTED


def test_a_cell_never_lies_over_one_that_spans_down() -> None:
    body = (
        '<table-wrap><table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td colspan="9">c</td></tr>'
        "</table></table-wrap>"
    )
    found = with_body(body).tables[0]
    below = found.at(1, 1)
    assert not isinstance(below, NotReported)
    assert found.words(below) == "c"
    assert found.at(1, 0) == found.at(0, 0)


def test_a_record_with_full_text_comes_back_from_json_equal() -> None:
    assert decode(SourceRecord, encode(article())) == article()


def test_captions_and_notes_of_tables_are_passages() -> None:
    captions = [one.text for one in full_text().passages if one.kind is PassageKind.CAPTION]
    assert captions == ["Table 1. Baseline characteristics of the participants", "a Mean."]


def test_a_declared_entity_is_refused() -> None:
    data = b'<!DOCTYPE article [<!ENTITY a "b">]><article><body><p>&a;</p></body></article>'
    with pytest.raises(XmlIsHostile, match="declares entities"):
        list(jats.read(data, "bad.nxml"))


def test_an_outside_file_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    data = f'<!DOCTYPE article [<!ENTITY a SYSTEM "{secret.as_uri()}">]><article><body><p>&a;</p></body></article>'
    with pytest.raises(XmlIsHostile):
        list(jats.read(data.encode(), "bad.nxml"))


def test_a_named_character_of_the_dtd_is_read_though_no_dtd_is_loaded() -> None:
    data = FILE.read_bytes().replace(b"Everyone gave consent.", b"Everyone gave&nbsp;consent &beta;.")
    found = article(data).full_text
    assert isinstance(found, FullText)
    assert any(one.text == "Everyone gave consent β." for one in found.passages)


def test_an_article_cut_short_is_broken() -> None:
    with pytest.raises(XmlIsBroken, match="not well-formed"):
        list(jats.read(FILE.read_bytes()[:2000], "cut.nxml"))


def test_other_xml_is_no_article() -> None:
    with pytest.raises(FormatIsUnknown, match="not a JATS article"):
        list(jats.read(b"<html/>", "page.nxml"))


def test_an_article_that_names_no_report_fails_alone() -> None:
    good = FILE.read_bytes().partition(b"<article xmlns")[2]
    data = (
        b"<pmc-articleset><article><front><article-meta/></front></article><article xmlns" + good + b"</pmc-articleset>"
    )
    failed, read = jats.read(data, "set.xml")
    assert isinstance(failed, FailedRecord)
    assert isinstance(read, SourceRecord)


def test_markup_nested_past_all_print_is_refused() -> None:
    data = b"<article>" + b"<sec>" * 220 + b"</sec>" * 220 + b"</article>"
    with pytest.raises(XmlIsHostile, match="nests markup"):
        list(jats.read(data, "deep.nxml"))
