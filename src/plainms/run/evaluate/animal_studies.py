"""Whom animal studies are said to have studied: every record of the file was done in animals, so none may say people.

The form is one JSON object a line with at least ``title`` and ``abstract``.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraise import appraise
from plainms.run.evaluate.records import record_of
from plainms.run.evaluate.scoring import rounded
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """How often each species is said, and how often a name that the record gives for its animals is found."""
    said = Counter(_species(record) for record in _records(data))
    total = sum(said.values())
    return {
        "n": total,
        "said": dict(sorted(said.items())),
        "coverage": rounded((total - said["unclear"]) / max(total, 1)),
        "animals_called_people": said["people"],
    }


def _species(record: SourceRecord) -> str:
    value = appraise(assemble(record)).species.value
    return "unclear" if isinstance(value, Absent) else value.value


def _records(data: Path) -> Iterator[SourceRecord]:
    opener = gzip.open if data.suffix == ".gz" else open
    with opener(data, "rt", encoding="utf-8") as lines:
        for place, line in enumerate(lines):
            row = json.loads(line)
            yield record_of(str(place), row["title"], ((None, row["abstract"]),))
