"""Limits that authors state, on sentences of articles (Kilicoglu and others, J Biomed Inform 2018).

Format: tab separated, no header: set, structural label, file, sentence id, section, label (POS or NEG), text. The
score reads file, id, section and text. The structural label is what the published system made of the paragraph, no
part of the text: it is not read for the score and stands beside it for comparison only.
"""

from pathlib import Path
from typing import Any

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.limitations.listing import Placed, Stance, stances
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.scoring import classified, retrieval

_COLUMNS = 7
_POSITIVE = "POS"

Row = tuple[str, ...]


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """Precision, recall and F1 of limiting sentences, and accuracy of both classes; nothing is fitted."""
    rows = _rows(data)
    said = [_POSITIVE if stance is Stance.LIMIT else "NEG" for stance in stances(_placed(rows))]
    wanted = [row[5] for row in rows]
    both = classified(zip(wanted, said, strict=True))
    return {
        "n": len(rows),
        "articles": len({row[2] for row in rows}),
        "fitted": "nothing",
        "limitations": _found(wanted, said),
        "accuracy": both["accuracy"],
        "macro_f1": both["macro_f1"],
        "classes": both["classes"],
        "comparison": {
            "structural_label_alone": _found(wanted, [row[1] for row in rows]),
            "rules_where_the_structural_label_agrees": _found(
                wanted, [word if row[1] == _POSITIVE else "NEG" for row, word in zip(rows, said, strict=True)]
            ),
        },
    }


def _found(wanted: list[str], said: list[str]) -> dict[str, float]:
    right = sum(want == word == _POSITIVE for want, word in zip(wanted, said, strict=True))
    return retrieval(right, said.count(_POSITIVE), wanted.count(_POSITIVE))


def _rows(path: Path) -> list[Row]:
    rows = [tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    for place, row in enumerate(rows, start=1):
        if len(row) != _COLUMNS or row[5] not in {_POSITIVE, "NEG"}:
            raise FormatIsUnknown(f"{path}, sentence {place}: {_COLUMNS} columns are wanted, POS or NEG in the sixth")
    return rows


def _placed(rows: list[Row]) -> list[Placed]:
    """The sentences in the order of the file; where ids leave a gap, the run of the text is broken."""
    placed = []
    before: Row = ("",) * _COLUMNS
    for row in rows:
        follows = row[2] == before[2] and _number(row) == _number(before) + 1
        placed.append(Placed(text=row[6], section=row[4] or NOT_REPORTED, follows=follows))
        before = row
    return placed


def _number(row: Row) -> int:
    digits = row[3].lstrip("S")
    return int(digits) if digits.isdecimal() else -1
