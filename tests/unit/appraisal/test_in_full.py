"""The full text answers what the abstract leaves open, from the right sections alone. The article is invented."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Appraisal, Participants
from plainms.appraisal.appraise import appraise
from plainms.codec import decode, encode
from plainms.pipeline import process
from plainms.publication.page import compose
from plainms.review.policy import Decision
from plainms.sources import jats
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from plainms.text import PassageKind

TODAY = datetime.date(2026, 11, 26)
FILE = Path(__file__).parents[2] / "records/jats/invented.nxml"


def record(old: str = "", new: str = "") -> SourceRecord:
    data = FILE.read_text().replace(old, new) if old else FILE.read_text()
    (found,) = jats.read(data.encode(), FILE.name)
    assert isinstance(found, SourceRecord)
    return found


def appraised(old: str = "", new: str = "") -> Appraisal:
    return appraise(assemble(record(old, new)))


def test_people_are_counted_where_the_paper_says_who_was_randomized() -> None:
    count = appraised().participants.value
    assert isinstance(count, Participants)
    assert count.count == 212


def test_no_count_is_taken_from_introduction_or_discussion() -> None:
    claim = appraised("A total of 212 patients with MS were randomized, 106 to velozumab and 106 to placebo.", "None.")
    assert not claim.participants.is_present


def test_harms_come_from_the_results_under_safety() -> None:
    assert str(appraised().harms.value).startswith("Serious adverse events occurred in 6 of 106")


def test_limits_come_from_the_discussion() -> None:
    assert [one.quote for one in appraised().limitations.spans][:1] == ["The follow-up of this trial was short."]


def test_money_interests_and_data_come_from_the_back_matter() -> None:
    found = appraised()
    assert found.conflicts.value == "Dr Placeholder has received fees from Invented Pharma."
    assert found.data_sharing.value == "Data are available from the authors on request."
    assert found.conflicts.spans[0].passage.kind is PassageKind.BACK


def test_what_the_abstract_states_is_never_replaced() -> None:
    whole = record("<p>People with relapsing MS were", "<p>Eighty-four patients with relapsing MS were")
    bare = replace(whole, full_text=NOT_REPORTED)
    with_text, without = appraise(assemble(whole)), appraise(assemble(bare))
    assert without.participants.is_present
    assert with_text.participants == without.participants


def test_without_a_full_text_nothing_is_added() -> None:
    bare = appraise(assemble(replace(record(), full_text=NOT_REPORTED)))
    assert isinstance(bare.limitations.value, NotReported)
    assert not bare.harms.is_present


def test_the_digest_of_a_paper_read_in_full_passes_the_verifier_and_its_receipts_open_the_paper() -> None:
    done = process(record())
    assert done.decided.decision is Decision.PUBLISHED
    page = compose(done.study, done.appraisal, done.outcome, TODAY)  # type: ignore[arg-type]
    shown = " ".join("".join(one.text for one in source.segments) for source in page.sources)
    assert "A total of 212 patients with MS were randomized" in shown
    assert "900 patients" not in shown
    assert page.details[0].values[0].text == "The full paper"


def test_a_page_of_an_abstract_says_so() -> None:
    done = process(replace(record(), full_text=NOT_REPORTED))
    page = compose(done.study, done.appraisal, done.outcome, TODAY)  # type: ignore[arg-type]
    assert page.details[0].values[0].text == "The abstract only"


def test_an_appraisal_that_stands_on_the_full_text_comes_back_from_json() -> None:
    found = appraised()
    assert decode(Appraisal, encode(found), record().quotable) == found


@pytest.mark.parametrize("words", ["open-label alternative medication was offered after the study"])
def test_a_treatment_after_the_study_is_no_word_on_blinding(words: str) -> None:
    assert not appraised("Everyone gave consent.", f"Patients had the option of {words}.").blinding.is_present
