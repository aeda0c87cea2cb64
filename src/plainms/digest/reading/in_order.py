"""What readings from left to right share: the lists of ``lab_order.toml``, and the longest words that can be told."""

import re
from collections.abc import Callable
from functools import cache

from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_PLACE = re.compile(r"(?=[ ,]|$)")
_MOST_TRIED, _LONGEST = 16, 170

Told = Callable[[str], bool]


def longest_told(text: str, start: int, is_told: Told) -> int | None:
    """Where the longest words end that begin here and that we can tell."""
    while text[start : start + 1] == " ":
        start += 1
    ends = [match.start() for match in _PLACE.finditer(text, start + 1, start + _LONGEST)][:_MOST_TRIED]
    return next((end for end in reversed(ends) if is_told(text[start:end])), None)


@cache
def order_words(name: str) -> Sieved:
    """A pattern of the list, in any case."""
    return Sieved(vocabulary("lab_order").text[name], re.IGNORECASE)
