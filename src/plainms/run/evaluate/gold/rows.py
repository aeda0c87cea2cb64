"""The MS gold set, each record appraised once: ``gold/SCHEMA.md`` says what the annotators answer."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.appraise import appraise
from plainms.run.evaluate.records import record_of
from plainms.studies.assemble import assemble
from plainms.studies.study import Study

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStudy:
    """A study of the gold set, what we know of it, and what each of its annotators wrote."""

    study: Study
    appraisal: Appraisal
    answers: tuple[Answer, ...]


def gold_studies(path: Path) -> Iterator[GoldStudy]:
    """The studies of the file in its order, appraised."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stated = row["record"]
        sections = ((part["label"], part["text"]) for part in stated["abstract"])
        study = assemble(record_of(stated["pmid"], stated["title"], sections, journal=stated["journal"] or ""))
        yield GoldStudy(study=study, appraisal=appraise(study), answers=tuple(row["annotators"]))
