"""The tasks that score ``plainms verify`` read their own formats, on invented rows."""

import csv
from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate import plain_summaries, support

ABSTRACT = "Eight trials with 719 women were included. Hormone treatment did not improve sleep. It reduced hot flushes."


def written(folder: Path, rows: list[dict[str, str]]) -> Path:
    file = folder / "rows.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


def test_false_alarms_are_counted_by_sentence(tmp_path: Path) -> None:
    simple = "We found eight trials with 719 women. Hormone treatment improved sleep."
    data = written(tmp_path, [{"pair_id": "1", "complex": ABSTRACT, "simple": simple}])
    scores = plain_summaries.evaluate(data, NOT_REPORTED)
    assert (scores["n"], scores["summaries"], scores["flagged"]) == (2, 1, 0.5)
    assert [one["text"] for one in plain_summaries.examples(data, NOT_REPORTED)] == [
        "Hormone treatment improved sleep."
    ]


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("Hormone treatment reduced hot flushes", "Supports"),
        ("Hormone treatment increased hot flushes", "Refutes"),
        ("Cats can catch the cold of their owners", "Neutral"),
    ],
)
def test_a_claim_gets_a_label(claim: str, label: str) -> None:
    assert support.label_of(claim, "In this trial hormone treatment reduced hot flushes.") == label


@pytest.mark.parametrize("task", [plain_summaries, support])
def test_a_file_of_another_form_is_refused(tmp_path: Path, task: object) -> None:
    data = written(tmp_path, [{"one": "1", "other": "2"}])
    with pytest.raises(FormatIsUnknown):
        task.evaluate(data, NOT_REPORTED)  # type: ignore[attr-defined]
