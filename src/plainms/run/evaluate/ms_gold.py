"""What the appraisal says of the MS gold set, beside what its annotators wrote: one block of scores a question."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.run.evaluate.gold.directions import directions_scored
from plainms.run.evaluate.gold.effects import effects_scored
from plainms.run.evaluate.gold.fields import fields_scored
from plainms.run.evaluate.gold.given import interventions_scored
from plainms.run.evaluate.gold.hedges import hedges_scored
from plainms.run.evaluate.gold.limits import limits_scored
from plainms.run.evaluate.gold.outcomes import comparators_scored, outcomes_scored
from plainms.run.evaluate.gold.roles import roles_scored
from plainms.run.evaluate.gold.rows import GoldStudy, gold_studies

BLOCKS: dict[str, Callable[[tuple[GoldStudy, ...]], dict[str, Any]]] = {
    "directions": directions_scored,
    "effects": effects_scored,
    "limits": limits_scored,
    "hedge": hedges_scored,
    "interventions": interventions_scored,
    "comparators": comparators_scored,
    "outcomes": outcomes_scored,
    "roles": roles_scored,
}


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """The scores of each field of the gold file ``data``; nothing is fitted."""
    started = time.process_time()
    studies = tuple(gold_studies(data))
    seconds = time.process_time() - started
    return {
        "n": len(studies),
        **fields_scored(studies),
        **{name: score(studies) for name, score in BLOCKS.items()},
        "abstracts_a_cpu_second": round(len(studies) / max(seconds, 1e-9)),
    }
