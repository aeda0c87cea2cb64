"""Two numbers that a bracket gives for one group before and after: "(72.4 ± 17.2 to 63.9 ± 14.2)"."""

import re
from decimal import Decimal
from functools import cache

from plainms.absence import Unclear
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.courses import Course
from plainms.digest.reading.skeletons import found
from plainms.digest.telling.amounts import whole
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_DOWN, _UP = "went down", "went up"
_COURSES = "course_frames"
_AVERAGES = {"mean": " on average", "average": " on average", "median": " (middle values)"}
_DAILY = {"s": "seconds", "min": "minutes", "m": "meters"}


def from_to(clause: Clause, course: str) -> str:
    """ ", from 72.4 to 63.9 on average" behind what an outcome did; "" without numbers that surely tell it.

    One bracket of the clause must give the pair, without a unit, and the numbers must go the way of the words. A range
    around an estimate is no such pair.
    """
    found = [(item, match) for item in clause.brackets if (match := _pattern("from_to").search(item.span.quote))]
    if len(found) != 1 or _pattern("no_change").search(found[0][0].span.quote[: found[0][1].start()]):
        return ""
    match = found[0][1]
    first, second = (Decimal(match[name].replace("·", ".")) for name in ("first", "second"))
    if first == second or (course == _DOWN and second > first) or (course == _UP and second < first):
        return ""
    average = " on average" if match["mean"] or match["spread"] else ""
    return f", from {match['first']} to {match['second']}{average}"


def amounts_of(course: Course) -> str | Unclear:
    """ " by about 45%", " from 2.7{before} to 0.1" or what its bracket says; "" without numbers that surely tell it."""
    figures = course.figures
    if figures["by"]:
        unit = figures["by_unit"].strip()
        about = figures["about"]
        average = _AVERAGES.get(figures["kind"], "") if figures["kind"] != "median" else ""
        return f" by {about}{' ' if about else ''}{figures['by']}{unit if unit in {'', '%'} else f' {unit}'}{average}"
    if not figures["low"]:
        return _from_bracket(course)
    if _goes_against(figures["low"], figures["high"], course.verb):
        return Unclear("the numbers go the other way")
    named = (figures["high_unit"] or figures["unit"]).strip()
    unit = _DAILY.get(named, named)
    behind = unit if unit in {"", "%"} else f" {unit}"
    average = _AVERAGES.get(figures["kind"], "")
    return f" from {figures['low']}{unit if unit == '%' else ''}{{before}} to {figures['high']}{behind}{average}"


def _from_bracket(course: Course) -> str:
    """ " from 33% to 86%" by the one bracket right behind the course."""
    clause = course.clause
    quotes = [item.span.quote for item in clause.cleaned.brackets if clause.start < item.at <= clause.end]
    matches = [match for quote in quotes if (match := found("change_bracket", _COURSES, quote))]
    if len(matches) != 1 or len(quotes) != 1:
        return ""
    match = matches[0]
    one_unit = bool(match["first_unit"]) <= bool(match["second_unit"])
    aside = found("no_change", _COURSES, match.string[: match.start()])
    if aside or not one_unit or _goes_against(match["first"], match["second"], course.verb):
        return ""
    if match["second_unit"]:
        low, high = (whole(Decimal(match[name].replace("·", "."))) for name in ("first", "second"))
        return f" from about {low}% to about {high}%" if low != high else ""
    average = " on average" if match["mean"] or (match["spread"] and match["second_spread"]) else ""
    average = _AVERAGES.get(course.figures["kind"], average)
    return f" from {match['first']} to {match['second']}{average}"


def _goes_against(low: str, high: str, verb: str) -> bool:
    """Whether two numbers do not go the way of the words."""
    difference = Decimal(high.replace("·", ".")) - Decimal(low.replace("·", "."))
    if verb.startswith(_DOWN):
        return difference >= 0
    if verb.startswith(_UP):
        return difference <= 0
    return not difference and not verb.startswith(("stayed", "did not"))


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("trial_frames").text[name], re.IGNORECASE)
