"""Whether what a sentence claims may be chance: by its intervals around no effect, or a p-value that belies it."""

import re
from functools import cache

from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_CHANCE = 0.05
_P_VALUE = re.compile(r"\b[pP] ?(?:-?value ?)?= ?(?P<p>0?[.·]\d+)")


@once_a_text
def may_be_chance(text: str) -> bool:
    """Whether the differences or ratios of a claim all have intervals around zero, or around one.

    Nor does one hold that calls several things significant of which one is not: brackets with p-values are not told.
    """
    if _pattern("says_unclear").search(text):
        return False
    found = [_holds_no_effect(match) for match in _pattern("interval_around").finditer(text)]
    return (bool(found) and all(found)) or _is_belied(text)


def _is_belied(text: str) -> bool:
    """Whether one of several p-values of what is called significant is too large for that."""
    values = [float(match["p"].replace("·", ".")) for match in _P_VALUE.finditer(text)]
    return "significant" in text and len(values) > 1 and max(values) > _CHANCE


def _holds_no_effect(match: re.Match[str]) -> bool:
    low, high = (float(match[name].replace("−", "-").replace("–", "-").replace("·", ".")) for name in ("low", "high"))
    return low < (1 if match["ratio"] else 0) < high


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("findings").text[name], re.IGNORECASE)
