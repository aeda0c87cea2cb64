"""Publishing makes what is stale, no more, and the same pages every time."""

import datetime

import pytest
from django.test import Client

from invented_library import LOGIC, TOLD, processed, shelve, variants
from invented_studies import TODAY, digest, no_digest
from plainms.identifiers import StudyId
from plainms.review.policy import Decision

TOLD_ID = str(StudyId.mint("pubmed", TOLD))


LOG = ("/corrections/", "/es/corrections/", "/changes.json")
"""What remembers: it is never as it was before."""


def stored() -> dict[str, str]:
    from plainms.site.catalogue.models import PublishedPage  # noqa: PLC0415 - Django must be set up first

    return dict(PublishedPage.objects.exclude(path__in=LOG).values_list("path", "etag"))


def publish(day: datetime.date = TODAY) -> int:
    from plainms.site.reading.publish import publish as run  # noqa: PLC0415 - Django must be set up first

    return max(done for done, _ in run(day))


def test_a_second_run_makes_nothing_new(client: Client) -> None:
    before = stored()
    assert publish() == 0
    assert stored() == before


def test_another_day_makes_nothing_again_where_every_date_reads_the_same(client: Client) -> None:
    before = stored()
    assert publish(datetime.date(2027, 2, 28)) == 0
    assert stored() == before


def test_a_day_that_turns_a_date_into_the_past_makes_its_pages_again_and_back(client: Client) -> None:
    before = stored()
    later = datetime.date(2027, 4, 1)
    assert publish(later) == 4
    assert "March 2027 (issue)" in client.get(f"/studies/{TOLD_ID}/").content.decode()
    publish()
    assert stored() == before


def test_a_study_that_loses_its_digest_loses_its_depths_and_its_words(client: Client) -> None:
    before = stored()
    shelve([processed(TOLD, no_digest(), Decision.NO_DIGEST, digest="1" * 64)])
    assert client.get(f"/studies/{TOLD_ID}/in-short/").status_code == 404
    assert "1 study matches" in client.get("/search/", {"q": "71 people MS"}).content.decode()
    shelve(variants())
    assert stored() == before


def test_a_study_that_is_hidden_leaves_every_page_but_the_log(client: Client) -> None:
    before = stored()
    shelve([processed(TOLD, digest(), Decision.HELD_BACK)])
    assert [path for path in stored() if TOLD_ID in path] == []
    assert not [path for path in stored() if TOLD_ID in client.get(path).content.decode()]
    assert TOLD_ID not in client.get("/search/", {"q": "fatigue"}).content.decode()
    log = client.get("/corrections/").content.decode()
    assert f"Withdrawn: study {TOLD_ID}, whose page was taken down" in log
    assert digest().teaser.text not in log
    shelve(variants())
    assert stored() == before


def test_a_topic_has_a_page_once_two_studies_share_it(client: Client) -> None:
    assert "/topics/walking-speed/" in stored()
    shelve([processed("990009099", digest(), mesh_headings=(), keywords=())])
    from plainms.site.catalogue.models import StudyRow, TopicRow  # noqa: PLC0415 - Django must be set up first

    assert TopicRow.objects.get(slug="gait").studies.count() == 4
    StudyRow.objects.filter(key="990009099").delete()
    publish()


def test_what_is_stored_of_a_study_holds_what_lists_show(client: Client) -> None:
    from plainms.site.catalogue.models import StudyRow  # noqa: PLC0415 - Django must be set up first

    row = StudyRow.objects.get(study_id=TOLD_ID)
    assert row.page_stamp.startswith(f"{row.record_digest} {LOGIC} ")
    assert row.sort_date == datetime.date(2026, 3, 12)
    assert row.listing["heading"] == digest().teaser.text
    assert [one["slug"] for one in row.profile["profile"]["headings"]] == ["fatigue", "gait", "walking-speed"]


@pytest.mark.parametrize(
    "path",
    ["/", "/rungs/people-watched/", "/topics/", "/topics/letter/g/", "/how-it-is-made/", "/glossary/e/", "/saved/"],
)
def test_lists_and_fixed_pages_are_there(client: Client, path: str) -> None:
    assert path in stored()


def test_several_processes_make_the_same_pages_as_one(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from plainms.site.catalogue.models import StudyRow  # noqa: PLC0415 - Django must be set up first
    from plainms.site.reading import hands  # noqa: PLC0415 - as above
    from plainms.site.reading.publish import publish as run  # noqa: PLC0415 - as above

    before = stored()
    monkeypatch.setattr(hands, "FEWEST", 1)
    StudyRow.objects.update(page_stamp="")
    assert max(done for done, _ in run(TODAY, workers=2)) == StudyRow.public.count()
    assert stored() == before
