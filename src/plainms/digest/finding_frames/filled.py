"""Frames that only fill a wording: every slot in plain words, every other named group by our word for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.changes import from_to
from plainms.digest.telling.measures import measures
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.digest.telling.scales import runs_from
from plainms.text import Span
from plainms.vocabulary.load import Entry

_SLOTS = ("agent", "first", "second", "outcome")
_TAILS = ("trail", "rest")
_FIGURES = ("low", "high")
_MAPPED = ("course", "more", "verb", "done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A skeleton that fits, its slots, our word for each of its other groups, and the words of the clause it tells."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    words: tuple[tuple[str, str], ...]
    told: Span


def filling(name: str, listed: str, may_read: Callable[[Facts], bool]) -> Kind[Filled]:
    """The kind of frame whose skeletons stand in a list, read only in studies that ``may_read`` allows."""

    def read(clause: Clause, facts: Facts) -> Iterator[Filled]:
        """Every skeleton of the list that fits the clause with all its slots."""
        if not may_read(facts):
            return
        for fit in fits(name, clause, listed):
            slots, words = _slots(fit), _words(fit, listed)
            if not isinstance(slots, Unclear) and not isinstance(words, Unclear):
                yield Filled(clause=clause, entry=fit.entry, slots=slots, words=words, told=_told(fit))

    return Kind(name=name, read=read, tell=tell)


def tell(frame: Filled, facts: Facts) -> Words | Unclear:
    """The wording of the skeleton with everything filled in; groups with one name in plain words are not told."""
    told = phrases(facts, **{name: slot for name, slot in frame.slots if name != "outcome"})
    if isinstance(told, Unclear):
        return told
    if frame.entry.more.get("course") == "over time" and any(_is_healthy(phrase.text) for phrase in told.values()):
        return Unclear("healthy people were not treated")
    if (outcome := dict(frame.slots).get("outcome")) is not None:
        if met("ends_in_time", outcome.text) or met("second_course", outcome.text):
            return Unclear("the outcome holds a part of the time, or of another course")
        outcomes = measures(outcome, facts, or_several=_may_be_several(frame))
        if isinstance(outcomes, Unclear):
            return outcomes
        told = {**told, "outcome": outcomes}
    words = {name: phrase.text for name, phrase in told.items()}
    if words.get("first", "one") == words.get("second", "other"):
        return Unclear("both groups have one name in plain words")
    words["trail"] = f" {words['trail']}" if "trail" in words else str(frame.entry.more.get("without_trail", ""))
    numbers = from_to(frame.clause, dict(frame.words).get("course", "")) if frame.entry.more.get("numbers") else ""
    text = worded(frame.entry, facts).format(**words, **dict(frame.words)) + numbers
    grouped = bool(frame.entry.more.get("one_group")) and facts.appraisal.design.value is Design.RANDOMIZED_TRIAL
    grounds = (frame.told, *grounds_of(told))
    claims = bool(frame.entry.more.get("claims", True))
    behind = runs_from(outcome) if numbers and outcome is not None else ()
    return Words(
        text=text, pattern=frame.entry.id, grounds=grounds, needs_context=grouped, claims=claims, behind=behind
    )


def _may_be_several(frame: Filled) -> bool:
    """Whether a list of strange outcomes may be told as "several measures": they did not differ, or all improved."""
    return ".null-" in frame.entry.id or dict(frame.words).get("course") == "improved"


def _is_healthy(group: str) -> bool:
    return re.search(r"\bhealthy\b", group) is not None


def _told(fit: Fit) -> Span:
    """The clause up to the last word that is told; what the skeleton drops behind it is no ground."""
    named = (name for name, words in fit.match.groupdict().items() if words)
    last = max((fit.match.end(name) for name in named), default=fit.match.end())
    nothing = ".null-" in fit.entry.id  # what is denied may stand at the end
    return fit.clause.cleaned.span(fit.clause.start, fit.clause.start + (fit.match.end() if nothing else last))


def _slots(fit: Fit) -> tuple[tuple[str, Slot], ...] | Unclear:
    found: list[tuple[str, Slot]] = []
    groups = fit.match.groupdict()
    for name in (*_SLOTS, *_TAILS):
        if groups.get(name):
            slot = _tail(fit, name) if name in _TAILS else fit.slot(name)
            if isinstance(slot, Unclear):
                return slot
            found.append((name, slot))
    return tuple(found)


def _tail(fit: Fit, name: str) -> Slot | Unclear:
    """The rest of the clause, whole or as far as the entry's ``cut`` where the whole cannot be told."""
    start, end = fit.match.span(name)
    whole = fit.tail(start, end)
    cut = str(fit.entry.more.get("cut", ""))
    if not cut or not isinstance(whole, Unclear):
        return whole
    ends = [match.start() for match in re.finditer(cut, fit.clause.text[start:end])]
    shorter = (fit.tail(start, start + at) for at in reversed(ends))
    return next((rest for rest in shorter if not isinstance(rest, Unclear)), whole)


def _words(fit: Fit, listed: str) -> tuple[tuple[str, str], ...] | Unclear:
    """Our words for the mapped groups; "course" comes with its bare form, "base", for behind "did not"."""
    found: list[tuple[str, str]] = []
    for name in _FIGURES:
        if fit.match.groupdict().get(name):
            found.append((name, fit.words(name)))
    for name in _MAPPED:
        if fit.match.groupdict().get(name):
            ours = mapped(f"{name}s", fit.words(name), listed)
            if not ours:
                return Unclear(f"no word of ours for {fit.words(name)!r}")
            found.append((name, ours))
            if name == "course":
                found.append(("base", mapped("bases", ours, listed)))
    return tuple(found)
