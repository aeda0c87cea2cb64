"""The page of a study: what it shows, at which depths, and what it never shows."""

from dataclasses import FrozenInstanceError, replace

import pytest

from invented_studies import (
    FATIGUE,
    TITLE,
    TODAY,
    appraisal,
    digest,
    no_digest,
    record,
    retraction,
    rule,
    say,
    study,
)
from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Rung
from plainms.digest.digest import NoDigestReason, SentenceKind
from plainms.identifiers import Pmcid
from plainms.provenance import SourceField, VocabularyEntry
from plainms.publication.details import citation, links_of
from plainms.publication.grounds import note, notes
from plainms.publication.labels import ladder_of, rung_slug
from plainms.publication.listing import Listing
from plainms.publication.notices import notices_of
from plainms.publication.page import Depth, NotTold, Page, Told, compose
from plainms.sources.record import PublicationType
from plainms.vocabulary.load import vocabulary


def page(**changes: object) -> Page:
    return compose(study(**changes), appraisal(), digest(), TODAY)


def details(made: Page) -> dict[str, tuple[str, ...]]:
    return {detail.term: tuple(value.text for value in detail.values) for detail in made.details}


def test_the_heading_is_the_teaser_or_else_the_title() -> None:
    assert page().heading == digest().teaser.text
    assert compose(study(), appraisal(), no_digest(), TODAY).heading == TITLE.text


def test_a_study_without_a_digest_says_why_in_words() -> None:
    body = compose(study(abstract=()), appraisal(sentences=()), no_digest(), TODAY).body
    assert isinstance(body, NotTold)
    assert "no abstract" in body.words


@pytest.mark.parametrize("reason", NoDigestReason)
def test_every_reason_without_a_digest_has_words(reason: NoDigestReason) -> None:
    assert vocabulary("no_digest")[reason.value].label.endswith(".")


def test_it_has_the_depths_that_have_sentences() -> None:
    assert page().depths == (Depth.IN_SHORT, Depth.STANDARD, Depth.CLINICIANS)
    bare = replace(digest(), clinician=(), key_points=())
    assert compose(study(), appraisal(), bare, TODAY).depths == (Depth.STANDARD,)


def test_every_sentence_has_a_name_and_an_anchor_of_its_own() -> None:
    body = page().body
    assert isinstance(body, Told)
    parts = [one for part in body.parts for one in part.sentences]
    every = [body.teaser, *body.key_points, *parts, *body.questions, *body.facts, *body.standing]
    assert len({one.name for one in every}) == len({one.anchor for one in every}) == len(every)
    assert [one.name for one in parts][:2] == ["sentence 1", "sentence 2"]


def test_every_receipt_leads_to_a_mark_that_stands_in_the_source() -> None:
    made = page()
    body = made.body
    assert isinstance(body, Told)
    begun = {mark for source in made.sources for run in source.segments for mark in run.begins}
    sentences = [one for part in body.parts for one in part.sentences]
    shown = {number for one in sentences for receipt in one.receipts for number in receipt.numbers}
    assert shown
    assert shown <= begun


def test_a_retraction_stands_before_a_correction() -> None:
    corrected = replace(retraction(), ref_type="ErratumIn")
    made = notices_of(record(comments_corrections=(corrected, retraction())))
    assert [notice.short for notice in made] == ["Retracted", "Corrected"]


def test_a_publication_type_alone_shows_the_retraction_and_a_link_is_not_doubled() -> None:
    typed = (PublicationType(name="Retracted Publication"),)
    assert [one.short for one in notices_of(record(publication_types=typed))] == ["Retracted"]
    both = notices_of(record(publication_types=typed, comments_corrections=(retraction(),)))
    assert [one.source for one in both] == ["Invent J Examples. 2026;3:9"]


def test_invented_identifiers_never_become_links() -> None:
    assert [(one.text, one.href) for one in links_of(record())] == [
        ("PubMed 990009001 (invented)", ""),
        ("DOI 10.5555/plainms.test(1)<2> (invented)", ""),
    ]
    assert not any(value.href for detail in page().details for value in detail.values)


def test_real_identifiers_become_safe_links() -> None:
    links = links_of(record(owner="NLM", pmcid=Pmcid("PMC990009001")))
    assert [one.href for one in links] == [
        "https://pubmed.ncbi.nlm.nih.gov/990009001/",
        "https://doi.org/10.5555/plainms.test%281%29%3C2%3E",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC990009001/",
    ]


def test_what_is_not_known_is_said() -> None:
    shown = details(page(dates=(), languages=()))
    assert (
        shown["Funding"]
        == shown["Conflicts of interest"]
        == ("The abstract does not say, and neither does its record.",)
    )
    assert shown["Dates"] == shown["Languages"] == ("The record does not say.",)


def test_every_date_is_shown_with_its_kind_and_the_future_as_dated() -> None:
    assert details(page())["Dates"] == ("12 March 2026 (online)", "issue dated March 2027")


def test_the_citation_holds_what_the_record_states() -> None:
    assert citation(record()) == f"Placeholder A, EXAMPLE Group. {TITLE.text} Invent J Examples. 2027;3(2)."
    assert citation(record(authors=(), title=NOT_REPORTED)) == "Invent J Examples. 2027;3(2)."


def test_the_ladder_has_seven_rungs_with_the_nearest_to_care_first() -> None:
    ladder = ladder_of(Rung.ANIMALS)
    assert [one.step for one in ladder.rungs] == [7, 6, 5, 4, 3, 2, 1]
    assert [one.id for one in ladder.rungs if one.is_here] == ["animals"]
    assert not any(one.is_here for one in ladder_of(NOT_REPORTED).rungs)


def test_rungs_have_distinct_addresses() -> None:
    assert {rung_slug(rung) for rung in Rung} >= {"people-watched", "many-trials", "idea"}
    assert len({rung_slug(rung) for rung in Rung}) == len(Rung)


@pytest.mark.parametrize(
    ("ground", "words"),
    [
        (
            SourceField(path="PublicationTypeList/PublicationType", value="Review"),
            "From the record: publication type “Review”.",
        ),
        (
            SourceField(path="MeshHeadingList/MeshHeading/DescriptorName#ms", value="Gait"),
            "From the record: MeSH heading “Gait”.",
        ),
        (rule("cautions.design-limit", "design = cohort"), "Our rule “design limit” applies: design is cohort."),
        (VocabularyEntry(vocabulary="diseases", id="ms"), "From our list of diseases: multiple sclerosis."),
        (VocabularyEntry(vocabulary="sentence_forms", id="unknown"), "From our fixed sentences."),
        (FATIGUE, ""),
    ],
)
def test_a_ground_that_is_not_source_words_is_said_in_plain_words(ground: object, words: str) -> None:
    assert note(ground) == words  # type: ignore[arg-type]


def test_equal_notes_are_said_once() -> None:
    field = SourceField(path="Keyword", value="gait")
    assert len(notes(say(SentenceKind.FRAME, "x", field, field, FATIGUE).grounds)) == 1


def test_a_listing_survives_being_stored() -> None:
    listing = Listing.of(page())
    assert Listing.read(listing.as_json()) == listing
    assert listing.date == "12 March 2026 (online)"
    assert listing.depths == ("in-short", "clinicians", "tired")


def test_a_page_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        page().heading = "other"  # type: ignore[misc]
