"""Which sentences on animals or cells say too little for a finding.

Such are what was done alone, "there was no effect", and what was slight and not significant.
"""

import re
from functools import cache

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary


def says_too_little(own: OwnWords | Unclear, quote: str, facts: Facts) -> bool:
    """Whether what would be told names nothing that was tried, or, quoted, tells only what was done."""
    if not is_in_the_laboratory(facts):
        return False
    is_quoted = isinstance(own, Unclear)
    text = quote if isinstance(own, Unclear) else own.words.text
    of_nothing = _pattern("no_effect").search(text) and not _pattern("names_its_cause").search(text)
    return bool(of_nothing) or (is_quoted and any(_pattern(name).search(text) for name in ("only_done", "hardly_so")))


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("lab_reworded").text[name], re.IGNORECASE)
