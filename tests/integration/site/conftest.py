"""The invented library, published once, and a client that asks for its pages."""

# ruff: noqa: PLC0415 - Django must be set up before it can be used

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client


@pytest.fixture(scope="session")
def django() -> None:
    """Django with the settings of the site."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plainms.site.settings")
    import django

    django.setup()


@pytest.fixture(scope="module")
def library(django: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A database of the invented variants with all their pages; a module may change it."""
    from invented_library import shelve, using_database, variants

    path = tmp_path_factory.mktemp("library") / "library.sqlite3"
    with using_database(path):
        shelve(variants())
        yield path


@pytest.fixture
def client(library: Path) -> "Client":
    """A client without cookies or scripts."""
    from django.test import Client

    return Client(SERVER_NAME="localhost")
