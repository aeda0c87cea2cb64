"""An examination names what is wrong and how to mend it, and changes nothing."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from running import Run

DAY = ("--as-of", "2026-11-27")


@pytest.fixture
def library(invented_database: Path, tmp_path: Path) -> Path:
    """A copy of the invented library that may be spoiled."""
    return Path(shutil.copy(invented_database, tmp_path / "library.sqlite3"))


def signs(plainms: Run, database: Path, *more: str) -> tuple[int, dict[str, list[dict[str, str]]]]:
    done = plainms("doctor", "--db", database, "--json", *(more or DAY))
    found: dict[str, list[dict[str, str]]] = {}
    for sign in json.loads(done.stdout):
        found.setdefault(sign["name"], []).append(sign)
    return done.returncode, found


def change(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as opened:
        opened.execute(statement)
        opened.commit()


def test_a_new_library_has_no_ill_sign_and_is_left_as_it_was(plainms: Run, library: Path) -> None:
    before = library.read_bytes()
    done = plainms("doctor", "--db", library, "--as-of", "2126-11-27")
    assert "36529 days old" in done.stdout
    code, found = signs(plainms, library, "--as-of", "2126-11-27")
    assert (code, done.returncode) == (0, 0)
    assert found["migrations"][0]["words"] == "all applied"
    assert found["studies"][0]["words"].startswith("0 of 24")
    assert library.read_bytes() == before


def test_stale_studies_and_missing_migrations_are_worth_a_look(plainms: Run, library: Path) -> None:
    change(
        library,
        "UPDATE catalogue_studyrow SET stamp = 'old'"
        " WHERE study_id IN (SELECT study_id FROM catalogue_studyrow LIMIT 3)",
    )
    _, found = signs(plainms, library)
    assert (found["studies"][0]["state"], found["studies"][0]["words"][:7]) == ("look", "3 of 24")
    change(library, "DELETE FROM django_migrations WHERE app = 'catalogue' AND name LIKE '0003%'")
    _, found = signs(plainms, library)
    assert "catalogue.0003" in found["migrations"][0]["words"]


def test_a_library_without_pages_a_damaged_one_and_none_are_ill(plainms: Run, library: Path, tmp_path: Path) -> None:
    change(library, "DELETE FROM catalogue_publishedpage")
    code, found = signs(plainms, library)
    assert (code > 2, found["pages"][0]["state"]) == (True, "ill")
    library.write_bytes(b"SQLite format 3\0" + b"\7" * 5000)
    code, found = signs(plainms, library)
    assert (code > 2, found["file"][0]["state"]) == (True, "ill")
    code, found = signs(plainms, tmp_path / "none.sqlite3")
    assert (code > 2, "is not there" in found["catalogue"][0]["words"]) == (True, True)


def test_a_clock_that_runs_behind_and_a_library_that_all_may_write_are_ill(plainms: Run, library: Path) -> None:
    code, found = signs(plainms, library, "--as-of", "2001-01-01")
    assert (code > 2, found["clock"][0]["state"], found["written"][0]["state"]) == (True, "ill", "ill")
    library.chmod(0o666)
    _, found = signs(plainms, library)
    assert any(sign["state"] == "ill" and "chmod" in sign["words"] for sign in found["rights"])
