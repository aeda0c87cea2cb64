"""Spelling of the source's words: "tumour" becomes "tumor", "Natalizumab" inside a sentence becomes "natalizumab"."""

import re
from functools import cache

from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NAME = re.compile(r"\b[^\W\d_]+\b(?! [A-Z])")


@once_a_text
def american(text: str) -> str:
    """The text with British spellings of our list in the American one; names in capitals stay."""
    return _british().sub(lambda match: _alike(match[0], _pairs()[match[0].lower()]), text)


@once_a_text
def with_small_names(text: str) -> str:
    """The text, which stands inside a sentence, with the names of medicines that are no brands in small letters."""
    return _NAME.sub(lambda match: match[0].lower() if match[0] in _medicines() else match[0], text)


@cache
def _medicines() -> frozenset[str]:
    names = {entry.label for entry in vocabulary("drugs").entries}
    names |= {name for entry in vocabulary("drugs").entries for name in entry.synonyms}
    return frozenset(name.capitalize() for name in names if name.isalpha() and name.islower())


def _alike(source: str, ours: str) -> str:
    return ours.capitalize() if source[:1].isupper() and ours.islower() else ours


@cache
def _british() -> Sieved:
    parts = sorted(_pairs(), key=lambda part: -len(part))
    return Sieved("|".join(map(_as_verb, parts)), re.IGNORECASE)


def _as_verb(part: str) -> str:
    """A part in "is" only where a verb goes on: "characterised", not "characteristic"; "organise", not "organism"."""
    return rf"{part}(?=e|ing|ation)" if part.endswith("is") else part


@cache
def _pairs() -> dict[str, str]:
    items = (item.partition(" → ") for item in vocabulary("spelling").text["american"].split("; "))
    return {one: other for one, _, other in items}
