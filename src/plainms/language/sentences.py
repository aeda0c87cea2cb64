"""Where sentences end in medical prose. Rules only: what follows a stop, what stands before it, what is still open.

Written for abstracts: ``vs.``, ``i.v.``, ``p < 0.05.``, ``E. coli``, ``et al.``, decimals, initials, "(1) Background:".
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

from plainms.language.lost_breaks import lost_breaks
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_STOP = re.compile(
    r"""(?P<mark>[.?!]+)(?P<close>["'”’)\]]*)(?:\s+|$)   # a stop before white space
      | (?<=[a-z]{3})(?P<glued>\.)(?=[A-Z][a-z]+\s)      # a stop with its space lost: "disease.The"
      | (?<=[a-z)\]%])(?P<run_on>\.)(?=(?:Backgrounds?|Objectives?|Methods?|Results?|Conclusions?)[A-Z][a-z]*\s)
      | (?<=[\w)\]%])(?P<headed>\.)(?=(?:Backgrounds?|Objectives?|Aims?|Methods?|Results?|Conclusions?|Limitations?):)
      | (?<=[a-z0-9)\]])(?P<bare>\.)(?=\([0-9]\)\s[A-Z]) # "disease.(2) Methods"
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s(\[{,;:/\"“]+$")
_FIRST_WORD = re.compile(r"[\s(\[\"“'‘]*([^\s,;:.)\]]*)")
_MIXED_CASE_START = re.compile(r"[a-z]{1,3}[A-Z0-9][\w+/−-]*|[a-z]-[A-Z]\w*|[α-ω]-?\w[\w-]*")
_LETTER = r"[a-z]['′]?"
_LETTERS = rf"[a-z0-9](?:[-–][a-z0-9])?|{_LETTER}(?:(?:,| ?[-–]) ?{_LETTER})*,?"
_ENUMERATOR = re.compile(rf"\s*(?:\((?:{_LETTERS})\)[ ,]|[a-h](?:[-–][a-h])?[.:)] [A-Z])")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)*[A-Z]")
_NUMBERING = re.compile(r"\s*\(?([0-9]{1,2}|[ivx]{1,4}|[a-zA-Z](?:(?:[-–]|, ?| and )[a-zA-Z])?)\)?\.")
_WINDOW = 400
_LONGEST = 80


@lru_cache(maxsize=64)  # one study's passages, which scope, appraisal and writing split again
def split(passage: Passage) -> tuple[Span, ...]:
    """The sentences of a passage in order: they do not overlap and hold every character that is not white space."""
    text = passage.text
    edges = [0, *(end for end in _candidate_ends(text)), len(text)]
    spans = []
    start = 0
    for end in edges[1:]:
        if end != len(text) and not _ends_here(text, start, end):
            continue
        breaks = (start + offset for offset in lost_breaks(text[start:end]))
        for left, right in pairwise((start, *breaks, end)):
            first, last = _trimmed(text, left, right)
            if first < last:
                spans.append(passage.span(first, last))
        start = end
    return tuple(spans)


def _candidate_ends(text: str) -> list[int]:
    return [match.end("close") if match["mark"] else match.end() for match in _STOP.finditer(text)]


def _ends_here(text: str, start: int, end: int) -> bool:
    recent = text[max(start, end - _WINDOW) : end]
    if _NUMBERING.fullmatch(recent) or _is_open(recent, text[end : end + _WINDOW]):
        return False
    if _ENUMERATOR.match(text, end):
        return True
    body = recent.rstrip("\"'”’)]")
    next_word = _FIRST_WORD.match(text, end)
    following = next_word[1] if next_word else ""
    if not body.endswith("."):
        return not following[:1].islower()
    before, word = _last_words(body)
    return not following or _full_stop_ends(before if recent == body else "", word, following)


def _last_words(body: str) -> tuple[str, str]:
    """The word before the last one, and the last one less the stop and what stands before it without a space."""
    words = body[-_LONGEST:].rstrip(".?! ").split()
    found = _LAST_WORD.search(words[-1]) if words else None
    return (words[-2] if len(words) > 1 else "", found[0] if found else "")


def _full_stop_ends(before: str, word: str, following: str) -> bool:
    """Whether the stop after ``word``, itself after ``before``, ends a sentence when ``following`` is the next word."""
    bare = word.lower()
    if following[0].islower():
        starts = _MIXED_CASE_START.fullmatch(following) or (len(word) > 5 and word.isalpha() and word == bare)
        return bool(starts) and bare not in _words("never") | _words("sometimes")
    if bare in _words("never") and (following[0].isdigit() or not _is_acronym(word)):
        return False
    is_time = word == bare and word in _words("units") and before[-1:].isdigit()
    if following[0].isdigit():
        return not (word.isdigit() and len(word) < 3) and bare not in _words("sometimes")
    is_short = bare in _words("sometimes") | _words("units") or (
        _is_initial(word) and not _names_a_letter(before, word)
    )
    if is_short and not is_time:
        return following.lower() in _starters()
    return True


def _is_acronym(word: str) -> bool:
    return word.isupper() and word.lower() in _acronyms()


def _names_a_letter(before: str, word: str) -> bool:
    """Whether a single capital is what the word before it calls so ("group B", "proteinase K"), not an initial."""
    sayable = len(word) == 1 and len(before) > 2 and before.isalpha() and before.islower()
    return sayable and before not in _words("before_letters")


def _is_initial(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word))


def _is_open(recent: str, ahead: str) -> bool:
    """Whether a bracket opened in this sentence is still open and does close soon."""
    for opening, closing in ("()", "[]"):
        if recent.count(opening) > recent.count(closing):
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


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(vocabulary("full_stops")["acronyms"]["words"])
