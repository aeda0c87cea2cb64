"""How many words of a finding readers may not know."""

import re
from functools import cache

from plainms.digest.explaining.explanations import is_familiar
from plainms.digest.explaining.glossary import terms_in
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary


def hard_words(text: str) -> int:
    """How many terms of the glossary stand in the words that readers may not know; they know the kinds of MS."""
    terms = (term for term in terms_in(text) if not is_familiar(term))
    return sum(1 for term in terms if not _kind_of_ms().fullmatch(term.surface))


@cache
def _kind_of_ms() -> Sieved:
    return Sieved(vocabulary("title_topics").text["kind_of_ms"], re.IGNORECASE)
