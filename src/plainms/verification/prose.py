"""Reads a sentence of a digest as the verifier sees it: its own words apart from what it quotes."""

import re
from dataclasses import dataclass
from functools import lru_cache

QUOTED = "“”"
_MARK = re.compile('[“”"«»‘]')
_SINGLE_END = re.compile(r"’(?![^\W_])")
_OPENING = {"“": "”", "‘": "’", "«": "»"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A sentence's ``own`` words, in which each quotation has become ``“”``, and the ``quotations`` in order.

    ``balanced`` is false where a quotation mark has no partner.
    """

    text: str
    own: str
    quotations: tuple[str, ...]
    balanced: bool


@lru_cache(maxsize=16384)
def read(text: str) -> Prose:
    """The sentence taken apart at its quotation marks: “…”, "…", «…» and ‘…’. Marks inside a quotation belong to it."""
    if _MARK.search(text) is None:
        return Prose(text=text, own=text, quotations=(), balanced=True)
    own: list[str] = []
    quotations: list[str] = []
    place, balanced = 0, True
    while place < len(text):
        end = _end_of_quotation(text, place)
        if end is None:
            balanced = balanced and text[place] not in '“”"«»'
            own.append(text[place])
            place += 1
        else:
            quotations.append(text[place + 1 : end])
            own.append(QUOTED)
            place = end + 1
    return Prose(text=text, own="".join(own), quotations=tuple(quotations), balanced=balanced)


def _end_of_quotation(text: str, start: int) -> int | None:
    """Where the quotation that opens at ``start`` closes; None where none opens there or it never closes."""
    opening = text[start]
    if opening == '"':
        end = text.find('"', start + 1)
        return None if end < 0 else end
    if opening == "‘":
        match = _SINGLE_END.search(text, start + 1)
        return match.start() if match and (start == 0 or not text[start - 1].isalnum()) else None
    if opening not in _OPENING:
        return None
    depth = 0
    for place in range(start, len(text)):
        if text[place] == opening:
            depth += 1
        elif text[place] == _OPENING[opening]:
            depth -= 1
            if depth == 0:
                return place
    return None
