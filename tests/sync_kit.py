"""How tests run a sync against served sources, and what they compare afterwards."""

import json
import sqlite3
from pathlib import Path

from running import Run
from served_sources import Sources

AS_OF = ("--as-of", "2026-11-26", "--workers", "1", "--quiet")


def synced(plainms: Run, sources: Sources, database: Path, *options: str, exit_code: int = 0) -> dict:
    done = plainms("sync", "--db", database, "--json", *AS_OF, *sources.options, *options)
    assert done.returncode == exit_code, done.stderr
    return json.loads(done.stdout) if done.stdout else {"refused": done.stderr}


def state_of(plainms: Run, database: Path) -> tuple[str, list, list, list, list]:
    """All that a sync leaves: studies and pages, statements, how far sources were read, files and full texts."""
    exported = plainms("export", "--db", database)
    assert exported.returncode == 0, exported.stderr
    with sqlite3.connect(database) as connection:
        told = [
            connection.execute(f"SELECT {columns} FROM syncing_{table} ORDER BY 1, 2").fetchall()
            for table, columns in (
                ("statementrow", "source, key, digest, body, changed_on, checked_on"),
                ("sourcerow", "source, position, read_on, origin"),
                ("filerow", "name, md5, loaded_on"),
                ("fulltextrow", "study_id, pmcid, digest, since, state, reason"),
            )
        ]
    return exported.stdout, *told
