"""Whether every interval of a sentence that claims something includes no effect, so that chance may be all there is."""

import re
from functools import cache

from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary


@once_a_text
def may_be_chance(text: str) -> bool:
    """Whether the differences or ratios of a claim all have intervals around zero, or around one."""
    found = [_holds_no_effect(match) for match in _pattern("interval_around").finditer(text)]
    return bool(found) and all(found) and not _pattern("says_unclear").search(text)


def _holds_no_effect(match: re.Match[str]) -> bool:
    low, high = (float(match[name].replace("−", "-").replace("–", "-").replace("·", ".")) for name in ("low", "high"))
    return low < (1 if match["ratio"] else 0) < high


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("findings").text[name], re.IGNORECASE)
