"""What each word means in its place: the vectors by which the parser's tagger and trees are decided.

The numbers are those of the trained spaCy model, reached by a shorter way: what a word is by itself (its form, ends and
shape) does not depend on its neighbors, so it is worked out once and kept; and the layers that look at the neighbors
are a few products of matrices over all sentences at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_KEPT = 16384  # words of which the vector is kept: 8 MB
_TINY = 1e-08  # keeps a variance from nought, as in thinc


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layer:
    """Mixes each word with the one before and the one behind: the greater of two sums, brought to one scale."""

    weights: Floats  # (2 * width, 3 * width)
    bias: Floats
    scale: Floats
    shift: Floats

    def __call__(self, rows: Floats) -> Floats:
        width = rows.shape[1]
        beside = np.zeros((len(rows), 3 * width), dtype=np.float32)
        beside[1:, :width] = rows[:-1]
        beside[:, width : 2 * width] = rows
        beside[:-1, 2 * width :] = rows[1:]
        sums = beside @ self.weights.T
        sums += self.bias
        best = np.maximum(sums[:, :width], sums[:, width:])
        best -= best.mean(axis=1, keepdims=True)
        spread = np.square(best).mean(axis=1, keepdims=True) + _TINY
        best *= spread**-0.5
        best *= self.scale
        best += self.shift
        best += rows
        return best


class WordVectors:
    """The ``tok2vec`` component of a loaded spaCy pipeline, for documents that are split into words."""

    def __init__(self, model: Any) -> None:
        alone, among = model.layers
        extract, _, embed, mix, _ = alone.layers
        self._columns = extract.attrs["columns"]
        self._embed, self._mix = embed.layers[0], mix.layers[0]
        self._gap = int(among.attrs["pad"])
        self._layers = tuple(_layer(residual) for residual in among.layers[0].layers)
        self._known: dict[bytes, int] = {}
        self._table = np.zeros((_KEPT, model.get_dim("nO")), dtype=np.float32)

    def of(self, documents: Sequence[Any]) -> tuple[Floats, ...]:
        """For each document an array of a row a word. Empty rows between documents keep them apart."""
        spans = []
        end = 0
        for document in documents:
            start = end + self._gap
            end = start + len(document)
            spans.append(slice(start, end))
        rows = np.zeros((end + self._gap, self._table.shape[1]), dtype=np.float32)
        for span, words in zip(spans, self._alone(documents), strict=True):
            rows[span] = words
        for layer in self._layers:
            rows = layer(rows)
        return tuple(rows[span] for span in spans)

    def _alone(self, documents: Iterable[Any]) -> Iterable[Floats]:
        """What the words of each document are by themselves."""
        for document in documents:
            signs = document.to_array(self._columns)
            yield self._table[self._places(signs)]

    def _places(self, signs: NDArray[np.uint64]) -> list[int]:
        """Where in the table the words stand; new ones are worked out, and when it is full it begins anew."""
        keys = [row.tobytes() for row in signs]
        new = {key: place for place, key in enumerate(keys) if key not in self._known}
        if new:
            if len(self._known) + len(new) > _KEPT:
                self._known.clear()
                new = {key: place for place, key in enumerate(keys)}
            first = len(self._known)
            self._table[first : first + len(new)] = self._mix.predict(self._embed.predict(signs[list(new.values())]))
            self._known.update((key, first + number) for number, key in enumerate(new))
        return [self._known[key] for key in keys]


def _layer(residual: Any) -> _Layer:
    """A layer with thinc's weights; the first terms of all maxima stand before the second ones."""
    (maxout,) = (node for node in residual.walk() if node.name == "maxout")
    (norm,) = (node for node in residual.walk() if node.name == "layernorm")
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    return _Layer(
        weights=np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, weights.shape[2])),
        bias=np.ascontiguousarray(bias.T.reshape(-1)),
        scale=norm.get_param("G"),
        shift=norm.get_param("b"),
    )
