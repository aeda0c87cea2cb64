"""The pages of a library as text, read from its file as others would read it."""

import gzip
import sqlite3
from pathlib import Path

WITH_TEXT = "select path, packed from catalogue_publishedpage where path like ? order by path"


def stored_pages(database: Path, like: str = "%") -> dict[str, str]:
    """The text of each stored page by its path."""
    rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return {path: gzip.decompress(packed).decode() for path, packed in rows.execute(WITH_TEXT, [like])}
    finally:
        rows.close()
