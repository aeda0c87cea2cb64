"""How alike studies are: two measures that err in different places, each as a share of the best it gives, halved.

One is the cosine of tf-idf vectors (Salton & Buckley 1988) over words, headings and ids of our lists; the other is the
model of PubMed's related articles (Lin & Wilbur, BMC Bioinformatics 2007, 8:423) over words alone.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from plainms.discovery.champions import Champions
from plainms.discovery.profile import Profile
from plainms.discovery.spaces import Meetings, Met, Numbers, Places, Space, nearest
from plainms.discovery.terms import is_word

COMMON = 0.4  # a term in more than this share of the studies tells none of them from the others (methods.md)
LOOKED_AT = 200
"""Candidates that are weighed by both measures: ten times as many as are ever wanted."""

_LAMBDA, _MU = 0.022, 0.013  # as fitted by Lin & Wilbur on MEDLINE


@dataclass(frozen=True, slots=True)
class Similarity:
    """The two measures over the same studies, in the same order."""

    cosine: Space
    pubmed: Space
    champions: Champions

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Similarity":
        """The similarity of studies by the terms of their profiles."""
        met = Meetings.of(Counter(filter(None, profile.terms.split(" "))) for profile in profiles)
        documents = len(met.starts) - 1
        words = np.fromiter(map(is_word, met.words), dtype=np.bool_, count=len(met.words))
        telling = met.frequency <= max(COMMON * documents, 2)
        cosine = tf_idf(met.only(telling))
        return cls(cosine, pubmed_related(met.only(words)), Champions.of(cosine))

    def nearest(self, row: int, at_most: int, also: Iterable[int] = ()) -> dict[int, float]:
        """How like the study of a row is to the most like it, and to those of other rows that are asked for."""
        wanted = set(also)
        rows = np.array(sorted(wanted.union(self.champions.near(row, LOOKED_AT).tolist())), dtype=np.int64)
        likeness = self.likeness(row, rows)
        found = {int(rows[place]): float(likeness[place]) for place in nearest(likeness, at_most)}
        return found | {one: float(likeness[np.searchsorted(rows, one)]) for one in sorted(wanted)}

    def likeness(self, row: int, rows: Places) -> Numbers:
        """How like the study of a row is to those of others, from 0 to 1: the most like of them by a measure has 1."""
        return (_share(self.cosine.likeness(row, rows)) + _share(self.pubmed.likeness(row, rows))) / 2


def tf_idf(documents: Meetings | Iterable[Counter[str]]) -> Space:
    """The space of cosines of (1 + ln tf) · ln(N / df)."""

    def weight(met: Met) -> Numbers:
        return (1 + np.log(met.times)) * np.log(met.documents / met.frequency)

    return Space.of(documents, weight, weight, unit=True)


def pubmed_related(documents: Meetings | Iterable[Counter[str]]) -> Space:
    """The space of PubMed's related articles.

    A term met k times in l words weighs sqrt(idf) / (1 + (mu/lambda)^(k-1) · e^(-(mu-lambda)·l)): how likely the
    document is about it, where mu and lambda are the rates of two Poisson distributions.
    """

    def weight(met: Met) -> Numbers:
        about = 1 + (_MU / _LAMBDA) ** (met.times - 1) * np.exp(-(_MU - _LAMBDA) * met.length)
        weights: Numbers = np.sqrt(np.log(met.documents / met.frequency)) / about
        return weights

    return Space.of(documents, weight, weight)


def _share(found: Numbers) -> Numbers:
    return np.round(found / max(float(found.max(initial=0.0)), 1e-12), 6)
