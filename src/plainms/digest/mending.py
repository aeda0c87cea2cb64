"""Slips of grammar that the source's words bring into our sentences, mended: "in the 24 month before" has "months".

Only what stands outside quotation marks is ours to mend.
"""

import re
from functools import cache

from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_QUOTED = re.compile(r"(“[^“”]*”)")
_LISTS = ("plainer", "slips", "slashes", "swapped")


@once_a_text
def mended(text: str) -> str:
    """The text as a careful editor would leave it, its quotations untouched."""
    pieces = _QUOTED.split(text)
    return "".join(piece if piece.startswith("“") and piece.endswith("”") else _mended(piece) for piece in pieces)


def _mended(text: str) -> str:
    for pattern, told in _rules():
        text = pattern.sub(told, text)
    return text


@cache
def _rules() -> tuple[tuple[Sieved, str], ...]:
    """What to look for and what stands there instead, in the order of the lists."""
    texts = vocabulary("mending").text
    lines = (line.split(" => ") for name in _LISTS for line in texts[name].strip("\n").split("\n"))
    return tuple((Sieved(pattern), told) for pattern, told in lines)
