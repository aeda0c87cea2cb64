"""How common a word is in general English, as wordfreq counts it. The list is read at the first question only."""

from functools import cache, lru_cache
from importlib import import_module
from typing import Any


@lru_cache(maxsize=50_000)
def zipf(word: str) -> float:
    """The Zipf frequency of a word in any case: 7 for "the", 4 for what stands once in 100,000 words, 0 for unknown."""
    return float(_wordfreq().zipf_frequency(word.lower(), "en"))


@cache
def _wordfreq() -> Any:
    return import_module("wordfreq")  # takes a second, with its list, which only readers of difficulty should wait for
