"""What the PubMed reader makes of each part of a citation."""

import hashlib
import io
from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.dates import DateSource, PartialDate
from plainms.errors import FileIsMissing, UsageIsWrong
from plainms.identifiers import Doi, MeshUi, Pmcid, Pmid
from plainms.sources.pubmed import open_source, read
from plainms.sources.record import (
    Chemical,
    DataBank,
    DeletedRecord,
    FailedRecord,
    Grant,
    Keyword,
    MeshHeading,
    OtherId,
    PublicationType,
    Qualifier,
    ReadResult,
    SkippedRecord,
    SourceRecord,
)
from records.pubmed.made import article_set, citation, titled

RECORDS = Path(__file__).parents[2] / "records" / "pubmed"


def read_file(name: str) -> list[ReadResult]:
    return list(open_source(RECORDS / name))


def only_record(content: bytes) -> SourceRecord:
    (found,) = read(io.BytesIO(content), "made")
    assert isinstance(found, SourceRecord), found
    return found


@pytest.fixture(scope="module")
def full() -> SourceRecord:
    (found,) = read_file("every_field.xml")
    assert isinstance(found, SourceRecord)
    return found


def test_it_reads_the_identity_of_a_citation(full: SourceRecord) -> None:
    assert (full.key, full.pmid, full.version) == ("900000001", Pmid("900000001"), 2)
    assert (full.owner, full.status, full.indexing_method) == ("PLAINMS-INVENTED", "MEDLINE", "Curated")
    assert full.is_invented


def test_the_digest_is_that_of_the_citation_s_own_bytes(full: SourceRecord) -> None:
    content = (RECORDS / "every_field.xml").read_bytes()
    start, end = content.index(b"<PubmedArticle>"), content.index(b"</PubmedArticle>") + len(b"</PubmedArticle>")
    assert full.digest == hashlib.sha256(content[start:end]).hexdigest()


def test_it_keeps_one_doi_in_lower_case_and_all_other_identifiers(full: SourceRecord) -> None:
    assert full.doi == Doi("10.9999/invented.2024.1")
    assert full.pmcid == Pmcid("PMC9000001")
    assert full.other_ids == (OtherId(kind="pii", value="INV-24-0001"), OtherId(kind="mid", value="INVMS1"))


def test_identifiers_of_references_are_not_the_citation_s(full: SourceRecord) -> None:
    assert all("another.work" not in other.value for other in full.other_ids)


def test_it_folds_the_title_and_takes_its_markup_off(full: SourceRecord) -> None:
    title = full.title
    assert title != NOT_REPORTED
    assert title.text == "Lantern walking in relapsing multiple sclerosis: a randomised trial."  # type: ignore[union-attr]
    assert full.vernacular_title == "Laternengehen bei Multipler Sklerose."


def test_it_keeps_label_and_category_of_every_part_with_text(full: SourceRecord) -> None:
    parts = [(part.key, part.label, part.category, part.text) for part in full.abstract]
    assert parts == [
        ("abstract.0", "BACKGROUND", "BACKGROUND", "People often ask about lantern walking."),
        ("abstract.1", "METHODS AND PEOPLE", "METHODS", "We randomised 48 people (body mass index below 30 kg/m²)."),
        ("abstract.2", NOT_REPORTED, "UNASSIGNED", "An added remark."),
    ]
    assert full.copyright == "© 2024 The Invented Authors."


def test_it_keeps_plain_language_summaries_and_other_languages_apart(full: SourceRecord) -> None:
    summary, german = full.other_abstracts
    assert (summary.kind, summary.language) == ("plain-language-summary", "eng")
    assert (summary.passages[0].label, summary.passages[0].text) == ("WHAT WE DID", "Walking with lanterns was tried.")
    assert (german.kind, german.language) == ("Publisher", "ger")


def test_the_keys_of_all_passages_differ(full: SourceRecord) -> None:
    keys = [passage.key for passage in full.passages]
    assert len(keys) == len(set(keys)) == 7


def test_it_reads_the_journal_and_the_place_in_it(full: SourceRecord) -> None:
    journal = full.journal
    assert (journal.title, journal.iso_abbreviation) == ("Journal of invented neurology", "J Invent Neurol")
    assert (journal.issn, journal.volume, journal.issue, journal.pages) == ("0000-0019", "12", "3", "101-9")
    assert full.publication_model == "Print-Electronic"


def test_every_date_has_its_kind_and_precision(full: SourceRecord) -> None:
    assert [(date.source, str(date), date.stated) for date in full.dates] == [
        (DateSource.ISSUE, "March 2024", "2024 Mar"),
        (DateSource.ONLINE, "9 February 2024", "2024 02 09"),
        (DateSource.COMPLETED, "6 May 2024", "2024 05 06"),
        (DateSource.RECORD_REVISED, "30 November 2024", "2024 11 30"),
        (DateSource.RECEIVED, "1 September 2023", "2023 9 1"),
        (DateSource.REVISED_BY_AUTHORS, "2 November 2023", "2023 11 2"),
        (DateSource.ACCEPTED, "3 January 2024", "2024 1 3"),
        (DateSource.PUBMED, "10 February 2024", "2024 2 10"),
        (DateSource.ENTREZ, "10 February 2024", "2024 2 10"),
        (DateSource.PMC_RELEASE, "9 February 2025", "2025 2 9"),
    ]


def test_it_reads_people_and_groups_but_no_editors_and_no_misprints(full: SourceRecord) -> None:
    person, group = full.authors
    assert (person.last_name, person.fore_name, person.initials, person.suffix) == (
        "Ångström-Lee",
        "Mira J",
        "MJ",
        "Jr",
    )
    assert person.orcid == "0000-0001-2345-678X"
    assert person.affiliations == ("Institute of Invention, Nowhere.", "Second Institute, Elsewhere.")
    assert (group.collective_name, group.last_name) == ("Lantern Study Group", NOT_REPORTED)
    assert full.authors_complete is False


def test_it_reads_what_the_citation_is_about(full: SourceRecord) -> None:
    assert full.publication_types[1] == PublicationType(name="Randomized Controlled Trial", ui=MeshUi("D016449"))
    assert full.mesh_headings == (
        MeshHeading(
            descriptor="Multiple Sclerosis, Relapsing-Remitting",
            ui=MeshUi("D020529"),
            qualifiers=(
                Qualifier(name="rehabilitation", ui=MeshUi("Q000534"), major=True),
                Qualifier(name="psychology", ui=MeshUi("Q000523")),
            ),
        ),
        MeshHeading(descriptor="Walking", ui=MeshUi("D016138"), major=True),
    )
    assert full.keywords == (
        Keyword(text="lantern", owner="NOTNLM"),
        Keyword(text="CD4+ cells", owner="NOTNLM", major=True),
    )
    assert full.chemicals == (Chemical(name="Interferons", ui=MeshUi("D007372"), registry_number="0"),)
    assert full.languages == ("eng", "ger")


def test_it_reads_registration_money_and_interests(full: SourceRecord) -> None:
    assert full.data_banks == (DataBank(name="ClinicalTrials.gov", accession_numbers=("NCT00000000", "NCT00000001")),)
    assert full.grants == (
        Grant(grant_id="INV 17", acronym="IF", agency="Invention Fund", country="Nowhere"),
        Grant(agency="Lantern Trust"),
    )
    assert full.conflict_of_interest.text == "MA-L sells lanterns. The others declare none."  # type: ignore[union-attr]


def test_it_keeps_corrections_and_leaves_references_out(full: SourceRecord) -> None:
    (erratum,) = full.comments_corrections
    assert (erratum.ref_type, erratum.pmid, erratum.note) == ("ErratumIn", Pmid("900000002"), "Invented note")


def test_all_of_a_sound_citation_is_readable_and_a_label_without_text_is_kept(full: SourceRecord) -> None:
    assert full.unreadable == ("AbstractText without text: FUNDING",)


def test_an_update_file_gives_every_version_deletion_skip_and_failure_in_order() -> None:
    found = read_file("update_file.xml")
    kinds = [type(result).__name__.removesuffix("Record") for result in found]
    assert kinds == ["Source", "Source", "Skipped", "Failed", "Source", "Deleted", "Deleted", "Failed"]
    assert [result.version for result in found if isinstance(result, SourceRecord)] == [1, 2, 1]
    assert [result.pmid for result in found if isinstance(result, DeletedRecord)] == [
        Pmid("900000014"),
        Pmid("900000015"),
    ]


def test_a_broken_citation_says_where_it_starts_and_why_it_failed() -> None:
    content = (RECORDS / "update_file.xml").read_bytes()
    failed = read_file("update_file.xml")[3]
    assert isinstance(failed, FailedRecord)
    assert failed.byte_position == content.rindex(b"<PubmedArticle>", 0, content.index(b"900000012"))
    assert (failed.file, failed.key) == ("update_file.xml", "900000012")
    assert "not well-formed" in failed.reason


def test_a_book_article_is_skipped_with_its_reason() -> None:
    skipped = read_file("update_file.xml")[2]
    assert isinstance(skipped, SkippedRecord)
    assert (skipped.key, "book" in skipped.reason) == ("900000011", True)


def test_an_empty_title_is_absent() -> None:
    empty = read_file("update_file.xml")[4]
    assert isinstance(empty, SourceRecord)
    assert (empty.title, empty.abstract, empty.authors) == (NOT_REPORTED, (), ())


def test_a_record_survives_its_malformed_parts_and_keeps_them_word_for_word() -> None:
    (record,) = read_file("malformed_parts.xml")
    assert isinstance(record, SourceRecord)
    assert record.doi == Doi("10.9999/readable")
    assert OtherId(kind="doi, marked as not valid", value="10.9999/marked-as-wrong") in record.other_ids
    assert (record.version, record.pmcid, record.dates) == (1, NOT_REPORTED, ())
    assert set(record.unreadable) == {
        "PMID Version: x",
        "PubDate: 2021 Feb 30",
        "DOI: doi 10.9999 slash missing",
        "ORCID: 0000-0001-2345",
        "PublicationType UI: 16428",
        "ArticleDate: 20x1 01 02",
        "PMID of a link: zero",
        "DescriptorName UI: X9",
        "PubMedPubDate: 2020 13 1",
        "PMCID: PMCabc",
    }
    assert record.mesh_headings == (MeshHeading(descriptor="Humans"),)
    assert record.journal.iso_abbreviation == "J Fallback"


def test_it_reads_the_older_set_of_bare_citations() -> None:
    record, deleted = read_file("medline_citation_set.xml")
    assert isinstance(record, SourceRecord)
    assert record.dates == (
        PartialDate(year=2013, source=DateSource.ISSUE, stated="2013 Nov-Dec"),
        PartialDate(year=2013, month=10, day=18, source=DateSource.OTHER, stated="2013 10 18"),
    )
    assert record.authors[0].affiliations == ("Old Institute.",)
    assert record.other_ids == (OtherId(kind="NLM", value="PMC9000030 [Available on 11/01/14]"),)
    assert deleted == DeletedRecord(file="medline_citation_set.xml", pmid=Pmid("900000031"))


def test_a_second_different_doi_is_kept_as_another_identifier() -> None:
    ids = '<ArticleIdList><ArticleId IdType="doi">10.9999/b</ArticleId></ArticleIdList>'
    record = only_record(article_set(citation(1, '<ELocationID EIdType="doi">10.9999/A</ELocationID>', data=ids)))
    assert (record.doi, record.other_ids) == (Doi("10.9999/a"), (OtherId(kind="doi", value="10.9999/b"),))


def test_a_pmcid_may_carry_its_version() -> None:
    ids = '<ArticleIdList><ArticleId IdType="pmc">PMC7000001.2</ArticleId></ArticleIdList>'
    assert only_record(article_set(citation(1, data=ids))).pmcid == Pmcid("PMC7000001")


def test_nlm_s_words_for_a_missing_title_are_no_title() -> None:
    assert only_record(article_set(titled(1, "[Not Available]."))).title == NOT_REPORTED


def test_a_citation_without_a_pmid_fails() -> None:
    (failed,) = read(io.BytesIO(article_set(titled("", "No number"))), "made")
    assert isinstance(failed, FailedRecord)
    assert (failed.key, failed.reason) == (NOT_REPORTED, "the citation has no PMID")


def test_concatenated_answers_are_read_to_the_end() -> None:
    content = article_set(titled(1, "One")) + article_set(titled(2, "Two")) + article_set(header="")
    assert [result.key for result in read(io.BytesIO(content), "made")] == ["1", "2"]  # type: ignore[union-attr]


def test_a_missing_file_is_named_with_what_to_do() -> None:
    with pytest.raises(FileIsMissing, match=r"nowhere\.xml; check the name"):
        open_source(Path("nowhere.xml"))


def test_a_folder_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageIsWrong, match="is a folder"):
        open_source(tmp_path)
