"""How models of readability are scored against ratings."""

from pathlib import Path

from plainms.absence import NOT_REPORTED
from plainms.run.evaluate.readability import evaluate

EASY = "We looked at how well people slept."
MIDDLE = "People in the first group had fewer relapses than people in the second group."
HARD = "Polysomnographic abnormalities were retrospectively characterized in heterogeneous demyelinating phenotypes."


def ratings(file: Path, splits: tuple[str, ...]) -> Path:
    rows = [f'{split},"{text}",{rating}' for split in splits for rating, text in ((1, EASY), (3, MIDDLE), (5, HARD))]
    file.write_text("\n".join(["split,Sentence,Readability", *rows]) + "\n", encoding="utf-8")
    return file


def test_it_scores_the_test_split_and_fits_on_the_train_split_for_evaluation_only(tmp_path: Path) -> None:
    scores = evaluate(ratings(tmp_path / "both.csv", ("train", "test")), NOT_REPORTED)
    assert scores["n"] == 3
    assert scores["shipped_r"] > 0.9
    assert scores["fitted_for_evaluation_only"]["n_train"] == 3
    assert scores["fitted_for_evaluation_only"]["ridge_r"] > 0.9


def test_it_fits_nothing_where_there_is_nothing_to_fit_on(tmp_path: Path) -> None:
    scores = evaluate(ratings(tmp_path / "test.csv", ("test",)), NOT_REPORTED)
    assert scores["n"] == 3
    assert "fitted_for_evaluation_only" not in scores


def test_it_never_scores_the_rows_it_fitted_on(tmp_path: Path) -> None:
    scores = evaluate(ratings(tmp_path / "train.csv", ("train",)), NOT_REPORTED)
    assert "fitted_for_evaluation_only" not in scores


def test_it_fits_on_another_file(tmp_path: Path) -> None:
    train = ratings(tmp_path / "train.csv", ("train",))
    assert "fitted_for_evaluation_only" in evaluate(ratings(tmp_path / "test.csv", ("test",)), train)
