"""Which quotations are fit for a page: whole and legible ones that a reader can follow with a few words explained."""

import re

from plainms.digest.facts import Facts
from plainms.digest.selecting.quoting import Quote
from plainms.digest.selecting.shortening import Fitted, is_legible
from plainms.digest.selecting.toll import toll
from plainms.language.difficulty import difficulty

_HARD = 1.8  # on the scale of language.difficulty
_FEWEST_WORDS, _MOST_WORDS, _MOST_FIGURES, _MOST_TOLL = 5, 36, 8, 2.5
_FIGURE = re.compile(r"(?<![A-Za-z\d-])\d[\d.,·]*")


def is_fit(best: Fitted, facts: Facts) -> bool:
    """Whether a reader can take the quotation in: an easy one, or one that asks no more than a few explanations."""
    easy = best.is_fit and difficulty(best.quote.text) <= _HARD
    return easy or (best.speaks and is_bearable(best.quote, facts))


def is_bearable(quote: Quote, facts: Facts) -> bool:
    """Whether the words are legible, not too long, hold few figures and ask little of their reader."""
    text = quote.text
    short = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and len(_FIGURE.findall(text)) <= _MOST_FIGURES
    return short and is_legible(text) and toll(text, facts) <= _MOST_TOLL
