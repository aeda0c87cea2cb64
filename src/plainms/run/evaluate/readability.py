"""How well grades and our model follow people's ratings of sentences: Pearson's r, on the rows of the ``test`` split.

A file without such rows is scored whole. Where it, or the training file, has rows of the ``train`` split, a ridge
regression on our twenty features is fitted to them for evaluation only: these ratings may train nothing that ships.
"""

import csv
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plainms.absence import NotReported
from plainms.language.difficulty import difficulty
from plainms.language.difficulty_features import features
from plainms.language.readability import flesch_kincaid_grade, smog_grade
from plainms.run.evaluate.scoring import correlation

_PENALTY = 1.0


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:
    """Pearson's r with the ratings (higher is harder) of two grades, of what ships, and of a model fitted to them."""
    rows = _rows(data)
    scored = [row for row in rows if row.get("split") == "test"] or rows
    known = [row for row in (rows if isinstance(train, NotReported) else _rows(train)) if row.get("split") == "train"]
    sentences, ratings = _columns(scored)
    difficulty("The words are counted before the clock starts.")
    started = time.process_time()
    shipped = [difficulty(sentence) for sentence in sentences]
    seconds = time.process_time() - started
    result: dict[str, Any] = {
        "n": len(scored),
        "flesch_kincaid_r": correlation([flesch_kincaid_grade(sentence) for sentence in sentences], ratings),
        "smog_r": correlation([smog_grade(sentence) for sentence in sentences], ratings),
        "shipped_r": correlation(shipped, ratings),
        "sentences_a_cpu_second": round(len(scored) / max(seconds, 1e-9)),
    }
    if known and not (scored is rows and isinstance(train, NotReported)):
        result["fitted_for_evaluation_only"] = {"n_train": len(known), "ridge_r": _ridge_r(known, sentences, ratings)}
    return result


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _columns(rows: list[dict[str, str]]) -> tuple[list[str], list[float]]:
    return [row["Sentence"] for row in rows], [float(row["Readability"]) for row in rows]


def _ridge_r(known: list[dict[str, str]], sentences: list[str], ratings: list[float]) -> float:
    """Pearson's r of a ridge regression on standardized features, fitted to the known rows."""
    seen, told = _columns(known)
    values = _matrix(seen)
    means, spreads = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = (values - means) / spreads
    gram = scaled.T @ scaled + _PENALTY * np.eye(scaled.shape[1])
    weights = np.linalg.solve(gram, scaled.T @ (np.array(told) - np.mean(told)))
    predicted = (_matrix(sentences) - means) / spreads @ weights
    return correlation([float(value) for value in predicted], ratings)


def _matrix(sentences: list[str]) -> NDArray[np.float64]:
    return np.array([features(sentence) for sentence in sentences], dtype=np.float64)
