"""Which search goes with the database."""

from django.db import connection

from plainms.site.search.fts5 import Fts5Search
from plainms.site.search.interface import StudySearch
from plainms.site.search.postgresql import PostgresqlSearch


def study_search() -> StudySearch:
    """The search of the site's database."""
    return PostgresqlSearch(connection) if connection.vendor == "postgresql" else Fts5Search(connection)
