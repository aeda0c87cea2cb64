"""Study design on StudyTypeTeller's 14 types of CNS abstracts: csv files with ``accepted_label`` as what is wanted.

The main score lets nothing be silent: where a claim abstains, what is ahead in points is said. ``when_spoken`` scores
only what the appraisal itself would say. With a train file, a model is fitted for evaluation only.
"""

from collections import Counter
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Design
from plainms.appraisal.design.cascade import design_of
from plainms.provenance import Claim
from plainms.run.evaluate.design_cases import Case, cases_in, is_spoken, label
from plainms.run.evaluate.scoring import classified, rounded


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:
    """Scores over 14 types of what ships and, where there is a train file, of a model fitted for this score alone."""
    cases = tuple(cases_in(data))
    designs = [design_of(case.reading) for case in cases]
    said = [label(case.reading, design) for case, design in zip(cases, designs, strict=True)]
    result = classified(zip([case.wanted for case in cases], said, strict=True))
    result["when_spoken"] = _when_spoken(cases, designs, said)
    result["decided_by"] = dict(sorted(Counter(design.rule for design in designs).items()))
    if not isinstance(train, NotReported):
        from plainms.run.evaluate.fitted_design import fitted  # noqa: PLC0415 - scikit-learn is never shipped

        result["fitted_for_evaluation_only"] = fitted(tuple(cases_in(train)), cases)
    return result


def _when_spoken(cases: tuple[Case, ...], designs: list[Claim[Design]], said: list[str]) -> dict[str, Any]:
    """How often the claims on which the type stands are spoken, and how often they are then right."""
    told = zip(cases, designs, said, strict=True)
    spoken = [case.wanted == word for case, design, word in told if is_spoken(case, design)]
    return {
        "spoken": len(spoken),
        "coverage": rounded(len(spoken) / max(len(cases), 1)),
        "accuracy": rounded(sum(spoken) / max(len(spoken), 1)),
    }
