"""The search page finds studies by everyday words, says why, narrows down, and takes what is typed as only words."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.template.loader import render_to_string
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from invented_library import HELD_BACK, TOLD
from plainms.discovery.asking.question import literal, understood
from plainms.discovery.filed import Facet, Filed
from plainms.identifiers import StudyId
from plainms.site.search.backend import study_search
from plainms.site.search.interface import Results, Tally
from plainms.site.search.narrowing import choices
from plainms.site.search.request import Asked


def find(words: str) -> Results:
    return study_search().search(literal(words), offset=0, limit=20)


def page(client: Client, **asked: str) -> str:
    return unescape(client.get("/search/", asked).content.decode())


def test_it_finds_words_of_titles_digests_and_abstracts(client: Client) -> None:
    assert find("invented cohort").count == 4
    assert find("71 people with MS").count == 2
    assert find("every six months").count == 3


def test_every_word_must_be_there_where_words_are_looked_for_as_they_stand(client: Client) -> None:
    assert find("fatigue ocrelizumab").count == 0


def test_the_last_word_may_be_a_beginning_and_endings_do_not_matter(client: Client) -> None:
    assert find("inventam").count == 4
    assert find("walked").count == find("walking").count == 4


def test_what_is_held_back_is_not_found(client: Client) -> None:
    held = str(StudyId.mint("pubmed", HELD_BACK))
    assert held not in {hit.listing.study for hit in find("inventamod").hits}


def test_lay_words_are_understood_and_the_page_says_as_what(client: Client) -> None:
    html = page(client, q="always tired")
    assert "We also looked for: <strong>fatigue</strong>" in html
    assert f'href="/studies/{StudyId.mint("pubmed", TOLD)}/"' in html
    assert "“always tired”: <strong>" in html


def test_a_mistyped_word_is_mended_and_can_be_looked_for_as_it_stands(client: Client) -> None:
    html = page(client, q="inventamdo")
    assert "Showing results for <strong>inventamod</strong>" in html
    assert "“inventamod”.</p>" in html
    assert '<a href="/search/?q=inventamdo&exact=1">Search only for “inventamdo”</a>' in html
    assert "No study here matches “inventamdo”" in page(client, q="inventamdo", exact="1")


def test_a_word_that_studies_hold_is_never_mended(client: Client) -> None:
    assert understood("inventamod", study_search()).mended == ()


def test_filters_are_links_that_keep_the_words(client: Client) -> None:
    html = page(client, q="inventamod")
    steps = {link: count for link, count in _narrowing(html) if "step=" in link}
    assert sum(map(int, steps.values())) == 3
    for link, count in steps.items():
        narrowed = unescape(client.get(link).content.decode())
        assert f'<p class="lead">{count} stud' in narrowed
        assert "Remove<span" in narrowed
        assert parse_qs(urlsplit(link).query)["q"] == ["inventamod"]


def _narrowing(html: str) -> list[tuple[str, str]]:
    """The links that narrow down, each with its count."""
    return re.findall(r'<a href="([^"]+)">[^<]+<span class="count">\((\d+)\)</span>', html)


def test_a_filter_without_words_lists_what_is_filed_under_it(client: Client) -> None:
    assert "studies match." in page(client, disease="ms")


def test_an_unknown_filter_is_left_out(client: Client) -> None:
    html = page(client, q="inventamod", step="moon", disease="<b>", year="20x0", topic="unknown", numbers="1")
    assert "4 studies match “inventamod”" in html
    assert "Filters in use" not in html


def test_a_snippet_shows_the_match_and_never_markup(client: Client) -> None:
    html = client.get("/search/", {"q": "inventamod"}).content.decode()
    assert "<mark>Inventamod</mark> and &lt;walking&gt;" in html
    assert "<walking>" not in html


HOSTILE = (
    '"',
    "a AND",
    "NEAR(",
    "title:x",
    "x*",
    "-x",
    "^x",
    "'; DROP TABLE search_study",
    "a OR b",
    "{title abstract}: a",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(words=st.text(max_size=80) | st.sampled_from(HOSTILE))
def test_nothing_a_reader_types_breaks_the_page(client: Client, words: str) -> None:
    answer = client.get("/search/", {"q": words})
    assert answer.status_code == 200
    shown = " ".join(words.replace("\x00", " ").split())
    assert not shown or f'value="{shown}"' in unescape(answer.content.decode()) or len(words) > 200


@pytest.mark.parametrize(
    "facet", ["who", "step", "disease", "course", "medicine", "topic", "design", "year", "numbers"]
)
@pytest.mark.parametrize("value", ['"', "a" * 5000, "\x00", "<script>", "' OR 1=1", "q1 OR q2"])
def test_no_filter_breaks_the_page(client: Client, facet: str, value: str) -> None:
    answer = client.get("/search/", {"q": "walking", facet: value})
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode().replace("<script src", "")


def test_a_search_without_matches_offers_help(client: Client) -> None:
    html = client.get("/search/", {"q": "zzzz <b>"}).content.decode()
    assert "No study here matches “zzzz &lt;b&gt;”." in html
    assert 'href="/topics/"' in html


@pytest.mark.parametrize("number", ["2", "0", "-1", "9999999", "x", "٣"])
def test_any_page_number_is_answered(client: Client, number: str) -> None:
    assert client.get("/search/", {"q": "walking", "page": number}).status_code == 200


def test_a_search_is_not_kept_by_caches(client: Client) -> None:
    assert client.get("/search/", {"q": "walking"}).headers["Cache-Control"] == "no-store"


def test_a_found_study_can_be_opened(client: Client) -> None:
    html = client.get("/search/", {"q": "fatigue"}).content.decode()
    assert f'href="/studies/{StudyId.mint("pubmed", TOLD)}/"' in html


@pytest.mark.parametrize(("matching", "is_least"), [(500, True), (300, False)])
def test_a_count_says_so_where_it_is_only_the_least_that_there_are(
    client: Client, monkeypatch: pytest.MonkeyPatch, matching: int, is_least: bool
) -> None:
    of_people = Filed(facet=Facet.WHO, value="people")
    results = Results(count=matching, tallied=300, tallies=(Tally(filed=of_people, count=40),))
    links = [link for choice in choices(Asked(words="walking"), results) for link in choice.links]
    assert [(link.count, link.is_least) for link in links] == [(40, is_least)]
    shown = render_to_string("search.html", {"asked": True, "items": (1,), "choices": choices(Asked(), results)})
    assert ("(40+)" in shown) is is_least
    assert ("(40)" in shown) is not is_least
