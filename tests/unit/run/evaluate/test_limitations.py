"""The limitations task reads its own format and never the structural label."""

from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import FormatIsUnknown
from plainms.run.evaluate.limitations import evaluate

ROWS = (
    ("S4", "Our study has some limitations.", "NEG"),
    ("S5", "First, nobody measured the tea.", "POS"),
    ("S9", "Tea was served at noon.", "NEG"),
    ("S12", "Cups may break in every village.", "POS"),
)


def written(path: Path, structural: str) -> Path:
    lines = ("\t".join(("SEED", structural, "a.xml", key, "Discussion", gold, text)) for key, text, gold in ROWS)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_it_scores_sentences_and_ends_a_list_where_ids_leave_a_gap(tmp_path: Path) -> None:
    scores = evaluate(written(tmp_path / "invented.tsv", "POS"), NOT_REPORTED)
    assert scores["n"] == 4
    assert scores["limitations"] == {"precision": 1.0, "recall": 0.5, "f1": 0.6667}


def test_the_structural_label_changes_no_score(tmp_path: Path) -> None:
    with_label, without = (evaluate(written(tmp_path / word, word), NOT_REPORTED) for word in ("POS", "NEG"))
    assert with_label["limitations"] == without["limitations"]


def test_another_form_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.tsv"
    wrong.write_text("SEED\tPOS\tonly three\n", encoding="utf-8")
    with pytest.raises(FormatIsUnknown, match="sentence 1"):
        evaluate(wrong, NOT_REPORTED)
