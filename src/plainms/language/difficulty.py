"""How hard a sentence is to read, by a linear model over twenty features that ships as data.

It was fitted to tell sentences written for lay readers from those of trial registrations, not to anybody's ratings
(``training/readability/README.md``). 0 is where both are as likely; higher is harder. The scale has no unit.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from plainms.errors import VocabularyIsWrong
from plainms.language.difficulty_features import FEATURES, features
from plainms.language.sentences import split
from plainms.text import Passage, PassageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weights:
    """For each feature its mean, its spread and its weight; beyond ``clip`` spreads a feature counts no more."""

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    clip: float


def difficulty(sentence: str) -> float:
    """How hard one sentence is. A sentence without words is as easy as can be, not an error."""
    told = _weights()
    parts = zip(features(sentence), told.means, told.spreads, told.weights, strict=True)
    shares = (
        weight * max(-told.clip, min(told.clip, (value - mean) / spread)) for value, mean, spread, weight in parts
    )
    return told.bias + sum(shares)


def text_difficulty(text: str) -> float:
    """The mean difficulty of the sentences of a text; that of an empty sentence where there is none."""
    passage = Passage(key="text", kind=PassageKind.OTHER_ABSTRACT, text=text)
    scores = [difficulty(span.quote) for span in split(passage)] or [difficulty("")]
    return sum(scores) / len(scores)


@cache
def _weights() -> _Weights:
    raw = json.loads(files("plainms.language").joinpath("models/difficulty.json").read_text(encoding="utf-8"))
    if tuple(raw["features"]) != FEATURES:
        raise VocabularyIsWrong(
            "models/difficulty.json was fitted to other features; run training/readability/train.py"
        )
    means, spreads, weights = (tuple(map(float, raw[key])) for key in ("means", "spreads", "weights"))
    return _Weights(means=means, spreads=spreads, weights=weights, bias=float(raw["bias"]), clip=float(raw["clip"]))
