"""What the title of work in animals or cells claims, in the plain words that headlines use, where no frame reads it.

A finding goes by its names, so a claim of which the plain words name only a kind ("an experimental substance"), or keep
a short form, is not told so.
"""

import re
from functools import cache

from plainms.absence import Unclear
from plainms.digest.explaining.glossary import terms_in
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Words
from plainms.digest.selecting.tellable import may_be_told
from plainms.digest.titles.abouts import has_short_form
from plainms.digest.titles.title_claims import plainer, title_claims
from plainms.language.difficulty import difficulty
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_HARDEST, _MOST_TERMS = 2.5, 3  # on the scale of language.difficulty; terms of the glossary, which the page explains
_FEWEST_WORDS, _MOST_WORDS = 4, 26


def claim_in_plain_words(facts: Facts) -> Words | Unclear:
    """The claim of the title, whole before its part, as a clause in the past."""
    for claim in reversed(title_claims(facts)):
        text = plainer(claim.text)
        text = text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"
        words = Words(text=text, pattern="lab-claim.titled", grounds=claim.grounds)
        if _is_plain(text) and may_be_told(words, text, facts):
            return words
    return Unclear("the title claims nothing that plain words tell")


def _is_plain(text: str) -> bool:
    fits = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and difficulty(text) <= _HARDEST
    hard = has_short_form(text) or _pattern("claim_kept_back").search(text) is not None
    return fits and not hard and len(tuple(terms_in(text))) <= _MOST_TERMS


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("lab_model").text[name], re.IGNORECASE)
