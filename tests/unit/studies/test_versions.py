"""Records of one report from several sources become one, in any order, field by field. All records are invented."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from invented_records import record
from plainms.identifiers import Doi, Pmid
from plainms.sources import jats
from plainms.sources.full_text import FullText
from plainms.sources.record import CommentsCorrections, Source, SourceRecord
from plainms.studies.assemble import by_report, identity
from plainms.studies.versions import merged, versions_of

PMID = Pmid("990000101")


def of_pubmed() -> SourceRecord:
    made = record(
        "Invented drug velozumab in relapsing multiple sclerosis: a randomized trial.", "We asked people with MS."
    )
    return replace(made, key=PMID.value, pmid=PMID, digest="a")


def of_pmc() -> SourceRecord:
    file = Path(__file__).parents[2] / "records/jats/invented.nxml"
    (found,) = jats.read(file.read_bytes(), file.name)
    assert isinstance(found, SourceRecord)
    return found


def of_europe_pmc() -> SourceRecord:
    notice = CommentsCorrections(ref_type="RetractionIn")
    made = replace(of_pubmed(), source=Source.EUROPE_PMC, key="MED:990000101", digest="b", doi=Doi("10.99999/other"))
    return replace(made, comments_corrections=(notice,))


def test_the_full_text_and_the_citation_are_one_study() -> None:
    assert identity(of_pmc()) == identity(of_pubmed()) == identity(of_europe_pmc())


def test_the_citation_is_told_and_the_full_text_fills_what_it_leaves_open() -> None:
    one = merged((of_pmc(), of_pubmed()))
    assert one.source is Source.PUBMED
    assert one.abstract == of_pubmed().abstract
    assert isinstance(one.full_text, FullText)
    assert {taken.field: taken.source for taken in one.taken}["full_text"] is Source.PMC


def test_the_first_source_that_states_a_field_is_believed_and_named() -> None:
    one = merged((of_europe_pmc(), of_pmc(), of_pubmed()))
    assert one.doi == of_pmc().doi
    assert {taken.field: taken.source for taken in one.taken}["doi"] is Source.PMC


def test_a_notice_of_any_source_is_kept() -> None:
    assert merged((of_pubmed(), of_europe_pmc())).comments_corrections == of_europe_pmc().comments_corrections


def test_any_order_and_any_steps_give_the_same_record() -> None:
    whole = merged((of_pubmed(), of_pmc(), of_europe_pmc()))
    for order in permutations((of_pubmed(), of_pmc(), of_europe_pmc())):
        assert merged(order) == whole
        assert merged((merged(order[:2]), order[2])) == whole


def test_a_newer_version_replaces_the_older_one_of_its_source_alone() -> None:
    newer = replace(of_pubmed(), version=2, digest="c", copyright="stated now")
    one = merged((merged((of_pubmed(), of_pmc())), newer))
    assert one.copyright == "stated now"
    assert isinstance(one.full_text, FullText)
    assert len(versions_of(one)) == 2


def test_records_of_a_batch_are_joined_where_the_first_stands() -> None:
    other = replace(of_pubmed(), key="990000102", pmid=Pmid("990000102"))
    joined = by_report((of_pmc(), other, of_pubmed()))
    assert [one.key for one in joined] == [PMID.value, "990000102"]
