"""The outermost layer of the served site: answers probes, counts requests, and tells of them in a log if asked to.

What is kept of a request is its kind, its status and its time. Addresses of readers, what they looked for and which
study they read are kept nowhere.
"""

import json
import time
from collections.abc import Callable, Iterable
from typing import Any

from plainms.site.watching.health import health
from plainms.site.watching.kinds import kind_of
from plainms.site.watching.logs import tell_request
from plainms.site.watching.metrics import Counts

Environment = dict[str, Any]
Application = Callable[[Environment, Callable[..., Any]], Iterable[bytes]]
_PROBES = {"/healthz": False, "/healthz/ready": False, "/healthz/live": True}
_JSON = ("Content-Type", "application/json")


class Watched:
    """The application, watched. Probes are answered to any host name, because a probe rarely knows ours."""

    def __init__(self, application: Application, counts: Counts, *, tells: bool) -> None:
        self._application = application
        self._counts = counts
        self._tells = tells

    def __call__(self, environment: Environment, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""
        path = environment.get("PATH_INFO", "")
        if path in _PROBES:
            return _probed(start_response, only_live=_PROBES[path])
        started, statuses = time.perf_counter(), []

        def noted(status: str, *rest: Any) -> Any:
            statuses.append(status[:3])
            return start_response(status, *rest)

        answer = self._application(environment, noted)
        kind, status, seconds = kind_of(path), statuses[-1] if statuses else "500", time.perf_counter() - started
        self._counts.add(kind, status, seconds)
        if self._tells:
            tell_request(kind, status, seconds)
        return answer


def _probed(start_response: Callable[..., Any], *, only_live: bool) -> Iterable[bytes]:
    state = {"live": True} if only_live else health()
    is_well = all(state.values())
    body = (json.dumps(state) + "\n").encode()
    headers = [_JSON, ("Cache-Control", "no-store"), ("Content-Length", str(len(body)))]
    start_response("200 OK" if is_well else "503 Service Unavailable", headers)
    return [body]
