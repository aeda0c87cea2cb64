"""Builds run as their users run them: the command in a process of its own."""

import fcntl
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from running import Run, clean_environment, command


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
def invented_database(plainms: Run, invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database built from the invented records."""
    database = tmp_path_factory.mktemp("invented") / "invented.sqlite3"
    done = plainms("build", invented, "--db", database, "--as-of", "2026-11-22", "--quiet", "--workers", "1")
    assert done.returncode == 0, done.stderr
    return database


@pytest.fixture(scope="session")
def ms_studies(shared_data: Path) -> Path:
    """The 2,866 real records on MS and its neighbors."""
    return shared_data / "studies" / "ms_studies.xml.gz"


@pytest.fixture(scope="session")
def ms_database(plainms: Run, ms_studies: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database built from the real records: built once for all workers, and copied for each."""
    base = tmp_path_factory.getbasetemp()
    root = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    built = root / "ms-built"
    with (root / "ms-built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (built / "done").exists():
            shutil.rmtree(built, ignore_errors=True)
            built.mkdir()
            done = plainms("build", ms_studies, "--db", built / "ms.sqlite3", "--as-of", "2026-11-22", "--quiet")
            assert done.returncode == 0, done.stderr
            (built / "done").touch()
    return shutil.copytree(built, base / "ms") / "ms.sqlite3"
