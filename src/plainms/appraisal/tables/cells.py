"""What a cell of a table holds: a mean or median with its spread, a count with its share, or a pair of counts.

A cell that is not wholly of one of these forms is not read: what stands there might mean something else.
"""

import re
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.language.matching import lowered

_NUMBER = r"[0-9]{1,3}(?:[.·][0-9]{1,3})?"
_MEASURE = re.compile(
    rf"(?P<value>{_NUMBER}) ?(?P<spread>(?:±|\+/-) ?{_NUMBER})?"
    r"(?: ?[(\[][0-9.,·;to ±–−-]+[)\]]){0,2}(?:[,;]? ?n ?= ?[0-9]+)?"
)
_COUNT = re.compile(
    r"(?P<count>[0-9]{1,3}(?:[, \u2009][0-9]{3})+|[0-9]{1,6})"
    r" ?(?:[(\[] ?(?P<percent>[0-9]{1,3}(?:[.·][0-9]+)?) ?(?P<sign>%)? ?[)\]])?"
)
_SHARE = re.compile(r"(?P<percent>[0-9]{1,3}(?:[.·][0-9]+)?) ?%")
_PAIR = re.compile(r"(?P<first>[0-9]{1,6})(?: ?\([0-9.]+ ?%?\))? ?[/:] ?(?P<second>[0-9]{1,6})(?: ?\([0-9.]+ ?%?\))?")
_NEAR = 1.0  # in percent: those whose answer is not known are often left out of the whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A mean or median; ``is_spread`` says whether a plus-minus follows it, which goes with means alone."""

    value: float
    is_spread: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many of a group, and the share in percent as printed. ``has_sign`` says whether "%" stands in the cell."""

    count: int | NotReported
    percent: float | NotReported
    has_sign: bool

    def agrees(self, size: int | NotReported) -> bool:
        """Whether the count is the share of that many people, as far as all three are told."""
        if isinstance(size, NotReported) or isinstance(self.count, NotReported):
            return True
        if not size or self.count > size:
            return False
        return isinstance(self.percent, NotReported) or abs(100 * self.count / size - self.percent) <= _NEAR

    def proves_its_share(self, size: int | NotReported) -> bool:
        """Whether size, count and share are all told and agree, so that the second number can only be a percentage."""
        told = not any(isinstance(one, NotReported) for one in (size, self.count, self.percent))
        return told and self.agrees(size)


def measured(words: str) -> Measured | NotReported:
    """A mean or median with what stands behind it; not reported where the cell is anything else."""
    match = _MEASURE.fullmatch(lowered(words).strip())
    if match is None:
        return NOT_REPORTED
    return Measured(value=float(match["value"].replace("·", ".")), is_spread=bool(match["spread"]))


def counted(words: str) -> Counted | NotReported:
    """A count, a share or both; not reported where the cell is anything else."""
    text = lowered(words).strip()
    share = _SHARE.fullmatch(text)
    if share:
        return Counted(count=NOT_REPORTED, percent=_percent(share["percent"]), has_sign=True)
    match = _COUNT.fullmatch(text)
    if match is None:
        return NOT_REPORTED
    return Counted(
        count=int(re.sub(r"[^0-9]", "", match["count"])),
        percent=_percent(match["percent"]) if match["percent"] else NOT_REPORTED,
        has_sign=bool(match["sign"]),
    )


def paired(words: str) -> tuple[int, int] | NotReported:
    """Two counts that make up a group ("13/16"); not reported where the cell is anything else."""
    match = _PAIR.fullmatch(lowered(words).strip())
    return NOT_REPORTED if match is None else (int(match["first"]), int(match["second"]))


def _percent(digits: str) -> float:
    return float(digits.replace("·", "."))
