"""One setting puts the whole site on PostgreSQL: the same pages as on SQLite, and a search that answers."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from running import clean_environment, command
from search_kit import SERVER

NAME = f"plainms_site_test_{os.getpid()}"
PAGES = "SELECT path, etag FROM catalogue_publishedpage ORDER BY path"
ASK = """
import django
django.setup()
from django.test import Client
print(Client(SERVER_NAME="localhost").get("/search/", {"q": "always tired"}).content.decode())
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    """A connection to a PostgreSQL server with an empty database."""
    psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
    try:
        connection = psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as fault:
        pytest.skip(f"no PostgreSQL to test with: {fault}")
    with connection:
        connection.execute(f"CREATE DATABASE {NAME}")
        yield connection
        connection.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


@pytest.fixture(scope="module")
def environment(server: Any) -> dict[str, str]:
    """The variables of a process whose site lives in that database."""
    info = server.info
    address = f"postgresql://{info.user}@{info.host}:{info.port}/{NAME}"
    return clean_environment() | {"PLAINMS_POSTGRESQL": address, "DJANGO_SETTINGS_MODULE": "plainms.site.settings"}


@pytest.mark.slow
def test_the_pages_are_those_of_sqlite_and_the_search_answers(
    server: Any, environment: dict[str, str], invented: Path, invented_database: Path, tmp_path: Path
) -> None:
    build = command("build", invented, "--db", tmp_path / "lock", "--as-of", "2026-11-22", "--quiet", "--workers", "1")
    done = subprocess.run(build, capture_output=True, text=True, check=False, env=environment, timeout=300)
    assert done.returncode == 0, done.stderr
    exported = [
        subprocess.run(command("export", "--db", of), capture_output=True, text=True, check=True, env=where).stdout
        for of, where in ((tmp_path / "lock", environment), (invented_database, clean_environment()))
    ]
    assert exported[0] == exported[1] != ""
    with type(server).connect(SERVER, dbname=NAME) as site:
        pages = site.execute(PAGES).fetchall()
    with sqlite3.connect(f"file:{invented_database}?mode=ro", uri=True) as other:
        assert sorted(pages) == other.execute(PAGES).fetchall()
    asked = subprocess.run([command()[0], "-c", ASK], capture_output=True, text=True, check=False, env=environment)
    assert asked.returncode == 0, asked.stderr
    assert "We also looked for: <strong>fatigue</strong>" in asked.stdout
    assert "studies match" in asked.stdout or "study matches" in asked.stdout
