"""Search finds words, ranks titles first, and takes whatever a reader types as nothing but words."""

from html import unescape

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from invented_library import HELD_BACK, TOLD
from plainms.identifiers import StudyId
from plainms.publication.listing import Listing
from plainms.site.search.fts5 import Fts5Search, match_expression
from plainms.site.search.interface import Document, Results


def find(words: str) -> Results:
    return Fts5Search().search(words, offset=0, limit=20)


def test_it_finds_words_of_titles_digests_and_abstracts(client: Client) -> None:
    assert find("invented cohort").count == 4
    assert find("71 people with MS").count == 2
    assert find("every six months").count == 3


def test_every_word_must_be_there(client: Client) -> None:
    assert find("fatigue ocrelizumab").count == 0


def test_the_last_word_may_be_a_beginning_and_endings_do_not_matter(client: Client) -> None:
    assert find("inventam").count == 4
    assert find("walked").count == find("walking").count == 4


def test_no_words_find_nothing(client: Client) -> None:
    assert find(" \t ?!").count == 0


def test_what_is_held_back_is_not_found(client: Client) -> None:
    held = str(StudyId.mint("pubmed", HELD_BACK))
    assert held not in {hit.listing.study for hit in find("inventamod").hits}


def test_a_title_weighs_more_than_an_abstract(client: Client) -> None:
    hit = find("walking").hits[0].listing
    first, second = "s000000000001", "s000000000002"
    in_text = Document(study=first, title="", teaser="", digest="", abstract="zebrafish", listing=renamed(hit, first))
    in_title = Document(
        study=second, title="Zebrafish", teaser="", digest="", abstract="", listing=renamed(hit, second)
    )
    Fts5Search().index([in_text, in_title])
    try:
        assert [one.listing.study for one in find("zebrafish").hits] == [second, first]
    finally:
        Fts5Search().remove([first, second])
    assert find("zebrafish").count == 0


def renamed(listing: Listing, study: str) -> Listing:
    return Listing.read(listing.as_json() | {"study": study})


def test_indexing_again_replaces(client: Client) -> None:
    hit = find("walking").hits[0].listing
    document = Document(study=hit.study, title="Inventamod", teaser="", digest="", abstract="", listing=hit)
    Fts5Search().index([document, document])
    assert find("inventamod").count == 4


def test_a_snippet_shows_the_match_and_never_markup(client: Client) -> None:
    (hit, *_) = find("inventamod").hits
    assert [piece.text for piece in hit.snippet if piece.is_match] == ["Inventamod"]
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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(words=st.text(max_size=80) | st.sampled_from(HOSTILE))
def test_nothing_a_reader_types_breaks_the_page(client: Client, words: str) -> None:
    answer = client.get("/search/", {"q": words})
    assert answer.status_code == 200
    shown = " ".join(words.replace("\x00", " ").split())
    assert not shown or f'value="{shown}"' in unescape(answer.content.decode()) or len(words) > 200


@given(st.text(max_size=60))
def test_only_quoted_letters_and_digits_reach_the_index(words: str) -> None:
    expression = match_expression(words).removesuffix("*")
    for quoted in expression.split():
        assert quoted[0] == quoted[-1] == '"'
        assert quoted[1:-1].isalnum()


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
