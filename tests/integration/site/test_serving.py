"""What the site answers: stored pages as they are, honest refusals, and headers that keep readers safe."""

from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client

from invented_library import HELD_BACK, RETRACTED, TOLD, WITHOUT_ABSTRACT
from plainms.identifiers import StudyId
from plainms.publication.attacked import attacked
from plainms.site.ui.styles import hashes, hashes_in
from plainms.verification.verify import CHECKS
from plainms.vocabulary.load import vocabulary

BUDGET = 50_000


def address(key: str, depth: str = "") -> str:
    return f"/studies/{StudyId.mint('pubmed', key)}/{depth}"


STUDY_PAGES = [address(TOLD), address(TOLD, "in-short/"), address(TOLD, "clinicians/"), address(RETRACTED)]


def every_path() -> list[str]:
    """The pages that people read: feeds and the file of changes are for programs."""
    from plainms.site.catalogue.models import PublishedPage  # noqa: PLC0415 - Django must be set up first

    return sorted(PublishedPage.objects.filter(path__endswith="/").values_list("path", flat=True))


class Links(HTMLParser):
    """Collects titles and the addresses that a page leads to or loads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.title = ""
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.ids += [held["id"]] if held.get("id") else []
        if tag == "a":
            self.hrefs.append(held.get("href") or "")
        if tag in {"script", "img", "iframe"} or (tag == "link" and held.get("rel") in {"stylesheet", "icon"}):
            self.loads.append(held.get("src") or held.get("href") or "")
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False


def test_a_published_page_is_served_as_it_is_stored(client: Client) -> None:
    from plainms.site.catalogue.models import PublishedPage  # noqa: PLC0415 - Django must be set up first

    stored = PublishedPage.objects.get(path=address(TOLD))
    answer = client.get(address(TOLD))
    assert answer.status_code == 200
    assert answer.content.decode() == stored.html
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_browser_that_has_the_page_gets_304(client: Client) -> None:
    etag = client.get("/").headers["ETag"]
    answer = client.get("/", headers={"If-None-Match": etag})
    assert (answer.status_code, answer.content) == (304, b"")
    assert client.get("/", headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/nowhere/", "/studies/s000000000000/", "/%3Cscript%3E/", "/studies/../etc/passwd", "/\x00/"]
)
def test_an_unknown_address_gets_the_page_that_says_so(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()


def test_a_missing_slash_is_added_where_that_helps(client: Client) -> None:
    assert client.get(address(TOLD).rstrip("/")).headers["Location"] == address(TOLD)
    assert client.get("/nowhere").status_code == 404


def test_a_strange_host_is_refused_in_words(client: Client) -> None:
    answer = client.get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "cannot be answered" in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_to_the_site(client: Client, method: str) -> None:
    assert getattr(client, method)("/").status_code == 405
    assert getattr(client, method)("/search/?q=gait").status_code == 405


@pytest.mark.parametrize("path", ["/", "/search/?q=gait", "/nowhere/"])
def test_every_answer_is_locked_down_and_sets_no_cookie(client: Client, path: str) -> None:
    answer = client.get(path)
    headers = answer.headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    held, allowed = hashes_in(answer.content.decode()), policy.pop("style-src").split()
    assert held
    assert set(held) <= set(allowed) <= set(hashes())
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


def test_every_link_and_every_file_within_the_site_is_there(client: Client) -> None:
    broken = []
    for path in every_path():
        page = Links(client.get(path).content.decode())
        for href in page.hrefs + page.loads:
            inside, _, anchor = href.partition("#")
            if not inside and anchor not in page.ids:
                broken.append((path, href))
            if inside and (not inside.startswith("/") or client.get(inside).status_code != 200):
                broken.append((path, href))
    assert broken == []


def test_titles_and_addresses_on_a_page_are_unique(client: Client) -> None:
    pages = {path: Links(client.get(path).content.decode()) for path in every_path()}
    assert all(len(set(page.ids)) == len(page.ids) for page in pages.values())
    assert len({page.title for page in pages.values()}) == len(pages)


def test_text_of_a_paper_is_never_markup(client: Client) -> None:
    html = client.get(address(TOLD)).content.decode()
    assert "Inventamod and &lt;walking&gt;" in html
    assert "<walking>" not in html


@pytest.mark.parametrize("path", [*STUDY_PAGES, "/", "/search/?q=walking", "/topics/gait/"])
def test_every_page_of_an_invented_study_says_so(client: Client, path: str) -> None:
    assert "invented example" in client.get(path).content.decode().casefold()


@pytest.mark.parametrize("depth", ["", "in-short/", "clinicians/"])
def test_every_depth_says_that_no_person_has_checked_it(client: Client, depth: str) -> None:
    assert "Written by program, not checked by a person." in client.get(address(TOLD, depth)).content.decode()


@pytest.mark.parametrize("depth", ["", "in-short/", "clinicians/"])
def test_every_depth_says_what_was_checked_and_leads_to_how(client: Client, depth: str) -> None:
    html = client.get(address(TOLD, depth)).content.decode()
    assert "How this page was checked" in html
    assert "Needs a person" in html or f'href="{address(TOLD)}#score"' in html
    assert 'href="/how-we-check/"' in html


def test_a_page_that_tells_nothing_has_no_scorecard(client: Client) -> None:
    assert "How this page was checked" not in client.get(address(WITHOUT_ABSTRACT)).content.decode()


def test_how_we_check_shows_the_recorded_attack_and_every_check(client: Client) -> None:
    html = unescape(client.get("/how-we-check/").content.decode())
    found = attacked()
    assert f"{found.planted:,} faults" in html
    assert all(f"<td>{row.planted:,}</td><td>{row.missed:,}</td><td>{row.share}</td>" in html for row in found.rows)
    assert all(vocabulary("self_checks")[check.name].label in html for check in CHECKS)


def test_a_retraction_stands_above_the_heading(client: Client) -> None:
    html = client.get(address(RETRACTED)).content.decode()
    assert html.index("This paper has been retracted.") < html.index("<h1>")
    assert "Retracted" in client.get("/").content.decode()


def test_a_study_without_a_digest_says_so_plainly(client: Client) -> None:
    html = client.get(address(WITHOUT_ABSTRACT)).content.decode()
    assert "Why there is no digest" in html
    assert "no abstract" in html
    assert "The record has no abstract." in html


def test_a_study_that_was_held_back_is_nowhere(client: Client) -> None:
    assert client.get(address(HELD_BACK)).status_code == 404
    name = str(StudyId.mint("pubmed", HELD_BACK))
    assert not [path for path in [*every_path(), "/search/?q=fatigue"] if name in client.get(path).content.decode()]


def asset(name: str) -> str:
    from plainms.site.ui.assets import address as asset_address  # noqa: PLC0415 - Django must be set up first

    return asset_address(name)


def test_a_study_page_with_its_stylesheet_stays_within_its_budget(client: Client) -> None:
    page = Links(client.get(address(TOLD)).content.decode())
    sizes = {load: len(b"".join(client.get(load))) for load in page.loads}  # type: ignore[arg-type]
    script = sum(size for load, size in sizes.items() if load.endswith(".js"))
    script += len(b"".join(client.get(asset("store.js"))))  # type: ignore[arg-type]
    assert len(client.get(address(TOLD)).content) <= BUDGET
    assert script <= 15_000


def test_static_files_are_kept_for_ever_and_old_addresses_lead_to_the_new(client: Client) -> None:
    page = Links(client.get("/").content.decode())
    mark = next(load for load in page.loads if load.endswith(".svg"))
    assert "max-age=31536000" in client.get(mark).headers["Cache-Control"]
    old = client.get("/static/0123456789ab/plainms/mark.svg")
    assert (old.status_code, old.headers["Location"]) == (302, mark)
    assert client.get("/static/0123456789ab/plainms/settings.py").status_code == 404


def test_the_database_is_opened_for_readers_and_one_writer(library: Path) -> None:
    from django.db import connection  # noqa: PLC0415 - Django must be set up first

    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
