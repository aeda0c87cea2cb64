"""``plainms export``: everything that was built, as JSON lines that are equal byte for byte for equal builds."""

from collections.abc import Iterator
from pathlib import Path

from plainms import pipeline
from plainms.codec import canonical
from plainms.run import seam, trial_threads


def export(database: Path) -> Iterator[str]:
    """One line a study, by identity, one a page, by path, one a trial with several reports, one a doubtful pair."""
    seam.existing_catalogue(database, pipeline.logic())
    yield from seam.exported()
    yield from map(canonical, trial_threads.as_json(trial_threads.threads_found()))
