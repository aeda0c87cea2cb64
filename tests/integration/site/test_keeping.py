"""Citations and changes as the site answers them."""

import datetime
import json

import pytest
from django.test import Client

from invented_library import HELD_BACK, RETRACTED, TOLD, shelve, variants
from invented_studies import TODAY
from plainms.identifiers import StudyId
from plainms.publication.citations.formats import FORMATS
from plainms.review.policy import Decision

TOLD_ID, HIDDEN_ID, RETRACTED_ID = (str(StudyId.mint("pubmed", key)) for key in (TOLD, HELD_BACK, RETRACTED))
LATER = TODAY + datetime.timedelta(days=3)


def changes(client: Client) -> dict:
    answer = client.get("/changes.json")
    assert answer.headers["Content-Type"] == "application/json"
    return json.loads(answer.content)


def noted(study: str) -> list[tuple[datetime.date, str]]:
    from plainms.site.catalogue.models import ChangeRow  # noqa: PLC0415 - Django must be set up first

    return list(ChangeRow.objects.filter(study=study).order_by("pk").values_list("day", "kind"))


def publish(day: datetime.date) -> None:
    from plainms.site.reading.publish import publish as run  # noqa: PLC0415 - Django must be set up first

    list(run(day))


@pytest.mark.parametrize("form", FORMATS, ids=lambda one: one.suffix)
def test_a_citation_is_given_in_each_format(client: Client, form: object) -> None:
    answer = client.get(f"/studies/{TOLD_ID}/cite.{form.suffix}")  # type: ignore[attr-defined]
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == form.media_type  # type: ignore[attr-defined]
    assert f'filename="{TOLD_ID}.{form.suffix}"' in answer.headers["Content-Disposition"]  # type: ignore[attr-defined]
    assert "Inventamod and <walking> in multiple sclerosis" in answer.content.decode().replace(
        "{Inventamod}", "Inventamod"
    )
    assert "Set-Cookie" not in answer.headers


def test_a_citation_of_a_retracted_paper_says_so(client: Client) -> None:
    assert "has been retracted" in client.get(f"/studies/{RETRACTED_ID}/cite.ris").content.decode()


@pytest.mark.parametrize(
    "path", [f"/studies/{HIDDEN_ID}/cite.ris", f"/studies/{TOLD_ID}/cite.pdf", "/studies/x/cite.ris"]
)
def test_what_is_not_public_or_not_a_format_cannot_be_cited(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_on_the_first_day_everything_is_new_and_nobody_is_told(client: Client) -> None:
    assert noted(TOLD_ID) == [(TODAY, "new")]
    assert noted(HIDDEN_ID) == []
    assert changes(client) == {"latest": TODAY.isoformat(), "days": []}
    assert "Pages: 4 new." in client.get("/corrections/").content.decode()


def test_publishing_again_notes_nothing(client: Client) -> None:
    publish(LATER)
    publish(TODAY)
    assert noted(TOLD_ID) == [(TODAY, "new")]


def test_what_happens_later_is_told_by_day_and_stays(client: Client) -> None:
    from plainms.site.catalogue.models import StudyRow  # noqa: PLC0415 - Django must be set up first

    StudyRow.objects.filter(study_id=TOLD_ID).update(decision=Decision.HELD_BACK.value)
    publish(LATER)
    assert changes(client) == {
        "latest": LATER.isoformat(),
        "days": [
            {"day": LATER.isoformat(), "new": 0, "places": {}, "changed": [], "corrected": [], "withdrawn": [TOLD_ID]}
        ],
    }
    shelve(variants())
    assert [kind for _, kind in noted(TOLD_ID)] == ["new", "withdrawn", "new"]


def test_new_studies_are_counted_by_list() -> None:
    from plainms.publication.changes import ChangeKind  # noqa: PLC0415
    from plainms.site.keeping.editions import Edition, changes_file  # noqa: PLC0415 - Django must be set up first

    first = Edition(day=TODAY, studies={ChangeKind.NEW: ("a",)})
    second = Edition(day=LATER, studies={ChangeKind.NEW: ("b", "c"), ChangeKind.CHANGED: tuple(map(str, range(2001)))})
    told = json.loads(changes_file((second, first), {"a": ("gait",), "b": ("gait", "sleep"), "c": ("gait",)}))
    assert told["days"] == [
        {
            "day": LATER.isoformat(),
            "new": 2,
            "places": {"gait": 2, "sleep": 1},
            "changed": 2001,
            "corrected": [],
            "withdrawn": [],
        }
    ]
