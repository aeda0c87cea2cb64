"""A study's page names other reports of its trial where they are joined for certain. All records are invented."""

import os
from dataclasses import replace

import django
import pytest

from plainms.absence import NOT_ASSESSED, NOT_REPORTED
from plainms.discovery.profile import Profile
from plainms.identifiers import Pmid
from plainms.run.evaluate.planted_families import planted
from plainms.sources.record import CommentsCorrections, DataBank, SourceRecord
from plainms.studies.assemble import identity
from plainms.studies.threads.clues import clues_of
from plainms.text import Passage, PassageKind

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plainms.site.settings")
django.setup()

from plainms.site.reading.foot import ReportLink  # noqa: E402 - Django must be set up first
from plainms.site.reading.same_trial import SHOWN, reports_of_each  # noqa: E402 - Django must be set up first

CALM = {
    "seed": 5, "families": 1, "alone": 0, "trials_a_team": 3, "pooled": 0.0, "number_missing": 0.0,
    "notice_missing": 0.0, "title_changed": 0.0, "other_number_cited": 0.0, "author_dropped": 0.0, "initial_lost": 0.0,
}  # fmt: skip
NUMBER = "NCT90000001"


def report(key: str, title: str, *numbers: str, **fields: object) -> SourceRecord:
    record = next(record for record, _ in planted(CALM))
    banks = (DataBank(name="ClinicalTrials.gov", accession_numbers=numbers),) if numbers else ()
    named = {"key": key, "pmid": Pmid(key), "doi": NOT_REPORTED, "comments_corrections": (), "publication_types": ()}
    passage = Passage(key="title", kind=PassageKind.TITLE, text=title)
    return replace(record, **(named | {"title": passage, "abstract": (), "data_banks": banks} | fields))  # type: ignore[arg-type]


def links(*records: SourceRecord) -> dict[str, tuple[ReportLink, ...]]:
    """By PMID, what stands on the page."""
    keys = {str(identity(one)): one.key for one in records}
    found = reports_of_each(map(clues_of, records), {study: f"Heading of {key}" for study, key in keys.items()})
    return {keys[study]: some for study, some in found.items()}


MAIN = report("790000001", "Velozumab and walking in adults: a randomized controlled trial", NUMBER)
PLAN = report("790000002", "Velozumab and walking in adults: study protocol", NUMBER)
LATER = report("790000003", "Velozumab and walking in adults: open-label extension", NUMBER)
OTHER = report("790000004", "Velozumab and walking in children", "NCT90000002")


def test_each_report_is_named_with_its_kind_and_the_number_that_both_give() -> None:
    found = links(MAIN, PLAN, LATER, OTHER)
    assert {key: {one.heading for one in some} for key, some in found.items()} == {
        "790000001": {"Heading of 790000002", "Heading of 790000003"},
        "790000002": {"Heading of 790000001", "Heading of 790000003"},
        "790000003": {"Heading of 790000001", "Heading of 790000002"},
    }
    told = {one.heading[-1]: (one.part, one.why) for some in found.values() for one in some}
    why = f"both give the registration number {NUMBER}"
    assert told == {"1": ("Main report", why), "2": ("Plan of the trial", why), "3": ("Longer follow-up", why)}


def test_where_two_bear_no_sign_of_another_kind_none_is_called_the_main_report() -> None:
    second = report("790000005", "Velozumab and falls in adults", NUMBER)
    parts = {one.part for some in links(MAIN, second, PLAN).values() for one in some}
    assert parts == {"Report", "Plan of the trial"}


def test_a_pair_that_waits_for_a_person_is_not_named() -> None:
    untied = replace(MAIN, key="790000006", pmid=Pmid("790000006"), data_banks=())
    assert links(untied, OTHER) == {}
    assert links(MAIN, untied) == {}


def test_reports_that_only_a_third_one_ties_say_so() -> None:
    notice = (CommentsCorrections(ref_type="ErratumFor", pmid=MAIN.pmid),)
    fields = {"authors": (), "comments_corrections": notice}
    correction = report("790000007", "Correction to our report", **fields)
    of_plan = {one.heading: one for one in links(MAIN, PLAN, correction)["790000002"]}
    tied = of_plan["Heading of 790000007"]
    assert (tied.part, tied.why) == ("Correction", "a third report ties the two")
    of_main = {one.heading: one for one in links(MAIN, PLAN, correction)["790000001"]}
    assert of_main["Heading of 790000007"].why == "a notice of one names the other"


@pytest.mark.parametrize("turn", [1, -1])
def test_the_list_is_the_same_in_any_order_and_has_an_end(turn: int) -> None:
    many = [report(str(790_000_100 + one), f"Velozumab and matter {one}", NUMBER) for one in range(SHOWN + 4)]
    assert [len(some) for some in links(*many[::turn]).values()] == [SHOWN] * len(many)
    assert links(*many[::turn]) == links(*many)


def test_a_profile_with_clues_is_stored_and_read_without_loss() -> None:
    profile = Profile(study=identity(MAIN), clues=clues_of(MAIN))
    body = profile.as_json()
    assert Profile.read(body) == profile
    assert Profile.read_clues(body) == profile.clues
    assert Profile.read(body, without=("clues",)) == replace(profile, clues=NOT_ASSESSED)
    assert Profile.read_clues(Profile(study=identity(MAIN)).as_json()) == NOT_ASSESSED
    assert body["clues"]["subject"] == sorted(body["clues"]["subject"])
