"""Words cut to what they share with their relatives: "relapses", "relapsing" and "relapse" are one.

Coarse on purpose: two texts are compared for what they speak of, not for what they say of it.
"""

import re
from functools import lru_cache

_SPELLINGS = (("aem", "em"), ("aes", "es"), ("oed", "ed"), ("oes", "es"), ("rrhoe", "rrhe"), ("paed", "ped"))
_ENDS = (
    "izations", "ization", "ations", "ation", "ments", "ment", "nesses", "ness", "ities", "ity", "ally", "edly", "ings",
    "ing", "ied", "ies", "ed", "ly", "ists", "ist", "ers", "er", "ors", "or", "ives", "ive", "ions", "ion", "ances",
    "ance", "ences", "ence", "als", "al", "ics", "ic", "ous", "us", "um", "ar", "es", "s", "e", "y",
)  # fmt: skip
_SHORTEST, _LONGEST, _ROUNDS = 4, 7, 2
_DOUBLED = re.compile(r"([bdglmnprt])\1$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word shares with its relatives; short words and those with figures are only put in small letters."""
    small = word.lower().removesuffix("'s").removesuffix("’s")
    if len(small) <= _SHORTEST - 1 or not small.isalpha():
        return small
    for old, new in _SPELLINGS:
        small = small.replace(old, new)
    small = small.replace("isation", "ization").replace("ise", "ize").removesuffix("our") + (
        "or" if small.endswith("our") else ""
    )
    for _ in range(_ROUNDS):
        small = _shorter(small)
    return _DOUBLED.sub(r"\1", small)[:_LONGEST]


def _shorter(word: str) -> str:
    """The word without its ending; whole where too little would be left."""
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST - (end == "s"):
            return word[: -len(end)]
    return word
