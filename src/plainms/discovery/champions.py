"""The champions of each term: the documents in which it weighs most, beyond which nobody looks for the nearest.

So the nearest of all documents are found in time that grows with their number (Manning, Raghavan & Schütze,
Introduction to Information Retrieval, 7.1.3); where no term has more documents than champions, none is overlooked.
"""

from dataclasses import dataclass

import numpy as np

from plainms.discovery.spaces import Numbers, Places, Small, Space, Weights, nearest, rounded, within

CHAMPIONS = 256


@dataclass(frozen=True, slots=True)
class Champions:
    """The champions of all terms of a space, by term. ``marks`` is one place a document to work with."""

    space: Space
    starts: Places
    rows: Small
    weights: Weights
    marks: Small

    @classmethod
    def of(cls, space: Space, at_most: int = CHAMPIONS) -> "Champions":
        """The champions of each term of a space; of equals the first documents are."""
        held = np.bincount(space.row_terms, minlength=len(space.query))
        by_weight = np.lexsort((-space.found, space.row_terms))
        place = np.arange(len(by_weight)) - np.repeat(np.cumsum(held) - held, held)
        chosen = by_weight[place < at_most]
        rows = np.repeat(np.arange(space.size, dtype=np.int32), np.diff(space.row_starts))
        return cls(
            space=space,
            starts=np.concatenate(([0], np.cumsum(np.minimum(held, at_most)))).astype(np.int64),
            rows=rows[chosen],
            weights=space.found[chosen],
            marks=np.zeros(space.size, dtype=np.int32),
        )

    def near(self, row: int, at_most: int) -> Places:
        """The rows that share most with the document of a row among its terms' champions; never itself."""
        terms, asked = self.space.asking(row)
        places, lengths = within(self.starts[terms], self.starts[terms + 1])
        rows = self.rows[places]
        shares = self.weights[places] * np.repeat(asked, lengths)
        order = np.arange(len(rows), dtype=np.int32)
        self.marks[rows] = order
        met = self.marks[rows]
        found: Numbers = np.bincount(met, weights=shares, minlength=len(rows)).astype(np.float64)
        once = np.flatnonzero((met == order) & (rows != row))
        once = once[np.argsort(rows[once])]
        best: Places = rows[once][nearest(rounded(found[once]), at_most)].astype(np.int64)
        return best
