"""Which sentences of a text state a limit of the study: the announcement, the list that follows it, the answers in it.

Authors tell limits in runs: a heading or an announcement opens one, sentences follow that each name a limit or answer
one, and strengths or conclusions end it. A sentence outside a run counts only where its own wording is sure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NotReported
from plainms.appraisal.limitations.kinds import is_sure, names_a_kind
from plainms.appraisal.patterns import pattern
from plainms.language.matching import lowered

_NAME = "limitation_runs"
_MOST_BARE = 1  # sentences without a word of doubt, lack or order that may explain the limit before them


class Stance(StrEnum):
    """What a sentence does for the limits of its study."""

    OPENING = "announces limits"
    LIMIT = "states a limit"
    ANSWER = "answers a limit"
    OTHER = "speaks of something else"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A sentence with the heading it stands under. ``follows``: whether the sentence before it is the one given."""

    text: str
    section: str | NotReported
    follows: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Where the reader of a text stands: inside a list or not, after an answer or not, and how long without a cue."""

    open: bool = False
    answered: bool = False
    bare: int = 0


def stances(sentences: Sequence[Placed]) -> tuple[Stance, ...]:
    """One stance a sentence, in order."""
    return tuple(_walked(sentences))


def _walked(sentences: Sequence[Placed]) -> Iterator[Stance]:
    run, section = _Run(), ""
    for sentence in sentences:
        heading = "" if isinstance(sentence.section, NotReported) else sentence.section.lower()
        if heading != section or not sentence.follows:
            run, section = _Run(open=is_of_limits(heading), bare=_MOST_BARE), heading
        stance, run = _step(lowered(sentence.text), run)
        yield stance


def is_of_limits(heading: str) -> bool:
    """Whether limits are what a heading (lower case) promises."""
    return bool(pattern(_NAME, "section", "patterns").search(heading))


def _step(text: str, run: _Run) -> tuple[Stance, _Run]:
    """The stance of the next sentence, and the run after it."""
    if _fits("opening", text):
        return Stance.OPENING, _Run(open=True, bare=_MOST_BARE)
    if _fits("end", text):
        return Stance.OTHER, _Run()
    if _fits("trigger", text):
        return Stance.LIMIT, _Run(open=True)
    if run.open:
        return _within(text, run)
    if _fits("ordinal", text) and _fits("own", text) and names_a_kind(text):
        return Stance.LIMIT, _Run(open=True)
    return (Stance.LIMIT if stands_alone(text) else Stance.OTHER), _Run()


def stands_alone(text: str) -> bool:
    """Whether a sentence in lower case states a limit of its own study outside any list."""
    if _fits("elsewhere", text):
        return False
    return is_sure(text) or (_fits("own", text) and _fits("trigger", text))


def _within(text: str, run: _Run) -> tuple[Stance, _Run]:
    """A sentence inside a list: the next limit, an answer, or more of whichever came before it."""
    if _fits("aside", text):
        return Stance.OTHER, run
    goes_on = _fits("ordinal", text) or _fits("addition", text) or names_a_kind(text)
    if _fits("answer", text) or (_fits("elsewhere", text) and not names_a_kind(text)):
        return Stance.ANSWER, _Run(open=True, answered=True)
    if run.answered and not goes_on:
        return Stance.ANSWER, run
    if goes_on or _fits("weak", text):
        return Stance.LIMIT, _Run(open=True)
    if run.bare >= _MOST_BARE:
        return Stance.OTHER, _Run(open=True, answered=True)
    return Stance.LIMIT, _Run(open=True, bare=run.bare + 1)


def _fits(entry: str, text: str) -> bool:
    wanted, unwanted = pattern(_NAME, entry, "patterns"), pattern(_NAME, entry, "not")
    return bool(wanted.search(text)) and not unwanted.search(text)
