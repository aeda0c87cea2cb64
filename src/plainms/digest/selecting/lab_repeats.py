"""Of studies in animals and cells: no sentence that only says again what an earlier one says of the same agent."""

import re

from plainms.digest.facts import Facts
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.told import Told
from plainms.digest.telling.lab_deeds import is_in_the_laboratory

_STEM = 4
_WORD = re.compile(r"[a-z0-9]+", re.IGNORECASE)
_LIGHT = frozenset(
    ("a", "an", "and", "but", "by", "could", "from", "in", "it", "its", "may", "might", "of", "on", "or")
)
_GIVEN = frozenset(
    ("intervention", "might", "that", "the", "to", "with", "treatment", "transfer", "milder", "made", "make")
)
_AS_MUCH = {"incr": "more", "rais": "more", "prom": "more"}


def without_lab_repeats(kept: list[Told], facts: Facts) -> list[Told]:
    """Those whose words are not all in one that is told before them; of the same words the earlier one stays."""
    if not is_in_the_laboratory(facts):
        return kept
    left: list[Told] = []
    for one in sorted(kept, key=lambda told: (told.source.passage.key, told.source.start)):
        words = _words(one)
        if not words or not any(words <= _words(other) for other in left):
            left.append(one)
    return [told for told in kept if told in left]


def _words(told: Told) -> frozenset[str]:
    """The beginnings of the telling words of ours, so that "ease" and "eased" are one; none of a quotation."""
    if not isinstance(told.own, OwnWords):
        return frozenset()
    words = (word.lower() for word in _WORD.findall(told.own.words.text))
    return frozenset(_AS_MUCH.get(word[:_STEM], word[:_STEM]) for word in words if word not in _LIGHT | _GIVEN)
