"""A tired day, reading without a connection, and the reader's own profile, as the server sees them."""

import re

import pytest
from django.test import Client

from invented_library import HELD_BACK, RETRACTED, TOLD
from plainms.identifiers import StudyId


def address(key: str) -> str:
    return f"/studies/{StudyId.mint('pubmed', key)}/"


def test_every_page_leads_to_a_tired_day(client: Client) -> None:
    own = f'<a class="tired" href="{address(TOLD)}tired/"'
    assert all(own in client.get(f"{address(TOLD)}{depth}").content.decode() for depth in ("", "in-short/"))
    for path in ("/", "/topics/", "/search/", "/nowhere/", address(RETRACTED)):
        assert '<a class="tired" href="/tired/"' in client.get(path).content.decode()


def test_a_study_has_a_tired_page_only_where_something_is_told(client: Client) -> None:
    assert client.get(f"{address(TOLD)}tired/").status_code == 200
    assert client.get(f"{address(RETRACTED)}tired/").status_code == 404
    assert client.get(f"{address(HELD_BACK)}tired/").status_code == 404


def test_a_tired_day_lists_the_newest_studies_that_are_told(client: Client) -> None:
    html = client.get("/tired/").content.decode()
    links = re.findall(r'<li><a href="(/studies/[^"]+)">', html)
    assert f"{address(TOLD)}tired/" in links
    assert all(client.get(link).status_code == 200 for link in links)


def test_the_worker_is_served_from_the_root_and_may_ask_this_site_only(client: Client) -> None:
    answer = client.get("/sw.js")
    assert answer.headers["Content-Type"] == "text/javascript"
    assert answer.headers["Cache-Control"] == "public, no-cache"
    policy = answer.headers["Content-Security-Policy"]
    assert "connect-src 'self'" in policy
    assert "default-src 'none'" in policy


def test_the_worker_names_its_edition_and_files_that_are_there(client: Client) -> None:
    from plainms.site.reading.edition import edition  # noqa: PLC0415 - Django must be set up first

    script = client.get("/sw.js").content.decode()
    assert f'const EDITION = "{edition()}";' in script
    assets = re.findall(r'"(/static/[^"]+)"', script.split("\n")[1])
    assert len(assets) >= 5
    assert {client.get(asset).status_code for asset in assets} == {200}


def test_the_profile_has_no_form_to_send_and_no_names(client: Client) -> None:
    html = client.get("/about-me/").content.decode()
    assert "<form" not in html
    assert html.count("<select ") == 4
    assert not re.search(r"<(?:select|option|fieldset|button)[^>]* name=", html)


def test_a_study_page_carries_what_the_abstract_names_for_the_browser_to_compare(client: Client) -> None:
    html = client.get(address(TOLD)).content.decode()
    assert re.search(r'<section class="who" [^>]*data-kind="[^"]*" data-age="[^"]*" data-sex="[^"]*"', html)
    assert "were people like me in this study?" in html


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_way_around_is_the_same_on_every_page(client: Client, language: str) -> None:
    from plainms.site.catalogue.models import PublishedPage  # noqa: PLC0415 - Django must be set up first

    pages = {page.path: page.html for page in PublishedPage.objects.all()}
    found = {
        (
            tuple(re.findall(r'<li><a href="([^"]+)"(?! hreflang)', html.split("<nav ")[1].split("</nav>")[0])),
            tuple(re.findall(r'href="([^"]+)"', html.split('<footer class="site">')[1])),
        )
        for path, html in pages.items()
        if f'<html lang="{language}">' in html and not path.endswith("/tired/")
    }
    assert len(found) == 1
