"""Every kind of frame, most certain first: the first that reads a clause and can tell it wins. One line a frame."""

from typing import Any

from plainms.digest.finding_frames import (
    accuracy,
    association,
    averages,
    case,
    case_outcome,
    change,
    commonest,
    comparison,
    covers,
    described,
    effect,
    no_difference,
    plan,
    pooled,
    proportion,
    safety,
    shares,
    statement,
    trial,
    use,
    views,
)
from plainms.digest.finding_frames.frame import Kind

KINDS: tuple[Kind[Any], ...] = (
    covers.KIND,
    plan.KIND,
    pooled.KIND,
    case.KIND,
    case_outcome.KIND,
    no_difference.KIND,
    trial.KIND,
    safety.KIND,
    accuracy.KIND,
    use.KIND,
    association.KIND,
    comparison.KIND,
    averages.KIND,
    proportion.KIND,
    shares.KIND,
    commonest.KIND,
    change.KIND,
    effect.KIND,
    views.TOPICS,
    views.KIND,
    described.KIND,
    statement.KIND,
)
