"""Which short forms a reader finds opened: by the text itself or by one of our lists."""

from functools import cache

from plainms.digest.facts import Facts
from plainms.digest.glossary import glossary, is_short
from plainms.vocabulary.load import vocabulary


def opened(facts: Facts) -> frozenset[str]:
    """The short forms that the text or one of our lists opens."""
    return _listed() | {abbreviation.short for abbreviation in facts.abbreviations}


@cache
def _listed() -> frozenset[str]:
    known = {term for entry in glossary() for term in entry.synonyms if is_short(term)}
    return frozenset(known | {entry.id for entry in vocabulary("short_forms").entries})
