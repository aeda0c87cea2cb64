"""A frame that tells one half of "A rose, whereas B fell": the whole sentence is told instead, where readers follow it.

The half alone is true, and yet says another thing than the sentence. A sentence that is too hard as a whole keeps its
half, for a page without its result fails its reader more.
"""

import re

from plainms.absence import Unclear
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.reading.skeletons import met as said_in
from plainms.digest.selecting.barring import met
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import Quote
from plainms.digest.selecting.retold import is_retold, retold
from plainms.digest.selecting.toll import toll
from plainms.language.negation import negations
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_SPEAKS_OF_GROUPS = ("association.", "comparison.", "no-difference.", "course.", "averages.", "rate.", "views.")
_WITHIN_REACH, _MOST_WORDS = 2.5, 36


def whole_of(own: OwnWords | Unclear, quote: Quote, facts: Facts, *, quotable: bool) -> OwnWords | Unclear:
    """The words, or those of the whole sentence where they tell but one of its two halves."""
    if isinstance(own, Unclear) or not own.words.pattern.startswith(_SPEAKS_OF_GROUPS) or is_retold(own):
        return own
    if not _hides_a_half(own, quote.text):
        return own
    again = retold(quote, facts)
    if isinstance(again, OwnWords):
        return again
    text = quote.text
    short = len(text.split()) <= _MOST_WORDS and toll(text, facts) <= _WITHIN_REACH
    fits = quotable and short and not unopened(text, quote.spans, facts)
    return Unclear("a quotation tells both halves") if fits else own


def _hides_a_half(own: OwnWords, text: str) -> bool:
    """Whether what the sentence sets against the told clause, with a result of its own, is left out."""
    told = next((ground.quote for ground in own.words.grounds if isinstance(ground, Span)), "")
    if met("sets_a_half_beside", own.words.text):
        return False
    left_out = text.replace(told, " ")
    half = re.search(vocabulary("findings").text["set_beside"], left_out)
    return half is not None and (said_in("tells_a_result", half["half"]) or bool(negations(half["half"])))
