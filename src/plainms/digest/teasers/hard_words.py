"""How many words of a finding readers may not know."""

from plainms.digest.explaining.explanations import is_familiar
from plainms.digest.explaining.glossary import terms_in


def hard_words(text: str) -> int:
    """How many terms of the glossary stand in the words that readers may not know."""
    return sum(1 for term in terms_in(text) if not is_familiar(term))
