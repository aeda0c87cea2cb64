"""The claim strength task reads the authors' own coding, and says how its model was fitted."""

from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.claim_strength import evaluate

LINES = (
    ("Tea number {} was served at noon.", 0),
    ("Tea number {} reduces relapses.", 1),
    ("Tea number {} may reduce relapses.", 2),
    ("Tea number {} was associated with relapses.", 3),
)


def written(path: Path, times: int) -> Path:
    rows = [f"{text.format(at)},{label}" for at in range(times) for text, label in LINES]
    path.write_text("\n".join(("sentence,label", *rows)) + "\n", encoding="utf-8")
    return path


def test_one_is_direct_and_three_is_correlational(tmp_path: Path) -> None:
    scores = evaluate(written(tmp_path / "invented.csv", 10), NOT_REPORTED)
    assert scores["n"] == 40
    assert scores["ships"]["macro_f1"] == 1.0
    assert "cross-validation" in scores["fitted_for_evaluation_only"]["how"]


def test_a_train_file_is_fitted_on_and_named(tmp_path: Path) -> None:
    train = written(tmp_path / "invented_train.csv", 10)
    scores = evaluate(written(tmp_path / "invented.csv", 3), train)
    assert (
        scores["fitted_for_evaluation_only"]["how"] == "fitted on invented_train.csv, without sentences that are scored"
    )


def test_another_form_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("sentence,label\nTea.,7\n", encoding="utf-8")
    with pytest.raises(FormatIsUnknown, match="labels 0 to 3"):
        evaluate(wrong, NOT_REPORTED)
