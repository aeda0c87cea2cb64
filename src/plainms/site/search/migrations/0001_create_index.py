from typing import Any, ClassVar

from django.db import migrations

SQLITE = """
CREATE VIRTUAL TABLE search_study USING fts5(
    title, teaser, digest, abstract, listing UNINDEXED,
    tokenize = "porter unicode61 remove_diacritics 2", prefix = '3'
)
"""


def create(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001 - Django calls it so
    """The first index, on SQLite only."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE)


class Migration(migrations.Migration):
    """The full-text index: one row a public study, with what a list shows of it."""

    initial = True
    dependencies: ClassVar = []
    operations: ClassVar = [migrations.RunPython(create)]
