from typing import Any, ClassVar

from django.db import migrations

WORD = """
CREATE TABLE search_word (
    initial TEXT NOT NULL, length INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (initial, length, word)
)
"""
SQLITE = (
    "DROP TABLE search_study",
    """
    CREATE VIRTUAL TABLE search_study USING fts5(
        title, teaser, subject, digest, abstract, about, named, filed,
        tokenize = "porter unicode61 remove_diacritics 2", prefix = '3'
    )
    """,
    """
    CREATE TABLE search_card (
        study INTEGER PRIMARY KEY, filed TEXT NOT NULL, places TEXT NOT NULL, listing TEXT NOT NULL
    )
    """,
    "CREATE TABLE search_rank (study INTEGER PRIMARY KEY, weight REAL NOT NULL, day INTEGER NOT NULL)",
    f"{WORD} WITHOUT ROWID",
)
POSTGRESQL = (
    """
    CREATE TABLE search_study (
        study BIGINT PRIMARY KEY,
        title TEXT NOT NULL, teaser TEXT NOT NULL, subject TEXT NOT NULL, digest TEXT NOT NULL,
        abstract TEXT NOT NULL, filed TEXT NOT NULL, places TEXT NOT NULL, listing TEXT NOT NULL, weight REAL NOT NULL,
        day INTEGER NOT NULL, words TSVECTOR NOT NULL
    )
    """,
    "CREATE INDEX search_study_words ON search_study USING gin (words)",
    WORD,
)


def create(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001 - Django calls it so
    """The tables of the database at hand."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Concepts and filings beside the words; the words themselves, for mistyped ones; what lists show, apart.

    The index is empty afterwards; the next build fills it.
    """

    dependencies: ClassVar = [("search", "0001_create_index")]
    operations: ClassVar = [migrations.RunPython(create)]
