"""A count of people told out of 100, the one denominator of pages, with stated rounding."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.values import GroupCount
from plainms.digest.digest import OfHundred

FEWEST_PEOPLE = 20
"""Of fewer people, one figure out of 100 would stand for a fifth of a person or less: too fine to be true."""


def of_hundred(count: GroupCount) -> OfHundred | NotReported:
    """The share of a group, halves rounded up; not reported where it is not told, is impossible or is of too few.

    A share is counted from events and total where both are printed, and taken from the printed percentage otherwise.
    """
    share = _share(count)
    if isinstance(share, NotReported) or not 0 <= share <= 100 or _is_of_too_few(count, share):
        return NOT_REPORTED
    figures = int(_decimal(share).quantize(Decimal(1), ROUND_HALF_UP))
    is_whole = _counted(count) == figures
    words = str(figures) if is_whole else _rounded(share, figures)
    return OfHundred(figures=figures, words=words, printed=_printed(count))


def _share(count: GroupCount) -> Fraction | NotReported:
    """The share in percent, without rounding."""
    counted = _counted(count)
    if not isinstance(counted, NotReported):
        return counted
    return NOT_REPORTED if isinstance(count.percent, NotReported) else Fraction(str(count.percent))


def _counted(count: GroupCount) -> Fraction | NotReported:
    if isinstance(count.events, int) and isinstance(count.total, int) and count.total > 0:
        return Fraction(100 * count.events, count.total)
    return NOT_REPORTED


def _is_of_too_few(count: GroupCount, share: Fraction) -> bool:
    """The group's size is as printed, or else what the events and their percentage make it."""
    if isinstance(count.total, int):
        return count.total < FEWEST_PEOPLE
    return isinstance(count.events, int) and share > 0 and count.events * 100 / share < FEWEST_PEOPLE


def _rounded(share: Fraction, figures: int) -> str:
    """One who is there is never told as none, nor one who is missing as all."""
    if share > 0 and figures == 0:
        return "fewer than 1"
    if share < 100 and figures == 100:
        return "more than 99"
    return f"about {figures}"


def _printed(count: GroupCount) -> str:
    """As the abstract prints it, in one style: "40 of 402 (10%)", "29 (7%)", "20%"."""
    people = f"{count.events:,}" if isinstance(count.events, int) else ""
    if people and isinstance(count.total, int):
        people += f" of {count.total:,}"
    percent = "" if isinstance(count.percent, NotReported) else f"{count.percent:g}%"
    return f"{people} ({percent})" if people and percent else people or percent


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)
