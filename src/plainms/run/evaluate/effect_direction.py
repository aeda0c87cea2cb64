"""Direction of effect on Evidence Inference 2.0: what ships, and a model fitted for evaluation only.

Who answers sees intervention, comparator, outcome and the evidence spans, and may abstain.
"""

import time
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.run.evaluate.direction_cases import answered, figures, read


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:
    """Coverage, accuracy when it speaks and inversions of what ships, and of a model fitted on ``train``."""
    cases = read(data)
    started = time.process_time()
    said = [answered(case) for case in cases]
    seconds = time.process_time() - started
    result = {
        "ships": figures(cases, said),
        "questions_a_cpu_second": round(len(cases) / max(seconds, 1e-9)),
    }
    if isinstance(train, NotReported):
        return {**result, "fitted_for_evaluation_only": "no train file"}
    from plainms.run.evaluate.fitted_direction import fitted  # noqa: PLC0415 - scikit-learn does not ship

    return {**result, "fitted_for_evaluation_only": fitted(read(train), cases)}
