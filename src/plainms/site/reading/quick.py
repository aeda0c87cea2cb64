"""The short way for stored pages: one row read and its packed bytes handed out, before Django has made a request.

It answers what ``views.published`` would, with the same headers (a test holds one against the other). Whatever is no
plain request for a page that is stored goes on to Django: feeds, search, static files, strange hosts, other methods.
"""

import gzip
import threading
import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.request import split_domain_port, validate_host
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.security import SecurityMiddleware

from plainms.site.ui.headers import RefuseWhatPagesNeverUse, held_to

_FIND = "SELECT packed, styles, etag FROM catalogue_publishedpage WHERE path = "
_PLACES = {"sqlite": "?", "postgresql": "%s"}
_FRESH, _MOST_KEPT = 0.1, 500
_GUARDS = (XFrameOptionsMiddleware, RefuseWhatPagesNeverUse, CSPMiddleware, SecurityMiddleware)
ALWAYS_ASK, HTML = "public, no-cache", "text/html; charset=utf-8"

Headers = list[tuple[str, str]]


class Row(NamedTuple):
    """A stored page: its bytes compressed by gzip, the sources of its sheets, and its fingerprint."""

    packed: bytes
    styles: str
    etag: str


class StoredPages:
    """A WSGI application that answers for stored pages and passes everything else on."""

    def __init__(self, others: WSGIApplication) -> None:
        self._others = others

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The page, "not modified", or what the others answer."""
        row = _row(environ)
        if row is None:
            return self._others(environ, start_response)
        etag = weak(row.etag)
        if names(environ.get("HTTP_IF_NONE_MATCH", ""), etag):
            start_response("304 Not Modified", [("ETag", etag), *_guarded(row.styles, is_new=False)])
            return []
        headers = [("ETag", etag), *_guarded(row.styles, is_new=True)]
        body = row.packed
        if takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
            headers.append(("Content-Encoding", "gzip"))
        else:
            body = gzip.decompress(body)
        start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def weak(fingerprint: str) -> str:
    """The entity tag of a stored page; weak, for the page is the same whether packed or not."""
    return f'W/"{fingerprint[:32]}"'


def names(if_none_match: str, etag: str) -> bool:
    """Whether the header says that this edition, or any, is there already."""
    return etag in if_none_match or if_none_match.strip() == "*"


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header names gzip without refusing it."""
    for one in accepted.split(","):
        name, _, quality = one.replace(" ", "").partition(";q=")
        if name.lower() == "gzip":
            return not quality or quality.strip("0.") != ""
    return False


def _row(environ: WSGIEnvironment) -> Row | None:
    """The page asked for; none where Django is to answer, also where the database does not."""
    path = environ.get("PATH_INFO", "")
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or not path.endswith("/"):
        return None
    if not _is_ours(environ.get("HTTP_HOST", "")):
        return None
    try:
        return _DESK.page(path)
    except (DatabaseError, ValueError):
        return None


class Desk(threading.local):
    """The pages that one thread handed out lately. For a tenth of a second none is asked for twice; then the database
    says whether anything was written since.
    """

    def __init__(self) -> None:
        self._pages: dict[str, Row] = {}
        self._edition: tuple[float, ...] = ()
        self._looked = 0.0

    def page(self, path: str) -> Row | None:
        """The page of that path, if there is one; raises DatabaseError where the database does not answer."""
        now = time.monotonic()
        if now - self._looked > _FRESH:
            edition = _edition(now)
            if edition != self._edition or len(self._pages) > _MOST_KEPT:
                self._pages.clear()
            self._edition, self._looked = edition, now
        row = self._pages.get(path)
        if row is None:
            found = _asked(_FIND + _PLACES[connection.vendor], (path,))
            if found is None or not found[0]:
                return None
            row = self._pages[path] = Row(bytes(found[0]), *found[1:])
        return row


_DESK = Desk()


def _edition(now: float) -> tuple[float, ...]:
    """What stays the same on SQLite while nobody writes, neither others nor this process; elsewhere nothing does."""
    if connection.vendor != "sqlite":
        return (now,)
    (others,) = _asked("PRAGMA data_version", ())
    return (id(connection.connection), others, connection.connection.total_changes)


def _asked(statement: str, values: tuple[str, ...]) -> Any:
    """The first row by the driver itself, for Django's cursor takes twice as long."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        return connection.connection.execute(statement, values).fetchone()


@lru_cache(maxsize=64)
def _is_ours(host: str) -> bool:
    return validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)


@lru_cache(maxsize=16)
def _guarded(styles: str, *, is_new: bool) -> Headers:
    """The headers that every page with these sheets has, as Django's middleware writes them."""

    def view(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view gets a request
        answer = HttpResponse(content_type=HTML) if is_new else HttpResponseNotModified()
        answer["Cache-Control"], answer["Vary"] = ALWAYS_ASK, "Accept-Encoding"
        return held_to(styles, answer)

    answer: Callable[[HttpRequest], Any] = view
    for guard in _GUARDS:
        answer = guard(answer)
    return list(answer(HttpRequest()).headers.items())
