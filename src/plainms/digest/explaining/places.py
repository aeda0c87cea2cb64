"""Whether a few plain words read well beside the word they explain: a name of a thing beside a thing, as editors do.

Beside a verb only one verb stands, and only in a quotation; in our own sentences nothing parts a describing word from
the noun behind it, but for a short form, which the reader cannot do without, and where nothing can stand behind.
"""

import re
from dataclasses import replace

from plainms.digest.explaining.glossary import is_short
from plainms.digest.explaining.in_place import Aside, goes_on, is_long, is_quoted, place_of
from plainms.language.parse import Parse, Token, parse

_BEFORE_A_NOUN = frozenset({"compound", "amod", "nmod", "nn", "npadvmod"})
_LONGEST_OF_QUALITY = 5
_BEGINS_ANEW = frozenset({"VBD", "VBZ", "VBP", "MD", "RB", "IN", "TO", "CC", "DT", "PRP", "WDT", "WP", "WRB", "EX"})
_OF_A_QUALITY = re.compile(r"(?:in|of|at|by|with|on|for|to|from|under|about|against|outside|before|after)\b")
_UNFINISHED = re.compile(
    r"\w+ing(?: (?:down|back|up|in|out|off|forth|again|together))+|substances? that switch(?:es)? on"
)


def placed(text: str, aside: Aside, *, alone: bool = False) -> Aside | None:
    """The words as they may stand in this text, or None where they would read badly or be no finished thought.

    ``alone`` is a sentence behind which nothing can explain the word.
    """
    tree = parse([text])[0]
    words = tree.at(aside.start, aside.end)
    if not words or _UNFINISHED.fullmatch(aside.words):
        return None
    last, quoted = words[-1], is_quoted(text, aside.start)
    is_joined = "-" in text[aside.start : aside.end] and _describes(last)  # "real-world data" tells of a quality
    if not is_joined and not _suits(last, aside.words, quoted=quoted):
        return None
    if quoted:
        return aside
    if not _describes(last):
        return None if (aside.article or is_long(aside)) and _is_torn(text, aside, tree) else aside
    is_torn = is_long(aside) and goes_on(text, place_of(text, aside))
    may_part = (alone or is_short(text[aside.start : aside.end])) and not is_torn
    return replace(aside, article="") if may_part else None


def _is_torn(text: str, aside: Aside, tree: Parse) -> bool:
    """Whether the words would part a noun from the next: "antibody (a protein) tests"."""
    place = place_of(text, aside)
    behind = next(iter(tree.at(place + 1, len(text))), None)
    return goes_on(text, place) and (behind is None or behind.tag not in _BEGINS_ANEW)


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
