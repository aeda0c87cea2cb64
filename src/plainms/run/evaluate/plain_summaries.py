"""False alarms of ``plainms verify``: reviews with plain-language summaries written by experts, pair by pair.

Format: CSV with ``pair_id``, ``complex`` (results and conclusions of the abstract) and ``simple`` (the plain summary).
The abstract's background is not in the file, so some sentences that are flagged do say what is not in their source.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.scoring import rounded
from plainms.text import Passage, PassageKind
from plainms.verification.summaries.judge import judged
from plainms.verification.summaries.reading import sentences_of
from plainms.verification.summaries.verdicts import Judged, Verdict

_COLUMNS = {"pair_id", "complex", "simple"}


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """How many sentences get each verdict, and which questions flag them."""
    pairs = list(_judged(data))
    found = [item for _, item in pairs]
    verdicts = Counter(item.verdict for item in found)
    questions = Counter(question for item in found for question in {reason.question for reason in item.reasons})
    return {
        "n": len(found),
        "summaries": len({pair for pair, _ in pairs}),
        "flagged": rounded(sum(item.verdict.is_fault for item in found) / max(len(found), 1)),
        "verdicts": {verdict.value: rounded(verdicts[verdict] / max(len(found), 1)) for verdict in Verdict},
        "flagged_by": dict(sorted(questions.items())),
    }


def examples(data: Path, train: Path | NotReported) -> Iterator[dict[str, Any]]:  # noqa: ARG001 - as above
    """The sentences that are flagged, with the reasons: for people to read."""
    for pair, item in _judged(data):
        if item.verdict.is_fault:
            yield {
                "pair": pair,
                "text": item.text,
                "verdict": item.verdict.value,
                "reasons": [f"{reason.question}: {reason.why}" for reason in item.reasons],
                "source": [span.quote for span in item.evidence],
            }


def _judged(data: Path) -> Iterator[tuple[str, Judged]]:
    with data.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream)
        if not set(rows.fieldnames or ()) >= _COLUMNS:
            raise FormatIsUnknown(f"{data} lacks one of the columns {', '.join(sorted(_COLUMNS))}; give such a file")
        for row in rows:
            passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=row["complex"])
            for item in judged(sentences_of(row["simple"]), (passage,)).sentences:
                yield row["pair_id"], item
