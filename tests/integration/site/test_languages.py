"""The site in each of its languages: the same pages, the digest in English and marked as such, everything else said."""

# ruff: noqa: PLC0415 - Django must be set up before it can be used

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from plainms.site.ui.languages import ENGLISH, LANGUAGES, address_in, speaking

if TYPE_CHECKING:
    from django.test import Client

OTHERS = [language for language in LANGUAGES if language != ENGLISH]
FILES = ("/changes.json", ".atom", ".json")


def stored() -> dict[str, str]:
    from plainms.site.catalogue.models import PublishedPage

    return {page.path: page.html for page in PublishedPage.objects.all()}


def english_pages() -> dict[str, str]:
    return {
        path: html for path, html in stored().items() if not path.endswith(FILES) and path.split("/")[1] not in OTHERS
    }


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_is_there_in_every_language(client: "Client", language: str) -> None:
    there = stored()
    feeds = [path for path in there if path.endswith((".atom", "feed.json")) and path.split("/")[1] not in OTHERS]
    assert feeds
    assert {address_in(language, path) for path in [*english_pages(), *feeds]} <= there.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_its_language_and_leads_to_itself_in_the_others(client: "Client", language: str) -> None:
    there = stored()
    for path in english_pages():
        html = there[address_in(language, path)]
        assert f'<html lang="{language}">' in html
        for other in LANGUAGES:
            leads = (
                f'<link rel="alternate" hreflang="{other}" href="{address_in(other, path)}">' in html,
                f'<a href="{address_in(other, path)}" hreflang={other} lang={other}>' in html,
            )
            assert leads == (other != language, other != language), f"{path} in {language}"


@pytest.mark.parametrize("language", OTHERS)
def test_every_link_stays_in_the_language_until_a_reader_leaves_it(client: "Client", language: str) -> None:
    there = stored()
    for path in english_pages():
        html = there[address_in(language, path)]
        body = re.sub(r"<link rel=\"alternate\"[^>]*>|<a [^>]*hreflang[^>]*>", "", html)
        leads = set(re.findall(r'(?:href|action)="(/[^"]*)"', body))
        astray = {one for one in leads if not one.startswith((f"/{language}/", "/static/")) and "/cite." not in one}
        assert astray == set(), f"{path} in {language}"


class Reading(HTMLParser):
    """The text of a page by the language of the element it stands in."""

    VOID = frozenset({"meta", "link", "img", "input", "br", "path", "circle", "rect"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tongues: list[tuple[str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            outer = self.tongues[-1][1] if self.tongues else ""
            self.tongues.append((tag, dict(attrs).get("lang") or outer))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        return

    def handle_endtag(self, tag: str) -> None:
        while self.tongues and self.tongues.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.tongues:
            self.texts.append((self.tongues[-1][1], " ".join(data.split())))


@pytest.mark.parametrize("language", OTHERS)
def test_the_words_of_a_digest_are_marked_as_english(client: "Client", language: str) -> None:
    from plainms.site.catalogue.models import StudyRow

    there = stored()
    told = [row for row in StudyRow.public.all() if row.teaser]
    assert told
    for row in told:
        texts = Reading(there[address_in(language, f"/studies/{row.study_id}/")]).texts
        assert (ENGLISH, row.teaser) in texts
        assert (language, row.teaser) not in [one for one in texts if one[1] != row.title]


@pytest.mark.parametrize("language", OTHERS)
def test_the_page_says_why_its_digest_is_in_english(client: "Client", language: str) -> None:
    from plainms.site.ui.tags import why_english

    with speaking(language):
        words = str(why_english())
    there = stored()
    told = [path for path, html in there.items() if path.startswith(f"/{language}/studies/") and 'id="key"' in html]
    assert told
    assert all(words in there[path] for path in [*told, f"/{language}/", f"/{language}/glossary/"])


def test_no_words_of_the_interface_were_said_without_a_translation(
    client: "Client", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page is made anew while the words that are asked for are held against the catalog."""
    from invented_library import shelve, variants
    from plainms.site.catalogue.models import PublishedPage, StudyRow
    from plainms.site.reading import comfort
    from plainms.site.ui import words

    monkeypatch.setattr(comfort, "component_page", lambda: ("/components/", "its examples are invented and English"))
    asked: set[str] = set()
    monkeypatch.setattr(words, "gettext", lambda form: asked.add(form) or form)
    monkeypatch.setattr(words, "ngettext", lambda one, many, count: asked.add(one) or many)
    forget_what_was_said()
    StudyRow.objects.update(page_stamp="")
    PublishedPage.objects.update(inputs="")
    shelve(variants()[:4])
    monkeypatch.undo()
    forget_what_was_said()
    assert len(asked) > 300
    known = catalog_of("es")
    assert {form for form in asked - known if re.search(r"[A-Za-z]", re.sub(r"{\w+}", "", form))} == set()


def forget_what_was_said() -> None:
    from plainms.site.reading import frames, render
    from plainms.site.ui import fixed, words

    words.looked_up.cache_clear()
    render._ladder_section.cache_clear()
    frames._frames.clear()
    fixed._rendered.clear()


def catalog_of(language: str) -> set[str]:
    from importlib.resources import files
    from io import BytesIO

    from babel.messages.pofile import read_po

    text = files("plainms.site").joinpath("locale", language, "LC_MESSAGES", "django.po").read_bytes()
    return {one.id if isinstance(one.id, str) else one.id[0] for one in read_po(BytesIO(text)) if one.id}


@pytest.mark.parametrize("language", OTHERS)
def test_an_error_is_told_in_the_language_of_its_address(client: "Client", language: str) -> None:
    from django.utils.translation import gettext

    with speaking(language):
        title = gettext("This page is not here")
    answer = client.get(f"/{language}/nowhere/")
    assert answer.status_code == 404
    assert f"<h1>{title}</h1>" in answer.content.decode()
    assert f'<html lang="{language}">' in answer.content.decode()
    assert title not in client.get("/nowhere/").content.decode()


def test_a_fault_of_ours_is_told_in_the_language_of_its_address(client: "Client") -> None:
    from django.test import RequestFactory

    from plainms.site.reading.views import server_fault

    answer = server_fault(RequestFactory().get("/es/search/")).content.decode()
    assert "<h1>Aquí algo ha ido mal</h1>" in answer


def test_search_answers_in_the_language_of_its_address_and_keeps_the_question(client: "Client") -> None:
    html = unescape(client.get("/es/search/?q=fatigue").content.decode())
    assert re.search(r"coinciden? con «fatigue»", re.sub(r"</?i[^>]*>", "", html))
    assert '<a href="/search/?q=fatigue" hreflang=en lang=en>English</a>' in html
    assert '<form class="search" action="/es/search/"' in html


def test_what_a_reader_types_is_escaped_in_every_language(client: "Client") -> None:
    html = client.get('/es/search/?q="><script>alert(1)</script>{typed}').content.decode()
    assert "<script>alert" not in html


def test_counts_and_dates_are_written_as_the_language_writes_them(client: "Client") -> None:
    import datetime

    from plainms.publication.dates_shown import in_words
    from plainms.site.ui.words import decimal, figures, said
    from plainms.wording import say_count

    with speaking("es"):
        assert said(in_words(datetime.date(2026, 3, 12))) == "12 de marzo de 2026"
        assert [figures(8448), figures(12050)] == ["8448", "12\u202f050"]
        assert said(say_count("{count} person", "{count} people", count=1)) == "1 persona"
        assert said(say_count("{count} person", "{count} people", count=12050)) == "12\u202f050 personas"
        assert decimal("98.7%") == "98,7\u202f%"
    assert [figures(8448), decimal("98.7%")] == ["8,448", "98.7%"]


def test_files_for_machines_stay_as_they_are(client: "Client") -> None:
    there = stored()
    assert "/es/changes.json" not in there
    assert client.get("/es/feed.atom").headers["Content-Type"].startswith("application/atom+xml")
    assert 'xml:lang="es"' in there["/es/feed.atom"]


def test_an_entry_of_a_feed_says_that_its_title_is_english(django: None) -> None:
    from xml.etree.ElementTree import fromstring

    atom, xml = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/XML/1998/namespace}lang"
    there = stored()
    spoken = {path: fromstring(there[path]) for path in ("/feed.atom", "/es/feed.atom")}
    assert spoken["/es/feed.atom"].attrib[xml] == "es"
    assert {one.attrib.get(xml) for one in spoken["/es/feed.atom"].findall(f"{atom}entry/{atom}title")} == {"en"}
    assert {one.attrib.get(xml) for one in spoken["/feed.atom"].findall(f"{atom}entry/{atom}title")} == {None}
