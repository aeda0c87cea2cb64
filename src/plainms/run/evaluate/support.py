"""Whether evidence supports a claim, refutes it, or says nothing of it: claims of the news beside abstracts' sentences.

Format: CSV with ``evidence``, ``claim`` and ``label`` (Supports, Refutes, Neutral). A claim is read as one sentence and
held against its evidence alone; nothing is fitted.
"""

import csv
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.scoring import classified
from plainms.text import Passage, PassageKind
from plainms.verification.summaries.facts import Facts
from plainms.verification.summaries.judge import judge
from plainms.verification.summaries.source import open_source
from plainms.verification.summaries.verdicts import Judged, Verdict

SUPPORTS, REFUTES, NEUTRAL = "Supports", "Refutes", "Neutral"
_COLUMNS = {"evidence", "claim", "label"}
_TURNED = frozenset({"denial", "direction"})
_HELD = 0.5


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """Accuracy, F1 of each label and their mean."""
    with data.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    if not rows or not set(rows[0]) >= _COLUMNS:
        raise FormatIsUnknown(f"{data} lacks one of the columns {', '.join(sorted(_COLUMNS))}; give such a file")
    return {**classified((row["label"], label_of(row["claim"], row["evidence"])) for row in rows), "fitted": "nothing"}


def label_of(claim: str, evidence: str) -> str:
    """What the evidence does to the claim."""
    source = open_source((Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=evidence),))
    found = judge(claim.strip().rstrip("?") + ".", source, Facts())
    if _is_turned(found):
        return REFUTES
    return SUPPORTS if found.coverage >= _HELD and found.verdict is not Verdict.NO_CLAIM else NEUTRAL


def _is_turned(found: Judged) -> bool:
    return any(reason.question in _TURNED for reason in found.reasons)
