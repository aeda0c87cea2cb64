"""The patterns of ``studied.toml``, with our lists of diseases and of words for people put in."""

import re
from functools import cache

from plainms.digest.studied import people
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary


@cache
def wording(name: str) -> Sieved:
    """A pattern of ``studied.toml``, in any case."""
    return Sieved(with_lists(name), re.IGNORECASE)


@cache
def with_lists(name: str) -> str:
    """A pattern of ``studied.toml`` as text."""
    text = vocabulary("studied").text
    return text[name].replace("<people>", text["people"]).replace("<diseases>", _diseases())


@cache
def _diseases() -> str:
    named = {name for entry in people.told() for name in entry.synonyms if "patients" not in name}
    return "|".join(re.escape(name) for name in sorted(named, key=lambda name: (-len(name), name)))
