"""What the reader makes of a Europe PMC search answer; every result here is invented."""

import json
from typing import Any

import pytest

from plainms.absence import NOT_REPORTED
from plainms.dates import DateSource
from plainms.errors import FormatIsUnknown
from plainms.identifiers import Doi, Pmcid, Pmid
from plainms.sources.europe_pmc.marked import passages, unmarked
from plainms.sources.europepmc import read
from plainms.sources.record import FailedRecord, Grant, Keyword, SkippedRecord, Source, SourceRecord

FULL: dict[str, Any] = {
    "id": "900000101",
    "source": "MED",
    "pmid": "900000101",
    "pmcid": "PMC9000101",
    "doi": "10.9999/INVENTED.101",
    "title": "Lantern walking in <i>relapsing</i> multiple sclerosis.",
    "authorList": {
        "author": [
            {
                "fullName": "Roe J",
                "firstName": "Jane",
                "lastName": "Roe",
                "initials": "J",
                "authorId": {"type": "ORCID", "value": "0000-0001-2345-6789"},
                "authorAffiliationDetailsList": {
                    "authorAffiliation": [{"affiliation": "Institute of Invention."}, {"affiliation": ""}]
                },
            },
            {"collectiveName": "Lantern Study Group"},
            {"fullName": "Single Name"},
        ]
    },
    "journalInfo": {
        "issue": "3",
        "volume": "12",
        "dateOfPublication": "2024 Mar ",
        "monthOfPublication": 3,
        "yearOfPublication": 2024,
        "printPublicationDate": "2024-03-01",
        "journal": {
            "title": "The lantern. <h2>Neurology</h2>",
            "isoabbreviation": "Lantern Neurol",
            "essn": "0000-0019",
        },
    },
    "pageInfo": "101-109",
    "abstractText": "<h4>Background</h4>People ask.<h4>Results</h4>In 48 people, p&lt;0.05 &amp; n<p, m<sup>2</sup>.",
    "language": "ENG",
    "pubModel": "Print-Electronic",
    "pubTypeList": {"pubType": ["research-article", "Randomized Controlled Trial"]},
    "keywordList": {"keyword": ["Lantern", " "]},
    "meshHeadingList": {
        "meshHeading": [
            {
                "majorTopic_YN": "N",
                "descriptorName": "Walking",
                "meshQualifierList": {"meshQualifier": [{"majorTopic_YN": "Y", "qualifierName": "psychology"}]},
            }
        ]
    },
    "chemicalList": {"chemical": [{"name": "Interferons", "registryNumber": "0"}]},
    "grantsList": {"grant": [{"agency": "Invention Fund", "grantId": "INV 17", "orderIn": 0}]},
    "commentCorrectionList": {
        "commentCorrection": [
            {"source": "MED", "id": "900000102", "type": "Erratum in", "reference": "Lantern Neurol. 2024"},
            {"source": "PPR", "id": "PPR1", "type": "Preprint in"},
            {"source": "MED", "id": "900000103", "type": "Corrected and republished from"},
        ]
    },
    "dbCrossReferenceList": {"dbName": ["EMBL"]},
    "license": "cc by",
    "dateOfCompletion": "2024-05-06",
    "dateOfRevision": "2024-11-30",
    "electronicPublicationDate": "2024-02-09",
    "firstPublicationDate": "2024-02-09",
}


def answer(*results: object) -> bytes:
    return json.dumps({"version": "6.9", "resultList": {"result": list(results)}}).encode()


def only_record(**changes: object) -> SourceRecord:
    (found,) = read(answer({**FULL, **changes}), "answer.json")
    assert isinstance(found, SourceRecord), found
    return found


def test_it_reads_identity_and_identifiers() -> None:
    record = only_record()
    assert (record.source, record.key, record.version) == (Source.EUROPE_PMC, "MED:900000101", 1)
    assert (record.pmid, record.pmcid) == (Pmid("900000101"), Pmcid("PMC9000101"))
    assert record.doi == Doi("10.9999/invented.101")
    assert record.unreadable == ()


def test_headings_of_the_abstract_become_labels_and_markup_comes_off() -> None:
    record = only_record()
    assert [(part.key, part.label, part.text) for part in record.abstract] == [
        ("abstract.0", "Background", "People ask."),
        ("abstract.1", "Results", "In 48 people, p<0.05 & n<p, m²."),
    ]
    assert record.title.text == "Lantern walking in relapsing multiple sclerosis."  # type: ignore[union-attr]


def test_every_date_has_its_kind_and_no_day_that_europe_pmc_filled_in() -> None:
    assert [(date.source, str(date)) for date in only_record().dates] == [
        (DateSource.ISSUE, "March 2024"),
        (DateSource.ONLINE, "9 February 2024"),
        (DateSource.COMPLETED, "6 May 2024"),
        (DateSource.RECORD_REVISED, "30 November 2024"),
    ]


@pytest.mark.parametrize(
    ("printed", "certain"), [("2024-03-01", "March 2024"), ("2024-01-01", "2024"), ("2024-03-15", "15 March 2024")]
)
def test_a_filled_in_print_date_keeps_its_certain_part(printed: str, certain: str) -> None:
    record = only_record(journalInfo={"printPublicationDate": printed}, electronicPublicationDate=None)
    assert str(record.dates[0]) == certain


def test_the_first_publication_counts_only_where_nothing_else_is_stated() -> None:
    alone = only_record(journalInfo=None, electronicPublicationDate=None, firstPublicationDate="2024-04-01")
    assert (alone.dates[0].source, str(alone.dates[0])) == (DateSource.OTHER, "April 2024")


def test_a_preprint_has_the_date_of_its_posting_its_server_and_its_version() -> None:
    record = only_record(
        source="PPR",
        id="PPR1",
        pmid=None,
        journalInfo=None,
        electronicPublicationDate=None,
        firstPublicationDate="2024-04-01",
        bookOrReportDetails={"publisher": "inventRxiv", "yearOfPublication": 2024},
        versionNumber=3,
    )
    assert (record.key, record.version, record.journal.title) == ("PPR:PPR1", 3, "inventRxiv")
    assert (record.dates[0].source, str(record.dates[0])) == (DateSource.PREPRINT, "1 April 2024")


def test_impossible_dates_and_identifiers_are_kept_word_for_word() -> None:
    record = only_record(dateOfRevision="2024-02-31", doi="not a doi", pmcid="PMC", authorList={"author": []})
    assert record.unreadable == ("PMCID: PMC", "DOI: not a doi", "date, record revised: 2024 02 31")


def test_it_reads_people_groups_and_names_without_parts() -> None:
    person, group, single = only_record().authors
    assert (person.last_name, person.fore_name, person.orcid) == ("Roe", "Jane", "0000-0001-2345-6789")
    assert person.affiliations == ("Institute of Invention.",)
    assert group.collective_name == "Lantern Study Group"
    assert single.last_name == "Single Name"


def test_it_reads_lists_in_nlm_s_terms() -> None:
    record = only_record()
    assert [kind.name for kind in record.publication_types] == ["research-article", "Randomized Controlled Trial"]
    assert record.keywords == (Keyword(text="Lantern"),)
    assert (record.mesh_headings[0].descriptor, record.mesh_headings[0].qualifiers[0].major) == ("Walking", True)
    assert record.grants == (Grant(grant_id="INV 17", agency="Invention Fund"),)
    assert (record.data_banks[0].name, record.copyright, record.languages) == ("EMBL", "cc by", ("eng",))
    assert record.journal.title == "The lantern. Neurology"


def test_links_have_nlm_s_names() -> None:
    links = [(link.ref_type, link.pmid) for link in only_record().comments_corrections]
    assert links == [
        ("ErratumIn", Pmid("900000102")),
        ("PreprintIn", NOT_REPORTED),
        ("CorrectedandRepublishedFrom", Pmid("900000103")),
    ]


def test_patents_and_books_are_skipped_and_rubbish_fails_alone() -> None:
    patent, book, rubbish, nameless, sound = read(
        answer({**FULL, "source": "PAT"}, {**FULL, "source": "NBK"}, 17, {"title": "x"}, FULL), "answer.json"
    )
    assert isinstance(patent, SkippedRecord)
    assert isinstance(book, SkippedRecord)
    assert isinstance(rubbish, FailedRecord)
    assert isinstance(nameless, FailedRecord)
    assert (nameless.byte_position, nameless.reason) == (3, "the result has no source or no id")
    assert isinstance(sound, SourceRecord)


def test_a_result_with_values_of_wrong_kinds_is_read_without_them() -> None:
    wrong = dict.fromkeys(FULL, ({"unexpected": None},))
    (record,) = read(answer({**wrong, "id": 5, "source": "MED"}), "answer.json")
    assert isinstance(record, SourceRecord)
    assert (record.key, record.title, record.abstract, record.dates) == ("MED:5", NOT_REPORTED, (), ())


def test_the_digest_depends_on_content_not_on_order() -> None:
    (turned,) = read(answer(dict(reversed(FULL.items()))), "answer.json")
    assert isinstance(turned, SourceRecord)
    assert turned.digest == only_record().digest != only_record(title="Other").digest


@pytest.mark.parametrize(
    "content",
    [b"<html>busy</html>", b'{"resultList": {"result": [{"id"', b"[]", b'{"hitCount": 0}', b"\xff", b"[" * 100_000],
)
def test_other_answers_are_named(content: bytes) -> None:
    with pytest.raises(FormatIsUnknown, match=r"answer\.json .*resultType=core"):
        list(read(content, "answer.json"))


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("No headings at all.", [(NOT_REPORTED, "No headings at all.")]),
        ("Before.<h4>Aim: </h4>After.", [(NOT_REPORTED, "Before."), ("Aim", "After.")]),
        ("<h4>Aim</h4><p>One.</p><p>Two.</p>", [("Aim", "One. Two.")]),
        ("<h4>Empty</h4><h4>Full</h4>Text", [("Full", "Text")]),
        ("a <b>bold <i>and</b> crossed</i> end", [(NOT_REPORTED, "a bold and crossed end")]),
        ("open <b>bold <h4>Next", [(NOT_REPORTED, "open bold Next")]),
        ("<script>alert(1)</script>", [(NOT_REPORTED, "<script>alert(1)</script>")]),
        ("n<p, r>0.3, a<b and c>d", [(NOT_REPORTED, "n<p, r>0.3, a<b and c>d")]),
        ("10<sup>6</sup><!-- note --> CD4<sup>+</sup>", [(NOT_REPORTED, "10⁶ CD4+")]),
        ("", []),
    ],
)
def test_marked_text_is_cut_at_its_headings(marked: str, parts: list[tuple[object, str]]) -> None:
    assert [(part.label, part.text) for part in passages(marked)] == parts


def test_markup_nested_without_end_is_flattened() -> None:
    assert unmarked("<i>" * 5000 + "deep" + "</i>" * 5000) == "deep"
