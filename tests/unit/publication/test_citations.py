"""Citations in four formats, held against records written by hand."""

import json

import pytest

from invented_studies import retraction, study
from plainms.absence import NOT_REPORTED
from plainms.dates import DateSource, PartialDate
from plainms.identifiers import Doi, Pmcid, Pmid
from plainms.publication.citations.bibtex import bibtex
from plainms.publication.citations.csl_json import csl_json
from plainms.publication.citations.formats import FORMATS
from plainms.publication.citations.plain import plain
from plainms.publication.citations.reference import Reference, reference_of
from plainms.publication.citations.ris import ris
from plainms.sources.record import Author, Journal, PublicationType
from plainms.text import Passage, PassageKind


def title(text: str) -> Passage:
    return Passage(key="title", kind=PassageKind.TITLE, text=text)


def reference(**changes: object) -> Reference:
    """A real-looking record of nobody: the fields that formats differ in are all there."""
    told: dict[str, object] = {
        "owner": NOT_REPORTED,
        "title": title("Effect of 5% inventamod & walking on the EDSS in MS: results from Utopia."),
        "authors": (
            Author(last_name="van der Example", fore_name="Ada B", initials="AB"),
            Author(last_name="Placeholder", initials="C", suffix="Jr"),
            Author(collective_name="Alpha, Beta and Gamma Group"),
        ),
        "journal": Journal(
            title="Journal of Invented Studies*",
            iso_abbreviation="J Invent Stud",
            issn="0000-0019",
            volume="12",
            issue="3",
            pages="103-12",
        ),
        "pmid": Pmid("990000007"),
        "pmcid": Pmcid("PMC9900007"),
        "doi": Doi("10.5555/a_b"),
        "dates": (
            PartialDate(year=2026, month=3, source=DateSource.ISSUE, stated="2026 Mar"),
            PartialDate(year=2025, month=12, day=31, source=DateSource.ONLINE, stated="2025-12-31"),
        ),
    }
    return reference_of(study(**(told | changes)))


def test_ris_is_written_as_its_specification_says() -> None:
    assert ris(reference()) == "\r\n".join(
        [
            "TY  - JOUR",
            f"ID  - {reference().key}",
            "AU  - van der Example, Ada B",
            "AU  - Placeholder, C, Jr",
            "AU  - Alpha Beta and Gamma Group",
            "TI  - Effect of 5% inventamod & walking on the EDSS in MS: results from Utopia",
            "T2  - Journal of Invented Studies",
            "J2  - J Invent Stud",
            "PY  - 2026",
            "DA  - 2026/03//",
            "VL  - 12",
            "IS  - 3",
            "SP  - 103",
            "EP  - 112",
            "SN  - 0000-0019",
            "DO  - 10.5555/a_b",
            "AN  - 990000007",
            "C2  - PMC9900007",
            "LA  - eng",
            "ER  - ",
            "",
        ]
    )


def test_bibtex_escapes_what_tex_would_read_and_keeps_capitals() -> None:
    assert bibtex(reference()) == (
        "@article{" + reference().key + ",\n"
        "  author = {van der Example, Ada B and Placeholder, Jr, C and {Alpha, Beta and Gamma Group}},\n"
        "  title = {Effect of 5\\% inventamod \\& walking on the {EDSS} in {MS:} results from {Utopia}},\n"
        "  journal = {Journal of Invented Studies*},\n"
        "  volume = {12},\n"
        "  number = {3},\n"
        "  pages = {103--112},\n"
        "  issn = {0000-0019},\n"
        "  year = {2026},\n"
        "  month = mar,\n"
        "  doi = {10.5555/a\\_b},\n"
        "  pmid = {990000007},\n"
        "  pmcid = {PMC9900007},\n"
        "}\n"
    )


def test_csl_json_holds_names_in_parts_and_groups_whole() -> None:
    (item,) = json.loads(csl_json(reference()))
    assert item == {
        "id": reference().key,
        "type": "article-journal",
        "title": "Effect of 5% inventamod & walking on the EDSS in MS: results from Utopia",
        "author": [
            {"family": "van der Example", "given": "Ada B"},
            {"family": "Placeholder", "given": "C", "suffix": "Jr"},
            {"literal": "Alpha, Beta and Gamma Group"},
        ],
        "issued": {"date-parts": [[2026, 3]]},
        "container-title": "Journal of Invented Studies*",
        "container-title-short": "J Invent Stud",
        "volume": "12",
        "issue": "3",
        "page": "103-112",
        "ISSN": "0000-0019",
        "DOI": "10.5555/a_b",
        "PMID": "990000007",
        "PMCID": "PMC9900007",
    }


def test_plain_text_ends_with_the_identifiers() -> None:
    assert plain(reference()).splitlines()[1:] == [
        "PubMed: 990000007",
        "PubMed Central: PMC9900007",
        "DOI: 10.5555/a_b",
    ]
    assert plain(reference()).startswith("van der Example AB, Placeholder C, Alpha, Beta and Gamma Group. Effect of 5%")


YEAR = PartialDate(year=2026, source=DateSource.ISSUE, stated="2026")
DAY = PartialDate(year=2026, month=2, day=9, source=DateSource.ONLINE, stated="2026-02-09")
ENTERED = PartialDate(year=2026, month=2, day=8, source=DateSource.ENTREZ, stated="2026-02-08")


@pytest.mark.parametrize(
    ("date", "in_ris", "in_bibtex", "in_csl"),
    [
        (YEAR, "PY  - 2026\r\nDA  - 2026///\r\n", "year = {2026},\n  doi", [2026]),
        (DAY, "PY  - 2026\r\nDA  - 2026/02/09/\r\n", "year = {2026},\n  month = feb,\n", [2026, 2, 9]),
    ],
)
def test_a_date_is_as_exact_as_the_record_and_no_more(
    date: PartialDate, in_ris: str, in_bibtex: str, in_csl: list[int]
) -> None:
    made = reference(dates=(ENTERED, date))
    assert in_ris in ris(made)
    assert in_bibtex in bibtex(made)
    assert json.loads(csl_json(made))[0]["issued"] == {"date-parts": [in_csl]}


def test_the_day_on_which_pubmed_got_a_record_is_no_date_of_publication() -> None:
    made = reference(dates=(ENTERED,))
    assert "DA  -" not in ris(made)
    assert "year" not in bibtex(made)
    assert "issued" not in json.loads(csl_json(made))[0]


@pytest.mark.parametrize(
    ("stated", "ends"),
    [
        ("103-12", ("103", "112")),
        ("e103-e112", ("e103", "e112")),
        ("e103-12", ("e103", "e112")),
        ("99-101", ("99", "101")),
        ("e45", ("e45", "")),
        ("103-9, 115", ("103-9, 115", "")),
    ],
)
def test_a_last_page_is_written_out(stated: str, ends: tuple[str, str]) -> None:
    assert reference(journal=Journal(title="J", pages=stated)).page_range == ends


def test_every_format_says_that_a_paper_was_retracted_and_that_one_is_invented() -> None:
    made = reference_of(study(comments_corrections=(retraction(),)))
    for one in FORMATS:
        assert "has been retracted" in one.write(made)
        assert "this study does not exist" in one.write(made)


def test_a_preprint_is_not_cited_as_an_article_of_a_journal() -> None:
    made = reference(publication_types=(PublicationType(name="Preprint"),))
    assert ris(made).startswith("TY  - UNPB\r\n")
    assert bibtex(made).startswith("@misc{")
    assert "howpublished = {Journal of Invented Studies*}" in bibtex(made)
    assert json.loads(csl_json(made))[0]["type"] == "article"


def test_a_line_break_in_a_title_cannot_begin_a_field_of_its_own() -> None:
    made = reference(title=title("An effect\r\nER  - \nTY  - BOOK} , note = {x"))
    assert "TI  - An effect ER - TY - BOOK} , note = {x\r\n" in ris(made)
    assert ris(made).count("\r\nER  - ") == 1
    told = r"{An effect {ER} - {TY} - {BOOK\textbraceright{}} , note = \textbraceleft{}x}"
    assert f"title = {told},\n" in bibtex(made)
    assert told.count("{") == told.count("}")
    assert json.loads(csl_json(made))[0]["title"] == "An effect ER - TY - BOOK} , note = {x"


def test_a_silent_record_is_cited_with_what_there_is() -> None:
    made = reference(
        title=NOT_REPORTED, authors=(), journal=Journal(), dates=(), pmid=NOT_REPORTED, pmcid=NOT_REPORTED,
        doi=NOT_REPORTED, languages=(),
    )  # fmt: skip
    assert ris(made) == f"TY  - JOUR\r\nID  - {made.key}\r\nER  - \r\n"
    assert bibtex(made) == f"@article{{{made.key},\n}}\n"
    assert json.loads(csl_json(made)) == [{"id": made.key, "type": "article-journal"}]
