"""Asks Europe PMC for the newest MS studies: the only download of the demo, short and polite.

Source of the query and its answer: Europe PMC's RESTful web service (search, ``resultType=core``).
"""

import time
from collections.abc import Callable
from importlib.metadata import version

import httpx2

from plainms.errors import FormatIsUnknown, SourceIsUnreachable
from plainms.sources.europepmc import results_in

BASE_URL = "https://www.ebi.ac.uk/europepmc/webservices/rest"
QUERY = 'TITLE:"multiple sclerosis" AND SRC:MED AND HAS_ABSTRACT:Y'
CONNECT_SECONDS = 3.0
TOTAL_SECONDS = 10.0
MAX_ANSWER_BYTES = 20 << 20

_CURE = "try again later, or give plainms a PubMed XML file of your own"
_BUSY = 429


def newest_ms_studies(
    count: int,
    *,
    base_url: str = BASE_URL,
    transport: httpx2.BaseTransport | None = None,
    total_seconds: float = TOTAL_SECONDS,
    clock: Callable[[], float] = time.monotonic,
) -> bytes:
    """Europe PMC's answer for the ``count`` newest MS studies with an abstract, for ``sources.europepmc.read``.

    Raises SourceIsUnreachable where there is no such answer within the time.
    """
    url = f"{base_url.rstrip('/')}/search"
    wanted = {"query": QUERY, "resultType": "core", "format": "json", "pageSize": str(count), "sort": "P_PDATE_D desc"}
    timeout = httpx2.Timeout(min(total_seconds, TOTAL_SECONDS) / 2, connect=min(CONNECT_SECONDS, total_seconds))
    ends_at = clock() + total_seconds
    try:
        with (
            httpx2.Client(transport=transport, timeout=timeout, headers=_headers()) as client,
            client.stream("GET", url, params=wanted) as response,
        ):
            _refuse_status(response, url)
            answer = _body(response, url, ends_at, clock)
    except httpx2.TimeoutException as fault:
        raise SourceIsUnreachable(f"Europe PMC ({url}) did not answer in time; {_CURE}") from fault
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError, ImportError) as fault:  # the last three: settings
        raise SourceIsUnreachable(f"Europe PMC ({url}) cannot be reached ({fault}); {_CURE}") from fault
    _refuse_content(answer, url)
    return answer


def _headers() -> dict[str, str]:
    return {"User-Agent": f"plainms/{version('plainms')}", "Accept": "application/json"}


def _refuse_status(response: httpx2.Response, url: str) -> None:
    if response.status_code == _BUSY:
        raise SourceIsUnreachable(
            f"Europe PMC ({url}) asks for fewer questions (status 429); wait a minute, then {_CURE}"
        )
    if response.status_code != httpx2.codes.OK:
        raise SourceIsUnreachable(f"Europe PMC ({url}) answered with status {response.status_code}; {_CURE}")


def _body(response: httpx2.Response, url: str, ends_at: float, clock: Callable[[], float]) -> bytes:
    body = bytearray()
    for block in response.iter_bytes():
        body += block
        if len(body) > MAX_ANSWER_BYTES:
            raise SourceIsUnreachable(f"Europe PMC ({url}) sent more than {MAX_ANSWER_BYTES:,} bytes; {_CURE}")
        if clock() > ends_at:
            raise SourceIsUnreachable(f"Europe PMC ({url}) sent its answer too slowly; {_CURE}")
    return bytes(body)


def _refuse_content(answer: bytes, url: str) -> None:
    try:
        results = results_in(answer, "the answer")
    except FormatIsUnknown as fault:
        raise SourceIsUnreachable(
            f"Europe PMC ({url}) answered with something else than studies ({fault}); {_CURE}"
        ) from fault
    if not results:
        raise SourceIsUnreachable(f"Europe PMC ({url}) found no studies; {_CURE}")
