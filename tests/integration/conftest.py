"""Builds run as their users run them: the command in a process of its own."""

import fcntl
import gzip
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from pathlib import Path

import pytest

from running import Run, clean_environment, command

EVERY_RECORD = "PLAINMS_EVERY_RECORD"
"""Set, it has the real records walked whole, which takes some 20 minutes on two cores (``make test-whole``)."""


@pytest.fixture(scope="session")
def plainms() -> Run:
    """Runs the command and returns what it printed; a non-zero exit is returned, not raised."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(*arguments), capture_output=True, text=True, check=False, env=clean_environment(), timeout=2400
        )

    return run


@pytest.fixture(scope="session")
def invented() -> Path:
    """The bundled file of invented records."""
    return Path(str(files("plainms.run").joinpath("demo", "invented.xml")))


@pytest.fixture(scope="session")
def invented_database(
    plainms: Run, invented: Path, shared_by_workers: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A database built from the invented records: built once for all workers, and copied for each."""

    def build(database: Path) -> None:
        done = plainms("build", invented, "--db", database, "--as-of", "2026-11-22", "--quiet", "--workers", "1")
        assert done.returncode == 0, done.stderr

    made = _made_once(shared_by_workers / "invented-built" / "invented.sqlite3", build)
    return shutil.copytree(made.parent, tmp_path_factory.mktemp("invented") / "copy") / made.name


@pytest.fixture(scope="session")
def shared_by_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all workers of a run: what is dear is made there once, under a lock."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def ms_studies(shared_data: Path, shared_by_workers: Path) -> Path:
    """Every fourth of the 2,866 real records on MS and its neighbors; all of them where EVERY_RECORD is set."""
    whole = shared_data / "studies" / "ms_studies.xml.gz"
    return whole if EVERY_RECORD in os.environ else _made_once(shared_by_workers / "ms.xml", partial(_sample, whole))


@pytest.fixture(scope="session")
def ms_count() -> int:
    """How many records ``ms_studies`` holds."""
    return 2866 if EVERY_RECORD in os.environ else 717


@pytest.fixture(scope="session")
def ms_database(
    plainms: Run, ms_studies: Path, shared_by_workers: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A database built from the real records: built once for all workers, and copied for each."""

    def build(database: Path) -> None:
        done = plainms("build", ms_studies, "--db", database, "--as-of", "2026-11-22", "--quiet")
        assert done.returncode == 0, done.stderr

    made = _made_once(shared_by_workers / "ms-built" / "ms.sqlite3", build)
    return shutil.copytree(made.parent, tmp_path_factory.mktemp("ms") / "copy") / made.name


def _made_once(path: Path, make: Callable[[Path], None]) -> Path:
    """The file at ``path``, made by the first worker that asks while the others wait."""
    path.parent.mkdir(exist_ok=True)
    done = path.with_suffix(".done")
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(path)
            done.touch()
    return path


def _sample(whole: Path, made: Path) -> None:
    """Every fourth citation of a PubMed file, as XML."""
    with gzip.open(whole) as file:
        citations = ET.parse(file).getroot()
    for position, citation in enumerate(list(citations)):
        if position % 4:
            citations.remove(citation)
    ET.ElementTree(citations).write(made, encoding="utf-8", xml_declaration=True)
