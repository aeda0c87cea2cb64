"""American spelling of the source's words: "tumour" becomes "tumor", "oedema" becomes "edema"."""

import re
from functools import cache

from plainms.vocabulary.load import vocabulary


def american(text: str) -> str:
    """The text with British spellings of our list in the American one; names in capitals stay."""
    return _british().sub(lambda match: _alike(match[0], _pairs()[match[0].lower()]), text)


def _alike(source: str, ours: str) -> str:
    return ours.capitalize() if source[:1].isupper() and ours.islower() else ours


@cache
def _british() -> re.Pattern[str]:
    parts = sorted(_pairs(), key=lambda part: -len(part))
    return re.compile("|".join(map(_as_verb, parts)), re.IGNORECASE)


def _as_verb(part: str) -> str:
    """A part in "is" only where a verb goes on: "characterised", not "characteristic"; "organise", not "organism"."""
    return rf"{part}(?=e|ing|ation)" if part.endswith("is") else part


@cache
def _pairs() -> dict[str, str]:
    items = (item.partition(" → ") for item in vocabulary("spelling").text["american"].split("; "))
    return {one: other for one, _, other in items}
