"""Explanations in place: a few plain words beside the word that needs them.

Inside quotation marks they stand in [brackets], as an editor's; in our own words in (parentheses). Where the text goes
on in a way that they would break, such as inside a hyphenated word, they do not stand.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plainms.digest.digest import Sentence
from plainms.digest.forms import distinct
from plainms.provenance import Ground

_QUOTED = re.compile(r"“[^“”]*”")
_NO_PLACE_BEHIND = re.compile(r"\w|[-–/’'+*(\[]|[.:]\w|\s+[(\[]|\s(?:based|derived|specific|positive|negative)\b")
_FEW_WORDS = 2
_GOES_ON = re.compile(  # "EAE (an MS-like disease) mice" tears the name of a thing apart
    r" (?!(?:and|or|but|nor|in|of|with|for|to|from|by|at|on|than|as|was|were|is|are|had|has|have|did|do|does|may|might"
    r"|could|can|after|before|during|while|when|that|which|who|whose|whereas|among|between|under|over|without|within"
    r"|into|through|across|because|if|showed|rose|fell|went|compared|also|not|improved|increased|decreased|reduced"
    r"|lowered|raised|eased|worsened|differed|happened|started|developed|received|led|per|via|using|following"
    r"|associated with|linked with|linked to|related to|found|seen|identified|can|will|would|should|must|although"
    r"|though|where|whose|so|regardless|despite|due|towards?|against|appears?|appeared|remains?|remained|occurs?"
    r"|occurred|made|held|kept|gave|took|blocked|slowed"
    r"|begins?|leads?|plays?|played|reduces?|increases?|decreases?|causes?|caused|improves?|worsens?|shows?|suggests?"
    r"|suggested|predicts?|predicted|affects?|contributes?|contributed|attenuates?|attenuated|inhibits?|inhibited"
    r"|promotes?|promoted|induces?|induced|protects?|protected|prevents?|prevented|modulates?)\b)[\w“]"
)
_NAME_GOES_ON = re.compile(r" (?:of |and )?[A-Z][a-z]")  # "Multidimensional Scale": a word of a name
_OF_WHAT_FOLLOWS = re.compile(r"(?:of|about|to do with)\b")  # "the vascular (of blood vessels) changes" reads badly
_JOINED = frozenset("-–/'’)]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Plain words for the term at a place of the sentence's text, and what they stand on.

    ``article`` goes in front of them in our own sentences: "a ", "an " or none. ``shorts`` are the term's short forms.
    """

    start: int
    end: int
    words: str
    article: str
    shorts: tuple[str, ...]
    grounds: tuple[Ground, ...]


def fits(text: str, aside: Aside) -> bool:
    """Whether the words can stand at their place and do not tear the name of a thing apart."""
    return has_place(text, aside) and (
        is_quoted(text, aside.start) or not (is_long(aside) and goes_on(text, place_of(text, aside)))
    )


def has_place(text: str, aside: Aside) -> bool:
    """Whether there is a place for the words: outside of words, names and brackets."""
    behind = text[place_of(text, aside) :]
    if text[aside.start - 1 : aside.start] in _JOINED or _NO_PLACE_BEHIND.match(behind):
        return False
    if text[aside.start : aside.end].istitle() and _NAME_GOES_ON.match(text[aside.end :]):
        return False
    quote = next((item for item in _QUOTED.finditer(text) if item.start() < aside.start < item.end()), None)
    if quote is not None:
        return "[" not in quote[0] and len(quote[0].split()) > _FEW_WORDS
    before = text[: aside.start]
    return before.count("(") == before.count(")")


def is_long(aside: Aside) -> bool:
    """Whether the words are too many, or too clumsy, to stand in front of the noun that a word describes."""
    return is_clumsy(aside.words) or len(aside.words.split()) > _FEW_WORDS


def goes_on(text: str, place: int) -> bool:
    """Whether the word behind this place may belong to the same name of a thing."""
    return _GOES_ON.match(text[place:]) is not None


def is_clumsy(words: str) -> bool:
    """Whether the words read badly in front of the word that the term describes."""
    return _OF_WHAT_FOLLOWS.match(words) is not None


def is_quoted(text: str, place: int) -> bool:
    """Whether a place of the text is inside quotation marks."""
    return any(item.start() < place < item.end() for item in _QUOTED.finditer(text))


def place_of(text: str, aside: Aside) -> int:
    """Where the words go: behind the term and a short form of it in brackets."""
    shorts = (f" ({short})" for short in aside.shorts)
    return next((aside.end + len(short) for short in shorts if text.startswith(short, aside.end)), aside.end)


def says_it_already(text: str, words: str) -> bool:
    """Whether the text holds all the words that mean something already, in either number."""
    there = {word.removesuffix("s") for word in _WORD.findall(text.casefold())}
    telling = [word.removesuffix("s") for word in _WORD.findall(words.casefold()) if len(word) > 3]
    return bool(telling) and there.issuperset(telling)


def with_asides(sentence: Sentence, asides: Iterable[Aside]) -> Sentence:
    """The sentence with these words in their places."""
    text = sentence.text
    grounds: list[Ground] = []
    for aside in sorted(asides, key=lambda item: -item.start):
        quoted = is_quoted(text, aside.start)
        words = f" [{aside.words}]" if quoted else f" ({aside.article}{aside.words})"
        place = place_of(text, aside)
        text = f"{text[:place]}{words}{text[place:]}"
        grounds += aside.grounds
    if not grounds:
        return sentence
    told = distinct((*sentence.grounds, *reversed(grounds)))
    return Sentence(kind=sentence.kind, text=text, pattern=sentence.pattern, grounds=told)
