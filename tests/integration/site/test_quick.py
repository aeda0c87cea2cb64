"""The short way for stored pages answers as Django would, only sooner, and leaves everything else to Django."""

# ruff: noqa: PLC0415 - Django must be set up before its parts can be used

import gzip
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.test import Client, RequestFactory

from invented_library import TOLD
from plainms.identifiers import StudyId

STUDY = f"/studies/{StudyId.mint('pubmed', TOLD)}/"
OF_THE_CONNECTION = {"Content-Length", "Content-Encoding"}


class Answer(NamedTuple):
    status: str
    headers: dict[str, str]
    body: bytes


def refuse(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    start_response("599 Passed On", [])
    return [b"passed on"]


def ask(path: str, *, method: str = "GET", host: str = "localhost", **headers: str) -> Answer:
    from plainms.site.reading.quick import StoredPages

    environ = RequestFactory(SERVER_NAME="localhost").generic(method, path, HTTP_HOST=host, **headers).environ
    told: list[Any] = []
    body = StoredPages(refuse)(environ, lambda status, given: told.extend((status, given)))
    assert len(dict(told[1])) == len(told[1])
    return Answer(told[0], dict(told[1]), b"".join(body))


@pytest.mark.parametrize("path", ["/", STUDY, "/topics/", "/tired/"])
def test_it_answers_with_the_headers_and_the_text_of_django(client: Client, path: str) -> None:
    slow, quick = client.get(path), ask(path)
    assert quick.status == "200 OK"
    assert quick.body == slow.content
    dropped = {name: value for name, value in quick.headers.items() if name not in OF_THE_CONNECTION}
    assert dropped == {name: value for name, value in slow.headers.items() if name not in OF_THE_CONNECTION}
    assert int(quick.headers["Content-Length"]) == len(quick.body)


@pytest.mark.parametrize("accepted", ["gzip", "br, GZIP;q=0.5", "deflate, gzip, zstd"])
def test_it_sends_packed_pages_to_those_who_take_them(library: Path, accepted: str) -> None:
    answer = ask(STUDY, HTTP_ACCEPT_ENCODING=accepted)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(answer.body) == ask(STUDY).body
    assert int(answer.headers["Content-Length"]) == len(answer.body)


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip"])
def test_it_sends_plain_pages_to_all_others(library: Path, accepted: str) -> None:
    assert ask(STUDY, HTTP_ACCEPT_ENCODING=accepted).body.startswith(b"<!doctype html>")


@pytest.mark.parametrize("wanted", ["{}", '"other", {}', "*"])
def test_a_browser_that_has_the_page_gets_304_with_the_headers_of_django(client: Client, wanted: str) -> None:
    given = wanted.format(ask(STUDY).headers["ETag"])
    quick, slow = ask(STUDY, HTTP_IF_NONE_MATCH=given), client.get(STUDY, headers={"If-None-Match": given})
    assert (quick.status, quick.body, slow.status_code) == ("304 Not Modified", b"", 304)
    assert quick.headers == {name: value for name, value in slow.headers.items() if name != "Content-Length"}
    assert ask(STUDY, HTTP_IF_NONE_MATCH='W/"other"').status == "200 OK"


def test_head_has_the_headers_of_get_and_no_body(library: Path) -> None:
    head, get = ask(STUDY, method="HEAD"), ask(STUDY)
    assert (head.status, head.headers, head.body) == (get.status, get.headers, b"")


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/nowhere/", {}),
        ("/search/", {}),
        (STUDY.rstrip("/"), {}),
        ("/feed.atom", {}),
        (STUDY, {"method": "POST"}),
        (STUDY, {"host": "elsewhere.example"}),
        (STUDY, {"host": ""}),
        ("/%00/", {}),
    ],
)
def test_everything_else_is_passed_on(library: Path, path: str, more: dict[str, str]) -> None:
    assert ask(path, **more).body == b"passed on"


def test_where_the_database_does_not_answer_django_is_to(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import DatabaseError

    from plainms.site.reading import quick

    def broken(*asked: Any) -> Any:
        raise DatabaseError

    monkeypatch.setattr(quick, "_asked", broken)
    time.sleep(0.15)
    assert ask(STUDY).body == b"passed on"


def test_a_page_that_is_taken_down_is_gone_within_a_moment(library: Path) -> None:
    from plainms.site.catalogue.models import PublishedPage

    assert ask("/glossary/").status == "200 OK"
    kept = PublishedPage.objects.get(path="/glossary/")
    kept.delete()
    time.sleep(0.15)
    assert ask("/glossary/").body == b"passed on"
    kept.path = "/glossary/"
    kept.save()
    assert ask("/glossary/").status == "200 OK"


def test_a_page_that_another_process_takes_down_is_gone_within_a_moment(library: Path) -> None:
    assert ask("/privacy/").status == "200 OK"
    with closing(sqlite3.connect(library, timeout=20)) as other:
        other.execute("update catalogue_publishedpage set path = '/elsewhere/' where path = '/privacy/'")
        other.commit()
        time.sleep(0.15)
        assert ask("/privacy/").body == b"passed on"
        other.execute("update catalogue_publishedpage set path = '/privacy/' where path = '/elsewhere/'")
        other.commit()
    assert ask("/privacy/").status == "200 OK"


def test_the_application_that_is_served_takes_the_short_way(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Django is out of order, and a stored page is handed out all the same."""
    from django.core.handlers.wsgi import WSGIHandler

    from plainms.site.wsgi import application

    monkeypatch.setattr(WSGIHandler, "__call__", None)
    started: list[str] = []
    environment = {"REQUEST_METHOD": "GET", "PATH_INFO": "/privacy/", "HTTP_HOST": "localhost"}
    body = b"".join(application(environment, lambda status, headers, *rest: started.append(status)))
    assert started == ["200 OK"]
    assert b"<html" in body
