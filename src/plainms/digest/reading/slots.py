"""Slots of frames: pieces of a clause that are whole noun phrases by the parse, and nothing else.

A piece is refused where it holds a finite verb, a pronoun, a number that is no amount of time, words that point to
another sentence, or where its words hang on words outside it in more than one place.
"""

import re
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.reading.clause import Clause
from plainms.language.parse import Token
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MOST_WORDS = {"slot": 12, "subject": 16, "asked": 22, "topic": 24, "tail": 26}
_NOUNS = ("NN", "VBG", "CD", "JJ", "FW")
_BARRED_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "WDT", "WP", "WP$", "WRB", "EX", "PRP", "UH", "SYM"})
_PRESENT = frozenset({"VBZ", "VBP", "EX", "UH"})
_NO_START = frozenset({"IN", "CC", "TO", "RP", ",", ":", ".", "HYPH"})
_NO_END = frozenset({"IN", "CC", "TO", "DT", "PRP$", ",", ":", ".", "HYPH", "RB", "POS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A noun phrase of the source: its words without brackets, its span, whether it is plural or begins with a name."""

    text: str
    span: Span
    plural: bool
    named: bool


def slot(clause: Clause, start: int, end: int, *, kind: str = "slot") -> Slot | Unclear:
    """The slot between two letters of the clause, or why it is none.

    A "subject" of a plain statement may be longer and be denied ("No case of ..."). A "topic" is what an article is
    about: it may be long and begin with "how". A "tail" is the rest of a clause behind its verb: it may begin with any
    word and hold verbs in the past tense; what people "reported" may hold verbs in the present, too. What is
    "asked" by an aim may be long.
    """
    start, end = clause.start + start, clause.start + end
    text = clause.cleaned.text
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    tokens = clause.parse.at(start, end)
    words = text[start:end]
    asked = kind == "reported" or (kind == "topic" and _pattern("asked").match(words) is not None)
    why = _unfit_tail(words, tokens, asked=asked) if kind == "tail" or asked else _unfit(words, tokens, kind)
    if why:
        return Unclear(why)
    head = _heads(tokens)[0]
    joined = any(token.text.lower() == "and" and token.head == head.place for token in tokens)
    plural = head.tag in {"NNS", "NNPS"} or joined
    return Slot(text=words, span=clause.cleaned.span(start, end), plural=plural, named=tokens[0].tag.startswith("NNP"))


def _unfit(words: str, tokens: tuple[Token, ...], kind: str) -> str:
    if not tokens or not words or len(words.split()) > _MOST_WORDS[kind]:
        return "the slot is empty or too long"
    barred = "slot_barred" if kind == "asked" else f"{kind}_barred"
    if _pattern(barred).search(words) or _numbers_left(words):
        return f"{words!r} points elsewhere or holds marks or numbers"
    if any(_is_barred(place, tokens) for place in range(len(tokens))):
        return f"{words!r} holds a verb or a pronoun"
    if (tokens[0].tag in _NO_START and tokens[0].text.lower() != "both") or tokens[-1].tag in _NO_END:
        return f"{words!r} is cut off"
    heads = _heads(tokens)
    if not heads or not heads[0].tag.startswith(_NOUNS) or any(token.tag not in {"IN", "TO"} for token in heads[1:]):
        return f"{words!r} is no noun phrase of its own"
    return ""


def _unfit_tail(words: str, tokens: tuple[Token, ...], *, asked: bool) -> str:
    if not tokens or not words or len(words.split()) > _MOST_WORDS["tail"]:
        return "the tail is empty or too long"
    if _pattern("tail_barred").search(words):
        return f"{words!r} points elsewhere or holds marks"
    if not asked and any(_goes_on(place, tokens) for place in range(len(tokens))):
        return f"{words!r} goes on in the present tense or with a pronoun"
    return f"{words!r} is cut off" if tokens[-1].tag in _NO_END - {"RB"} else ""


def _goes_on(place: int, tokens: tuple[Token, ...]) -> bool:
    """A verb in the present tense, but for one behind "which" or "that", or a pronoun at the start."""
    token = tokens[place]
    relative = place > 0 and tokens[place - 1].text.lower() in {"which", "that", "who"}
    return (token.tag in _PRESENT and not relative) or (token.tag == "PRP" and not place)


def _is_barred(place: int, tokens: tuple[Token, ...]) -> bool:
    """A finite verb, a pronoun or a relative; not the verb of an infinitive or of "who had", nor a part of a name."""
    token = tokens[place]
    if token.tag not in _BARRED_TAGS or token.text == "/":
        return False
    before = tokens[place - 1] if place else None
    if before is None:
        return True
    if before.end == token.start and before.text == "-":
        return False
    infinitive = token.tag == "VB" and before.tag == "TO"
    relative = (token.text == "who" and before.tag.startswith("NN")) or (token.tag == "VBD" and before.text == "who")
    return not (infinitive or relative)


def _heads(tokens: tuple[Token, ...]) -> list[Token]:
    """The words that hang on a word outside, or on none."""
    places = {token.place for token in tokens}
    return [token for token in tokens if token.head not in places or token.head == token.place]


def _numbers_left(words: str) -> bool:
    """Whether there is a number with a point that is not part of a name, an amount of time or a share of people."""
    return re.search(r"\d[.·,]\d", _pattern("slot_number").sub(" ", words)) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("finding_frames").text[name], re.IGNORECASE)
