"""The sentence-role task reads NICTA-PIBOSO's own format."""

from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import UsageIsWrong
from plainms.run.evaluate.sentence_role import evaluate, read

TEXT = (
    "###17\nbackground\tTea is a common drink .\noutcome\tTea was drunk significantly more often ( p < 0.01 ) .\n\n"
    "###18\nBackground\tTo find out who drinks tea .\n\n"
)


def test_each_abstract_is_read_with_its_labels(tmp_path: Path) -> None:
    file = tmp_path / "invented.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert [[label for label, _ in abstract] for abstract in read(file)] == [["background", "outcome"], ["background"]]


def test_every_sentence_is_scored_without_a_train_file(tmp_path: Path) -> None:
    file = tmp_path / "invented.txt"
    file.write_text(TEXT, encoding="utf-8")
    scores = evaluate(file, NOT_REPORTED)
    assert (scores["abstracts"], scores["shipped"]["n"], scores["shipped"]["coverage"]) == (2, 3, 1.0)


def test_a_line_without_a_tab_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("###17\nbackground Tea is a common drink .\n", encoding="utf-8")
    with pytest.raises(UsageIsWrong, match="without a tab"):
        evaluate(wrong, NOT_REPORTED)
