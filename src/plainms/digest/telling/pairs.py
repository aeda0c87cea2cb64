"""Two numbers that a bracket gives for two groups: averages, or percentages as shares of every 100 people.

Only numbers without a unit, in percent, or in a unit of daily life are told; others stay with the deeper depths.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from plainms.absence import NOT_REPORTED, NotReported
from plainms.digest.reading.clause import Clause
from plainms.digest.telling.amounts import whole
from plainms.vocabulary.load import vocabulary

_ALONE = re.compile(r"\((?P<percent>\d{1,2}(?:[.·]\d+)?) ?%\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The numbers of the first and the second group, and how they are told behind the comparison."""

    first: Decimal
    second: Decimal
    text: str


def pair_in(clause: Clause) -> Pair | NotReported:
    """The pair of the last bracket of the clause; not reported where no bracket, or more than one, holds a pair."""
    found = [match for item in clause.brackets if (match := _pattern().search(item.span.quote)) is not None]
    if len(found) != 1:
        return NOT_REPORTED
    return _pair(found[0])


def _pair(match: re.Match[str]) -> Pair | NotReported:
    first, second = (Decimal(match[name].replace("·", ".")) for name in ("first", "second"))
    if match["percent"]:
        if not (0 < first < 100 and 0 < second < 100) or whole(first) == whole(second):
            return NOT_REPORTED
        shares = f"about {whole(first)} compared with about {whole(second)}"
        return Pair(first=first, second=second, text=f": of every 100 people, {shares}")
    averages = f": {match['first']} on average, compared with {match['second']}"
    middles = f": a middle value of {match['first']}, compared with {match['second']}"
    if match["median"]:
        return Pair(first=first, second=second, text=middles)
    if match["mean"] or match["spread"]:
        return Pair(first=first, second=second, text=averages)
    return NOT_REPORTED


def shares_apart(clause: Clause, *, more: bool) -> str:
    """ ": about 91% compared with about 77%" where each of two groups has a bracket with its percentage alone."""
    alone = (_ALONE.fullmatch(item.span.quote.strip()) for item in clause.brackets)
    found = [Decimal(match["percent"].replace("·", ".")) for match in alone if match]
    if len(found) != 2:
        return ""
    first, second = found
    return f": about {whole(first)}% compared with about {whole(second)}%" if (first > second) is more else ""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(vocabulary("finding_frames").text["pair"], re.IGNORECASE)
