"""Abbreviations that a text defines itself: "neurofilament light chain (NfL)", found by matching letters backwards.

The method is that of Schwartz and Hearst (Pac Symp Biocomput 2003): the short form stands in parentheses behind its
long form, and every letter of it is found, from the right, in the words before; the first one begins a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.text import Passage, Span

_IN_PARENTHESES = re.compile(r"\(([^()]{2,60})\)")
_SHORT = re.compile(r"[A-Za-z0-9α-ωΑ-Ω][\w\-+/.&'’α-ω]{0,11}")
_UNFIT = re.compile(r"[\"“”()\[\]<>]")
_STOP = re.compile(r"[;:.?!,()\[\]]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form, the long form that the text gives for it, and the span that holds both."""

    short: str
    long: str
    span: Span


def defined(passages: tuple[Passage, ...]) -> tuple[Abbreviation, ...]:
    """The abbreviations that these passages define, first definition of each, in the order of the text."""
    found: dict[str, Abbreviation] = {}
    for passage in passages:
        for abbreviation in _in_passage(passage):
            found.setdefault(abbreviation.short, abbreviation)
    return tuple(found.values())


def _in_passage(passage: Passage) -> Iterator[Abbreviation]:
    for match in _IN_PARENTHESES.finditer(passage.text):
        short = re.split(r"[;,]\s| or | and |=", match.group(1))[0].strip().strip("\"'“”‘’")
        if not _is_short_form(short):
            continue
        before = passage.text[: match.start()].rstrip()
        start = _start_of_long_form(short, before)
        if start < 0:
            continue
        yield Abbreviation(short=short, long=before[start:], span=passage.span(start, match.end()))


def _is_short_form(text: str) -> bool:
    """Whether it looks like an abbreviation: one or two words, two to twelve characters, with a capital in it."""
    if not _SHORT.fullmatch(text) or len(text) < 2:
        return False
    return any(letter.isupper() for letter in text) and not text.isdigit()


def _start_of_long_form(short: str, before: str) -> int:
    """Where the long form of ``short`` starts in the text before it, or -1 where the letters do not match."""
    letters = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    letters = "".join(letter for letter in letters if letter.isalnum()).lower()
    earliest = _window(letters, before)
    position = len(before)
    for index in range(len(letters) - 1, -1, -1):
        position -= 1
        while position >= earliest and not _fits(letters[index], before, position, first=index == 0):
            position -= 1
        if position < earliest:
            return -1
    long = before[position:]
    plausible = len(long) > len(short) and short not in long.split() and not _UNFIT.search(long)
    return position if plausible else -1


def _fits(letter: str, text: str, position: int, *, first: bool) -> bool:
    if text[position].lower() != letter:
        return False
    return not first or position == 0 or not text[position - 1].isalnum()


def _window(letters: str, before: str) -> int:
    """The first offset a long form may start at: min(2n, n + 5) words back, and not across a stop."""
    words = list(re.finditer(r"\S+", before))
    allowed = min(len(letters) * 2, len(letters) + 5)
    start = words[-allowed].start() if len(words) >= allowed else 0
    stops = [stop.end() for stop in _STOP.finditer(before) if stop.end() > start]
    return stops[-1] if stops else start
