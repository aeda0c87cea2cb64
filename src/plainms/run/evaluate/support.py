"""Whether evidence supports a claim, refutes it, or says nothing of it: claims of the news beside abstracts' sentences.

Format: CSV with ``evidence``, ``claim`` and ``label`` (Supports, Refutes, Neutral). A claim is read as one sentence and
held against its evidence alone; nothing is fitted but the share of words from which they speak of the same thing.
"""

import csv
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.scoring import classified
from plainms.text import Passage, PassageKind
from plainms.verification.summaries.alignment import aligned
from plainms.verification.summaries.facts import Facts
from plainms.verification.summaries.judge import judge
from plainms.verification.summaries.source import Source, open_source
from plainms.verification.wordings import wordings

SUPPORTS, REFUTES, NEUTRAL = "Supports", "Refutes", "Neutral"
_COLUMNS = {"evidence", "claim", "label"}
_TURNED = frozenset({"denial", "direction"})
_HELD = 0.53


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """Accuracy, F1 of each label and their mean."""
    with data.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    if not rows or not set(rows[0]) >= _COLUMNS:
        raise FormatIsUnknown(f"{data} lacks one of the columns {', '.join(sorted(_COLUMNS))}; give such a file")
    return {**classified((row["label"], label_of(row["claim"], row["evidence"])) for row in rows), "fitted": "nothing"}


def label_of(claim: str, evidence: str) -> str:
    """What the evidence does to the claim: nothing where they share little, and it refutes what it turns."""
    source, back = _opened(evidence), _opened(claim)
    found = judge(claim.strip().rstrip("?") + ".", source, Facts())
    if any(reason.question in _TURNED for reason in found.reasons):
        return REFUTES
    if aligned(claim, source).coverage + aligned(evidence, back).coverage / 2 < _HELD:
        return NEUTRAL
    return (
        REFUTES
        if _denies(claim) != _denies(evidence) or _side(claim) + _side(evidence) == 0 != _side(claim)
        else SUPPORTS
    )


def _opened(text: str) -> Source:
    return open_source((Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text),))


def _denies(text: str) -> bool:
    return wordings("check_denial", "denial").search(text) or wordings("check_summaries", "no result").search(text)


def _side(text: str) -> int:
    """1 where a text speaks of more alone, -1 where it speaks of less alone, else 0."""
    up, down = (wordings("check_summaries", f"went {side}").search(text) for side in ("up", "down"))
    return int(up) - int(down)
