"""Probes, metrics and logs say how the site is and nothing of who reads it."""

import json
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from running import clean_environment, command

SECRET_WORDS = "zebrafinch lemonade"


@dataclass
class Served:
    site: str
    metrics: str
    log: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(url: str, host: str = "") -> tuple[int, str]:
    request = urllib.request.Request(url, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


@pytest.fixture(scope="module")
def served(invented_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site with metrics and a log of requests."""
    port, other = free_port(), free_port()
    log = tmp_path_factory.mktemp("log") / "log"
    settings = {"PLAINMS_METRICS": f"127.0.0.1:{other}", "PLAINMS_LOG": "requests"}
    with log.open("w") as stderr:
        server = subprocess.Popen(
            command("serve", "--db", invented_database, "--port", str(port)),
            env=clean_environment() | settings,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )
    site = f"http://127.0.0.1:{port}"
    try:
        _wait_for(site)
        yield Served(site, f"http://127.0.0.1:{other}/metrics", log)
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(site: str) -> None:
    for _ in range(300):
        try:
            if ask(f"{site}/healthz/live")[0] == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start within 30 seconds")


def test_a_site_with_pages_is_live_and_ready_whatever_the_host_is_called(served: Served) -> None:
    status, body = ask(f"{served.site}/healthz", host="a-probe.invalid")
    assert (status, json.loads(body)) == (200, {"live": True, "ready": True, "database": True, "pages": True})
    assert ask(f"{served.site}/", host="a-probe.invalid")[0] == 400


def test_requests_are_counted_by_kind_and_status_in_the_form_prometheus_reads(served: Served) -> None:
    for path in ("/", "/search/?q=zebrafinch+lemonade", "/studies/no-such-study/"):
        ask(served.site + path)
    status, text = ask(served.metrics)
    assert status == 200
    assert re.search(r'^plainms_requests_total\{kind="search",status="200"\} [1-9]', text, re.MULTILINE)
    assert re.search(r'^plainms_requests_total\{kind="study",status="404"\} [1-9]', text, re.MULTILINE)
    assert re.search(r'^plainms_request_seconds_bucket\{kind="front",le="\+Inf"\} [1-9]', text, re.MULTILINE)
    assert re.search(r'^plainms_studies\{decision="published"\} [1-9]', text, re.MULTILINE)
    assert "plainms_up 1" in text
    line = r'(#.*|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+-]+)'
    assert all(re.fullmatch(line, one) for one in text.splitlines())
    assert ask(f"{served.site}/metrics")[0] == 404


def test_neither_log_nor_metrics_hold_what_was_looked_for_or_by_whom(served: Served) -> None:
    ask(f"{served.site}/search/?q=zebrafinch+lemonade")
    time.sleep(0.3)
    log, metrics = served.log.read_text(), ask(served.metrics)[1]
    told = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert {"kind", "status", "ms"} <= told[-1].keys()
    assert any(one.get("kind") == "search" for one in told)
    for word in (*SECRET_WORDS.split(), "127.0.0.1", "no-such-study", "/search"):
        assert word not in log
        assert word not in metrics


def test_an_exception_is_told_by_class_and_place_without_its_message() -> None:
    script = (
        "import logging, logging.config\n"
        "from plainms.site.settings import LOGGING\n"
        "logging.config.dictConfig(LOGGING)\n"
        "try:\n    raise ValueError('zebrafinch')\n"
        "except ValueError:\n    logging.getLogger('django.request').exception('at /search/?q=%s', 'lemonade')\n"
    )
    done = subprocess.run([command()[0], "-c", script], capture_output=True, text=True, check=True, env=os.environ)
    line = json.loads(done.stderr)
    assert (line["exception"], line["level"]) == ("ValueError", "error")
    assert not set(SECRET_WORDS.split()) & set(re.findall(r"\w+", done.stderr))
