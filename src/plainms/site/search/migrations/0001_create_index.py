from typing import ClassVar

from django.db import migrations

CREATE = """
CREATE VIRTUAL TABLE search_study USING fts5(
    title, teaser, digest, abstract, listing UNINDEXED,
    tokenize = "porter unicode61 remove_diacritics 2", prefix = '3'
)
"""


class Migration(migrations.Migration):
    """The full-text index: one row a public study, with what a list shows of it."""

    initial = True
    dependencies: ClassVar = []
    operations: ClassVar = [migrations.RunSQL(CREATE, "DROP TABLE search_study")]
