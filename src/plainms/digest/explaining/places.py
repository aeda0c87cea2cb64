"""Whether a few plain words read well beside the word they explain: a name of a thing beside a thing, as editors do.

Beside a verb only one verb stands, and only in a quotation; in our own sentences nothing parts a describing word from
the noun behind it, but for a short form, which the reader cannot do without.
"""

import re
from dataclasses import replace

from plainms.digest.explaining.glossary import is_short
from plainms.digest.explaining.in_place import Aside, is_quoted
from plainms.language.parse import Token, parse

_BEFORE_A_NOUN = frozenset({"compound", "amod", "nmod", "nn", "npadvmod"})
_LONGEST_OF_QUALITY = 5
_OF_A_QUALITY = re.compile(r"(?:in|of|at|by|with|on|for|to|from|under|about|against|outside|before|after)\b")
_UNFINISHED = re.compile(
    r"\w+ing(?: (?:down|back|up|in|out|off|forth|again|together))+|substances? that switch(?:es)? on"
)


def placed(text: str, aside: Aside) -> Aside | None:
    """The words as they may stand in this text, or None where they would read badly or be no finished thought."""
    words = parse([text])[0].at(aside.start, aside.end)
    if not words or _UNFINISHED.fullmatch(aside.words):
        return None
    last, quoted = words[-1], is_quoted(text, aside.start)
    is_joined = "-" in text[aside.start : aside.end] and _describes(last)  # "real-world data" tells of a quality
    if not is_joined and not _suits(last, aside.words, quoted=quoted):
        return None
    if quoted or not _describes(last):
        return aside
    return replace(aside, article="") if is_short(text[aside.start : aside.end]) else None


def _suits(token: Token, words: str, *, quoted: bool) -> bool:
    """Whether the words are of the kind of the word: a thing for a thing, a quality for a quality, a verb for one."""
    count, of_quality = len(words.split()), _OF_A_QUALITY.match(words) is not None
    if token.tag.startswith("NN"):
        return not of_quality
    if token.tag.startswith(("VB", "RB")) and token.label not in _BEFORE_A_NOUN:
        return quoted and count == 1
    return count <= _LONGEST_OF_QUALITY or not token.tag.startswith(("JJ", "VB"))


def _describes(token: Token) -> bool:
    """Whether the word stands in front of a noun that it describes."""
    return token.label in _BEFORE_A_NOUN and token.head > token.place
