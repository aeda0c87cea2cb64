"""``plainms export``: everything that was built, as JSON lines that are equal byte for byte for equal builds."""

from collections.abc import Iterator
from pathlib import Path

from plainms import pipeline
from plainms.run import seam


def export(database: Path) -> Iterator[str]:
    """One line a study, by identity, then one a page, by path."""
    seam.existing_catalogue(database, pipeline.logic())
    yield from seam.exported()
