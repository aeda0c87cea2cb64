"""Peers of our related studies: plain tf-idf, BM25, and the published formula of PubMed's related articles.

All three see the same words of title and abstract as we do, and no ids of our lists.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from plainms.discovery.similarity import pubmed_related, tf_idf
from plainms.discovery.spaces import Met, Numbers, Space

_K1, _B, _K3 = 1.2, 0.75, 7.0  # Robertson & Walker's defaults, k3 for queries as long as abstracts


def bm25(documents: Sequence[Counter[str]]) -> Space:
    """Okapi BM25 with the whole document as the query (Robertson et al., TREC 3)."""

    def asked(met: Met) -> Numbers:
        idf = np.log(1 + (met.documents - met.frequency + 0.5) / (met.frequency + 0.5))
        weights: Numbers = idf * (_K3 + 1) * met.times / (_K3 + met.times)
        return weights

    def found(met: Met) -> Numbers:
        return (_K1 + 1) * met.times / (_K1 * (1 - _B + _B * met.length / met.mean_length) + met.times)

    return Space.of(documents, asked, found)


PEERS = {"tf_idf": tf_idf, "bm25": bm25, "pubmed": pubmed_related}
