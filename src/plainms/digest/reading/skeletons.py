"""The skeletons of ``finding_frames.toml``: which fit a clause, and the slots they cut out of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.remembering import once_a_text
from plainms.sieve import Sieve, Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "finding_frames"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A skeleton that fits a whole clause."""

    entry: Entry
    clause: Clause
    match: re.Match[str]

    def words(self, name: str) -> str:
        """The words of a group in small letters; "" where the skeleton has none or it is empty."""
        return (self.match.groupdict().get(name) or "").strip().lower()

    def slot(self, name: str, kind: str = "slot") -> Slot | Unclear:
        """The slot of a kind that a group cuts out, or why it is none."""
        if self.match.groupdict().get(name) is None:
            return Unclear(f"no {name} is named")
        return slot(self.clause, *self.match.span(name), kind=kind)

    def slots(self, names: Iterable[str], kind: str = "slot") -> tuple[tuple[str, Slot], ...] | Unclear:
        """The slots of the named groups that the clause fills, or why the first unfit one is none."""
        found: list[tuple[str, Slot]] = []
        for name in names:
            if self.match.groupdict().get(name):
                cut = self.slot(name, kind)
                if isinstance(cut, Unclear):
                    return cut
                found.append((name, cut))
        return tuple(found)

    def tail(self, start: int, end: int) -> Slot | Unclear:
        """The rest of a clause behind its verb, or why it cannot be told."""
        return slot(self.clause, start, end, kind="tail")

    def subject(self, start: int, end: int) -> Slot | Unclear:
        """The subject of a plain statement, or why it cannot be told."""
        return slot(self.clause, start, end, kind="subject")

    def asked(self, start: int, end: int) -> Slot | Unclear:
        """What an aim asks for, or why it cannot be told."""
        return slot(self.clause, start, end, kind="asked")

    def topic(self, start: int, end: int) -> Slot | Unclear:
        """What an article is about, or why it cannot be told."""
        return slot(self.clause, start, end, kind="topic")

    def cut(self, start: int, end: int) -> Slot | Unclear:
        """The slot between two letters of the clause, or why it is none."""
        return slot(self.clause, start, end)

    def span(self, name: str) -> Span:
        """The source words of a group."""
        start, end = self.match.span(name)
        return self.clause.cleaned.span(self.clause.start + start, self.clause.start + end)


def fits(frame: str, clause: Clause, listed: str = _NAME) -> Iterator[Fit]:
    """The skeletons of a frame in a list that fit the clause, in the order of the list."""
    text = clause.text
    for entry, pattern in _skeletons(frame, listed).of(text):
        match = pattern.fullmatch(text)
        if match is not None:
            yield Fit(entry=entry, clause=clause, match=match)


def mapped(name: str, words: str, listed: str = _NAME) -> str:
    """Our word for one of the source's in a text of a list; "" where it has none."""
    return _pairs(name, listed).get(words, "")


@once_a_text
def met(name: str, text: str) -> bool:
    """Whether a pattern of ``finding_frames.toml`` is met in the text."""
    return _compiled(vocabulary(_NAME).text[name]).search(text) is not None


def first_met(name: str, text: str) -> re.Match[str] | None:
    """Where a pattern of ``finding_frames.toml`` is first met in the text."""
    return _compiled(vocabulary(_NAME).text[name]).search(text)


def starts(name: str, text: str) -> bool:
    """Whether the text begins with a pattern of ``finding_frames.toml``."""
    return _compiled(vocabulary(_NAME).text[name]).match(text) is not None


def count(name: str, text: str) -> int:
    """How often a pattern of ``finding_frames.toml`` is met in the text."""
    return sum(1 for _ in _compiled(vocabulary(_NAME).text[name]).finditer(text))


def is_whole(name: str, text: str) -> bool:
    """Whether a pattern of ``finding_frames.toml`` is all of the text."""
    return _compiled(vocabulary(_NAME).text[name]).fullmatch(text) is not None


def found(name: str, listed: str, text: str) -> re.Match[str] | None:
    """Where a pattern of a list, with its <names> filled in, is first met in the text."""
    return _compiled(_filled(vocabulary(listed).text[name], listed)).search(text)


def whole_of(name: str, listed: str, text: str) -> re.Match[str] | None:
    """The text as a whole, where a pattern of a list with its <names> filled in is all of it."""
    return _compiled(_filled(vocabulary(listed).text[name], listed)).fullmatch(text)


def finditer(name: str, listed: str, text: str) -> Iterator[re.Match[str]]:
    """Where a pattern of a list is met in the text, one place after the other."""
    return _compiled(_filled(vocabulary(listed).text[name], listed)).finditer(text)


def context_of(clause: Clause) -> Fit | Unclear:
    """The opening of a clause that says when or in whom, as a fit that ends where the clause goes on."""
    match = _compiled(vocabulary(_NAME).text["context"]).match(clause.text)
    if match is None:
        return Unclear("nothing stands in front")
    return Fit(entry=vocabulary(_NAME).entries[0], clause=clause, match=match)


@cache
def _skeletons(frame: str, listed: str) -> Sieve[Entry]:
    chosen = (entry for entry in vocabulary(listed).entries if entry["frame"] == frame)
    return Sieve((entry, _compiled(_filled(str(entry["pattern"]), listed))) for entry in chosen)


@cache
def _filled(pattern: str, listed: str) -> str:
    """The pattern with its <names> filled in; a group's own name, behind "?P", is none."""
    words = vocabulary(listed).text
    for _ in range(3):
        pattern = re.sub(r"(?<!\?P)<([a-z_]+)>", lambda place: words[f"skeleton_{place[1]}"], pattern)
    return pattern


@cache
def _pairs(name: str, listed: str) -> dict[str, str]:
    pairs = (item.partition(" → ") for item in vocabulary(listed).text[name].split("; "))
    return {one: other for one, _, other in pairs}


@cache
def _compiled(pattern: str) -> Sieved:
    return Sieved(pattern, re.IGNORECASE)
