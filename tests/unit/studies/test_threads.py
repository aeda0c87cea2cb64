"""One trial, one thread: joined where it is sure, asked of a person where it may be. All records are invented."""

import random
import tomllib
from dataclasses import replace
from pathlib import Path

from plainms.absence import NOT_REPORTED
from plainms.run.evaluate.assembly import evaluate
from plainms.run.evaluate.planted_families import planted
from plainms.sources.record import Author, CommentsCorrections, DataBank, SourceRecord
from plainms.studies.threads.clues import Part, author_name, clues_of
from plainms.studies.threads.linking import Verdict, linked
from plainms.studies.threads.thread import threads_of
from plainms.text import Passage, PassageKind

PLAN = Path(__file__).parents[3] / "evaluation/planted_families.toml"
CALM = {
    "seed": 5, "families": 12, "alone": 6, "trials_a_team": 3, "pooled": 0.5, "number_missing": 0.0,
    "notice_missing": 0.0, "title_changed": 0.0, "other_number_cited": 0.0, "author_dropped": 0.0, "initial_lost": 0.0,
}  # fmt: skip


def trial(**fields: object) -> SourceRecord:
    record = next(record for record, _ in planted(CALM))
    return replace(record, **fields)  # type: ignore[arg-type]


def numbered(record: SourceRecord, *numbers: str, key: str = "790000001", title: str = "") -> SourceRecord:
    text = title or "Velozumab and walking in adults with multiple sclerosis: a randomized controlled trial"
    return replace(
        record,
        key=key,
        pmid=type(record.pmid)(key),  # type: ignore[call-arg]
        title=Passage(key="title", kind=PassageKind.TITLE, text=text),
        abstract=(),
        data_banks=(DataBank(name="ClinicalTrials.gov", accession_numbers=numbers),) if numbers else (),
    )


def test_the_same_registration_number_makes_one_trial() -> None:
    one = clues_of(numbered(trial(), "NCT90000001"))
    other = clues_of(numbered(trial(authors=()), "NCT90000001", key="790000002", title="Something else entirely"))
    assert linked(one, other).verdict is Verdict.JOINED


def test_numbers_with_none_in_common_keep_reports_apart_whatever_else_they_share() -> None:
    one, other = (clues_of(numbered(trial(), f"NCT9000000{n}", key=f"79000000{n}")) for n in (1, 2))
    assert linked(one, other).verdict is Verdict.APART


def test_a_report_on_many_trials_joins_none() -> None:
    many = clues_of(numbered(trial(), "NCT90000001", "NCT90000002", "NCT90000003"))
    assert linked(many, clues_of(numbered(trial(), "NCT90000001", key="790000002"))).verdict is Verdict.APART


def test_a_notice_joins_a_correction_with_what_it_corrects() -> None:
    told = numbered(trial(), "NCT90000001")
    notice = (CommentsCorrections(ref_type="ErratumFor", pmid=told.pmid),)
    correction = replace(
        numbered(trial(), key="790000009", title="Correction to our report"), authors=(), comments_corrections=notice
    )
    link = linked(clues_of(told), clues_of(correction))
    assert (link.verdict, link.is_hard) == (Verdict.JOINED, True)


def test_the_kind_of_a_report_is_read_from_its_title() -> None:
    titles = {
        "Walking with velozumab: study protocol for a trial": Part.PROTOCOL,
        "Walking with velozumab: open-label extension": Part.EXTENSION,
        "Walking with velozumab: post hoc analysis": Part.SUBGROUP,
        "Correction: Walking with velozumab": Part.CORRECTION,
        "Walking with velozumab": Part.MAIN,
    }
    assert {title: clues_of(numbered(trial(), title=title)).part for title in titles} == titles


def test_authors_are_compared_without_accents_and_by_first_initial() -> None:
    assert author_name(Author(last_name="Öst", initials="AB")) == "ost a"
    assert author_name(Author(last_name="Öst", fore_name=NOT_REPORTED)) == "ost"


def test_two_trials_that_words_alone_would_make_one_are_left_to_a_person() -> None:
    main = numbered(trial(), "NCT90000001")
    twin = numbered(trial(), "NCT90000002", key="790000002")
    title = "Velozumab and walking in adults with multiple sclerosis: study protocol for a randomized controlled trial"
    plan = numbered(trial(), key="790000003", title=title)
    found = threads_of(map(clues_of, (main, twin, plan)))
    assert found.threads == ()
    assert len(found.doubts) == 2


def test_the_order_of_reports_changes_nothing() -> None:
    clues = [clues_of(record) for record, _ in planted(CALM | {"number_missing": 0.3, "initial_lost": 0.2})]
    shuffled = list(clues)
    random.Random(3).shuffle(shuffled)
    assert threads_of(clues) == threads_of(shuffled)


def test_planted_families_are_joined_within_the_bars() -> None:
    scores = evaluate(PLAN, NOT_REPORTED)
    assert scores["families"] == 500
    assert scores["precision"] >= 0.98
    assert scores["recall"] >= 0.90


def test_the_plan_plants_every_kind_and_noise() -> None:
    plan = tomllib.loads(PLAN.read_text(encoding="utf-8"))
    records = [record for record, _ in planted(plan | {"families": 40, "alone": 20})]
    assert {clues_of(record).part for record in records} == set(Part)
    assert any(not clues_of(record).trials for record in records)
    assert [record for record, _ in planted(plan | {"families": 40, "alone": 20})] == records
