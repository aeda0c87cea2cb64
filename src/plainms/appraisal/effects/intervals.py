"""Intervals in a sentence: two bounds that are announced as an interval, there or before; never a spread of people."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.grammar import announcement, bounds, bracketed, closed, led, listed, tripled, wording
from plainms.appraisal.effects.numbers import NUMBER, Number, number
from plainms.appraisal.values import Interval, IntervalKind, Measure, SpreadKind
from plainms.language.matching import lowered

_WITHIN = 3  # "(0.69-0.90, 90% CI)": told in the same brackets
_NEAR = 60  # so far behind two bounds may their announcement stand
_BARE = re.compile(r"C\.?I\.?s?|ci")
_SWAPPED = re.compile(r"ICs?|c\.i\.s?")  # "IC 95%" in papers from French or Spanish; alone it means something else
_THIRD = re.compile(rf"\s?(?:-|to|;|,)\s?(?P<third>{NUMBER})(?![0-9])")
_SPREADS = (
    ("spread_iqr", SpreadKind.IQR),
    ("spread_range", SpreadKind.RANGE),
    ("spread_sd", SpreadKind.SD),
    ("spread_se", SpreadKind.SE),
)


class Basis(Enum):
    """Why two bounds are taken for an interval."""

    ANNOUNCED = "the announcement stands before it"
    SENTENCE = "the sentence announces it"
    TEXT = "an earlier sentence announces it"
    NOTHING = "nothing announces it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """An announcement of intervals: its level, kind and offsets in its sentence."""

    level: float | NotReported
    kind: IntervalKind
    start: int
    end: int


_UNSTATED = Announced(level=NOT_REPORTED, kind=IntervalKind.CONFIDENCE, start=0, end=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the sentences so far have announced, for which ratio, and whether CI means something else here.

    ``is_broken`` tells that a spread was named since: then the announcement still gives a level, but vouches for none.
    """

    last: Announced | NotReported
    is_broken: bool
    measure: Measure | NotReported
    ci_is_other: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Two bounds at offsets of a sentence, with what announces them. ``own`` holds an estimate told among them.

    ``of`` is how many pairs its announcement has ("and the 90% CI was 1 to 3 and 2 to 4"), ``nth`` which it is, from 0.
    """

    low: Number
    high: Number
    level: float | NotReported
    kind: IntervalKind
    basis: Basis
    own: tuple[Number, ...]
    start: int
    end: int
    nth: int = 0
    of: int = 1

    @property
    def interval(self) -> Interval:
        """The interval, lower bound first."""
        low, high = sorted((self.low.value, self.high.value))
        return Interval(low=low, high=high, level=self.level, kind=self.kind)


def announced_in(text: str, heard: Heard) -> tuple[Announced, ...]:
    """The announcements of a leveled sentence. A bare "CI" is none where the abstract means something else by it."""
    found = (_announced(match) for match in announcement().finditer(text))
    return tuple(item for item in found if not _is_bare(text, item, heard))


def _is_bare(text: str, item: Announced, heard: Heard) -> bool:
    """Whether it is an abbreviation without a level that may stand for something else."""
    if not isinstance(item.level, NotReported):
        return False
    bare = heard.ci_is_other and _BARE.fullmatch(text, item.start, item.end)
    return bool(bare or _SWAPPED.fullmatch(text, item.start, item.end))


def intervals_in(text: str, told: tuple[Announced, ...], heard: Heard) -> tuple[Found, ...]:
    """The intervals of a leveled sentence, left to right, without overlap. ``told`` are its announcements."""
    found: list[Found] = []
    for item in told:
        since = found[-1].end if found else 0
        if item.start >= since:
            found += [*_behind(text, item)] or [*_before(text, item, since)]
    taken = sorted((item.start, item.end) for item in found)
    found += [item for item in _in_brackets(text, told, heard) if _is_free(item, taken)]
    return tuple(sorted(found, key=lambda item: item.start))


def _announced(match: re.Match[str]) -> Announced:
    level = match["level"] or match["after"] or match["late"]
    words = match[0].lower()
    kind = IntervalKind.CONFIDENCE
    if wording("credible").search(words):
        kind = IntervalKind.CREDIBLE
    elif wording("uncertainty").search(words):
        kind = IntervalKind.UNCERTAINTY
    return Announced(level=float(level) if level else NOT_REPORTED, kind=kind, start=match.start(), end=match.end())


def _behind(text: str, item: Announced) -> Iterator[Found]:
    """The bounds right behind an announcement: "(95% CI) = 1.4, 1.1-1.8" tells the estimate first."""
    match = bounds().match(text, item.end)
    if match is None:
        return
    low, high = number(text, *match.span("low")), number(text, *match.span("high"))
    third = _THIRD.match(text, match.end())
    own: tuple[Number, ...] = ()
    end = match.end()
    is_listed = "," in text[match.end("low") : match.start("high")] and third and "," not in third[0]
    if third and (is_listed or text[item.end : item.end + 1] in {")", "]"}):
        last = number(text, *third.span("third"))
        if high.value <= low.value <= last.value:
            own, low, high, end = (low,), high, last, third.end()
    pairs = [(low, high, item.start, end), *_further(text, end)]
    for nth, (least, most, start, behind) in enumerate(pairs if not own else pairs[:1]):
        yield Found(
            low=least,
            high=most,
            level=item.level,
            kind=item.kind,
            basis=Basis.ANNOUNCED,
            own=own,
            start=start,
            end=behind,
            nth=nth,
            of=1 if own else len(pairs),
        )


def _further(text: str, end: int) -> list[tuple[Number, Number, int, int]]:
    """The further pairs under the same announcement, where a bracket or "respectively" closes their list."""
    pairs = []
    while match := listed().match(text, end):
        end = match.end()
        pairs.append((number(text, *match.span("low")), number(text, *match.span("high")), match.start("low"), end))
    return pairs if closed().match(text, end) else []


def _before(text: str, item: Announced, since: int) -> Iterator[Found]:
    """The bounds right before an announcement: "(0.65-1.12, 90% CI)"."""
    match = led().search(text, max(since, item.start - _NEAR), item.start)
    if match:
        low, high = (number(text, *match.span(name)) for name in ("low", "high"))
        yield Found(
            low=low,
            high=high,
            level=item.level,
            kind=item.kind,
            basis=Basis.ANNOUNCED,
            own=(),
            start=match.start("low"),
            end=item.end,
        )


def _in_brackets(text: str, told: tuple[Announced, ...], heard: Heard) -> Iterator[Found]:
    matches = [*tripled().finditer(text), *bracketed().finditer(text)]
    if not matches:
        return
    events = events_in(text, told)
    for match in matches:
        start = match.start("first") if "first" in match.groupdict() else match.start()
        what, basis = _announcing(start, match.end(), events, heard)
        if isinstance(what, SpreadKind):
            continue
        stated = what if isinstance(what, Announced) else _UNSTATED
        own = _first(text, match)
        low, high = number(text, *match.span("low")), number(text, *match.span("high"))
        if own and (basis is Basis.NOTHING or not low.value <= own[0].value <= high.value):
            continue
        yield Found(
            low=low,
            high=high,
            level=stated.level,
            kind=stated.kind,
            basis=basis,
            own=own,
            start=start,
            end=match.end(),
        )


def _first(text: str, match: re.Match[str]) -> tuple[Number, ...]:
    return (number(text, *match.span("first")),) if "first" in match.groupdict() else ()


def events_in(text: str, told: tuple[Announced, ...]) -> tuple[tuple[int, Announced | SpreadKind], ...]:
    """What a leveled sentence says of its brackets, in order: announcements of intervals and names of spreads."""
    low = lowered(text)
    spreads = [(match.start(), kind) for key, kind in _SPREADS for match in wording(key).finditer(low)]
    return tuple(sorted([*((item.start, item) for item in told), *spreads], key=lambda event: event[0]))


def heard_after(text: str, told: tuple[Announced, ...], heard: Heard) -> Heard:
    """What has been announced after this leveled sentence: an announcement holds until a spread is named."""
    if not told and (isinstance(heard.last, NotReported) or heard.is_broken):
        return heard
    events = events_in(text, told)
    is_broken = bool(events) and isinstance(events[-1][1], SpreadKind)
    return replace(heard, last=told[-1] if told else heard.last, is_broken=is_broken or (heard.is_broken and not told))


def _announcing(
    start: int, end: int, events: tuple[tuple[int, Announced | SpreadKind], ...], heard: Heard
) -> tuple[Announced | SpreadKind | NotReported, Basis]:
    place = bisect([at for at, _ in events], start)
    if place < len(events) and events[place][0] - end <= _WITHIN and isinstance(events[place][1], Announced):
        return events[place][1], Basis.SENTENCE
    if place:
        return events[place - 1][1], Basis.SENTENCE
    if events and events[0][0] - end <= (_NEAR if isinstance(events[0][1], Announced) else _WITHIN):
        return events[0][1], Basis.SENTENCE
    is_told = isinstance(heard.last, Announced) and not heard.is_broken
    return heard.last, Basis.TEXT if is_told else Basis.NOTHING


def _is_free(item: Found, taken: list[tuple[int, int]]) -> bool:
    place = bisect(taken, (item.start, item.end))
    return (place == 0 or taken[place - 1][1] <= item.start) and (place == len(taken) or item.end <= taken[place][0])
