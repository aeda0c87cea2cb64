"""Metrics in the text form that Prometheus reads, on an address of their own that no proxy passes on.

Counts are of this process since it started; ``plainms serve`` runs one. Gauges are read from the library when asked.
"""

import threading
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Count

from plainms.site.catalogue.models import BuildRow, PublishedPage, StudyRow

BOUNDS = (0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0)
_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Counts:
    """Requests by kind and status, and their times by kind; several threads may add."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str]] = Counter()
        self._within: Counter[tuple[str, int]] = Counter()
        self._seconds: Counter[str] = Counter()

    def add(self, kind: str, status: str, seconds: float) -> None:
        """Count one request."""
        with self._lock:
            self._requests[kind, status] += 1
            self._within[kind, bisect_left(BOUNDS, seconds)] += 1
            self._seconds[kind] += seconds  # type: ignore[assignment]  # a Counter adds seconds as well

    def lines(self) -> Iterator[str]:
        """The counters and histograms."""
        with self._lock:
            requests, within, seconds = dict(self._requests), Counter(self._within), dict(self._seconds)
        yield from _head("plainms_requests_total", "counter", "Requests answered, by kind and status.")
        for (kind, status), count in sorted(requests.items()):
            yield f'plainms_requests_total{{kind="{kind}",status="{status}"}} {count}'
        yield from _head("plainms_request_seconds", "histogram", "Time to answer, by kind.")
        for kind, total in sorted(seconds.items()):
            running = 0
            for place, bound in enumerate((*BOUNDS, "+Inf")):
                running += within[kind, place]
                yield f'plainms_request_seconds_bucket{{kind="{kind}",le="{bound}"}} {running}'
            yield f'plainms_request_seconds_sum{{kind="{kind}"}} {total:.6f}'
            yield f'plainms_request_seconds_count{{kind="{kind}"}} {running}'


def exposition(counts: Counts) -> str:
    """Everything, as text. Where the library does not answer, ``plainms_up`` is 0 and its gauges are missing."""
    try:
        gauges, is_up = list(_library()), 1
    except DatabaseError:
        gauges, is_up = [], 0
    finally:
        connection.close()
    up = [*_head("plainms_up", "gauge", "Whether the library answers."), f"plainms_up {is_up}"]
    info = [*_head("plainms_info", "gauge", "The version."), f'plainms_info{{version="{version("plainms")}"}} 1']
    return "\n".join([*info, *up, *gauges, *counts.lines()]) + "\n"


def serve_metrics(address: str, counts: Counts) -> ThreadingHTTPServer:
    """Answer ``GET /metrics`` at "host:port" in a thread; raises OSError where that cannot be."""
    host, _, port = address.rpartition(":")
    server = ThreadingHTTPServer((host.strip("[]"), int(port)), _handler(counts))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _handler(counts: Counts) -> type[BaseHTTPRequestHandler]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = exposition(counts).encode() if self.path == "/metrics" else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", _TYPE)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server calls it so
            """Nothing: its lines hold addresses."""

    return Answer


def _library() -> Iterator[str]:
    yield from _head("plainms_studies", "gauge", "Studies, by what became of them.")
    for decision, count in StudyRow.objects.values_list("decision").annotate(Count("pk")).order_by("decision"):
        yield f'plainms_studies{{decision="{decision}"}} {count}'
    yield from _head("plainms_pages", "gauge", "Stored pages.")
    yield f"plainms_pages {PublishedPage.objects.count()}"
    newest = BuildRow.objects.filter(state=BuildRow.COMPLETE).order_by("-as_of").first()
    if newest:
        yield from _head("plainms_built_day", "gauge", "The day of the newest complete build, days since 1970-01-01.")
        yield f"plainms_built_day {newest.as_of.toordinal() - 719_163}"
    name = Path(str(settings.DATABASES["default"]["NAME"]))
    if connection.vendor == "sqlite" and name.exists():
        yield from _head("plainms_database_bytes", "gauge", "Size of the library's file.")
        yield f"plainms_database_bytes {name.stat().st_size}"


def _head(name: str, kind: str, words: str) -> Iterator[str]:
    yield f"# HELP {name} {words}"
    yield f"# TYPE {name} {kind}"
