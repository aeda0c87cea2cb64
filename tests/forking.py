"""Runs the plainms command in forks of one process that has imported everything, so that a run is nothing but its work.

A kill at a random moment of such a run falls into work and never into the start of an interpreter.
``python -m forking`` reads a line of JSON a run, and answers each with its exit code.
"""

import io
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from fake_sources import article, article_set
from plainms import pipeline
from plainms.run.cli import main
from plainms.sources import pubmed
from plainms.sources.record import SourceRecord
from running import clean_environment

KILLED = -signal.SIGKILL


class Forks:
    """Runs commands one after the other."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ends_within(self, seconds: float, *arguments: str | Path) -> bool:
        """Whether the command ended by itself, and well; after so many seconds it is killed."""
        code = self._run(seconds, os.devnull, arguments)
        assert code in {0, KILLED}
        return code == 0

    def plainms(self, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        """What the command printed, run to its end."""
        with tempfile.NamedTemporaryFile("r", encoding="utf-8") as printed:
            code = self._run(3600.0, printed.name, arguments)
            return subprocess.CompletedProcess(arguments, code, printed.read(), "")

    def _run(self, seconds: float, prints_to: str, arguments: tuple[str | Path, ...]) -> int:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([seconds, prints_to, *map(str, arguments)]) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@contextmanager
def forks() -> Iterator[Forks]:
    """The process that forks, ready."""
    with subprocess.Popen(
        [sys.executable, "-m", "forking"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment() | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield Forks(process)
        assert process.stdin
        process.stdin.close()


def _import_everything() -> None:
    """All of the core, and its models by one study; Django only as far as it needs no database."""
    import_module("django")
    for package in ("plainms", "django.core.management", "django.db.migrations"):
        for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.startswith(("plainms.site", "plainms.run.evaluate", "django.core.management.commands")):
                import_module(module.name)
    for record in pubmed.read(io.BytesIO(article_set([article("990000001")])), "first.xml"):
        assert isinstance(record, SourceRecord)
        pipeline.process(record)


def _run(arguments: list[str], prints_to: str) -> int:
    """In the fork: the command."""
    for stream, path in ((1, prints_to), (2, os.devnull)):
        os.dup2(os.open(path, os.O_WRONLY), stream)
    code = main(arguments)
    sys.stdout.flush()
    return code


def _forked(seconds: float, prints_to: str, arguments: list[str]) -> int:
    """The exit code, or the negative number of the signal that ended it."""
    child = os.fork()
    if not child:
        code = 70
        try:
            code = _run(arguments, prints_to)
        finally:
            os._exit(code)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _serve() -> None:
    _import_everything()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        seconds, prints_to, *arguments = json.loads(line)
        sys.stdout.write(f"{_forked(seconds, prints_to, arguments)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
