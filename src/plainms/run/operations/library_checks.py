"""Signs of the library: how SQLite keeps it, migrations, stale studies and pages, and the newest build."""

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from plainms import pipeline
from plainms.ports import Clock
from plainms.run import seam
from plainms.run.operations.backup import Library
from plainms.run.operations.signs import Sign, sign

_LONG_WAL = 256 << 20
_LONG_AGO = 8
"""Days: a weekly build and one day of grace."""


def pragmas(library: Library, clock: Clock) -> Iterator[Sign]:  # noqa: ARG001 - checks are called alike
    """Whether readers and a build can work side by side, and whether the first pages of the file hold."""
    if library.address or not library.database.is_file():
        return
    try:
        with closing(sqlite3.connect(f"file:{library.database.resolve()}?mode=ro", uri=True, timeout=5)) as opened:
            mode = opened.execute("PRAGMA journal_mode").fetchone()[0]
            check = opened.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as fault:
        yield sign("file", f"{library.database.name} cannot be read ({fault}): restore a backup", ill=True)
        return
    yield sign(
        "journal", f"journal mode {mode}" + ("" if mode == "wal" else "; serve or build once"), look=mode != "wal"
    )
    yield sign("file", "every page of the file holds" if check == "ok" else f"damaged: {check}", ill=check != "ok")
    wal = library.database.with_name(library.database.name + "-wal")
    size = wal.stat().st_size if wal.exists() else 0
    yield sign("wal", f"{size / 1e6:,.1f} MB wait to be written back", look=size > _LONG_WAL)


def catalogue(library: Library, clock: Clock) -> Iterator[Sign]:
    """What the catalogue says of itself; raises StorageRefused where it cannot be asked."""
    found = seam.condition(library.database, pipeline.logic())
    if found.missing:
        yield sign("migrations", f"{', '.join(found.missing)} not applied: serve or build once", look=True)
        return
    yield sign("migrations", "all applied")
    words = f"{found.stale:,} of {found.studies:,} studies were made by other rules"
    yield sign("studies", f"{words}: build again" if found.stale else words, look=found.stale > 0)
    words = f"{found.pages:,} pages, those of {found.old_pages:,} studies by other templates"
    yield sign("pages", words if found.pages else "no pages: build", ill=not found.pages, look=found.old_pages > 0)
    for source, day in found.read:
        age = (clock.today() - datetime.date.fromisoformat(day)).days
        yield sign("sync", f"{source} was last read whole on {day}, {age} days ago", look=age > _LONG_AGO)
    if not found.built:
        yield sign("build", "no build was ever finished", look=True)
        return
    age = (clock.today() - datetime.date.fromisoformat(found.built[0])).days
    yield sign("build", f"the newest complete build is of {found.built[0]}, {age} days old", look=age > _LONG_AGO)
    if found.running:
        yield sign("build", "a build is running, or was stopped: the same command goes on from there", look=True)
