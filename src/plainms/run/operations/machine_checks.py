"""Signs of the machine: versions, settings, clock, disk, and who may read and write what."""

import datetime
import os
import platform
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from importlib.metadata import version

from plainms import pipeline
from plainms.ports import Clock
from plainms.run.operations.backup import Library
from plainms.run.operations.signs import Sign, sign

_OLDEST_SQLITE = (3, 40)
_FINISHED = datetime.date(2026, 11, 1)
"""This version was written after that day, so a clock that shows an earlier one is wrong."""


def versions(library: Library, clock: Clock) -> Iterator[Sign]:  # noqa: ARG001 - checks are called alike
    """plainms, Python, SQLite, Django."""
    names = (f"{name} {version(name)}" for name in ("plainms", "django", "granian", "spacy"))
    words = f"{', '.join(names)}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    yield sign("versions", words, ill=sqlite3.sqlite_version_info < _OLDEST_SQLITE)
    yield sign("logic", pipeline.logic())


def settings(library: Library, clock: Clock) -> Iterator[Sign]:  # noqa: ARG001 - as above
    """What differs between machines."""
    hosts = os.environ.get("PLAINMS_HOSTS", "")
    told = hosts or "this machine only; name yours in PLAINMS_HOSTS"
    yield sign("hosts", f"the site answers to {told}", look=not hosts or "*" in hosts)
    contact = os.environ.get("PLAINMS_CONTACT", "")
    yield sign(
        "contact", "pages name a contact" if contact else "pages name none: set PLAINMS_CONTACT", look=not contact
    )
    metrics = os.environ.get("PLAINMS_METRICS", "")
    is_open = bool(metrics) and not metrics.startswith(("127.", "localhost:", "[::1]:"))
    yield sign("metrics", f"told at {metrics}" if metrics else "off", look=is_open)
    yield sign("engine", library.engine)


def clock(library: Library, clock: Clock) -> Iterator[Sign]:
    """A clock that runs behind dates pages wrongly and makes syncs miss days."""
    today = clock.today()
    yield sign("clock", f"today is {today.isoformat()}, in UTC", ill=today < _FINISHED)
    if library.database.exists():
        written = datetime.datetime.fromtimestamp(library.database.stat().st_mtime, datetime.UTC).date()
        is_ahead = written > today
        words = f"the library was written on {written.isoformat()}"
        yield sign("written", f"{words}, which is yet to come: set the clock" if is_ahead else words, ill=is_ahead)


def disk(library: Library, clock: Clock) -> Iterator[Sign]:  # noqa: ARG001 - as above
    """A build that makes every page anew, and a backup, each want as much room as the library has."""
    size = library.database.stat().st_size if library.database.exists() else 0
    free = shutil.disk_usage(library.database.resolve().parent).free
    words = f"{free / 1e9:,.1f} GB free beside a library of {size / 1e9:,.2f} GB"
    is_full = free < max(size, 100 << 20)
    yield sign("disk", f"{words}: make room" if is_full else words, ill=is_full, look=free < 3 * size)


def rights(library: Library, clock: Clock) -> Iterator[Sign]:  # noqa: ARG001 - as above
    """Nobody but its owner should write the library or its folder."""
    for path in (library.database, library.database.resolve().parent):
        if not path.exists():
            continue
        mode = path.stat().st_mode
        is_open = bool(mode & stat.S_IWOTH) and not mode & stat.S_ISVTX
        words = f"{path.name} may be written by everybody: chmod o-w" if is_open else f"{path.name} is {mode & 0o777:o}"
        yield sign("rights", words, ill=is_open)
        if not os.access(path, os.W_OK):
            yield sign("rights", f"{path.name} may be read here and not written; builds need another user", look=True)
