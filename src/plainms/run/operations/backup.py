"""``plainms backup`` and ``plainms restore``: a library in a folder of its own, checked when made and before use.

A backup appears whole or not at all. A restore checks everything first, and what it then does is one transaction.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from plainms import pipeline
from plainms.errors import BackupIsDamaged, StorageRefused, UsageIsWrong
from plainms.ports import Clock
from plainms.run import seam
from plainms.run.lock import sole_build
from plainms.run.operations import postgresql_dumps, sqlite_files
from plainms.run.operations.manifest import FORM, Manifest, fingerprint_of, manifest_in

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Where a library lives: in a file, unless PLAINMS_POSTGRESQL names a server. The file also names the lock."""

    database: Path
    address: str

    @classmethod
    def named(cls, database: Path) -> "Library":
        """The library that commands with this --db speak of."""
        return cls(database=database, address=os.environ.get("PLAINMS_POSTGRESQL", ""))

    @property
    def engine(self) -> str:
        """What keeps it."""
        return POSTGRESQL if self.address else SQLITE


def backup(library: Library, to: Path, clock: Clock) -> Manifest:
    """Write the library to the new folder ``to``; raises StorageRefused, or BackupIsDamaged where it is damaged."""
    with _new_folder(to) as folder:
        made = _postgresql(library, folder) if library.address else _sqlite(library, folder)
        path = folder / made.file
        size, sha256, day = path.stat().st_size, fingerprint_of(path), clock.today().isoformat()
        made = replace(made, bytes=size, sha256=sha256, day=day)
        made.write(folder)
    return made


def restore(library: Library, source: Path, *, replaces: bool) -> Manifest:
    """Make the library what the backup holds. Raises BackupIsDamaged before anything is touched, and UsageIsWrong
    where the backup is of another database or a newer plainms, or would replace a library without leave.
    """
    said = manifest_in(source)
    if said.engine != library.engine:
        raise UsageIsWrong(f"{source} is a backup of {said.engine} and the library is on {library.engine}; see --db")
    unknown = set(said.migrations) - seam.known_migrations(library.database)
    if unknown:
        raise UsageIsWrong(f"{source} is of a newer plainms ({said.plainms}, {min(unknown)}); restore it with that one")
    with sole_build(library.database):
        _refuse_to_replace(library, replaces)
        packed = said.check(source)
        if library.address:
            postgresql_dumps.sound(packed)
            postgresql_dumps.put_in_place(packed, library.address, said.rows)
        else:
            with sqlite_files.unpacked(packed, library.database) as plain:
                _expect(said.rows, sqlite_files.sound(plain), source)
                sqlite_files.put_in_place(plain, library.database)
            _expect(said.rows, sqlite_files.sound(library.database), library.database)
    return said


def in_words(made: Manifest, folder: Path) -> str:
    """What a backup holds, in a sentence."""
    return (
        f"{folder}: {made.rows.get('catalogue_studyrow', 0):,} studies and "
        f"{made.rows.get('catalogue_publishedpage', 0):,} pages of {made.engine}, {made.bytes / 1e6:,.1f} MB, "
        f"taken on {made.day} by plainms {made.plainms}, checked"
    )


def _sqlite(library: Library, folder: Path) -> Manifest:
    plain = folder / "library.sqlite3"
    rows = sqlite_files.copy(library.database, plain)
    migrations = sqlite_files.migrations(plain)
    sqlite_files.pack(plain, folder / sqlite_files.FILE)
    plain.unlink()
    return _manifest(SQLITE, sqlite_files.FILE, rows, migrations)


def _postgresql(library: Library, folder: Path) -> Manifest:
    rows, migrations = postgresql_dumps.copy(library.address, folder / postgresql_dumps.FILE)
    return _manifest(POSTGRESQL, postgresql_dumps.FILE, rows, migrations)


def _manifest(engine: str, file: str, rows: dict[str, int], migrations: tuple[str, ...]) -> Manifest:
    return Manifest(
        form=FORM,
        engine=engine,
        day="",
        plainms=version("plainms"),
        logic=pipeline.logic(),
        migrations=migrations,
        rows=rows,
        file=file,
        bytes=0,
        sha256="",
    )


@contextmanager
def _new_folder(to: Path) -> Iterator[Path]:
    """A folder that gets its name when all in it is written; nothing is left behind where that fails."""
    partial = to.with_name(to.name + ".part")
    if to.exists():
        raise StorageRefused(f"{to} is there already; give every backup a new name")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(mode=0o700)
        yield partial
        for path in (*partial.iterdir(), partial):
            _write_through(path)
        partial.replace(to)
        _write_through(to.parent)
    except OSError as fault:
        raise StorageRefused(f"{to} cannot be written ({fault.strerror}); nothing was kept") from fault
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _write_through(path: Path) -> None:
    """Have the disk hold the file or the folder before we go on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_to_replace(library: Library, replaces: bool) -> None:
    is_there = not postgresql_dumps.is_empty(library.address) if library.address else library.database.exists()
    if is_there and not replaces:
        named = "the PostgreSQL library" if library.address else library.database
        raise UsageIsWrong(f"{named} is there already; say --replace to put the backup in its place")


def _expect(rows: dict[str, int], found: dict[str, int], where: Path) -> None:
    if rows != found:
        other = min(name for name in rows.keys() | found.keys() if rows.get(name) != found.get(name))
        raise BackupIsDamaged(
            f"{where}: {other} holds {found.get(other, 'no')} rows and the manifest says {rows.get(other, 'none')}"
        )
