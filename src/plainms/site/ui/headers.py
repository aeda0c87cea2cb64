"""What every request and answer goes through beside Django's own middleware."""

from collections.abc import Callable

from csp.constants import NONE
from django.http import HttpRequest, HttpResponse

_NEVER_USED = "accelerometer camera display-capture geolocation gyroscope microphone midi payment usb interest-cohort"


class RefuseWhatPagesNeverUse:
    """Middleware: tells browsers to keep devices, payment and tracking features off, and others from embedding."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        response["Permissions-Policy"] = ", ".join(f"{feature}=()" for feature in _NEVER_USED.split())
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


def held_to(styles: str, response: HttpResponse) -> HttpResponse:
    """The response, which may use no sheets but these: sources as a policy names them, with spaces between."""
    response._csp_replace = {"style-src": styles.split() or [NONE]}  # type: ignore[attr-defined]
    return response


class AnswerToOwnNamesOnly:
    """Middleware: a request for a host that is not ours gets the page of a bad request, whatever it asks for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.get_host()
        return self._get_response(request)
