"""Which reports are held against each other: those that share a key, so that work grows with the literature only.

The keys are registration numbers, the names of reports, acronyms, and an author together with one of the rarest words
of the subject or the title. Titles that are alike enough share a word among their rarest few (prefix filtering:
Chaudhuri, Ganti & Kaushik, ICDE 2006; Bayardo, Ma & Srikant, WWW 2007), so the other words need no keys.
"""

import hashlib
import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from plainms.studies.threads.clues import Clues
from plainms.studies.threads.linking import ALIKE, MUCH_ALIKE

Pair = tuple[int, int]

MOST_IN_A_BLOCK = 60
"""A key that more reports share than this says too little; by a number or a name, each is held against as many."""


def pairs_in(ordered: Sequence[Clues]) -> Iterator[Pair]:
    """The places of reports worth comparing, each pair once and in order."""
    counts = Counter(word for one in ordered for word in one.title | one.subject)
    sure = _blocks(_sure_keys(one) for one in ordered)
    worded = _blocks(_word_keys(one, counts) for one in ordered)
    size = len(ordered)
    found = array("q", (a * size + b for block in sure for a, b in _beside(block)))
    found.extend(a * size + b for block in worded if len(block) <= MOST_IN_A_BLOCK for a, b in combinations(block, 2))
    yield from (divmod(int(pair), size) for pair in np.unique(np.array(found, dtype=np.int64)))


def _sure_keys(one: Clues) -> Iterator[str]:
    yield from (f"number {trial}" for trial in one.trials)
    yield from (f"name {name}" for name in one.names | one.linked)


def _word_keys(one: Clues, counts: Mapping[str, int]) -> Iterator[str]:
    yield from (f"acronym {acronym}" for acronym in one.acronyms)
    lasts = {author.rpartition(" ")[0] or author for author in (*one.authors[:3], *one.authors[-1:])}
    words = {*_rarest(one.subject, MUCH_ALIKE, counts), *_rarest(one.title, ALIKE, counts)}
    yield from (f"author {last} {word}" for last in lasts for word in words)


def _rarest(words: frozenset[str], alike: float, counts: Mapping[str, int]) -> Sequence[str]:
    """As many of the rarest words that any other set which is alike must have one of them among its own."""
    needed = len(words) - math.ceil(alike * len(words)) + 1
    return sorted(words, key=lambda word: (counts[word], word))[:needed] if words else ()


def _blocks(keys_of_each: Iterable[Iterable[str]]) -> Iterator[list[int]]:
    """The places that share a key, for each key of two and more; keys are kept as eight bytes of their hash."""
    keys, places = array("Q"), array("i")
    for place, some in enumerate(keys_of_each):
        for key in some:
            keys.append(int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big"))
            places.append(place)
    hashes: NDArray[np.uint64] = np.array(keys, dtype=np.uint64)
    order = np.argsort(hashes, kind="stable")
    sorted_places = np.array(places, dtype=np.int32)[order]
    edges = np.flatnonzero(np.diff(hashes[order])) + 1
    starts, ends = np.concatenate(([0], edges)), np.concatenate((edges, [len(order)]))
    for block in np.flatnonzero(ends - starts > 1):
        yield sorted_places[starts[block] : ends[block]].tolist()


def _beside(block: Sequence[int]) -> Iterator[Pair]:
    """Each place with those of the block that come before it, the nearest ones where they are many."""
    for at, place in enumerate(block):
        yield from ((before, place) for before in block[max(0, at - MOST_IN_A_BLOCK) : at])
