"""How alike studies are: two measures that err in different places, each as a share of the best it gives, halved.

One is the cosine of tf-idf vectors (Salton & Buckley 1988) over words, headings and ids of our lists; the other is the
model of PubMed's related articles (Lin & Wilbur, BMC Bioinformatics 2007, 8:423) over words alone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plainms.discovery.profile import Profile
from plainms.discovery.spaces import Met, Numbers, Space
from plainms.discovery.terms import is_word

COMMON = 0.4  # a term in more than this share of the studies tells none of them from the others (methods.md)
_LAMBDA, _MU = 0.022, 0.013  # as fitted by Lin & Wilbur on MEDLINE


@dataclass(frozen=True, slots=True)
class Similarity:
    """The two measures over the same studies, in the same order."""

    cosine: Space
    pubmed: Space

    @classmethod
    def of(cls, profiles: Sequence[Profile]) -> "Similarity":
        """The similarity of studies by the terms of their profiles."""
        terms = [Counter(filter(None, profile.terms.split(" "))) for profile in profiles]
        words = [Counter({term: times for term, times in some.items() if is_word(term)}) for some in terms]
        return cls(tf_idf([*_telling(terms)]), pubmed_related(words))

    def likeness(self, row: int) -> Numbers:
        """How like the study of a row is to each, from 0 to 1; itself counts 0."""
        return (_share(self.cosine.likeness(row)) + _share(self.pubmed.likeness(row))) / 2


def tf_idf(documents: Sequence[Counter[str]]) -> Space:
    """The space of cosines of (1 + ln tf) · ln(N / df)."""

    def weight(met: Met) -> Numbers:
        return (1 + np.log(met.times)) * np.log(met.documents / met.frequency)

    return Space.of(documents, weight, weight, unit=True)


def pubmed_related(documents: Sequence[Counter[str]]) -> Space:
    """The space of PubMed's related articles.

    A term met k times in l words weighs sqrt(idf) / (1 + (mu/lambda)^(k-1) · e^(-(mu-lambda)·l)): how likely the
    document is about it, where mu and lambda are the rates of two Poisson distributions.
    """

    def weight(met: Met) -> Numbers:
        about = 1 + (_MU / _LAMBDA) ** (met.times - 1) * np.exp(-(_MU - _LAMBDA) * met.length)
        weights: Numbers = np.sqrt(np.log(met.documents / met.frequency)) / about
        return weights

    return Space.of(documents, weight, weight)


def _telling(documents: Sequence[Counter[str]]) -> Sequence[Counter[str]]:
    """The documents without the terms that most of them have."""
    frequency = Counter(term for some in documents for term in some)
    most = max(COMMON * len(documents), 2)
    return [Counter({term: times for term, times in some.items() if frequency[term] <= most}) for some in documents]


def _share(found: Numbers) -> Numbers:
    return np.round(found / max(float(found.max(initial=0.0)), 1e-12), 6)
