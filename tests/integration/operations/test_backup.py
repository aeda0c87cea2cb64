"""A backup is whole, says so, and is checked before it replaces anything."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from plainms.run.operations import sqlite_files
from running import Run, clean_environment, command
from search_kit import SERVER

DAY = ("--as-of", "2026-11-22")


@pytest.fixture(scope="module")
def taken(plainms: Run, invented_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the invented library."""
    folder = tmp_path_factory.mktemp("backups") / "first"
    done = plainms("backup", folder, "--db", invented_database, *DAY)
    assert done.returncode == 0, done.stderr
    assert "24 studies" in done.stdout
    return folder


def exported(plainms: Run, database: Path) -> str:
    done = plainms("export", "--db", database)
    assert done.returncode == 0, done.stderr
    return done.stdout


def copied(folder: Path, to: Path, **manifest: object) -> Path:
    """The backup under another name, with a manifest that says something else."""
    to.mkdir()
    for file in folder.iterdir():
        (to / file.name).write_bytes(file.read_bytes())
    body = json.loads((to / "manifest.json").read_text()) | manifest
    (to / "manifest.json").write_text(json.dumps(body))
    return to


def test_what_is_restored_exports_the_same_bytes(
    plainms: Run, taken: Path, invented_database: Path, tmp_path: Path
) -> None:
    done = plainms("restore", taken, "--db", tmp_path / "new.sqlite3")
    assert done.returncode == 0, done.stderr
    assert exported(plainms, tmp_path / "new.sqlite3") == exported(plainms, invented_database)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.sqlite3", "new.sqlite3.lock"]


def test_two_backups_of_one_library_hold_the_same_bytes_and_others_may_not_read_them(
    plainms: Run, taken: Path, invented_database: Path, tmp_path: Path
) -> None:
    plainms("backup", tmp_path / "second", "--db", invented_database, *DAY)
    for file in taken.iterdir():
        assert file.read_bytes() == (tmp_path / "second" / file.name).read_bytes()
    assert (tmp_path / "second").stat().st_mode & 0o077 == 0


def test_a_library_is_replaced_only_with_leave(plainms: Run, taken: Path, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    assert plainms("restore", taken, "--db", database).returncode == 0
    with closing(sqlite3.connect(database)) as library:
        library.execute("DELETE FROM catalogue_publishedpage")
        library.commit()
    refused = plainms("restore", taken, "--db", database)
    assert refused.returncode == 2
    assert "--replace" in refused.stderr
    assert plainms("restore", taken, "--db", database, "--replace").returncode == 0
    assert '"kind":"page"' in exported(plainms, database)


@pytest.mark.parametrize("place", [100, -100])
def test_one_changed_byte_is_found_before_anything_is_touched(
    plainms: Run, taken: Path, tmp_path: Path, place: int
) -> None:
    database = tmp_path / "a.sqlite3"
    plainms("restore", taken, "--db", database)
    before = database.read_bytes()
    spoiled = copied(taken, tmp_path / "spoiled")
    data = bytearray((spoiled / sqlite_files.FILE).read_bytes())
    data[place] ^= 1
    (spoiled / sqlite_files.FILE).write_bytes(data)
    done = plainms("restore", spoiled, "--db", database, "--replace")
    assert done.returncode == 8
    assert "not what was written" in done.stderr
    assert database.read_bytes() == before


def test_a_manifest_that_counts_other_rows_is_not_believed(plainms: Run, taken: Path, tmp_path: Path) -> None:
    rows = json.loads((taken / "manifest.json").read_text())["rows"]
    other = copied(taken, tmp_path / "other", rows=rows | {"catalogue_studyrow": 25})
    done = plainms("restore", other, "--db", tmp_path / "a.sqlite3")
    assert done.returncode == 8
    assert "catalogue_studyrow holds 24 rows and the manifest says 25" in done.stderr
    assert not (tmp_path / "a.sqlite3").exists()


def test_a_backup_of_a_newer_plainms_or_another_database_is_refused(plainms: Run, taken: Path, tmp_path: Path) -> None:
    newer = copied(taken, tmp_path / "newer", migrations=["catalogue.0999_from_the_future"])
    done = plainms("restore", newer, "--db", tmp_path / "a.sqlite3")
    assert (done.returncode, "catalogue.0999_from_the_future" in done.stderr) == (2, True)
    other = copied(taken, tmp_path / "other", engine="postgresql")
    assert plainms("restore", other, "--db", tmp_path / "a.sqlite3").returncode == 2
    assert not (tmp_path / "a.sqlite3").exists()


def test_what_is_no_backup_and_a_name_that_is_taken_are_refused_in_words(
    plainms: Run, taken: Path, invented_database: Path, tmp_path: Path
) -> None:
    done = plainms("restore", tmp_path, "--db", tmp_path / "a.sqlite3")
    assert (done.returncode, "manifest" in done.stderr) == (8, True)
    done = plainms("backup", taken, "--db", invented_database)
    assert (done.returncode, "is there already" in done.stderr) == (8, True)
    missing = plainms("backup", tmp_path / "b", "--db", tmp_path / "none.sqlite3")
    assert (missing.returncode, "is not there" in missing.stderr) == (8, True)
    assert not list(tmp_path.glob("b*"))


def test_a_copy_taken_while_rows_are_written_holds_whole_transactions_only(tmp_path: Path) -> None:
    database = tmp_path / "busy.sqlite3"
    with closing(sqlite3.connect(database)) as library:
        library.execute("PRAGMA journal_mode = WAL")
        library.execute("CREATE TABLE pair (side TEXT, number INTEGER)")
    stop = threading.Event()
    writer = threading.Thread(target=_write_pairs, args=(database, stop))
    writer.start()
    try:
        counts = []
        for number in range(20):
            time.sleep(0.02)
            sqlite_files.copy(database, tmp_path / f"copy-{number}")
            with closing(sqlite3.connect(tmp_path / f"copy-{number}")) as copy:
                sides = dict(copy.execute("SELECT side, count(*) FROM pair GROUP BY side"))
            assert sides.get("left", 0) == sides.get("right", 0)
            counts.append(sides.get("left", 0))
    finally:
        stop.set()
        writer.join()
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]


def _write_pairs(database: Path, stop: threading.Event) -> None:
    with closing(sqlite3.connect(database, timeout=20)) as library:
        number = 0
        while not stop.is_set():
            number += 1
            with library:
                library.executemany("INSERT INTO pair VALUES (?, ?)", [("left", number), ("right", number)])


def test_those_who_read_go_on_during_a_restore_and_see_it_all_at_once(tmp_path: Path) -> None:
    database, plain = tmp_path / "served.sqlite3", tmp_path / "plain.sqlite3"
    for path, word in ((database, "old"), (plain, "new")):
        with closing(sqlite3.connect(path)) as library:
            library.execute(f"PRAGMA journal_mode = {'WAL' if word == 'old' else 'DELETE'}")
            library.execute("CREATE TABLE told (word TEXT)")
            library.executemany("INSERT INTO told VALUES (?)", [(word,)] * 5000)
            library.commit()
    with closing(sqlite3.connect(database)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT DISTINCT word FROM told").fetchall() == [("old",)]
        sqlite_files.put_in_place(plain, database)
        assert reader.execute("SELECT DISTINCT word FROM told").fetchall() == [("old",)]
        reader.rollback()
        assert reader.execute("SELECT DISTINCT word FROM told").fetchall() == [("new",)]
        assert reader.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_restore_killed_at_random_moments_leaves_the_old_library_or_the_new_one(tmp_path: Path) -> None:
    database, plain, aside = tmp_path / "a.sqlite3", tmp_path / "plain", tmp_path / "aside"
    for path, word in ((database, "old"), (plain, "new")):
        with closing(sqlite3.connect(path)) as library:
            library.execute(f"PRAGMA journal_mode = {'WAL' if word == 'old' else 'DELETE'}")
            library.execute("CREATE TABLE told (word TEXT)")
            library.executemany("INSERT INTO told VALUES (?)", ((f"{word} {number:0200}",) for number in range(60_000)))
            library.commit()
    moments = random.Random(3)
    for _ in range(12):
        aside.write_bytes(plain.read_bytes())
        running = subprocess.Popen([command()[0], "-c", _PUT, str(aside), str(database)], stdout=subprocess.PIPE)
        assert running.stdout
        running.stdout.readline()
        time.sleep(moments.uniform(0, 0.12))
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        sqlite_files.sound(database)
        with closing(sqlite3.connect(database)) as library:
            words = {word.split()[0] for (word,) in library.execute("SELECT word FROM told")}
        assert len(words) == 1


_PUT = """
import sys
from pathlib import Path
from plainms.run.operations.sqlite_files import put_in_place
print("started", flush=True)
put_in_place(*map(Path, sys.argv[1:]))
"""


@pytest.fixture
def servers() -> Iterator[tuple[str, str]]:
    """The addresses of two empty PostgreSQL databases."""
    psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
    try:
        server = psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as fault:
        pytest.skip(f"no PostgreSQL to test with: {fault}")
    names = [f"plainms_backup_{which}_{os.getpid()}" for which in ("from", "to")]
    with server:
        for name in names:
            server.execute(f"CREATE DATABASE {name}")
        yield tuple(f"postgresql://{server.info.user}@{server.info.host}:{server.info.port}/{name}" for name in names)
        for name in names:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.slow
def test_a_library_on_postgresql_is_dumped_and_restored_the_same(
    servers: tuple[str, str], invented: Path, tmp_path: Path
) -> None:
    def run(address: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        environment = clean_environment() | {"PLAINMS_POSTGRESQL": address}
        return subprocess.run(command(*arguments), capture_output=True, text=True, check=False, env=environment)

    first, second = servers
    lock = ("--db", tmp_path / "lock")
    assert run(first, "build", invented, *lock, *DAY, "--quiet", "--workers", "1").returncode == 0
    done = run(first, "backup", tmp_path / "dump", *lock, *DAY)
    assert done.returncode == 0, done.stderr
    done = run(second, "restore", tmp_path / "dump", *lock)
    assert done.returncode == 0, done.stderr
    assert run(second, "export", *lock).stdout == run(first, "export", *lock).stdout != ""
    wrong = copied(tmp_path / "dump", tmp_path / "wrong", rows={"catalogue_studyrow": 1})
    before = run(second, "export", *lock).stdout
    done = run(second, "restore", wrong, *lock, "--replace")
    assert (done.returncode, "catalogue_studyrow holds other" in done.stderr) == (8, True)
    assert run(second, "export", *lock).stdout == before
