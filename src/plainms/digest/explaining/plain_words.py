"""Plain words in the place of technical ones, in our own sentences only: what is quoted stays as the authors wrote it.

A form of a word is replaced where an entry of the glossary says in ``forms`` which plain word fits in its place.
"""

import re

from plainms.digest.explaining.explanations import is_familiar
from plainms.digest.explaining.glossary import Met, plain_form, terms_in
from plainms.digest.explaining.in_place import goes_on, is_clumsy
from plainms.digest.explaining.meant import fits_its_place
from plainms.digest.forms import Phrase, capitalized, distinct
from plainms.provenance import Ground

_QUOTED = re.compile(r"(“[^“”]*”)")
_ARTICLE = re.compile(r"\b([Aa])n? $")
# "the in families history" and "too mild to notice damage" are no English
_BEHIND_ONLY = re.compile(
    r"(?:into|put in|damaging|made|taken|given|for|onto|in|by|with|from|through|at|on|under|how|whether|an attack"
    r"|of|too|able|seen|about|before|after|without|not|as) "
)
_OF_TWO_PARTS = re.compile(r"(?:taking|giving|making) (?:in|off|up)(?: .*)?")  # "oxygen taking in" is no English
_OF = " of"
_DEED = re.compile(r"\w+ing\b")
_NO_NOUN_BEFORE = re.compile(r"\b(?:with|by|through|in|on|and|for|to|from|about|before|after) $")
_VOWELS = frozenset("aeiouAEIOU")


def in_plain_words(text: str, *, at_any_price: bool = False) -> Phrase:
    """The text with plain words, articles mended, and the entries that the new words stand on as its grounds.

    ``at_any_price`` replaces words as well that a page would keep and explain: a teaser has no room to explain.
    """
    grounds: list[Ground] = []
    pieces = []
    for piece in _QUOTED.split(text):
        is_quote = piece.startswith("“") and piece.endswith("”")
        pieces.append(piece if is_quote else _replaced(piece, grounds, at_any_price))
    return Phrase(text="".join(pieces), grounds=distinct(tuple(grounds)))


def _replaced(text: str, grounds: list[Ground], at_any_price: bool) -> str:
    done, told = 0, ""
    for met in terms_in(text):
        plain = _plain(met, at_any_price) if not at_any_price or _is_free(met, text) else ""
        if plain:
            before = told + text[done : met.start]
            done = met.end + _joint(before, plain, text[met.end :])
            told = _with_article(before, plain) + plain
            grounds.append(met.entry.ground)
    return told + text[done:]


def _plain(met: Met, at_any_price: bool) -> str:
    """The plain word for this form, or nothing where the word stays; a capital first letter is kept."""
    if met.entry["mode"] != "replace" and (not at_any_price or _is_to_stay(met)):
        return ""
    plain = plain_form(met)
    return capitalized(plain) if met.surface[:1].isupper() and not met.surface.isupper() else plain


def _is_to_stay(met: Met) -> bool:
    """Whether the word stays at any price: one that readers know, one of a name, one whose plain form reads badly."""
    is_of_name = met.surface[:1].isupper() and not met.surface.isupper()
    plain = plain_form(met)
    is_behind = _BEHIND_ONLY.match(plain) is not None or _OF_TWO_PARTS.fullmatch(plain) is not None
    return is_familiar(met) or is_of_name or is_clumsy(plain) or is_behind


def _is_free(met: Met, text: str) -> bool:
    """Whether the word means what the entry says, no brackets explain it, and no noun would trip over several words."""
    is_told = text.startswith(" (", met.end)
    return not is_told and fits_its_place(met, text) and not (" " in plain_form(met) and goes_on(text, met.end))


def _joint(told: str, plain: str, behind: str) -> int:
    """How many letters behind the word give way: "holding back the cells" for "inhibition of the cells"."""
    is_deed = _DEED.match(plain) is not None and _NO_NOUN_BEFORE.search(told) is not None
    return len(_OF) if is_deed and behind.startswith(f"{_OF} ") else 0


def _with_article(before: str, plain: str) -> str:
    """The words before, where they end in an article in the form that the plain word asks for."""
    return _ARTICLE.sub(rf"\1{'n' if plain[:1] in _VOWELS else ''} ", before)
