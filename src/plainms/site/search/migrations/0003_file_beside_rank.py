from typing import Any, ClassVar

from django.db import migrations

SQLITE = (
    "ALTER TABLE search_rank ADD COLUMN filed TEXT NOT NULL DEFAULT ''",
    "UPDATE search_rank SET filed = (SELECT filed FROM search_card WHERE search_card.study = search_rank.study)",
    "CREATE TABLE search_shown (study INTEGER PRIMARY KEY, places TEXT NOT NULL, listing TEXT NOT NULL)",
    "INSERT INTO search_shown SELECT study, places, listing FROM search_card",
    "DROP TABLE search_card",
    "ALTER TABLE search_shown RENAME TO search_card",
)


def move(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001 - Django calls it so
    """On SQLite only; PostgreSQL keeps all of a study in one row."""
    if schema_editor.connection.vendor == "sqlite":
        for statement in SQLITE:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    """What a study is filed under stands beside its rank, so that ranking and counting read one small table."""

    dependencies: ClassVar = [("search", "0002_file_studies")]
    operations: ClassVar = [migrations.RunPython(move)]
