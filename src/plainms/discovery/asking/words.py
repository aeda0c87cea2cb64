"""The words of texts and of what readers type, with what they are compared by: a form for texts, a stem for readers."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from plainms.digest.telling.spelling import american

_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")
_KEPT_WHOLE = ("ss", "us", "is")
_MOST_KEPT = 200_000


class Words:
    """The runs of letters and digits of a text, left to right: as written (``raw``), and what each is compared by."""

    __slots__ = ("_found", "keys", "raw")

    def __init__(self, text: str, key: Callable[[str], str]) -> None:
        self._found = list(_WORD.finditer(text))
        self.raw = tuple([found[0] for found in self._found])
        self.keys = tuple(map(key, self.raw))

    def __len__(self) -> int:
        return len(self.raw)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets into the text of the words ``first`` up to, not with, ``last``."""
        return self._found[first].start(), self._found[last - 1].end()


@lru_cache(maxsize=_MOST_KEPT)
def form(word: str) -> str:
    """The word in small American letters without accents and without a plural -s."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    return _without_plural(american("".join(letter for letter in folded if not unicodedata.combining(letter))))


@lru_cache(maxsize=_MOST_KEPT)
def stem(word: str) -> str:
    """The form without -ing, -ed and a silent e."""
    return _without_e(_without_verb_ending(form(word)))


def _without_plural(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(_KEPT_WHOLE):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and _VOWEL.search(root) and not root.endswith("e"):
            is_doubled = root[-1] == root[-2] and root[-1] not in "lsz"
            return root[:-1] if is_doubled else root
    return word


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
