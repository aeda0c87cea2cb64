"""Asking Europe PMC for the demo: a good answer, and every bad one as one clear error."""

import json
import socket
from collections.abc import Iterator

import httpx2
import pytest
from pytest_httpserver import HTTPServer

from plainms.errors import SourceIsUnreachable
from plainms.run.fetch.newest import newest_ms_studies
from plainms.run.fetch.wire.patience import Patience
from wire_kit import FakeTiming

GOOD = json.dumps({"resultList": {"result": [{"id": "1", "source": "MED"}]}}).encode()


def answering(response: httpx2.Response) -> httpx2.MockTransport:
    return httpx2.MockTransport(lambda _request: response)


def test_it_asks_politely_for_the_newest_ms_studies_with_an_abstract() -> None:
    asked: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(200, content=GOOD)

    assert newest_ms_studies(40, network=httpx2.MockTransport(handle)) == GOOD
    (request,) = asked
    wanted = dict(request.url.params)
    assert wanted["query"] == 'TITLE:"multiple sclerosis" AND SRC:MED AND HAS_ABSTRACT:Y'
    assert (wanted["resultType"], wanted["format"], wanted["pageSize"]) == ("core", "json", "40")
    assert wanted["sort"] == "P_PDATE_D desc"
    assert request.headers["User-Agent"].startswith("plainms/")


@pytest.mark.parametrize(
    ("response", "named"),
    [
        (httpx2.Response(429), "status 429"),
        (httpx2.Response(500), "status 500"),
        (httpx2.Response(302, headers={"Location": "http://elsewhere.invalid/"}), "status 302"),
        (httpx2.Response(200, content=b"<html>Log in to the network</html>"), "something else than studies"),
        (httpx2.Response(200, content=GOOD[:-9]), "something else than studies"),
        (httpx2.Response(200, content=b'{"resultList": {"result": []}}'), "no studies"),
        (httpx2.Response(200, content=b""), "nothing at all"),
    ],
)
def test_every_bad_answer_names_the_source_and_the_cure(response: httpx2.Response, named: str) -> None:
    with pytest.raises(
        SourceIsUnreachable, match=r"Europe PMC .*try again later, or give plainms a PubMed XML file"
    ) as refusal:
        newest_ms_studies(1, network=answering(response))
    assert named in str(refusal.value)


def test_an_answer_without_end_is_cut_off() -> None:
    with pytest.raises(SourceIsUnreachable, match="more than 1,000 bytes"):
        newest_ms_studies(
            1, network=answering(httpx2.Response(200, content=b" " * 5000)), patience=Patience(most_bytes=1000)
        )


def test_an_answer_that_drips_is_given_up() -> None:
    timing = FakeTiming()

    def drip() -> Iterator[bytes]:
        while True:
            timing.seconds += 1
            yield b" "

    network = httpx2.MockTransport(lambda _request: httpx2.Response(200, content=drip()))
    with pytest.raises(SourceIsUnreachable, match="too slowly"):
        newest_ms_studies(1, network=network, timing=timing)
    assert timing.seconds == 11


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(SourceIsUnreachable, match="cannot be reached"):
        newest_ms_studies(1, base_url=f"http://127.0.0.1:{port}")


def test_a_server_that_does_not_answer_is_given_up_in_time() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(SourceIsUnreachable, match="did not answer in time"):
            newest_ms_studies(
                1, base_url=f"http://127.0.0.1:{silent.getsockname()[1]}", patience=Patience(connect=0.2, read=0.2)
            )


def test_a_name_that_does_not_resolve_is_unreachable() -> None:
    with pytest.raises(SourceIsUnreachable, match="cannot be reached"):
        newest_ms_studies(1, base_url="http://no-such-host.invalid")


@pytest.mark.parametrize("nonsense", ["nonsense", "ftp://127.0.0.1"])
def test_an_address_that_is_none_is_unreachable(nonsense: str) -> None:
    with pytest.raises(SourceIsUnreachable, match="check --base-url"):
        newest_ms_studies(1, base_url=nonsense)


def test_it_reads_from_a_real_server(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/rest/search").respond_with_data(GOOD, content_type="application/json")
    assert newest_ms_studies(5, base_url=httpserver.url_for("/rest/")) == GOOD
