"""Serves published pages as they are stored; ``quick.py`` is the short way that most readers take."""

import json
from http import HTTPStatus
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from plainms.site import ui
from plainms.site.catalogue.models import PublishedPage
from plainms.site.reading.addresses import CHANGES_FILE, NEWEST
from plainms.site.reading.edition import edition
from plainms.site.reading.feeds import FORMS, ORIGIN, content_type
from plainms.site.reading.frames import part
from plainms.site.reading.quick import ALWAYS_ASK, names, weak
from plainms.site.ui.assets import address
from plainms.site.ui.headers import held_to
from plainms.site.ui.languages import language_of, speaking
from plainms.wording import Wording, say

_WORKER = Path(ui.__file__).parent / "worker.js"
_KEPT = (
    "mark.svg",
    *("plainms.js", "profile.js", "tired.js"),
    *("store.js", "since.js", "keep.js", "lists.js", "shelf.js", "saved.js", "sheet.js"),
)
_JSON = "application/json"


@require_safe
def published(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """The page stored under this path; browsers ask each time, so that a withdrawn page is gone at once."""
    found = PublishedPage.objects.filter(path=f"/{path}").first()
    if found is None:
        return _elsewhere(request, path)
    etag = weak(found.etag)
    if names(request.headers.get("If-None-Match", ""), etag):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(_addressed(request, path, found.html), content_type=_type(path))
    response["ETag"] = etag
    response["Cache-Control"], response["Vary"] = ALWAYS_ASK, "Accept-Encoding"
    return held_to(found.styles, response)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view gets a request
    """The service worker, from the root so that it may serve every page; another edition is another worker."""
    kept = [address(name) for name in _KEPT]
    head = f"const EDITION = {json.dumps(edition())};\nconst ASSETS = {json.dumps(kept)};\n"
    response = HttpResponse(head + _WORKER.read_text(encoding="utf-8"), content_type="text/javascript")
    response["Cache-Control"] = ALWAYS_ASK
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """The page for a request that cannot be understood."""
    words = say("The address or the request is not one that we understand.")
    return _error(request, say("This request cannot be answered"), words, HTTPStatus.BAD_REQUEST)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - as above
    """The page for an address that leads nowhere."""
    words = say("The address may be mistyped, or the page may have been taken down.")
    return _error(request, say("This page is not here"), words, HTTPStatus.NOT_FOUND)


def server_fault(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours."""
    words = say("The fault is ours. Please try again in a little while.")
    return _error(request, say("Something went wrong here"), words, HTTPStatus.INTERNAL_SERVER_ERROR)


def _type(path: str) -> str:
    return _JSON if f"/{path}" == CHANGES_FILE else content_type(path)


def _addressed(request: HttpRequest, path: str, text: str) -> str:
    """The text as stored; a feed with the addresses under which this site was asked for it."""
    is_feed = content_type(path) in FORMS.values()
    return text.replace(ORIGIN, request.build_absolute_uri("/").rstrip("/")) if is_feed else text


def _elsewhere(request: HttpRequest, path: str) -> HttpResponseBase:
    """The page with a slash at its end, where only that is missing, or else "not found"."""
    if path and not path.endswith("/") and PublishedPage.objects.filter(path=f"/{path}/").exists():
        return HttpResponsePermanentRedirect(f"/{path}/")
    return not_found(request)


def _error(request: HttpRequest, title: Wording, words: Wording, status: int) -> HttpResponse:
    """The page of an error in the language of its address; in another language it is the newest list."""
    with speaking(language_of(request.path)):
        response = HttpResponse(part("error.html", title=title, words=words, path=NEWEST), status=status)
    response["Cache-Control"] = "no-store"
    return response
