"""Topic pages list open trials with their link and the day of the check, and follow the registry. All is invented."""

import datetime
import json
from collections.abc import Iterator

import pytest
from django.test import Client

from invented_studies import TODAY

CHECKED = datetime.date(2026, 11, 20)
FATIGUE = "/topics/fatigue/"


def say_of_registry(
    status: str, title: str = "Training <b>against</b> fatigue in MS", checked: datetime.date = CHECKED
) -> None:
    """What a sync leaves of one registration, and the pages made of it."""
    from plainms.site.reading.publish import publish  # noqa: PLC0415 - Django must be set up first
    from plainms.site.syncing.models import StatementRow  # noqa: PLC0415 - Django must be set up first

    named = {"nctId": "NCT99000077", "briefTitle": title}
    body = json.dumps({"protocolSection": {"identificationModule": named, "statusModule": {"overallStatus": status}}})
    row = {"body": body, "digest": "0" * 64, "checked_on": checked, "changed_on": checked}
    StatementRow.objects.update_or_create(source="clinicaltrials", key="NCT99000077", defaults=row)
    list(publish(TODAY))


@pytest.fixture
def told(client: Client) -> Iterator[Client]:
    from plainms.site.syncing.models import StatementRow  # noqa: PLC0415 - Django must be set up first

    say_of_registry("RECRUITING")
    yield client
    StatementRow.objects.all().delete()


def page(client: Client, path: str) -> str:
    return str(client.get(path).content.decode())


def test_an_open_trial_stands_on_its_topics_page_with_link_day_and_no_advice(told: Client) -> None:
    text = page(told, FATIGUE)
    part = text[text.index('id="open-trials"') :]
    assert '<a href="https://clinicaltrials.gov/study/NCT99000077" rel="noreferrer">' in part
    assert "looking for people · last checked on 20 November 2026" in part
    assert "is no advice to join it: talk about it with your care team" in part
    assert "&lt;b&gt;against" in part
    assert "open-trials" not in page(told, "/topics/sleep/")


def test_the_list_is_told_in_spanish_around_the_trials_own_title(told: Client) -> None:
    part = page(told, f"/es{FATIGUE}").partition('id="open-trials"')[2]
    assert "consultado por última vez el 20 de noviembre de 2026" in part
    assert 'rel="noreferrer" lang=en>' in part
    assert "care team" not in part


def test_the_page_follows_the_registry_and_no_other_page_is_made_again(told: Client) -> None:
    from plainms.site.catalogue.models import PublishedPage  # noqa: PLC0415 - Django must be set up first

    before = {page.path: page.html for page in PublishedPage.objects.all()}
    say_of_registry("RECRUITING", checked=datetime.date(2026, 11, 25))
    now = {page.path: page.html for page in PublishedPage.objects.all()}
    assert {path for path in now if now[path] != before[path]} == {FATIGUE, f"/es{FATIGUE}"}
    assert "last checked on 25 November 2026" in now[FATIGUE]
    say_of_registry("COMPLETED")
    assert "open-trials" not in page(told, FATIGUE)
