"""The server serves what was built, and says plainly when it cannot."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from running import Run, clean_environment, command


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def address(invented_database: Path) -> Iterator[str]:
    port = free_port()
    server = subprocess.Popen(
        command("serve", "--db", invented_database, "--port", str(port)),
        env=clean_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server did not start within 20 seconds")


def fetch(url: str, **headers: str) -> tuple[int, Message, str]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read().decode()


def test_the_front_page_is_served_with_a_strict_policy_and_no_cookie(address: str) -> None:
    status, headers, html = fetch(f"{address}/")
    assert status == 200
    assert "invented example" in html.lower()
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Set-Cookie" not in headers


def test_an_unchanged_page_is_not_sent_twice(address: str) -> None:
    _, headers, _ = fetch(f"{address}/")
    status, _, html = fetch(f"{address}/", **{"If-None-Match": headers["ETag"]})
    assert (status, html) == (304, "")


def test_a_page_that_is_not_there_is_404(address: str) -> None:
    status, _, html = fetch(f"{address}/studies/s000000000000/")
    assert status == 404
    assert "<h1" in html


def test_search_finds_an_invented_study_by_a_word_of_its_abstract(address: str) -> None:
    status, _, html = fetch(f"{address}/search/?q=inventamod")
    assert status == 200
    assert "/studies/s" in html


def test_a_port_that_is_taken_exits_10_and_names_it(plainms: Run, invented_database: Path) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = str(holder.getsockname()[1])
        done = plainms("serve", "--db", invented_database, "--port", port)
    assert done.returncode == 10
    assert port in done.stderr


def test_serving_without_a_database_exits_8(plainms: Run, tmp_path: Path) -> None:
    done = plainms("serve", "--db", tmp_path / "gone.sqlite3", "--port", str(free_port()))
    assert done.returncode == 8
