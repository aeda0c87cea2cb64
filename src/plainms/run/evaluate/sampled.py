"""The studies of a PubMed file that are written for a measure: in scope, with a digest, in an order of their keys."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from plainms import pipeline
from plainms.digest.digest import Digest
from plainms.ports import Processed
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord


def written(data: Path) -> Iterator[tuple[Digest, Processed]]:
    """Digests with what was made on the way to them. Which come first depends on the records' keys only."""
    records = [found for found in Inputs.of((data,)).read_all() if isinstance(found, SourceRecord)]
    for record in sorted(records, key=lambda record: hashlib.sha256(record.key.encode()).digest()):
        done = pipeline.process(record)
        if isinstance(done.outcome, Digest):
            yield done.outcome, done
