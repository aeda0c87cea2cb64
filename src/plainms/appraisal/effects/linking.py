"""Which number an interval belongs to: the one before it, past p-values, counts and deviations, or that of the name.

No number is chosen because it fits the interval, except a far one that is the only one of its sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.grammar import cased, word
from plainms.appraisal.effects.intervals import Announced, Found
from plainms.appraisal.effects.measures import Named
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.effects.p_values import FoundP
from plainms.sieve import Sieved

_DEVIATION = re.compile(r"(?:±|\+/-|\+-|\b[Ss]\.?[DdEe]\.?M?|standard (?:error|deviation))\s?[=:,]?\s?$")
_BOUNDED = re.compile(r"(?:[<>≤≥≦≧/]|\bper)\s?$")
_WHOLE = re.compile(r"(?<![0-9.])([0-9]{1,7})\s?(?:/|(?:out )?of (?:the )?)\s?$")
_PART = re.compile(r"\s?(?:/\s?(?!1(?:,?0)++\b)|out of )[0-9]")
_SPAN_OF_TIME = re.compile(r"\b(?:for|over|after|within|during|at)\s(?:the\s)?(?:first\s)?$")
_TIME = re.compile(r"[\s-](?:years?|months?|weeks?|days?|hours?|minutes?)\b")
_LABEL = re.compile(
    r"(?:\b(?:at|per|every|month|week|day|year|grade|stage|phase|type|model|group|class|score|EDSS|age|aged)s?|[<>≤≥])\s?$"
)
_NEW_ITEM = re.compile(r";\s[^;:()\[\]0-9]{1,60}:")  # "; in women: 95% CI": what stands before is of another item
_BEHIND_NAME = 90
_FAR = 160
_AHEAD = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A leveled sentence with its numbers, names of measures, announcements, intervals and p-values, left to right."""

    text: str
    numbers: tuple[Number, ...]
    names: tuple[Named, ...]
    told: tuple[Announced, ...]
    intervals: tuple[Found, ...]
    p_values: tuple[FoundP, ...]


def estimate_of(place: int, sentence: Sentence) -> Number | NotReported:
    """The estimate that the interval at ``place`` among the sentence's stands around; not reported where none does."""
    found = sentence.intervals[place]
    if found.own:
        return found.own[0]
    if found.of > 1:
        return _of_list(place, sentence)
    since = sentence.intervals[place - 1].end if place else 0
    free = candidates(sentence, since, found.start)
    named = _of_last_name(sentence, free, since, found.start)
    near = _adjacent(sentence.text, free, found)
    is_of_other = bool(free) and _NEW_ITEM.search(sentence.text, free[-1].end, found.start)
    return _ahead(place, sentence) if is_of_other else _chosen(place, sentence, free, near, named)


def _chosen(
    place: int, sentence: Sentence, free: tuple[Number, ...], near: Number | NotReported, named: Number | NotReported
) -> Number | NotReported:
    """The nearest number, that of the last name, the only one, or one told behind the interval, in this order."""
    found = sentence.intervals[place]
    if isinstance(near, Number):
        return _preferred(sentence.text, near, named)
    if isinstance(named, Number):
        return named if named.is_percent != free[-1].is_percent or _is_label(sentence.text, free[-1]) else free[-1]
    alone = [item for item in free if found.start - item.end <= _FAR and _holds(found, item)]
    if len(free) == 1 and alone:
        return alone[0]
    return _ahead(place, sentence)


def _of_list(place: int, sentence: Sentence) -> Number | NotReported:
    """The estimate of its place in a list, where as many stand before the announcement as it has pairs of bounds."""
    found = sentence.intervals[place]
    first = place - found.nth
    since = sentence.intervals[first - 1].end if first else 0
    free = candidates(sentence, since, sentence.intervals[first].start)
    run = free[-1:]
    while len(run) < len(free) and _joint().fullmatch(sentence.text, free[-len(run) - 1].end, run[0].start):
        run = free[-len(run) - 1 :]
    listed = run if len(run) == found.of else free
    return listed[found.nth] if len(listed) == found.of else NOT_REPORTED


def candidates(sentence: Sentence, since: int, until: int) -> tuple[Number, ...]:
    """The numbers between two offsets that can be estimates: no p-value, count, deviation, test or bound."""
    first = bisect_left(sentence.numbers, since, key=lambda item: item.start)
    last = bisect_left(sentence.numbers, until, key=lambda item: item.start)
    taken = [(item.start, item.end) for item in sentence.told]
    taken += [(item.start, item.end) for item in sentence.p_values]
    taken += [(item.start, item.end) for item in sentence.intervals]
    return tuple(item for item in sentence.numbers[first:last] if is_estimate(sentence.text, item, taken))


def is_estimate(text: str, item: Number, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the number may be an estimate by what stands right before it and around it."""
    before = text[max(0, item.start - 40) : item.start]
    if any(start <= item.start < end for start, end in taken):
        return False
    if _DEVIATION.search(before) or _BOUNDED.search(before):
        return False
    if cased("tests").search(before) or cased("counts").search(before):
        return False
    return not _is_part_of_a_count(text, before, item) and not (
        _SPAN_OF_TIME.search(before) and _TIME.match(text, item.end)
    )


def _is_part_of_a_count(text: str, before: str, item: Number) -> bool:
    """Whether the number is the 12 or the 40 of "12 of 40"; "19.5/100" is a score or a rate."""
    if item.is_percent or item.value != int(item.value):
        return False
    whole = _WHOLE.search(before)
    return bool(_PART.match(text, item.end)) or (whole is not None and item.value >= int(whole[1]))


def _adjacent(text: str, free: tuple[Number, ...], found: Found) -> Number | NotReported:
    if free and _link().fullmatch(text, free[-1].end, found.start):
        return free[-1]
    return NOT_REPORTED


def _preferred(text: str, near: Number, named: Number | NotReported) -> Number:
    """The nearest number, unless it is only a label ("at week 12") and the name's own number stands before it."""
    if isinstance(named, NotReported) or named == near:
        return near
    return named if _is_label(text, near) else near


def _is_label(text: str, item: Number) -> bool:
    """Whether the number only says at which time, in which group or per how much ("at week 12")."""
    return bool(_LABEL.search(text[max(0, item.start - 12) : item.start]))


def _of_last_name(sentence: Sentence, free: tuple[Number, ...], since: int, until: int) -> Number | NotReported:
    """The number right behind the last name of a measure between two offsets."""
    for name in reversed(sentence.names):
        if since <= name.start < until:
            behind = [item for item in free if item.start >= name.end]
            if behind and behind[0].start - name.end <= _BEHIND_NAME:
                return behind[0]
    return NOT_REPORTED


def _ahead(place: int, sentence: Sentence) -> Number | NotReported:
    """An estimate told behind its interval in the same brackets: "(95% CI 1.1-2.3, OR 1.6)"."""
    found = sentence.intervals[place]
    until = sentence.intervals[place + 1].start if place + 1 < len(sentence.intervals) else len(sentence.text)
    for name in sentence.names:
        if found.end <= name.start <= found.end + _AHEAD and not re.search(
            r"[)\]]", sentence.text[found.end : name.start]
        ):
            behind = candidates(sentence, name.end, until)
            if behind and re.fullmatch(r"\s?[=:]?\s?", sentence.text[name.end : behind[0].start]):
                return behind[0]
    return NOT_REPORTED


def _holds(found: Found, item: Number) -> bool:
    low, high = sorted((found.low.value, found.high.value))
    return low - found.low.half <= item.value <= high + found.high.half


@cache
def _link() -> Sieved:
    """What may stand between an estimate and its interval: brackets, a unit, a deviation, a p-value, "per year"."""
    deviation = r"\(?\s?(?:±|\+/-|[Ss]\.?[DdEe]\.?M?)\s?[=:,]?\s?[0-9.]++\s?%?\)?"
    p_value = r"[pP][\s-]?(?:values?)?\s{0,2}[<>=≤≥]\s{0,2}[0-9.]++"
    per = r"(?:per|/)\s?(?:[0-9][0-9 ,]*+)?(?:[A-Za-z-]++(?:\s(?:years?|population)\b)?)?"
    counted = r"(?:cases|events|people|patients|persons|deaths|relapses|women|births|fold|times|and|with|a"
    counted += r"|increased|decreased|higher|lower|greater|risk|odds|likelihood|hazard)\b"
    parts = (deviation, p_value, per, counted, rf"(?:{word('units')})\b", r"[\s,;:()\[\]{}-]")
    return Sieved(f"(?:{'|'.join(parts)})*+")


@cache
def _joint() -> Sieved:
    """What joins two estimates of a list: a unit, a comma, "and" or "versus"."""
    return Sieved(rf"(?:\s?(?:{word('units')})\b)?(?:,\s?and|,|;|\s(?:and|or|vs\.?|versus))\s")
