"""Dumps of a PostgreSQL library by PostgreSQL's own tools: of one snapshot, and back in one transaction."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plainms.errors import BackupIsDamaged, StorageRefused

FILE = "library.dump"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
_APPLIED = "SELECT app, name FROM django_migrations ORDER BY app, name"
_VARIABLES = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}


def copy(address: str, to: Path) -> tuple[dict[str, int], tuple[str, ...]]:
    """Dump the library to the new file ``to``; its rows by table, and its migrations, as of the same moment."""
    with _asked(address) as ask:
        ask("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        snapshot = ask("SELECT pg_export_snapshot()").fetchone()[0]
        _run(address, "pg_dump", "--format=custom", "--no-owner", f"--snapshot={snapshot}", f"--file={to}")
        rows = {name: _count(ask, name) for (name,) in ask(_TABLES).fetchall()}
        migrations = tuple(f"{app}.{name}" for app, name in ask(_APPLIED).fetchall())
    sound(to)
    return rows, migrations


def sound(dump: Path) -> None:
    """Read the whole dump as a restore would; raises BackupIsDamaged."""
    try:
        _run("", "pg_restore", f"--file={os.devnull}", str(dump))
    except StorageRefused as fault:
        raise BackupIsDamaged(str(fault)) from fault


def is_empty(address: str) -> bool:
    """Whether the database has no table."""
    with _asked(address) as ask:
        return not ask(_TABLES).fetchall()


def put_in_place(dump: Path, address: str, rows: Mapping[str, int]) -> None:
    """Make the database hold what the dump holds, in one transaction, which counts the rows before it ends."""
    with _asked(address) as ask:
        present = [name for (name,) in ask(_TABLES).fetchall()]
    with TemporaryDirectory(prefix="plainms-restore-") as folder:
        clear, fill, check = (Path(folder) / name for name in ("1-clear.sql", "2-fill.sql", "3-check.sql"))
        clear.write_text("".join(f'DROP TABLE public."{name}" CASCADE;\n' for name in present), encoding="utf-8")
        _run("", "pg_restore", "--no-owner", f"--file={fill}", str(dump))
        check.write_text("\n".join(_counting(rows)), encoding="utf-8")
        files = (f"--file={file}" for file in (clear, fill, check))
        _run(address, "psql", "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1", *files)


def _counting(rows: Mapping[str, int]) -> Iterator[str]:
    """Statements that fail where a table holds another number of rows."""
    for name, count in rows.items():
        asked = f'SELECT count(*) FROM public."{name}"'  # noqa: S608 - a name of the schema
        complaint = f"RAISE EXCEPTION '{name} holds other than its {int(count)} rows'"
        yield f"DO $plainms$ BEGIN IF ({asked}) <> {int(count)} THEN {complaint}; END IF; END $plainms$;"


@contextmanager
def _asked(address: str) -> Iterator[Any]:
    """A function that runs statements on one connection; raises StorageRefused."""
    try:
        psycopg = import_module("psycopg")
    except ImportError as fault:
        raise StorageRefused("psycopg is not installed; install plainms[postgres]") from fault
    try:
        with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
            yield connection.execute
    except psycopg.Error as fault:
        raise StorageRefused(f"the PostgreSQL library does not answer as it should: {fault}") from fault


def _count(ask: Any, table: str) -> int:
    return int(ask(f'SELECT count(*) FROM public."{table}"').fetchone()[0])  # noqa: S608 - a name of the schema


def _run(address: str, tool: str, *arguments: str) -> None:
    """Run one of PostgreSQL's tools. It is told of the server by its environment, which other users cannot list."""
    path = shutil.which(tool)
    if path is None:
        raise StorageRefused(f"{tool} is not installed; install the client tools of PostgreSQL (postgresql-client)")
    known = import_module("psycopg.conninfo").conninfo_to_dict(address)
    named = {variable: str(known[key]) for key, variable in _VARIABLES.items() if key in known}
    done = subprocess.run([path, *arguments], capture_output=True, text=True, check=False, env=os.environ | named)  # noqa: S603 - no word of it comes from outside
    if done.returncode:
        raise StorageRefused(f"{tool} failed, and nothing was replaced: {done.stderr.strip()[:500]}")
