"""Plain arithmetic that leads from the numbers of a source to one of a summary, more freely than a digest may use it.

A number without its decimals, a large one with noughts, a share in words, a bound ("over 70%"), what is left of a
count, so many of every 100.
"""

import re
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from itertools import combinations

from plainms.verification.checks.figures import Unfounded
from plainms.verification.numbers import Figure, Kind, Share, read
from plainms.verification.summaries.source import Source
from plainms.verification.summaries.told import Told

_FEW, _NEAR_SHARE, _HALF = 10, Decimal("0.04"), Decimal("0.5")
_LARGE = 1000
_HIGHEST, _MOST_COUNTS = Decimal(10) ** 12, 40
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LOOKED_BACK = 24
_BASES = frozenset(map(Decimal, (100, 1000, 10000, 100000)))
_BOUND = re.compile(
    r"(?:over|above|under|below|more than|less than|fewer than|at least|at most|up to|nearly|almost|about|around"
    r"|roughly|some)\s+(?:the\s+|an?\s+)?$"
)
_OVER = re.compile(r"(?:over|above|more than|at least|upwards of)\s+(?:the\s+|an?\s+)?$")
_ONE_IN = re.compile(r"\b(?P<part>one|two|three|four|\d+)(?:\s+\w+)?\s+(?:in|out of)\s+(?:every\s+)?$")
_EVERY = re.compile(r"\b(?:every|out\s+of|of\s+each|per)\s+(?:\w+\s+)?$")
_FAR_OVER = Decimal("1.3")


def is_near_enough(found: Unfounded, told: Told) -> bool:
    """Whether plain arithmetic leads there: a number rounded, a share in words, what is left, so many of every 100."""
    if told.text[found.end : found.end + 1] == "s":
        return True  # a decade
    here = read(told.text).within(found.start, found.end)
    shares = [share.part / share.whole for share in here.shares if share.whole <= _FEW]
    if shares:
        return all(any(abs(part - share) <= _NEAR_SHARE for part in told.source.parts) for share in shares)
    before = told.text[max(0, found.start - _LOOKED_BACK) : found.start].lower()
    if here.figures and _is_one_in(here.figures[0], before, told.source):
        return True
    return bool(here.figures) and all(
        _is_rounded(item, told.source, before, is_listed=told.text[:1].islower()) or _is_counted(item, told)
        for item in here.figures
    )


def _is_one_in(whole: Figure, before: str, source: Source) -> bool:
    """Whether "one in seven" is near a part of the source: nearer to it than to one in six or in eight."""
    match = _ONE_IN.search(before)
    if match is None or whole.value <= 1:
        return False
    part = read(match["part"]).figures
    share = (part[0].value if part else Decimal(1)) / whole.value
    return any(abs(own - share) <= share / (2 * whole.value) for own in source.parts)


def _is_counted(figure: Figure, told: Told) -> bool:
    """Whether it is what a count of the source leaves of another one that is told, or their share of a round number."""
    ours, shares = read(told.text).figures, read(told.text).shares
    bases = {share.whole for share in shares if share.whole in _BASES}
    if figure.value in bases or (figure.kind is Kind.PERCENT and _is_of_a_count(figure, shares)):
        return True
    values = {own.value for own in ours}
    for small, large in combinations(_counts(told.source), 2):
        if large in values and large - small == figure.value:
            return True
        if any(abs(small / large * base - figure.value) <= _HALF for base in bases):
            return True
    return False


def _is_of_a_count(figure: Figure, shares: tuple[Share, ...]) -> bool:
    """Whether a percentage is what a count that stands with it comes to: "53/96, 55%"."""
    return any(abs(share.part / share.whole * 100 - figure.value) <= _HALF for share in shares)


def _counts(source: Source) -> tuple[Decimal, ...]:
    """The counts of a source, the smallest first."""
    found = {own.value for own in source.figures if own.kind is Kind.PLAIN and 1 < own.value < _HIGHEST}
    return tuple(sorted(value for value in found if value == value.to_integral_value()))[:_MOST_COUNTS]


def _is_rounded(figure: Figure, source: Source, before: str, *, is_listed: bool) -> bool:
    value = abs(figure.value)
    if _is_a_part(figure, source, is_listed=is_listed) or (value in _BASES and _EVERY.search(before)):
        return True
    if value > _HIGHEST:
        return False
    same = [abs(own.value) for own in source.figures if abs(own.value) < _HIGHEST and _is_alike(own, figure)]
    if _OVER.search(before) and any(value <= own <= value * _FAR_OVER for own in same):
        return True
    if _BOUND.search(before):
        return any(abs(own - value) <= value / 10 for own in same)
    if figure.kind is Kind.PLAIN and _is_year(value):
        return not any(map(_is_year, same))
    return any(rounds(own, value) for own in same)


def _is_a_part(figure: Figure, source: Source, *, is_listed: bool) -> bool:
    """Whether it is told as a share: "2.5 times" of "2.5-fold", "59% of the risk" of a risk ratio of 0.59.

    In a list of what happened to every 100, "34 people had it" is a share, too.
    """
    value = abs(figure.value)
    if figure.kind is Kind.PERCENT:
        return value / 100 in source.parts
    return figure.kind is Kind.PLAIN and (value in source.parts or (is_listed and value / 100 in source.parts))


def _is_alike(own: Figure, figure: Figure) -> bool:
    """Whether both are percentages or neither is."""
    kinds = {own.kind, figure.kind}
    return len(kinds) == 1 or Kind.EITHER in kinds


def _is_year(value: Decimal) -> bool:
    return _FIRST_YEAR <= value <= _LAST_YEAR and value == value.to_integral_value()


def rounds(exact: Decimal, shown: Decimal) -> bool:
    """Whether the number shown is the exact one with fewer decimals, or with noughts behind its first two figures."""
    if exact == shown:
        return True
    if max(exact, shown) > _HIGHEST:
        return False
    if abs(exact - shown) >= 1 and not (shown >= _LARGE and abs(exact - shown) <= exact / 20):
        return False
    places = range(shown.adjusted() + 1 if shown >= _LARGE else 1)
    steps = [Decimal(10) ** place for place in places] + [Decimal("0.1"), Decimal("0.01")]
    ways = (ROUND_HALF_UP, ROUND_HALF_DOWN)
    return any((exact / step).quantize(Decimal(1), rounding=way) * step == shown for step in steps for way in ways)
