"""The one place where ``run`` meets ``site``: a catalogue to build into, a report of it, a site to serve.

Imports of ``plainms.site`` stay inside the functions, because Django must know its database before they happen.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from plainms.errors import StorageRefused
from plainms.identifiers import Pmid

if TYPE_CHECKING:
    from plainms.site.catalogue.actions import CatalogueStore
    from plainms.site.catalogue.condition import Condition
    from plainms.site.syncing.actions import Running, SyncStore
    from plainms.site.syncing.full_texts import FullTextStore
    from plainms.sources.record import SourceRecord

    Catalogue: TypeAlias = CatalogueStore
    Syncing: TypeAlias = SyncStore
    SyncRunning: TypeAlias = Running
    FullTexts: TypeAlias = FullTextStore

WSGI = "plainms.site.wsgi:application"


def name_database(database: Path) -> None:
    """Tell Django, in this process and its children, which database and settings to use."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "plainms.site.settings"
    os.environ["PLAINMS_DB"] = str(database.resolve())


def answer_to(host: str) -> None:
    """Let the site answer to the address it listens on, unless PLAINMS_HOSTS says which names it answers to."""
    os.environ.setdefault("PLAINMS_HOSTS", f"localhost,127.0.0.1,[::1],{host}")


def open_catalogue(database: Path, logic: str) -> "CatalogueStore":
    """The catalogue in ``database``, made or brought up to date; raises StorageRefused where that cannot be."""
    import django
    from django.db import DatabaseError

    if not database.parent.is_dir():
        raise StorageRefused(f"the folder {database.parent} is not there; make it, or choose another --db")
    name_database(database)
    django.setup()
    try:
        _bring_up_to_date()
    except DatabaseError as fault:
        raise StorageRefused(f"{database} is not a plainms database, or is damaged: {fault}") from fault
    from plainms.site.catalogue.actions import CatalogueStore

    return CatalogueStore(logic)


def known_migrations(database: Path) -> frozenset[str]:
    """The migrations that this version of plainms has, "app.name"; no database is opened."""
    import django
    from django.db.migrations.loader import MigrationLoader

    name_database(database)
    django.setup()
    return frozenset(f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations)


def condition(database: Path, logic: str) -> "Condition":
    """The condition of the catalogue in ``database``, which is not changed; raises StorageRefused."""
    import django
    from django.db import DatabaseError

    if not os.environ.get("PLAINMS_POSTGRESQL") and not database.is_file():
        raise StorageRefused(f"{database} is not there; make it with: plainms build INPUT --db {database}")
    name_database(database)
    django.setup()
    from plainms.site.catalogue.condition import condition as look

    try:
        return look(logic)
    except DatabaseError as fault:
        raise StorageRefused(f"{database} is not a plainms library, or is damaged: {fault}") from fault


def _bring_up_to_date() -> None:
    """Apply the migrations that are missing: on SQLite all in one transaction, so that a kill leaves none by half.

    (Django records a migration after its tables are made, which is one kill too late.) SQLite alters no table while it
    checks foreign keys, and cannot stop checking inside a transaction; so checking stops before it.
    """
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if connection.vendor != "sqlite":
        call_command("migrate", verbosity=0, interactive=False)
        return
    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.enable_constraint_checking()


def existing_catalogue(database: Path, logic: str) -> "CatalogueStore":
    """As ``open_catalogue``, but the file must be there, unless PLAINMS_POSTGRESQL names another database."""
    if not os.environ.get("PLAINMS_POSTGRESQL") and not database.is_file():
        raise StorageRefused(f"{database} is not there; make it with: plainms build INPUT --db {database}")
    return open_catalogue(database, logic)


@contextmanager
def storage(database: Path) -> Iterator[None]:
    """Raises StorageRefused, with what to do, where the database fails in between, or is gone at the end."""
    from django.db import Error

    try:
        yield
    except Error as fault:
        raise StorageRefused(f"{database} takes no more ({fault}); {_cure(str(fault))}") from fault
    if not os.environ.get("PLAINMS_POSTGRESQL") and not database.is_file():
        raise StorageRefused(f"{database} was taken away while it was written; put it back, or run the command again")


def _cure(fault: str) -> str:
    """What to do about a fault of the database; all that was stored before it stays."""
    if "locked" in fault:
        return "another program holds it; end that one and run the same command again"
    if "full" in fault or "space" in fault:
        return "make room on its disk and run the same command again"
    return "see that it is there and may be written, and run the same command again"


def sync_store() -> "SyncStore":
    """What a sync remembers; the catalogue must be open."""
    from plainms.site.syncing.actions import SyncStore

    return SyncStore()


def full_text_store() -> "FullTexts":
    """What a sync remembers of full texts; the catalogue must be open."""
    from plainms.site.syncing.full_texts import FullTextStore

    return FullTextStore()


def pmids_of(dois: Iterable[str]) -> dict[str, Pmid]:
    """By DOI, the PMIDs of those that are DOIs of studies in the open catalogue."""
    from plainms.site.catalogue.store import pmids_of as stored

    return stored(dois)


def publisher() -> Any:
    """The module that turns stored studies into served pages; the catalogue must be open."""
    from plainms.site.reading import publish

    return publish


def census() -> dict[str, Any]:
    """Counts of what the open catalogue holds."""
    from plainms.site.catalogue.census import census as count

    return count()


def searches() -> Any:
    """The module by which evaluation asks the search of the open catalogue."""
    from plainms.site.search import judged

    return judged


def reports() -> "Iterator[SourceRecord]":
    """The report that each study of the open catalogue tells, by identity; those out of scope are not kept."""
    from plainms.site.catalogue.store import told_reports

    return told_reports()


def exported() -> Iterator[str]:
    """The open catalogue as JSON lines."""
    from plainms.site.catalogue.export import export

    return export()
