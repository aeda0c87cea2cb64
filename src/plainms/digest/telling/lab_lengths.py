"""How long, how much or when something was given, where the study set it beside its opposite.

"Short-term zofiqol" and "long-term zofiqol" may do the opposite: without the word a reader takes one for the other.
"""

import re

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.deeds import Piece
from plainms.digest.telling.lab_agent_patterns import pattern_of
from plainms.digest.telling.lab_kinds import all_text
from plainms.vocabulary.load import vocabulary

_CALLED = re.compile(r"^(?:a |an )?(?=treatment (?:with|called)\b)")


def with_its_length(told: Phrase | Unclear, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """Our words for what was given, with "long-term" or "preventive" where the text has its opposite, too."""
    kept = pattern_of("kept_with_it").match(piece.text)
    if isinstance(told, Unclear) or kept is None or not _has_opposite(kept["kept"].lower(), facts):
        return told
    word = _pairs("in_plain_words").get(kept["kept"].lower(), kept["kept"].lower())
    if _CALLED.match(told.text):
        article = "a " if told.text.startswith("a ") else ""
        return Phrase(text=f"{article}{word} {_CALLED.sub('', told.text)}", grounds=told.grounds)
    return Phrase(text=f"{word} treatment with {told.text}", grounds=told.grounds)


def _has_opposite(word: str, facts: Facts) -> bool:
    pairs = (pair.split() for pair in vocabulary("lab_agents").text["opposites"].split("; "))
    opposites = [other for one, other in pairs if one == word]
    text = all_text(facts).lower()
    return any(re.search(rf"\b{re.escape(other)}\b", text) for other in opposites)


def _pairs(name: str) -> dict[str, str]:
    return dict(pair.split() for pair in vocabulary("lab_agents").text[name].split("; "))
