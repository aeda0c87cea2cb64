"""Claim strength of conclusion sentences (Yu, Li and Wang, EMNLP 2019): what ships, and a model fitted for comparison.

Format: CSV with the columns ``sentence`` and ``label``. The labels are coded as their authors coded them: 0 none,
1 direct causal, 2 conditional causal, 3 correlational. What ships is a decision list and is fitted on nothing; the
model is fitted for evaluation only, on ``train`` where there is one and else by cross-validation on the file itself.
The list was written on two thirds of the development half, so scores on that half flatter it and the model alike.
"""

import csv
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.appraisal.claim_strength.wording import wording
from plainms.appraisal.values import Strength
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.claim_strength_model import cross_validated, fitted
from plainms.run.evaluate.scoring import classified

_CODES = {"0": Strength.NONE, "1": Strength.DIRECT, "2": Strength.CONDITIONAL, "3": Strength.CORRELATIONAL}

Labelled = tuple[str, str]


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:
    """Scores of the rules that ship and of a linear model on four classes."""
    rows = _rows(data)
    sentences, wanted = [sentence for sentence, _ in rows], [strength for _, strength in rows]
    ships = [wording(sentence).strength.value for sentence in sentences]
    if isinstance(train, NotReported):
        how, said = "stratified 5-fold cross-validation on the file itself, seed 0", cross_validated(sentences, wanted)
    else:
        scored = set(sentences)
        unseen = [row for row in _rows(train) if row[0] not in scored]
        how, said = f"fitted on {train.name}, without sentences that are scored", fitted(unseen, sentences)
    return {
        "n": len(rows),
        "ships": classified(zip(wanted, ships, strict=True)),
        "fitted_for_evaluation_only": {"how": how, **classified(zip(wanted, said, strict=True))},
    }


def _rows(path: Path) -> list[Labelled]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [(row.get("sentence", ""), row.get("label", "")) for row in csv.DictReader(lines)]
    strange = sorted({label for _, label in rows} - set(_CODES))
    if strange or not rows:
        raise FormatIsUnknown(f"{path}: columns sentence and label are wanted, labels 0 to 3; found {strange}")
    return [(sentence, _CODES[label].value) for sentence, label in rows]
