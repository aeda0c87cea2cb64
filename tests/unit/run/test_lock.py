"""Only one build at a time writes a database."""

from pathlib import Path

import pytest

from plainms.errors import BuildIsRunning, StorageRefused
from plainms.run.lock import sole_build


def test_a_second_build_is_refused_while_the_first_runs(tmp_path: Path) -> None:
    database = tmp_path / "plainms.sqlite3"
    with sole_build(database), pytest.raises(BuildIsRunning, match="another build"), sole_build(database):
        pass


def test_the_lock_is_free_again_after_a_build(tmp_path: Path) -> None:
    database = tmp_path / "plainms.sqlite3"
    for _ in range(2):
        with sole_build(database):
            assert database.with_name("plainms.sqlite3.lock").exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageRefused, match="cannot be written"), sole_build(tmp_path / "gone" / "a.sqlite3"):
        pass
