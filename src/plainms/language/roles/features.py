"""What the role models see of an abstract: weighted words and letters of each sentence, and where it stands.

The same functions make the features for training and at run time, so that the two cannot differ.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+(?:[.,][0-9]+)*|[%<>=:;()/±+]")
_EDGE = 7
_DECILES = 10
_LENGTHS = 7
_SIZES = 9
POSITIONS = _DECILES + 2 * _EDGE + _LENGTHS + _SIZES + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighted:
    """The known terms of a text by column, with weights of length 1 together; both empty where none is known."""

    columns: NDArray[np.int64]
    weights: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Known terms, their columns, and how rare each one is (inverse document frequency)."""

    columns: Mapping[str, int]
    rarity: Floats

    def weighed(self, found: Iterable[str]) -> Weighted:
        """The terms of one text weighed by 1 + log count, times rarity, scaled to length 1."""
        counts = Counter(column for term in found if (column := self.columns.get(term)) is not None)
        columns = np.fromiter(counts, np.int64, len(counts))
        weights = 1 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))
        weights = weights * self.rarity[columns]
        length = float(np.sqrt(weights @ weights))
        return Weighted(columns=columns, weights=np.asarray(weights / (length or 1.0), np.float32))


def tokens(text: str) -> list[str]:
    """Words, the signs that carry meaning in results, and "@" for every number, in lower case."""
    return ["@" if token[0].isdigit() else token for token in _TOKEN.findall(text.lower())]


def words(text: str) -> list[str]:
    """The tokens of a sentence and its pairs of neighbouring tokens."""
    found = tokens(text)
    return found + [f"{left} {right}" for left, right in pairwise(found)]


def letters(text: str) -> list[str]:
    """Runs of three to five letters within each word, its edges counted as spaces."""
    return [run for word in tokens(text) for run in _runs(word)]


@lru_cache(maxsize=4096)  # words recur; their runs need not be cut again
def _runs(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[at : at + size] for size in (3, 4, 5) for at in range(len(padded) - size + 1))


def positions(sentences: Sequence[str]) -> Floats:
    """One row a sentence: its tenth of the abstract, places from both ends, length, and the abstract's size."""
    count = len(sentences)
    rows = np.zeros((count, POSITIONS), np.float32)
    for place, text in enumerate(sentences):
        share = place / max(count - 1, 1)
        hot = (
            min(_DECILES - 1, _DECILES * place // count),
            _DECILES + min(place, _EDGE - 1),
            _DECILES + _EDGE + min(count - 1 - place, _EDGE - 1),
            _DECILES + 2 * _EDGE + min(len(text) // 40, _LENGTHS - 1),
            _DECILES + 2 * _EDGE + _LENGTHS + min(count // 2, _SIZES - 1),
        )
        rows[place, list(hot)] = 1
        rows[place, -2:] = share, share * share
    return rows


def around(rows: Floats, reach: int) -> Floats:
    """Each row beside the rows up to ``reach`` places before and after it; zeros beyond the ends."""
    count, width = rows.shape
    padded = np.zeros((count + 2 * reach, width), np.float32)
    padded[reach : reach + count] = rows
    return np.hstack([padded[at : at + count] for at in range(2 * reach + 1)])


def shares(scores: Floats) -> Floats:
    """Scores of each row as shares that add up to 1 (softmax)."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)
