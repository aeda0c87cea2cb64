"""What tests of search share: invented documents, and an index of each database. Needs Django set up."""

# ruff: noqa: PLC0415 - Django must be set up before its backends can be imported

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from plainms.publication.labels import Labels
from plainms.publication.listing import Listing

if TYPE_CHECKING:
    from plainms.site.search.interface import Document, StudySearch

SERVER = os.environ.get("PLAINMS_TEST_POSTGRESQL", "host=127.0.0.1 port=5432 user=postgres dbname=postgres")
LABELS = Labels(disease="MS", rung="", rung_id="", design="cohort study", species="", size=())


def document(number: int, *, title: str = "", **more: Any) -> "Document":
    """An invented study with these texts."""
    from plainms.site.search.interface import Document

    texts = {"teaser": "", "digest": "", "abstract": ""} | more
    return Document(study=study(number), title=title, listing=listing(number, title), **texts)


def study(number: int) -> str:
    """An identity."""
    return f"s{number:012}"


def listing(number: int, title: str) -> Listing:
    """What a list shows of it."""
    return Listing(
        study=study(number),
        heading=title or "An invented study",
        title=title,
        is_invented=True,
        is_told=True,
        notices=(),
        labels=LABELS,
        date="",
        machine_date="",
        journal="",
        depths=(),
    )


@contextmanager
def postgresql_search(name: str) -> Iterator["StudySearch"]:
    """An empty index in a PostgreSQL database of its own; raises ConnectionError where there is no server to ask."""
    from django.core.management import call_command
    from django.db import connections

    from plainms.site.search.postgresql import PostgresqlSearch

    psycopg = _psycopg()
    try:
        with psycopg.connect(SERVER, autocommit=True, connect_timeout=3) as server:
            server.execute(f"DROP DATABASE IF EXISTS {name}")
            server.execute(f"CREATE DATABASE {name}")
            known = server.info.get_parameters() | {"host": server.info.host, "port": str(server.info.port)}
    except psycopg.OperationalError as fault:
        raise ConnectionError(str(fault)) from fault
    own = {"ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": known["user"]}
    place = {"HOST": known["host"], "PORT": known["port"]}
    connections.settings[name] = connections.configure_settings({"default": own | place})["default"]
    try:
        call_command("migrate", "search", database=name, verbosity=0, interactive=False)
        yield PostgresqlSearch(connections[name])
    finally:
        connections[name].close()
        del connections.settings[name]
        del connections[name]
        with psycopg.connect(SERVER, autocommit=True) as server:
            server.execute(f"DROP DATABASE {name}")


def _psycopg() -> Any:
    try:
        import psycopg
    except ImportError as fault:
        raise ConnectionError("psycopg is not installed") from fault
    return psycopg
