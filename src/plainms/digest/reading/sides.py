"""What stands beside the main clause: "Although A, B", "B, whereas C", "Compared with C, B", "B, but not in C".

The main clause is as true without what the authors set against it. What is compared and what is left out must be told.
"""

import re
from dataclasses import dataclass

from plainms.digest.reading.clause import Clause

_FRONT = re.compile(
    r"(?:(?:even |al)?though|whereas|while|despite|unlike|in contrast (?:to|with)|besides|in addition to) [^,]+, ",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?:when |as )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)) (?:the )?(?P<group>[^,]+), ",
    re.IGNORECASE,
)
_BEHIND = re.compile(r",? (?:whereas|although|though|despite|unlike|in contrast (?:to|with))\b.+$|, while\b.+$")
_LEFT_OUT = re.compile(r",? (?:in (?P<within>[^,]+?),? )?but not in (?:the )?(?P<group>[^,]+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Words of a group beside the main clause, and where in the cleaned text they stand; no words where none does."""

    text: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The main clause alone, the group that it is compared with in front, and the group in which it was not seen."""

    main: Clause
    compared: Side
    left_out: Side


def sides(clause: Clause) -> Sides:
    """The clause without its sides."""
    start, end, text = clause.start, clause.end, clause.text
    compared = left_out = Side()
    if match := _COMPARED.match(text):
        compared, start = _side(clause, match), clause.start + match.end()
    elif match := _FRONT.match(text):
        start = clause.start + match.end()
    if match := _LEFT_OUT.search(text):
        left_out, end = _side(clause, match), clause.start + match.start()
    elif match := _BEHIND.search(text):
        end = clause.start + match.start()
    if start >= end:
        return Sides(main=clause, compared=Side(), left_out=Side())
    main = Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=end)
    return Sides(main=main, compared=compared, left_out=left_out)


def _side(clause: Clause, match: re.Match[str]) -> Side:
    start, end = match.span("group")
    return Side(text=match["group"], start=clause.start + start, end=clause.start + end)
