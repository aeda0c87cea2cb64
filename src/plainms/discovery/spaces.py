"""Spaces of documents in which one is held against others by the weights of the terms that they share, in NumPy."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

_DECIMALS = 6  # beyond which sums may differ between machines

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Small = NDArray[np.int32]
Weights = NDArray[np.float32]


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
class Meetings:
    """The documents as numbers: where the terms of each begin, their numbers, how often each is met, and the words."""

    starts: Places
    terms: Small
    times: Small
    words: tuple[str, ...]

    @classmethod
    def of(cls, documents: Iterable[Counter[str]]) -> Self:
        """The meetings of documents, each given as its terms and how often it has them, one after another."""
        numbers: dict[str, int] = {}
        starts, terms, times = array("q", [0]), array("i"), array("i")
        for some in documents:
            for term, often in some.items():
                terms.append(numbers.setdefault(term, len(numbers)))
                times.append(often)
            starts.append(len(terms))
        return cls(
            np.array(starts, dtype=np.int64),
            np.array(terms, dtype=np.int32),
            np.array(times, dtype=np.int32),
            tuple(numbers),
        )

    @property
    def frequency(self) -> Places:
        """In how many documents each term is."""
        return np.bincount(self.terms, minlength=len(self.words))

    def only(self, kept: NDArray[np.bool_]) -> "Meetings":
        """The meetings of some of the terms."""
        those = kept[self.terms]
        ends = np.concatenate(([0], np.cumsum(those)))
        return Meetings(ends[self.starts], self.terms[those], self.times[those], self.words)

    def met(self) -> Met:
        """As weights are made of it."""
        held = np.diff(self.starts)
        lengths = np.bincount(np.repeat(np.arange(len(held)), held), weights=self.times, minlength=len(held))
        return Met(
            times=self.times.astype(np.float64),
            length=np.repeat(lengths, held),
            frequency=self.frequency[self.terms].astype(np.float64),
            mean_length=float(lengths.mean()) if len(lengths) else 0.0,
            documents=len(held),
        )


@dataclass(frozen=True, slots=True)
class Space:
    """Documents by row, as the one that is asked with and as those that are found. ``query`` is zeros to work with."""

    row_starts: Places
    row_terms: Small
    asked: Weights
    found: Weights
    query: Numbers

    @classmethod
    def of(
        cls, documents: Meetings | Iterable[Counter[str]], asked: Weight, found: Weight, *, unit: bool = False
    ) -> Self:
        """The space of documents; ``unit`` makes lengths 1."""
        meetings = documents if isinstance(documents, Meetings) else Meetings.of(documents)
        met = meetings.met()
        as_asked, as_found = asked(met), found(met)
        if unit:
            held = np.diff(meetings.starts)
            rows = np.repeat(np.arange(len(held)), held)
            norms = np.repeat(np.sqrt(np.bincount(rows, weights=as_found**2, minlength=len(held))), held)
            as_asked, as_found = as_asked / np.maximum(norms, 1e-12), as_found / np.maximum(norms, 1e-12)
        return cls(
            row_starts=meetings.starts,
            row_terms=meetings.terms,
            asked=as_asked.astype(np.float32),
            found=as_found.astype(np.float32),
            query=np.zeros(len(meetings.words)),
        )

    @property
    def size(self) -> int:
        """How many documents there are."""
        return len(self.row_starts) - 1

    def asking(self, row: int) -> tuple[Small, Weights]:
        """The terms of a document and how much they weigh when it is asked with."""
        span = slice(self.row_starts[row], self.row_starts[row + 1])
        return self.row_terms[span], self.asked[span]

    def likeness(self, row: int, rows: Places) -> Numbers:
        """How like the document of a row is to those of others, rounded; itself counts 0."""
        terms, weights = self.asking(row)
        self.query[terms] = weights
        places, lengths = within(self.row_starts[rows], self.row_starts[rows + 1])
        shares = self.query[self.row_terms[places]] * self.found[places]
        self.query[terms] = 0.0
        found: Numbers = np.bincount(
            np.repeat(np.arange(len(rows)), lengths), weights=shares, minlength=len(rows)
        ).astype(np.float64)
        found[rows == row] = 0.0
        return rounded(found)

    def to_all(self, row: int) -> Numbers:
        """How like the document of a row is to each; itself counts 0."""
        return self.likeness(row, np.arange(self.size))


def nearest(found: Numbers, at_most: int) -> Places:
    """The places of the highest likeness above 0, highest first; equals in their order."""
    few = np.argpartition(-found, at_most)[:at_most] if len(found) > at_most else np.arange(len(found))
    edge = found[few].min(initial=1.0)
    candidates = np.flatnonzero(found >= max(edge, 10.0**-_DECIMALS))
    return candidates[np.argsort(-found[candidates], kind="stable")][:at_most]


def rounded(found: Numbers) -> Numbers:
    """Sums to as many places as all machines agree on."""
    return np.round(found, _DECIMALS)


def within(begun: Places, ended: Places) -> tuple[Places, Places]:
    """The places from each beginning to its end, one after another, and how many each has."""
    lengths = ended - begun
    before = np.cumsum(lengths) - lengths
    return np.repeat(begun - before, lengths) + np.arange(int(lengths.sum())), lengths
