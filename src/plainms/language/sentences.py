"""Where sentences end in medical prose. Rules only: what follows a stop, what stands before it, what is still open.

Written for abstracts: ``vs.``, ``i.v.``, ``p < 0.05.``, ``E. coli``, ``et al.``, decimals, initials, "(1) Background:".
"""

import re
from functools import cache

from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_STOP = re.compile(
    r"""(?P<mark>[.?!]+)(?P<close>["'”’)\]]*)(?:\s+|$)   # a stop before white space
      | (?<=[a-z]{3})(?P<glued>\.)(?=[A-Z][a-z]+\s)      # a stop with its space lost: "disease.The"
      | (?<=[a-z0-9)\]])(?P<bare>\.)(?=\([0-9]\)\s[A-Z]) # "disease.(2) Methods"
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s(\[{,;:/\"“]+$")
_FIRST_WORD = re.compile(r"[\s(\[\"“'‘]*([^\s,;:.)\]]*)")
_MIXED_CASE_START = re.compile(r"[a-z]{1,3}[A-Z0-9][A-Za-z0-9-]*|[a-z]-[A-Z]\w*|[α-ω]-?\w+")
_ENUMERATOR = re.compile(r"\s*\([a-z0-9](?:[-–][a-z0-9])?\)[ ,]")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)*[A-Z]")
_NUMBERING = re.compile(r"\s*\(?([0-9]{1,2}|[ivx]{1,4}|[a-eA-E])\.")
_WINDOW = 400


def split(passage: Passage) -> tuple[Span, ...]:
    """The sentences of a passage in order: they do not overlap and hold every character that is not white space."""
    text = passage.text
    edges = [0, *(end for end in _candidate_ends(text)), len(text)]
    spans = []
    start = 0
    for end in edges[1:]:
        if end != len(text) and not _ends_here(text, start, end):
            continue
        left, right = _trimmed(text, start, end)
        if left < right:
            spans.append(passage.span(left, right))
        start = end
    return tuple(spans)


def _candidate_ends(text: str) -> list[int]:
    return [match.end("close") if match["mark"] else match.end() for match in _STOP.finditer(text)]


def _ends_here(text: str, start: int, end: int) -> bool:
    sentence = text[start:end]
    if _NUMBERING.fullmatch(sentence) or _is_open(text, start, end):
        return False
    if _ENUMERATOR.match(text, end):
        return True
    body = sentence.rstrip("\"'”’)]")
    word = _word_before(body)
    next_word = _FIRST_WORD.match(text, end)
    following = next_word[1] if next_word else ""
    return _full_stop_ends(word, following) if body.endswith(".") else not following[:1].islower()


def _word_before(body: str) -> str:
    found = _LAST_WORD.search(body.rstrip(".?!"))
    return found[0] if found else ""


def _full_stop_ends(word: str, following: str) -> bool:
    """Whether the stop after ``word`` ends a sentence when ``following`` is the next word."""
    bare = word.lower()
    if not following:
        return True
    if following[0].islower():
        return bool(_MIXED_CASE_START.fullmatch(following)) and bare not in _words("never") | _words("sometimes")
    if bare in _words("never"):
        return False
    if following[0].isdigit():
        return not (word.isdigit() and len(word) < 3) and bare not in _words("sometimes")
    if bare in _words("sometimes") or _is_initial(word):
        return following.lower() in _starters()
    return True


def _is_initial(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word))


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether a bracket opened in this sentence is still open and does close soon."""
    sentence = text[start:end]
    for opening, closing in ("()", "[]"):
        if sentence.count(opening) > sentence.count(closing):
            ahead = text[end : end + _WINDOW]
            closes = ahead.find(closing)
            reopens = ahead.find(opening)
            if closes >= 0 and (reopens < 0 or closes < reopens):
                return True
    return False


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


@cache
def _words(entry_id: str) -> frozenset[str]:
    return frozenset(vocabulary("full_stops")[entry_id].synonyms)


@cache
def _starters() -> frozenset[str]:
    return frozenset(vocabulary("full_stops")["starters"]["words"])
