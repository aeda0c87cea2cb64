"""Spaces of documents in which one is held against all others by the weights of shared terms, in NumPy, by postings.

Time grows with the square of the number of documents, memory with the number of their terms.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

_DECIMALS = 6  # beyond which sums may differ between machines

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Terms as they are met in documents, one element for each meeting.

    ``times`` a term stands in a document of ``length`` terms, and ``frequency`` documents out of ``documents`` have it.
    """

    times: Numbers
    length: Numbers
    frequency: Numbers
    mean_length: float
    documents: int


Weight = Callable[[Met], Numbers]


@dataclass(frozen=True, slots=True)
class Space:
    """Documents by row (as the one that is asked with) and by column (as those that are found)."""

    row_starts: Places
    row_terms: Places
    row_weights: Numbers
    column_starts: Places
    column_rows: Places
    column_weights: Numbers

    @classmethod
    def of(cls, documents: Sequence[Counter[str]], asked: Weight, found: Weight, *, unit: bool = False) -> Self:
        """The space of documents, each given as its terms and how often it has them; ``unit`` makes lengths 1."""
        starts, terms, met = _meetings(documents)
        rows = np.repeat(np.arange(len(documents)), np.diff(starts))
        as_asked, as_found = asked(met), found(met)
        if unit:
            norms = np.sqrt(np.bincount(rows, weights=as_found**2, minlength=len(documents)))
            per_meeting = np.maximum(norms, 1e-12)[rows]
            as_asked, as_found = as_asked / per_meeting, as_found / per_meeting
        by_term = np.argsort(terms, kind="stable")
        held = np.bincount(terms, minlength=int(terms.max(initial=-1)) + 1)
        return cls(
            row_starts=starts,
            row_terms=terms,
            row_weights=as_asked,
            column_starts=np.concatenate(([0], np.cumsum(held))).astype(np.int64),
            column_rows=rows[by_term],
            column_weights=as_found[by_term],
        )

    @property
    def size(self) -> int:
        """How many documents there are."""
        return len(self.row_starts) - 1

    def likeness(self, row: int) -> Numbers:
        """How like the document of a row is to each, rounded; itself counts 0."""
        start, end = self.row_starts[row], self.row_starts[row + 1]
        terms, weights = self.row_terms[start:end], self.row_weights[start:end]
        begun, ended = self.column_starts[terms], self.column_starts[terms + 1]
        lengths = ended - begun
        places = np.repeat(begun - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths) + np.arange(lengths.sum())
        shares = self.column_weights[places] * np.repeat(weights, lengths)
        found = np.bincount(self.column_rows[places], weights=shares, minlength=self.size)
        found[row] = 0.0
        return np.round(found, _DECIMALS)

    def among(self, rows: Places) -> Numbers:
        """How like a few documents are to each other by their rows, as a square matrix, rounded."""
        spans = [slice(self.row_starts[row], self.row_starts[row + 1]) for row in rows]
        terms = np.unique(np.concatenate([self.row_terms[span] for span in spans]))
        dense = np.zeros((len(rows), len(terms)))
        for place, span in enumerate(spans):
            dense[place, np.searchsorted(terms, self.row_terms[span])] = self.row_weights[span]
        return np.round(dense @ dense.T, _DECIMALS)


def nearest(found: Numbers, at_most: int) -> Iterator[int]:
    """The rows with the highest likeness above 0, highest first; equals in the order of their rows."""
    few = np.argpartition(-found, at_most)[:at_most] if len(found) > at_most else np.arange(len(found))
    edge = found[few].min(initial=1.0)
    candidates = np.flatnonzero(found >= max(edge, 10.0**-_DECIMALS))
    best = candidates[np.lexsort((candidates, -found[candidates]))]
    yield from (int(row) for row in best[:at_most])


def _meetings(documents: Sequence[Counter[str]]) -> tuple[Places, Places, Met]:
    """Where each document's terms begin, the numbers of the terms, and how they are met."""
    frequency = Counter(term for some in documents for term in some)
    numbers = {term: number for number, term in enumerate(sorted(frequency))}
    rows = [sorted((numbers[term], times) for term, times in some.items()) for some in documents]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in rows]))).astype(np.int64)
    terms = np.array([number for row in rows for number, _ in row], dtype=np.int64)
    lengths = np.array([sum(some.values()) for some in documents], dtype=np.float64)
    met = Met(
        times=np.array([times for row in rows for _, times in row], dtype=np.float64),
        length=np.repeat(lengths, np.diff(starts)),
        frequency=np.bincount(terms, minlength=len(numbers))[terms].astype(np.float64),
        mean_length=float(lengths.mean()) if len(lengths) else 0.0,
        documents=len(documents),
    )
    return starts, terms, met
