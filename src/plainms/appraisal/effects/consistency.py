"""The checks that an estimate has to pass before it may be told: each has a name, and knows of rounding.

A check that cannot be made is passed: what is not printed contradicts nothing.
"""

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.appraisal.effects.grammar import wording
from plainms.appraisal.effects.intervals import Found
from plainms.appraisal.effects.measures import entry
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.effects.p_values import FoundP
from plainms.appraisal.values import EffectEstimate, Measure

_SLACK = 0.03  # of the logarithm, beyond rounding
_ASYMMETRY = 0.4  # exact intervals of few events lie this far off the middle, as a share of their half width
_P_SLACK = 0.2  # an interval and a p-value from different tests may differ this much around the threshold
_FOLD_SLACK = 0.05
_PERCENT_SLACK = 0.5  # percentage points, beyond rounding: percentages are cut off as often as rounded
_TOLD = re.compile(
    r"(?:(?P<verb>[a-z]{4,12})(?:\s(?:the|their|its)?\s?[a-z ]{0,40})?\sby\s(?P<by>[0-9]{1,2}(?:\.[0-9]{1,2})?)\s?%"
    r"|(?P<of>[0-9]{1,2}(?:\.[0-9]{1,2})?)\s?%\s(?:relative\s|risk\s|significantly\s)?(?P<noun>[a-z]{4,12}))[^%0-9]{0,60}$"
)
_COUNTED = re.compile(
    r"(?<![0-9.,/])(?P<part>[0-9]{1,6})\s?(?:/|(?:out )?of (?:the )?)\s?(?P<whole>[0-9]{1,6})"
    r"(?:\s[a-z-]{2,20}){0,3}\s?[(\[]\s?$"
    r"|(?<![0-9.,/])(?P<all>[0-9]{1,6})\s?\([0-9.]{1,6}\s?%\)(?:\s[a-z-]{2,20}){0,3},?\s(?:among|of) (?:whom|which),?\s"
    r"(?P<some>[0-9]{1,6})\s?\($"
)
_FOLD = re.compile(r"(?P<fold>[0-9]{1,3}(?:\.[0-9]{1,2})?)[\s-]?(?:fold|times)\b[^0-9]{0,80}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An estimate as printed: its number, measure, interval and p-value, and the leveled words before it."""

    measure: Measure
    estimate: Number
    found: Found | NotReported
    p: FoundP | NotReported
    before: str


def disagreements(printed: Printed) -> tuple[str, ...]:
    """The names of the checks that the estimate fails, in the order of ``CHECKS``."""
    return tuple(name for name, agrees in CHECKS.items() if not agrees(printed))


def told(effects: Iterable[EffectEstimate]) -> tuple[EffectEstimate, ...]:
    """The estimates that may be told: those without a disagreement."""
    return tuple(effect for effect in effects if not effect.disagreements)


def estimate_is_inside(printed: Printed) -> bool:
    """The estimate lies between its bounds, as far as rounding tells."""
    if isinstance(printed.found, NotReported):
        return True
    low, high = _ordered(printed.found)
    one = printed.estimate
    return low.value - low.half - one.half <= one.value <= high.value + high.half + one.half


def ratio_is_positive(printed: Printed) -> bool:
    """A ratio and its bounds are not negative, and the ratio is not zero. A bound of "0.0" is a rounded one."""
    if _family(printed) != "ratio":
        return True
    numbers = [printed.estimate.value]
    if not isinstance(printed.found, NotReported):
        numbers += [printed.found.low.value, printed.found.high.value]
    return printed.estimate.value + printed.estimate.half > 0 and min(numbers) >= 0


def ratio_is_near_the_middle(printed: Printed) -> bool:
    """A ratio lies near the middle of its interval, on the log or the plain scale, as far as exact ones do."""
    if _family(printed) != "ratio" or isinstance(printed.found, NotReported):
        return True
    low, high = _ordered(printed.found)
    one = printed.estimate
    if min(low.value - low.half, one.value - one.half) <= 0:
        return True
    off = abs(math.log(one.value) - (math.log(low.value) + math.log(high.value)) / 2)
    rounding = one.half / one.value + (low.half / low.value + high.half / high.value) / 2
    half_width = (math.log(high.value) - math.log(low.value)) / 2
    plain = abs(one.value - (low.value + high.value) / 2) - one.half - low.half - high.half
    on_plain_scale = plain <= _ASYMMETRY / 4 * (high.value - low.value) / 2
    return off <= max(rounding + _SLACK, _ASYMMETRY * half_width + rounding) or on_plain_scale


def interval_agrees_with_p(printed: Printed) -> bool:
    """The interval leaves out the value of no effect just where the p-value is below what its level answers to."""
    null = entry(printed.measure).more.get("null")
    if null is None or isinstance(printed.found, NotReported) or isinstance(printed.p, NotReported):
        return True
    low, high = _ordered(printed.found)
    level = 95.0 if isinstance(printed.found.level, NotReported) else printed.found.level
    threshold = 1 - level / 100
    p, half = printed.p.p, printed.p.number.half
    surely_low = p.relation in {"=", "<", "≤"} and p.value + (half if p.relation == "=" else 0) < threshold * (
        1 - _P_SLACK
    )
    surely_low = surely_low or (p.relation in {"<", "≤"} and p.value <= threshold)
    surely_high = p.relation in {"=", ">", "≥"} and p.value - (half if p.relation == "=" else 0) > threshold * (
        1 + _P_SLACK
    )
    if low.value - low.half > null or high.value + high.half < null:
        return not surely_high
    if low.value + low.half < null < high.value - high.half:
        return not surely_low
    return True


def share_is_possible(printed: Printed) -> bool:
    """A share lies between nothing and all."""
    if _family(printed) != "share":
        return True
    return 0 <= printed.estimate.value <= (100 if printed.estimate.is_percent or printed.estimate.value > 1 else 1)


def correlation_is_possible(printed: Printed) -> bool:
    """A correlation lies between -1 and 1."""
    return printed.measure is not Measure.CORRELATION or abs(printed.estimate.value) <= 1


def told_twice_alike(printed: Printed) -> bool:
    """What the words before a ratio say in percent or fold ("reduced by 46% (RR 0.54") is what the ratio says."""
    if _family(printed) != "ratio":
        return True
    ratio, half = printed.estimate.value, printed.estimate.half
    before = printed.before[-200:].lower()
    fold = _FOLD.search(before)
    if fold:
        stated = float(fold["fold"])
        return abs(stated - ratio) <= half + 0.5 + _FOLD_SLACK * ratio or abs(stated * ratio - 1) <= 0.1
    match = _TOLD.search(before)
    if not match:
        return True
    stated = float(match["by"] or match["of"]) / 100
    words = match["noun"] or before[match.start() : match.start("by")]
    if wording("told_down").search(words):
        return abs((1 - ratio) - stated) <= half + 0.02 or abs((1 - 1 / max(ratio, 0.01)) - stated) <= half + 0.02
    if wording("told_up").search(words):
        return abs((ratio - 1) - stated) <= half + 0.02
    return True


def count_agrees_with_percentage(printed: Printed) -> bool:
    """A percentage behind its count ("8/40 (20%", "20 (10%), of whom 5 (25%") is that count's, as far as rounding."""
    if not printed.estimate.is_percent or printed.measure is not Measure.PROPORTION:
        return True
    match = _COUNTED.search(printed.before[-100:])
    if not match:
        return True
    part, whole = int(match["part"] or match["some"]), int(match["whole"] or match["all"])
    if not 0 < part <= whole:
        return True
    return abs(100 * part / whole - printed.estimate.value) <= printed.estimate.half + _PERCENT_SLACK


CHECKS: dict[str, Callable[[Printed], bool]] = {
    "estimate outside its interval": estimate_is_inside,
    "ratio not positive": ratio_is_positive,
    "ratio far from the middle of its interval": ratio_is_near_the_middle,
    "interval and p-value disagree": interval_agrees_with_p,
    "share not between nothing and all": share_is_possible,
    "correlation beyond one": correlation_is_possible,
    "count and percentage disagree": count_agrees_with_percentage,
    "told twice, differently": told_twice_alike,
}


def _ordered(found: Found) -> tuple[Number, Number]:
    low, high = sorted((found.low, found.high), key=lambda item: item.value)
    return low, high


def _family(printed: Printed) -> str:
    family: str = entry(printed.measure)["family"]
    return family
