"""The database of the site as Django's settings name it: a SQLite file, or PostgreSQL by one variable."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit


def named_database(environment: Mapping[str, str]) -> dict[str, Any]:
    """What PLAINMS_POSTGRESQL names, or else the file of PLAINMS_DB."""
    address = environment.get("PLAINMS_POSTGRESQL", "")
    return _postgresql(address) if address else _sqlite(environment.get("PLAINMS_DB", "plainms.sqlite3"))


def _sqlite(path: str) -> dict[str, Any]:
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA mmap_size=2147418112;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas},
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
    }
