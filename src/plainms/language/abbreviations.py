"""Abbreviations that a text defines itself, told only where every letter of the short form is accounted for.

``long form (SHORT)``, as Schwartz and Hearst read it; ``SHORT (long form)``, ``(SHORT, long form)`` and ``long form,
SHORT,`` where the letters fit strictly. ``spelling.py`` says what strictly and widely mean; where both readings give a
long form the strict one is told.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plainms.language.spelling import letters_of, spells_by_capitals, spells_strictly, spells_widely
from plainms.remembering import once_a_study
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_IN_PARENTHESES = re.compile(r"[(\[]([^()\[\]]{2,100})(?:[)\]]|(?=[(\[]))")
_FIRST = re.compile(r"[;,:]\s| or | and |=|[;,]$")
_SHORT = re.compile(r"[A-Za-z0-9α-ωΑ-Ω][\w\-+/.&'’α-ω]{0,11}")
_UNFIT = re.compile(r"[\"“”()\[\]<>=]")
_STOP = re.compile(r"[;:.?!,()\[\]]\s")
_WITHIN = re.compile(r"(?P<short>[A-Za-z][\w-]{1,11})\s?[,:=;]\s(?P<long>[^,;:=]{5,90})")
_WITHIN_BACK = re.compile(  # "(high efficacy therapy, HET group)"
    r"(?P<long>[^,;:=]{5,90}),\s(?P<short>[A-Za-z][\w-]{1,11})\s(?:group|arm|cohort)$"
)
_LETTERED = re.compile(r"[A-Z]\d{0,2}\b")
_KIND = re.compile(r"\b(?:[Vv]itamin|[Ff]actor|[Hh]epatitis|[Cc]oenzyme) $")
_SHORT_BEFORE = re.compile(  # "RISE score (rate in the evening)", too
    r"([A-Za-z][\w-]{1,11})\s(?:(?:scores?|scale|index|tests?|study|trial|questionnaire|program|criteria|registry)\s)?$"
)
_BETWEEN_COMMAS = re.compile(r",\s([A-Z][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*)(?=,)")
_LAST_OF_TWO = re.compile(r"\b(?:and|or) ([A-Z][A-Z\d-]+)$")
_LOOKED_BACK = 200
_FIGURE = frozenset("0123456789=<>≤≥")  # "(OR = 1.2)" gives a figure, no short form

_Spelling = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form, the long form that the text gives for it, and the span that holds both."""

    short: str
    long: str
    span: Span


@once_a_study
def defined(passages: tuple[Passage, ...]) -> tuple[Abbreviation, ...]:
    """The abbreviations that these passages define, first definition of each, in the order of the text."""
    found: dict[str, Abbreviation] = {}
    for passage in passages:
        for abbreviation in sorted(_in_passage(passage), key=lambda item: (item.span.start, item.span.end)):
            found.setdefault(abbreviation.short, abbreviation)
    return tuple(found.values())


def _in_passage(passage: Passage) -> Iterator[Abbreviation]:
    for match in _IN_PARENTHESES.finditer(passage.text):
        yield from _behind_long_form(passage, match) or _behind_short_form(passage, match) or _inside(passage, match)
    for match in _BETWEEN_COMMAS.finditer(passage.text):
        before = passage.text[max(0, match.start() - _LOOKED_BACK) : match.start()]
        start = _start_of_long_form(match[1], before, spells_strictly) if _is_short_form(match[1]) else -1
        if start >= 0 and len(match[1]) > 2:
            yield _told(passage, match[1], match.start() - len(before) + start, match.start(), match.end())


def _behind_long_form(passage: Passage, match: re.Match[str]) -> tuple[Abbreviation, ...]:
    """``long form (SHORT)``."""
    short = _FIRST.split(match[1])[0].strip().strip("\"'“”‘’")
    if not _is_short_form(short):
        return ()
    before = passage.text[max(0, match.start() - _LOOKED_BACK) : match.start()].rstrip(" ,'’‘`\"”")
    is_measured = match[1][match[1].find(short) + len(short) :].lstrip(" ,;:")[:1] in _FIGURE
    for spelling in (spells_strictly,) if is_measured else (spells_strictly, spells_widely, spells_by_capitals):
        start = _start_of_long_form(short, before, spelling)
        if start >= 0 and not (is_measured and _happens_to_fit(short, before[start:])):
            at = max(0, match.start() - _LOOKED_BACK)
            return (_told(passage, short, at + start, at + len(before), match.end()),)
    return ()


def _happens_to_fit(short: str, long: str) -> bool:
    """Whether words in front of a figure only happen to spell a statistic: "the risk rose (RR = 1.4)"."""
    ambiguous = vocabulary("short_forms_ambiguous")
    if short not in ambiguous:
        return False
    is_statistic = any(_is_measure(str(reading["long"])) for reading in ambiguous[short]["readings"])
    return is_statistic and not _is_measure(long)


def _is_measure(long: str) -> bool:
    last = long.rsplit(maxsplit=1)[-1].lower().removesuffix("s")
    return last in vocabulary("short_forms_ambiguous").text["measures"].split()


def _behind_short_form(passage: Passage, match: re.Match[str]) -> tuple[Abbreviation, ...]:
    """``SHORT (long form)``."""
    found = _SHORT_BEFORE.search(passage.text, max(0, match.start() - 28), match.start())
    long = _FIRST.split(match[1])[0].rstrip()
    if not found or not _is_certain(found[1], long):
        return ()
    span = passage.span(found.start(1), match.end())
    return (Abbreviation(short=found[1], long=long, span=span),)


def _inside(passage: Passage, match: re.Match[str]) -> tuple[Abbreviation, ...]:
    """``(SHORT, long form)``, ``(SHORT: long form; SHORT: long form)``, ``(long form, SHORT group)``."""
    written = (*_WITHIN.finditer(match[1]), *_WITHIN_BACK.finditer(match[1]))
    pairs = (found for found in written if _is_certain(found["short"], found["long"].strip()))
    return tuple(
        Abbreviation(
            short=found["short"],
            long=found["long"].strip(),
            span=passage.span(match.start(1) + found.start(), match.start(1) + found.end()),
        )
        for found in pairs
    )


def _told(passage: Passage, short: str, start: int, end: int, last: int) -> Abbreviation:
    """The abbreviation; a long form that begins with the letter of a vitamin or a factor begins with its kind."""
    kind = _KIND.search(passage.text, 0, start) if _LETTERED.match(passage.text, start) else None
    start = start if kind is None else kind.start()
    return Abbreviation(short=short, long=passage.text[start:end], span=passage.span(start, last))


def _is_certain(short: str, long: str) -> bool:
    """Whether the two stand for each other where the long form comes second: all of it, letter for letter."""
    if not _is_short_form(short) or not _is_plausible(short, long) or sum(map(str.isupper, short)) < 2:
        return False
    letters = letters_of(short)
    is_longer = not long.lower().startswith(letters) and not _STOP.search(long)
    return is_longer and spells_strictly(letters, long)


def _is_short_form(text: str) -> bool:
    """Whether it looks like an abbreviation: one word, two to twelve characters, with a capital in it."""
    if not _SHORT.fullmatch(text) or len(text) < 2:
        return False
    return any(letter.isupper() for letter in text) and not text.isdigit()


def _start_of_long_form(short: str, before: str, spelling: _Spelling) -> int:
    """Where the shortest fitting long form of ``short`` starts in the text before it, or -1 where none fits."""
    letters = letters_of(short)
    earliest = _window(letters, before)
    starts = [match.start() for match in re.finditer(r"[^\s'‘\"“]\S*", before) if match.start() >= earliest]
    for start in reversed(starts):
        if _is_plausible(short, before[start:]) and spelling(letters, before[start:]):
            return start
    return -1


def _is_plausible(short: str, long: str) -> bool:
    """Whether the long form is longer, opens the short one and holds no bracket or quotation mark."""
    return len(long) > len(short) and not _is_circular(short, long) and not _UNFIT.search(long)


def _is_circular(short: str, long: str) -> bool:
    """Whether the long form holds the short one, or ends in its end ("TABC2": "T1 and ABC2"), and so opens nothing."""
    last = _LAST_OF_TWO.search(long)
    if last is not None and len(last[1]) > 2 and short.endswith(last[1]):
        return True
    return short in long or re.sub(r"[\W_]", "", short) in re.sub(r"[\W_]", "", long)


def _window(letters: str, before: str) -> int:
    """The first offset a long form may start at: min(2n, n + 5) words back, and not across a stop."""
    words = list(re.finditer(r"\S+", before))
    allowed = min(len(letters) * 2, len(letters) + 5)
    start = words[-allowed].start() if len(words) >= allowed else 0
    stops = [stop.end() for stop in _STOP.finditer(before) if stop.end() > start]
    return stops[-1] if stops else start
