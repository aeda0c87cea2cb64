"""Abbreviations that a text defines itself: "magnetic resonance imaging (MRI)", told only where every letter fits.

The short form stands in parentheses behind its long form, as in Schwartz and Hearst (Pac Symp Biocomput 2003), but each
of its letters has to come from the beginning of a word, in order, and each word but small ones has to give one: an
expansion that leaves something out would explain a word wrongly.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.text import Passage, Span

_IN_PARENTHESES = re.compile(r"\(([^()]{2,60})\)")
_SHORT = re.compile(r"[A-Za-z0-9α-ωΑ-Ω][\w\-+/.&'’α-ω]{0,11}")
_UNFIT = re.compile(r"[\"“”()\[\]<>]")
_SMALL = frozenset(["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_COMPOUND = re.compile(
    r"\b(auto|cerebro|cyto|electro|encephalo|entero|gastro|glyco|hetero|hydro|hyper|immuno|inter|intra|lipo|macro"
    r"|magneto|micro|myo|neuro|oligo|para|patho|phospho|photo|physio|poly|proteo|psycho|radio|sphingo|thermo|trans"
    r"|video|visuo|xeno)(?=[a-z]{3})"
)
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
    """Where the shortest fitting long form of ``short`` starts in the text before it, or -1 where none fits."""
    letters = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    letters = "".join(letter for letter in letters if letter.isalnum()).lower()
    earliest = _window(letters, before)
    starts = [match.start() for match in re.finditer(r"\S+", before) if match.start() >= earliest]
    for start in reversed(starts):
        long = before[start:]
        plausible = len(long) > len(short) and not _is_circular(short, long) and not _UNFIT.search(long)
        if plausible and _spells(letters, _beginnings(long)):
            return start
    return -1


def _is_circular(short: str, long: str) -> bool:
    """Whether the long form holds the short one, so that it opens nothing."""
    return short in long or re.sub(r"[\W_]", "", short) in re.sub(r"[\W_]", "", long)


def _beginnings(long: str) -> tuple[str, ...]:
    """The words of a long form, with the parts of hyphened and of learned compounds as words of their own."""
    parts = _COMPOUND.sub(r"\1 ", long.lower())
    return tuple(re.findall(r"[^\W_]+", parts))


def _spells(letters: str, words: tuple[str, ...], *, first: bool = True) -> bool:
    """Whether the letters are beginnings of the words in order; only small words, and no first one, are passed over."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    most = next((length for length in range(len(word), 0, -1) if letters.startswith(word[:length])), 0)
    if any(_spells(letters[length:], rest, first=False) for length in range(most, 0, -1)):
        return True
    return not first and word in _SMALL and _spells(letters, rest, first=False)


def _window(letters: str, before: str) -> int:
    """The first offset a long form may start at: min(2n, n + 5) words back, and not across a stop."""
    words = list(re.finditer(r"\S+", before))
    allowed = min(len(letters) * 2, len(letters) + 5)
    start = words[-allowed].start() if len(words) >= allowed else 0
    stops = [stop.end() for stop in _STOP.finditer(before) if stop.end() > start]
    return stops[-1] if stops else start
