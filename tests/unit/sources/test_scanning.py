"""Scanning finds, in the bytes, every citation that the rules of scope would find in the parsed records."""

import gzip
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from plainms.absence import Absent
from plainms.errors import CompressionIsBroken, XmlIsBroken
from plainms.run.kept_set import KeptSet
from plainms.run.scanning import Scan, scan
from plainms.sources import pubmed
from plainms.sources.nlm.pieces import coreless
from plainms.sources.nlm.scanning import Tally, candidates
from plainms.sources.record import DeletedRecord, SourceRecord
from plainms.studies.scope import scope_of
from plainms.vocabulary.load import vocabulary

INVENTED = Path(__file__).parents[3] / "src/plainms/run/demo/invented.xml"
UPDATE = Path(__file__).parents[2] / "records/pubmed/update_file.xml"


def _set_of(*citations: str) -> bytes:
    return ("<PubmedArticleSet>\n" + "\n".join(citations) + "\n</PubmedArticleSet>").encode()


def _citation(title: str, abstract: str = "", *, pmid: int = 1, rest: str = "", authors: str = "<AuthorList/>") -> str:
    return (
        f'<PubmedArticle><MedlineCitation><PMID Version="1">{pmid}</PMID><Article><Journal/><ArticleTitle>{title}'
        f"</ArticleTitle><Abstract><AbstractText>{abstract}</AbstractText></Abstract>{authors}"
        f"<Language>eng</Language></Article>{rest}</MedlineCitation></PubmedArticle>"
    )


def _found(data: bytes) -> tuple[list[bytes], int]:
    tally = Tally()
    return [found.data for found in candidates(io.BytesIO(data), "it", tally)], tally.citations


def _names() -> Iterator[str]:
    for entry in vocabulary("diseases").entries:
        for name in entry.synonyms:
            yield from {
                name,
                name.upper(),
                name.title(),
                name.capitalize(),
                name.replace("-", " "),
                name.replace("'", "\u2019"),
            }
        yield from (name for name in entry["abbreviations"] if name != "MS")


def test_every_name_of_every_disease_is_seen() -> None:
    names = sorted(set(_names()))
    assert len(names) > 500
    assert [name for name in names if not _found(_set_of(_citation(f"On {name} in adults")))[0]] == []


def test_every_piece_of_a_name_holds_one_of_the_cores_that_are_looked_for_first() -> None:
    cores = vocabulary("scanning")["cores"]
    assert coreless({*cores["words"], *cores["any_case"], *(core.upper() for core in cores["any_case"])}) == set()


def test_only_a_title_that_begins_begins_the_text_and_only_authors_who_begin_end_it() -> None:
    broken = _citation("Of bridges", "leTitle, rList and multiple sclerosis")
    assert len(_found(_set_of(broken))[0]) == 1
    assert _found(
        _set_of(_citation("Of bridges", rest="<VernacularleTitle>multiple sclerosis</VernacularleTitle>"))
    ) == ([], 1)


def test_the_words_that_are_read_around_a_piece_hold_the_longest_name() -> None:
    assert 2 * max(map(len, _names())) <= 160


@pytest.mark.parametrize(
    "text", ["Viral encephalitides in adults", "Encephalitic rats", "Neuritis of the sciatic nerve"]
)
def test_a_piece_with_no_name_around_it_is_passed_over(text: str) -> None:
    assert _found(_set_of(_citation(text, text)))[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>neuromyelitis</b> optica",
        "multiple scleros<i>is</i>",
        "multiple scleros&#105;s",
        "multiple scleros\u00adis",
        "multiple sclerosis\n with p > 0.05",
        "p > 0.05 in multiple sclerosis",
    ],
)
def test_a_name_that_markup_or_an_entity_breaks_is_not_lost(text: str) -> None:
    assert _found(_set_of(_citation("On knees", f"We saw {text} in adults.")))[0]


def test_a_bare_ms_needs_company_and_a_word_of_its_own() -> None:
    assert _found(_set_of(_citation("MS in adults", "They were relapsing.")))[0]
    assert not _found(_set_of(_citation("MS in adults", "Peptides were weighed.")))[0]
    assert not _found(_set_of(_citation("TEAMS in adults", "They were relapsing.")))[0]


def test_company_may_stand_in_the_headings() -> None:
    heading = "<MeshHeading><DescriptorName>Multiple Sclerosis</DescriptorName></MeshHeading>"
    headings = f"<MeshHeadingList>{heading}</MeshHeadingList>"
    assert _found(_set_of(_citation("MS in adults", rest=headings)))[0]


def test_authors_and_references_do_not_count() -> None:
    authors = "<AuthorList><Affiliation>Multiple Sclerosis Centre</Affiliation></AuthorList>"
    references = "<ReferenceList><Citation>Multiple sclerosis today.</Citation></ReferenceList>"
    found, seen = _found(_set_of(_citation("On knees", authors=authors, rest=references)))
    assert (found, seen) == ([], 1)


def test_a_citation_without_authors_is_read_to_its_language() -> None:
    assert _found(_set_of(_citation("On knees", "Multiple sclerosis was seen.", authors="")))[0]


def test_positions_and_counts_hold_across_blocks() -> None:
    many = [_citation("On knees", "x" * 3000, pmid=number) for number in range(1, 900)]
    many[700] = _citation("Multiple sclerosis", pmid=701)
    data = _set_of(*many)
    tally = Tally()
    [found] = candidates(io.BytesIO(gzip.compress(data)), "it", tally)
    assert tally.citations == 899
    assert data[found.position :].startswith(found.data)
    assert b">701<" in found.data


def test_a_list_of_deleted_citations_is_passed_on() -> None:
    found, _ = _found(UPDATE.read_bytes())
    assert any(data.startswith(b"<DeleteCitation") for data in found)


def test_a_set_that_is_cut_short_is_refused_after_what_stands_before() -> None:
    data = _set_of(_citation("Multiple sclerosis"), _citation("On knees"))[:-30]
    found = candidates(io.BytesIO(data), "it", Tally())
    next(found)
    with pytest.raises(XmlIsBroken, match="cut short"):
        list(found)


def _in_scope(path: Path) -> list[str]:
    """What full parsing finds in scope: the reference."""
    records = [record for record in pubmed.open_source(path) if isinstance(record, SourceRecord)]
    return [record.key for record in records if _is_in(record)]


def _is_in(record: SourceRecord) -> bool:
    scope = scope_of(record).value
    return not isinstance(scope, Absent) and scope.kind.is_in


def test_the_invented_records_are_found_as_full_parsing_finds_them() -> None:
    done = Scan()
    assert [found.record.key for found in scan((INVENTED,), done)] == _in_scope(INVENTED)
    assert not done.faults


@pytest.mark.parametrize("name", ["studies/other_studies.xml.gz", "medline/medline16n0902.xml.gz"])
def test_real_files_are_found_as_full_parsing_finds_them(name: str, shared_data: Path) -> None:
    path = shared_data / name
    assert [found.record.key for found in scan((path,), Scan())] == _in_scope(path)


def test_what_is_kept_can_be_built_from(tmp_path: Path) -> None:
    kept = tmp_path / "kept.xml.gz"
    with KeptSet(kept) as keep:
        found = [found.record for found in scan((INVENTED, UPDATE), Scan(), keep)]
    read = list(pubmed.open_source(kept))
    assert [record for record in read if isinstance(record, SourceRecord)] == found
    assert any(isinstance(record, DeletedRecord) for record in read)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.xml.gz"]


def test_nothing_is_kept_where_the_scan_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), KeptSet(tmp_path / "kept.xml") as keep:
        keep(b"<PubmedArticle/>")
        raise RuntimeError
    assert not list(tmp_path.iterdir())


def test_a_damaged_file_takes_no_other_with_it(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.xml.gz"
    damaged.write_bytes(gzip.compress(INVENTED.read_bytes())[:-400])
    done = Scan()
    keys = [found.record.key for found in scan((damaged, INVENTED), done)]
    assert keys[-len(_in_scope(INVENTED)) :] == _in_scope(INVENTED)
    assert [type(fault) for fault in done.faults] == [CompressionIsBroken]
