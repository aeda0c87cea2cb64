"""Many artefacts at once: by COPY on PostgreSQL; in one statement on SQLite."""

from collections.abc import Sequence

from django.db import connection

from plainms.site.catalogue.models import ArtefactRow

_MAKE = "CREATE TEMPORARY TABLE incoming_artefact (study_id text, kind text, stamp text, body text)"
_COPY = "COPY incoming_artefact (study_id, kind, stamp, body) FROM STDIN"
_KEEP = """
INSERT INTO catalogue_artefactrow (study_id, kind, stamp, body)
SELECT study_id, kind, stamp, body FROM incoming_artefact ON CONFLICT DO NOTHING
"""
_FORGET = "DROP TABLE incoming_artefact"


def add_artefacts(rows: Sequence[ArtefactRow]) -> None:
    """Add the rows that are not there yet, inside the transaction of the caller."""
    if connection.vendor != "postgresql":
        ArtefactRow.objects.bulk_create(rows, ignore_conflicts=True)
        return
    with connection.cursor() as cursor:
        cursor.execute(_MAKE)
        with cursor.copy(_COPY) as copy:
            for row in rows:
                copy.write_row((row.study_id, row.kind, row.stamp, row.body))
        cursor.execute(_KEEP)
        cursor.execute(_FORGET)
