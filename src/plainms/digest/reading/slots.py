"""Slots of frames: pieces of a clause that are whole noun phrases by the parse, and nothing else.

A piece is refused where it holds a finite verb, a pronoun, a number that is no amount of time, words that point to
another sentence, or where its words hang on words outside it in more than one place.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from plainms.absence import Unclear
from plainms.digest.reading.clause import Clause
from plainms.language.parse import Token
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MOST_WORDS = {"slot": 12, "link": 18, "subject": 16, "asked": 22, "topic": 24, "tail": 26}
_POINTING = re.compile(  # no words that point to another sentence: "in those with pain", "only in men"
    r"(?:(?<=^)|(?<=\bin )|(?<=\bamong )|(?<=\bfor ))those "
    r"(?=(?:with|without|who|on|treated|receiving|taking|aged|under)\b)|\bonly (?=(?:in|among) )",
    re.IGNORECASE,
)
_OF_PARTS = frozenset({"slot", "link"})
_NOUNS = ("NN", "VBG", "CD", "JJ", "FW")
_BARRED_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "WDT", "WP", "WP$", "WRB", "EX", "PRP", "UH", "SYM"})
_NAME = re.compile(r"[\w-]+-\d\w*")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_IN_A_RUN = ("DT", "NN", "JJ", "VBN", "VBG", "CD", "HYPH", "RBR")
_PRESENT = frozenset({"VBZ", "VBP", "EX", "UH"})
_NO_START = frozenset({"IN", "CC", "TO", "RP", ",", ":", ".", "HYPH"})
_NO_END = frozenset({"IN", "CC", "TO", "DT", "PRP$", ",", ":", ".", "HYPH", "RB", "POS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A noun phrase of the source: its words without brackets, its span, whether it is plural or begins with a name.

    ``items`` are the parts of a list with commas from its start on; ``is_cut`` says that later parts cannot be told.
    """

    text: str
    span: Span
    plural: bool
    named: bool
    items: tuple["Slot", ...] = ()
    is_cut: bool = False


def slot(clause: Clause, start: int, end: int, *, kind: str = "slot") -> Slot | Unclear:
    """The slot between two letters of the clause, or why it is none.

    A "subject" of a plain statement may be longer and be denied ("No case of ..."). A "topic" is what an article is
    about: it may be long and begin with "how". A "tail" is the rest of a clause behind its verb: it may begin with any
    word and hold verbs in the past tense; what people "reported" may hold verbs in the present, too. What is
    "asked" by an aim may be long. What a "link" joins may be long, too, and its words need not hang together by the
    parse, since the words of the link close it on one side. A list may be longer than its kind allows, and is told as
    far as its parts are slots.
    """
    start, end = _trimmed(clause, clause.start + start, clause.start + end)
    whole = _one(clause, start, end, kind)
    if kind not in _OF_PARTS:
        return whole
    parts = _parts(clause, start, end)
    if not parts:
        return whole
    fit = tuple(takewhile(lambda item: isinstance(item, Slot), (_one(clause, *part, kind) for part in parts)))
    items = tuple(item for item in fit if isinstance(item, Slot))
    if isinstance(whole, Slot):
        return replace(whole, items=items, plural=True)
    last = parts[len(items) - 1][1] if items else start
    if not items or _pattern("turning_list").search(clause.cleaned.text[last:end]):
        return whole
    span = clause.cleaned.span(start, last)
    text = clause.cleaned.text[start:last]
    return Slot(text=text, span=span, plural=True, named=items[0].named, items=items, is_cut=len(items) < len(parts))


def _one(clause: Clause, start: int, end: int, kind: str) -> Slot | Unclear:
    tokens = clause.parse.at(start, end)
    words = clause.cleaned.text[start:end]
    asked = kind == "reported" or (kind == "topic" and _pattern("asked").match(words) is not None)
    why = _unfit_tail(words, tokens, asked=asked) if kind == "tail" or asked else _unfit(words, tokens, kind)
    if why:
        return Unclear(why)
    span = clause.cleaned.span(start, end)
    if any(name[0] not in span.quote for name in _NAME.finditer(words)):
        return Unclear(f"{words!r} joins a name over a bracket")
    head = _heads(tokens)[0]
    joined = any(token.text.lower() == "and" and token.head == head.place for token in tokens)
    plural = head.tag in {"NNS", "NNPS"} or joined
    return Slot(text=words, span=span, plural=plural, named=tokens[0].tag.startswith("NNP"))


def _trimmed(clause: Clause, start: int, end: int) -> tuple[int, int]:
    text = clause.cleaned.text
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    return start, end


def _parts(clause: Clause, start: int, end: int) -> list[tuple[int, int]]:
    """Where the parts of a list with commas stand, without the "and" before the last; empty where it is no list.

    A list ends in "and" or "or", and each of its parts begins like a noun phrase: an aside between commas is no part.
    """
    text = clause.cleaned.text[start:end]
    joints = list(_pattern("list_joint").finditer(text))
    if not joints or not _pattern("last_joint").search(joints[-1][0]):
        return []
    cuts = [match.span() for match in joints]
    bounds = zip([0, *(stop for _, stop in cuts)], [*(begin for begin, _ in cuts), len(text)], strict=True)
    parts = [_trimmed(clause, start + one, start + other) for one, other in bounds]
    whole = all(one < other and _begins_like_one(clause.parse.at(one, other)) for one, other in parts)
    return parts if whole else []


def _begins_like_one(tokens: tuple[Token, ...]) -> bool:
    """Whether words begin like a noun phrase: not "measured in blood", nor "were less educated"."""
    tags = [token.tag for token in tokens]
    if tags[0] in {"VBN", "VBD"}:
        return len(tags) > 1 and tags[1].startswith(("NN", "JJ"))
    return tags[0].startswith(("NN", "JJ", "DT", "CD", "VBG", "FW")) and tokens[0].text.lower() != "including"


def _unfit(words: str, tokens: tuple[Token, ...], kind: str) -> str:
    if not tokens or not words or len(words.split()) > _MOST_WORDS[kind]:
        return "the slot is empty or too long"
    barred = "slot_barred" if kind in {"asked", "link"} else f"{kind}_barred"
    if _pattern(barred).search(_POINTING.sub("", words)) or _numbers_left(words):
        return f"{words!r} points elsewhere or holds marks or numbers"
    if any(_is_barred(place, tokens) for place in range(len(tokens))):
        return f"{words!r} holds a verb or a pronoun"
    if kind == "link" and _is_open_phrase(words, tokens):
        return ""
    return _unfit_shape(words, tokens)


def _is_open_phrase(words: str, tokens: tuple[Token, ...]) -> bool:
    """Whether the words begin and end like a noun phrase, whatever the parse makes of them between; no aside in it."""
    begins = tokens[0].tag.startswith(("NN", "JJ", "DT", "CD", "VBG", "VBN", "FW", "RBR", "PDT"))
    ends = tokens[-1].tag.startswith(("NN", "CD", "FW", "JJ", "VBG"))
    return begins and ends and _pattern("link_aside").search(words) is None


def _unfit_shape(words: str, tokens: tuple[Token, ...]) -> str:
    """Why the words are no noun phrase by their tags and by how the parse hangs them together; "" where they are."""
    if (tokens[0].tag in _NO_START and tokens[0].text.lower() != "both") or tokens[-1].tag in _NO_END:
        return f"{words!r} is cut off"
    heads = _heads(tokens)
    is_noun = bool(heads) and (heads[0].tag.startswith(_NOUNS) or _is_surely_a_noun(heads[0]))
    is_phrase = is_noun and all(_is_joint(token) for token in heads[1:])
    return "" if is_phrase or _is_run(tokens) else f"{words!r} is no noun phrase of its own"


def _is_joint(token: Token) -> bool:
    return token.tag in {"IN", "TO"}


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
    if _is_surely_a_noun(token):
        return False
    relative = place > 0 and tokens[place - 1].text.lower() in {"which", "that", "who"}
    is_name = token.label == "compound"  # "mycophenolate", which the parser takes for a verb
    return (token.tag in _PRESENT and not relative and not is_name) or (token.tag == "PRP" and not place)


def _is_barred(place: int, tokens: tuple[Token, ...]) -> bool:
    """A finite verb, a pronoun or a relative; not the verb of an infinitive or of "who had", nor a part of a name."""
    token = tokens[place]
    if token.tag not in _BARRED_TAGS or token.text == "/" or _is_surely_a_noun(token):
        return False
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and after.text == "-" and after.start == token.end:
        return False  # "follow-up"
    if before is None:
        return True
    if before.end == token.start and before.text == "-":
        return False
    if before.text.lower() == "having" and token.tag == "VBD":
        return False  # "having had relapses"
    infinitive = token.tag == "VB" and before.tag == "TO"
    relative = (token.text == "who" and before.tag.startswith("NN")) or (token.tag in _FINITE and before.text == "who")
    return not (infinitive or relative or (token.tag == "VBD" and token.label == "amod"))


def _is_surely_a_noun(token: Token) -> bool:
    """Whether the word is a medicine or one of our nouns, which the parse now and then takes for a verb."""
    return token.text.lower() in _medicines() or _pattern("never_a_verb").fullmatch(token.text) is not None


@cache
def _medicines() -> frozenset[str]:
    return frozenset(name.lower() for entry in vocabulary("drugs").entries for name in (entry.label, *entry.synonyms))


def _is_run(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are adjectives and nouns one behind the other, however the parse hangs them together."""
    inside = all(token.tag.startswith(_IN_A_RUN) for token in tokens)
    return inside and tokens[-1].tag.startswith("NN") and all(token.tag != "DT" for token in tokens[1:])


def _heads(tokens: tuple[Token, ...]) -> list[Token]:
    """The words that hang on a word outside, or on none."""
    places = {token.place for token in tokens}
    return [token for token in tokens if token.head not in places or token.head == token.place]


def _numbers_left(words: str) -> bool:
    """Whether there is a number with a point that is not part of a name, an amount of time or a share of people."""
    return re.search(r"\d[.·,]\d", _pattern("slot_number").sub(" ", words)) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("finding_frames").text[name], re.IGNORECASE)
