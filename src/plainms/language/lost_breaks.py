"""Where a sentence ends without a stop because a line break was lost: headings, captions, lists of short forms.

Only signs that hold for a reason: a function word has a capital inside a text only where a sentence starts; a
caption's number and a known heading stand in front of what they name; a list of short forms repeats its dashes.
"""

import re
from functools import cache

from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_LABEL = re.compile(r"\s*\(?[A-Za-z](?:(?:[-–,]? ?| and )[A-Za-z](?!\w)){0,6}\)?[.:]?\s+")
_PANEL = re.compile(r" (?=\(A)(?<=[\w−+] )(?<! in )(?<! and )(?=\(A(?:(?:[-–]| and |, ?)[B-Z])*\)[:.]? [A-Z0-9])")
_NOTE = re.compile(r" (?=[(*])(?<=[\w)%] )(?<! and )(?=\([0-9.]{1,5} [KM]B [A-Z]{3}\)|\*{1,3} ?(?:[Pp] ?[<=>]))")
_LIST_ITEM = re.compile(r"[^\s()]{1,14}(?:\[[a-z]+\])? [-–] (?=[A-Za-z0-9α-ω])")

_TITLE_WORD = re.compile(r"\S+")

# A pattern that begins with the white space before a start, and looks back from there, is found faster than one that
# begins by looking back.


def lost_breaks(text: str) -> tuple[int, ...]:
    """The offsets inside one sentence, as split by its stops, at which another one starts."""
    first = _behind_headings(text, 0)
    found = {*first}
    body = max(first, default=0)
    label = _LABEL.match(text, body)
    for pattern in _starters():
        found.update(match.start(1) for match in pattern.finditer(text, label.end() if label else body))
    for match in _inner_headings().finditer(text, body):
        found.update((match.start(1), *_behind_headings(text, match.start(1))))
    panels = (match for match in _PANEL.finditer(text, body) if first or _is_title(text[body : match.start()]))
    found.update(match.end() for match in (*panels, *_NOTE.finditer(text, body)))
    if first and _captions().match(text):
        found.update(_behind_title(text, body))
    if _LIST_ITEM.match(text, body):
        items = [match.start() for match in _LIST_ITEM.finditer(text, body)]
        found.update(items if len(items) >= 3 else ())
    return tuple(sorted(found - {0}))


def _is_title(text: str) -> bool:
    """Whether nearly all of three or more longer words have a capital."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def _behind_title(text: str, start: int) -> tuple[int, ...]:
    """Where the sentence behind the title of a caption starts: at the last capital before the first small word."""
    last = start
    for word in _TITLE_WORD.finditer(text, start):
        if word[0][0].isupper():
            last = word.start()
        elif not word[0][0].isalnum():
            return ()  # a bracket or a mark: what stands behind it is no part of the title
        elif word[0].isalpha() and word[0].islower() and word[0] not in _title_words():
            return (last,) if _is_title(text[start:last]) else ()
    return ()


def _behind_headings(text: str, start: int) -> tuple[int, ...]:
    """Where the text behind each heading or caption number starts, as long as they follow each other."""
    ends: list[int] = []
    while match := _headings().match(text, start):
        start = match.end()
        ends.append(start)
    return tuple(ends)


@cache
def _title_words() -> frozenset[str]:
    return frozenset(vocabulary("full_stops")["title_words"]["words"])


@cache
def _captions() -> Sieved:
    return Sieved(rf"\s*(?:{'|'.join(_words('captions'))})\s")


@cache
def _headings() -> Sieved:
    words = "|".join((*_words("captions"), *_words("headings")))
    apart = rf"(?:{words})\s+(?=[(\"'“]?[A-Z0-9]|[a-z]{{1,3}}[A-Z0-9]|\S{{1,14}} [-–] )"
    return Sieved(rf"\s*(?:{apart}|(?:{'|'.join(_words('run_on_headings'))})(?=[A-Z][a-z]*\s))")


@cache
def _inner_headings() -> Sieved:
    words = "|".join((*_words("captions"), *_words("inner_headings")))
    speaking_of = r"(?<!\b(?:in|of|to|as|by|at|on)\s)(?<!\b(?:see|and|the|for)\s)(?<!\b(?:from|with)\s)"
    return Sieved(rf"\s(?<=[\w)\]]\s){speaking_of}\s*((?:{words})\s+(?=\(?[A-Z0-9]))")


@cache
def _starters() -> tuple[Sieved, ...]:
    anywhere, untitled = ("|".join(_words(name)) for name in ("certain_starters", "starters_not_in_titles"))
    behind = r"(?<=[\w)\]+−%]\s)(?<!\(\w\)\s)(?<!\(\w\w\)\s)(?<![A-Z]{5}\s)"
    small = r"(?<!\S)(?!(?:and|or|of|the|an?|for|in|on|to)\s)[a-z][\w-]*\)?"
    return (
        Sieved(rf"\s{behind}\s*((?:{anywhere})(?=\s+[a-z0-9]))"),
        Sieved(rf"{small}\s+((?:{untitled})(?=\s+[a-z0-9]))"),
    )


def _words(entry_id: str) -> tuple[str, ...]:
    return tuple(sorted(vocabulary("full_stops")[entry_id]["words"], key=lambda word: (-len(word), word)))
