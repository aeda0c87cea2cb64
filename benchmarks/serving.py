"""How fast stored pages are served, beside a static file of the same size by the same server.

python benchmarks/serving.py [--quick]

``plainms build`` makes the invented library, ``plainms serve`` serves it as for readers. The peer is WhiteNoise, which
serves our static files: within Django, where ours stand, and alone under the same server, with nothing but a file of
the packed page's own bytes. A client on the same machine asks over kept connections, the contenders in turn. What
counts is the time of the server's processes for an answer, for the client shares the processors; the rate that the
client saw stands beside it.
"""

import argparse
import gzip
import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import measure

ANSWERS, QUICK, ROUNDS, CONNECTIONS, LONGEST = 6_000, 600, 5, 4, 60
STUDY = "select path, packed from catalogue_publishedpage where path like '/studies/%' order by length(packed) desc"
PEER = """
import os
from whitenoise import WhiteNoise
def missing(environ, start_response):
    start_response("404 Not Found", [])
    return []
application = WhiteNoise(missing, root=os.environ["FILES"], max_age=60)
"""
NAMES = {
    "page": "plainms: a stored page, packed",
    "unchanged": "plainms: a stored page that the browser has (304)",
    "static_alone": "WhiteNoise alone: a file of the same bytes, packed",
    "static_within_django": "plainms: a static file (WhiteNoise within Django)",
}


def main() -> None:
    """Serves both, asks in turn, prints and records."""
    quick = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    quick.add_argument("--quick", action="store_true", help=f"{QUICK} answers a round; records nothing")
    is_quick = quick.parse_args().quick
    with tempfile.TemporaryDirectory() as scratch:
        result = _measured(Path(scratch), QUICK if is_quick else ANSWERS)
    table = _table(result)
    print(table)
    if not is_quick:
        measure.record("serving", result, table)


def _measured(folder: Path, answers: int) -> dict[str, Any]:
    database = folder / "library.sqlite3"
    source = str(files("plainms.run").joinpath("demo", "invented.xml"))
    _plainms("build", source, "--db", str(database), "--as-of", "2026-11-22", "--quiet")
    path, packed = sqlite3.connect(database).execute(STUDY).fetchone()
    (folder / "files").mkdir()
    (folder / "files" / "page.html").write_bytes(gzip.decompress(packed))
    (folder / "files" / "page.html.gz").write_bytes(packed)
    (folder / "peer.py").write_text(PEER)
    with _server("serve", "--db", str(database)) as ours, _peer(folder) as theirs:
        static, etag = _facts(ours, path)
        asked = {
            "page": (ours, path, {}),
            "unchanged": (ours, path, {"If-None-Match": etag}),
            "static_alone": (theirs, "/page.html", {}),
            "static_within_django": (ours, static, {}),
        }
        best = {name: _best(answers, *one) for name, one in asked.items()}
    versions = measure.versions("plainms", "granian", "whitenoise", "django")
    return {"machine": measure.machine(), "versions": versions, "answers": answers, "bytes": len(packed), **best}


class Server:
    """A server's port, and the time that its processes have taken."""

    def __init__(self, port: int, leader: int) -> None:
        self.port, self._leader = port, leader

    def seconds(self) -> float:
        """Seconds of the processor that the process and its children took, as the kernel counts them."""
        return sum(map(_seconds, (self._leader, *_children(self._leader))))


def _best(answers: int, server: Server, path: str, headers: dict[str, str]) -> dict[str, float]:
    """The least time of the server for an answer, in microseconds, and the best rate of some rounds."""
    rounds = [_round(answers, server, path, headers) for _ in range(ROUNDS)]
    return {
        "server_us": round(min(spent for spent, _ in rounds) * 1e6 / answers, 1),
        "answers_a_second": round(max(answers / taken for _, taken in rounds)),
    }


def _round(answers: int, server: Server, path: str, headers: dict[str, str]) -> tuple[float, float]:
    _ask(server.port, path, headers, 50)
    before, started = server.seconds(), time.perf_counter()
    share = answers // CONNECTIONS
    clients = [threading.Thread(target=_ask, args=(server.port, path, headers, share)) for _ in range(CONNECTIONS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join(LONGEST)
        if client.is_alive():
            raise SystemExit(f"{path} was not answered {share} times within {LONGEST} seconds")
    return server.seconds() - before, time.perf_counter() - started


def _ask(port: int, path: str, headers: dict[str, str], times: int) -> None:
    """Asks over one connection; the raw bytes are read by their stated length, since a client must be quick."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    question = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n{lines}\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST) as connection:
        for _ in range(times):
            connection.sendall(question)
            _read(connection)


def _read(connection: socket.socket) -> None:
    got = b""
    while b"\r\n\r\n" not in got:
        got += connection.recv(65_536)
    head, _, body = got.partition(b"\r\n\r\n")
    status, *lines = head.lower().split(b"\r\n")
    if b" 200 " not in status and b" 304 " not in status:
        raise SystemExit(f"the server answered {status!r}")
    length = next((int(line.partition(b":")[2]) for line in lines if line.startswith(b"content-length:")), 0)
    missing = length - len(body)
    while b" 200 " in status and missing > 0:
        missing -= len(connection.recv(missing))


def _facts(ours: Server, path: str) -> tuple[str, str]:
    """The address of a static file of about a page's size, and the entity tag of the page."""
    connection = http.client.HTTPConnection("127.0.0.1", ours.port, timeout=LONGEST)
    connection.request("GET", path)
    answer = connection.getresponse()
    html = answer.read().decode()
    script = html.split('src="', 2)[1].split('"', 1)[0]
    return script, answer.headers["ETag"]


@contextmanager
def _server(*arguments: str) -> Iterator[Server]:
    port = _free_port()
    yield from _running([sys.executable, "-m", "plainms.run.cli", *arguments, "--port", str(port)], port, {})


@contextmanager
def _peer(folder: Path) -> Iterator[Server]:
    port = _free_port()
    serve = [
        "--interface",
        "wsgi",
        "--workers",
        "1",
        "--port",
        str(port),
        "--blocking-threads",
        "4",
        "--log-level",
        "warning",
        "peer:application",
    ]
    command = [sys.executable, "-m", "granian", "--working-dir", str(folder), *serve]
    yield from _running(command, port, {"FILES": str(folder / "files")})


def _running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[Server]:
    process = subprocess.Popen(command, env=os.environ | environment)
    try:
        _wait_for(port, process)
        yield Server(port, process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=LONGEST)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + LONGEST
    while time.monotonic() < deadline and process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)
            connection.request("GET", "/")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("a server did not start within a minute")


def _children(leader: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{leader}/task/{leader}/children").read_text().split()]


def _seconds(process: int) -> float:
    """Of all its threads: user and system time, fields 14 and 15 of proc(5)'s stat."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _plainms(*arguments: str) -> None:
    command = [sys.executable, "-m", "plainms.run.cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)


def _table(result: dict[str, Any]) -> str:
    peer = result["static_alone"]["server_us"]
    head = (
        f"{result['answers']:,} answers a round of {result['bytes']:,} packed bytes, over {CONNECTIONS} connections, "
        f"on {measure.described(result['machine'])}; granian {result['versions']['granian']}; best of {ROUNDS}.\n\n"
        "| answer | server's time | answers a second, with the client on the same machine | rate against the file |\n"
        "|---|--:|--:|--:|\n"
    )
    rows = [
        f"| {words} | {result[name]['server_us']:.0f} µs | {result[name]['answers_a_second']:,} "
        f"| {peer / result[name]['server_us']:.2f} |"
        for name, words in NAMES.items()
    ]
    return head + "\n".join(rows)


if __name__ == "__main__":
    main()
