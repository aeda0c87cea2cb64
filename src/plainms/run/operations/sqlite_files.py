"""Copies of an SQLite library by SQLite's own backup: made while it is read and written, whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, cast

from isal import igzip as _igzip

from plainms.errors import BackupIsDamaged, StorageRefused

FILE = "library.sqlite3.gz"
_BLOCK = 1 << 20
igzip = cast(Any, _igzip)  # it has no annotations
_WAIT = 30.0


def copy(database: Path, to: Path) -> dict[str, int]:
    """Write the library as of now to the new file ``to``, check it, and count its rows; raises StorageRefused.

    All pages are copied in one step, under one snapshot, so that builds and readers go on meanwhile.
    """
    try:
        with closing(_opened(database)) as source, closing(sqlite3.connect(to)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as fault:
        raise StorageRefused(f"{database} cannot be copied to {to}: {fault}") from fault
    return sound(to)


def sound(database: Path) -> dict[str, int]:
    """The rows by table of a library in which every page and every reference holds; raises BackupIsDamaged."""
    try:
        with closing(_opened(database)) as source:
            problems = [row[0] for row in source.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
            problems += [f"a row of {row[0]} refers to nothing" for row in source.execute("PRAGMA foreign_key_check")]
            if problems:
                raise BackupIsDamaged(f"{database} is damaged: {'; '.join(problems[:3])}")
            return {name: _count(source, name) for name in _tables(source)}
    except sqlite3.Error as fault:
        raise BackupIsDamaged(f"{database} cannot be read as a library: {fault}") from fault


def migrations(database: Path) -> tuple[str, ...]:
    """The migrations that a library has, "app.name"."""
    with closing(_opened(database)) as source:
        return tuple(f"{app}.{name}" for app, name in source.execute(_APPLIED))


def pack(plain: Path, packed: Path) -> None:
    """The file, packed, with no name or time in it, so that equal files pack to equal bytes."""
    with plain.open("rb") as source, packed.open("wb") as raw, igzip.IGzipFile("", "wb", 1, raw, mtime=0) as target:
        while block := source.read(_BLOCK):
            target.write(block)


@contextmanager
def unpacked(packed: Path, beside: Path) -> Iterator[Path]:
    """The packed file, unpacked beside the database that it is for, for as long as it is needed."""
    plain = beside.with_name(beside.name + ".restoring")
    try:
        with igzip.open(packed) as source, plain.open("wb") as target:
            while block := source.read(_BLOCK):
                target.write(block)
        yield plain
    except OSError as fault:
        raise StorageRefused(f"{plain} cannot be written: {fault}; nothing was replaced") from fault
    finally:
        plain.unlink(missing_ok=True)


def put_in_place(plain: Path, database: Path) -> None:
    """Make the library hold what ``plain`` holds: a new file by its name, an existing one in one transaction.

    An existing file is never replaced under those who read it: a site that serves it goes on, with the new content.
    """
    if not database.exists():
        plain.replace(database)
        return
    try:
        with closing(_opened(plain)) as source, closing(_opened(database)) as target:
            source.backup(target)
    except sqlite3.Error as fault:
        raise StorageRefused(
            f"{database} takes no restore ({fault}); it is as it was. Stop the site, move the file away with its -wal "
            "and -shm, and restore again"
        ) from fault


_APPLIED = "SELECT app, name FROM django_migrations ORDER BY app, name"


def _opened(database: Path) -> sqlite3.Connection:
    if not database.is_file():
        raise StorageRefused(f"{database} is not there; name a library with --db")
    return sqlite3.connect(f"file:{database.resolve()}?mode=rw", uri=True, timeout=_WAIT)


def _tables(source: sqlite3.Connection) -> list[str]:
    rows = source.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [name for (name,) in rows]


def _count(source: sqlite3.Connection, table: str) -> int:
    return int(source.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - a name of the schema
