"""Linear scores of sentences: what their own words, their neighbours' words and their place speak for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plainms.language.roles.features import Floats, Weighted

NEIGHBOR = 0.5
"""How much the words of a neighbouring sentence, or of the whole abstract, weigh beside a sentence's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Weights of terms for each role, kept as small whole numbers times ``step`` (terms x roles)."""

    units: NDArray[np.int8]
    step: Floats

    def scores(self, text: Weighted) -> Floats:
        """The score of one text for each role."""
        summed = text.weights @ self.units[text.columns].astype(np.float32)
        return np.asarray(summed * self.step, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """A linear model: a table for each kind of text it reads, weights for dense features, and a bias for each role."""

    tables: Mapping[str, Table]
    dense: Floats
    bias: Floats

    def scores(self, texts: Mapping[str, Sequence[Weighted]], dense: Floats) -> Floats:
        """One row a sentence, one column a role. ``texts`` holds, for each table's name, one text a sentence."""
        scores = dense @ self.dense + self.bias
        for name, table in self.tables.items():
            reach, factor = _PLACES.get(name, (0, 1.0))
            for place, text in enumerate(texts[_KINDS.get(name, name)]):
                if 0 <= place + reach < len(scores):
                    scores[place + reach] += factor * table.scores(text)
        return np.asarray(scores, np.float32)


_PLACES = {"previous": (1, NEIGHBOR), "next": (-1, NEIGHBOR), "document": (0, NEIGHBOR)}
_KINDS = {"previous": "words", "next": "words"}
