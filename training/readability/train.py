"""Fits ``plainms/language/models/difficulty.json``: sentences we wrote for lay readers against trial registrations.

Usage: ``python training/readability/train.py MS_TRIALS OUT``. Under a minute on one core; the same bytes every time.
The data card is README.md beside this file.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from plainms.language.difficulty_features import FEATURES, features
from plainms.language.sentences import split
from plainms.text import Passage, PassageKind
from plainms.vocabulary.load import vocabulary

PLAIN = (
    "glossary", "topics_lay", "matters", "questions", "cautions", "teasers", "told_diseases", "diseases", "drugs",
    "phenotypes",
)  # fmt: skip
HARD = ("BriefSummary", "DetailedDescription")
# Features that fall as text gets harder; the others rise. No weight may go against this.
FALLING = {"mean Zipf", "mean of the three lowest Zipf", "share of function words"}
PENALTY = 0.3
CLIP = 3.0
STEPS = 3000
LEAST_WORDS = 5


def main(trials: Path, out: Path) -> None:
    """Fit on both classes, each weighing half, and write the weights."""
    hard = sorted(set(_registered(trials)))
    plain = sorted(set(_written_by_us()))
    values = np.array([features(sentence) for sentence in (*hard, *plain)])
    is_hard = np.r_[np.ones(len(hard)), np.zeros(len(plain))]
    told = {"n": {"registrations": len(hard), "lay": len(plain)}, **fitted(values, is_hard)}
    out.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def fitted(values: np.ndarray, is_hard: np.ndarray) -> dict[str, Any]:
    """Logistic regression with a ridge penalty and signs that are given, by projected gradient steps."""
    means, spreads = values.mean(axis=0), values.std(axis=0) + 1e-9
    signs = np.array([-1.0 if name in FALLING else 1.0 for name in FEATURES])
    scaled = np.clip((values - means) / spreads, -CLIP, CLIP) * signs
    share = np.where(is_hard == 1, 0.5 / is_hard.sum(), 0.5 / (1 - is_hard).sum())
    step = 1 / (np.linalg.eigvalsh(scaled.T @ (scaled * share[:, None])).max() / 4 + PENALTY)
    weights, bias = np.zeros(len(FEATURES)), 0.0
    for _ in range(STEPS):
        error = share * (1 / (1 + np.exp(-(scaled @ weights + bias))) - is_hard)
        weights = np.maximum(0, weights - step * (scaled.T @ error + PENALTY * weights))
        bias -= 2 * error.sum()
    return {
        "features": list(FEATURES),
        "means": _rounded(means),
        "spreads": _rounded(spreads),
        "weights": _rounded(weights * signs),
        "bias": round(float(bias), 4),
        "clip": CLIP,
    }


def _rounded(values: np.ndarray) -> list[float]:
    return [round(float(value), 4) for value in values]


def _registered(trials: Path) -> Iterator[str]:
    """The sentences of summaries and descriptions, and the official titles."""
    with gzip.open(trials, "rt", encoding="utf-8") as lines:
        for line in lines:
            trial = json.loads(line)
            if trial.get("OfficialTitle"):
                yield trial["OfficialTitle"]
            for field in HARD:
                for paragraph in re.split(r"\|+", trial.get(field) or ""):
                    yield from _sentences(" ".join(paragraph.split()))


def _sentences(paragraph: str) -> Iterator[str]:
    spans = split(Passage(key="paragraph", kind=PassageKind.OTHER_ABSTRACT, text=paragraph))
    return (span.quote for span in spans if len(span.quote.split()) >= LEAST_WORDS)


def _written_by_us() -> Iterator[str]:
    """The explanations, questions and cautions of our vocabularies: all wording of six words or more."""
    for name in PLAIN:
        for entry in vocabulary(name).entries:
            for wording in _strings({"label": entry.label, "synonyms": entry.synonyms, **entry.more}):
                if len(wording.split()) > LEAST_WORDS and "{" not in wording and "\\" not in wording:
                    yield wording


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:3]))
