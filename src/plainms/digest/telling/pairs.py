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
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_ALONE = re.compile(r"\((?P<percent>\d{1,2}(?:[.·]\d+)?) ?%\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The numbers of the first and the second group, and how they are told behind the comparison."""

    first: Decimal
    second: Decimal
    text: str


def pair_in(clause: Clause, *, of_people: bool = True) -> Pair | NotReported:
    """The pair of the last bracket of the clause; not reported where no bracket, or more than one, holds a pair.

    A percentage is a share of people only where the words count people.
    """
    found = [match for item in clause.brackets if (match := _pattern().search(item.span.quote.strip())) is not None]
    if len(found) != 1:
        return NOT_REPORTED
    return _pair(found[0], of_people=of_people)


def pair_beside(clause: Clause, second: int) -> Pair | NotReported:
    """The shares of people that stand in a bracket in front of the second group's start and in one behind it."""
    found = [
        (item.at, match) for item in clause.brackets if (match := _share().match(item.span.quote.strip())) is not None
    ]
    if len(found) != len(clause.brackets) or len(found) != 2:
        return NOT_REPORTED
    (one, first), (other, last) = found
    if not one <= clause.start + second < other:
        return NOT_REPORTED
    return _shares(Decimal(first["share"].replace("·", ".")), Decimal(last["share"].replace("·", ".")))


def _pair(match: re.Match[str], *, of_people: bool) -> Pair | NotReported:
    first, second = (Decimal(match[name].replace("·", ".")) for name in ("first", "second"))
    percent = "%" if match["percent"] else ""
    if percent and of_people:
        return _shares(first, second)
    one, other = f"{match['first']}{percent}", f"{match['second']}{percent}{_unit(match)}"
    if match["median"]:
        return Pair(first=first, second=second, text=f": a middle value of {one}, compared with {other}")
    if match["mean"] or match["spread"]:
        return Pair(first=first, second=second, text=f": {one} on average, compared with {other}")
    if _bare().fullmatch(match.string):
        return Pair(first=first, second=second, text=f": {one} compared with {other}")
    return NOT_REPORTED


def shares_apart(clause: Clause, *, more: bool) -> str:
    """ ": about 91% compared with about 77%" where each of two groups has a bracket with its percentage alone."""
    alone = (_ALONE.fullmatch(item.span.quote.strip()) for item in clause.brackets)
    found = [Decimal(match["percent"].replace("·", ".")) for match in alone if match]
    if len(found) != 2:
        return ""
    first, second = found
    return f": about {whole(first)}% compared with about {whole(second)}%" if (first > second) is more else ""


def _shares(first: Decimal, second: Decimal) -> Pair | NotReported:
    if not (0 < first < 100 and 0 < second < 100) or whole(first) == whole(second):
        return NOT_REPORTED
    shares = f"about {whole(first)} compared with about {whole(second)}"
    return Pair(first=first, second=second, text=f": of every 100 people, {shares}")


def _unit(match: re.Match[str]) -> str:
    """The unit behind the second number, where it is one of daily life."""
    unit = _units().match(match.string[match.end() :])
    return f" {unit['unit']}" if unit else ""


@cache
def _share() -> Sieved:
    return Sieved(vocabulary("finding_frames").text["share_alone"], re.IGNORECASE)


@cache
def _bare() -> Sieved:
    """A bracket that holds nothing but a pair of numbers, the unit of daily life behind it, and how sure it is."""
    return Sieved(vocabulary("finding_frames").text["bare_pair"], re.IGNORECASE)


@cache
def _units() -> Sieved:
    return Sieved(r" ?(?P<unit>kg|years?|months?|weeks?|days?|hours?|minutes|seconds|points|meters|cm|mm)\b")


@cache
def _pattern() -> Sieved:
    return Sieved(vocabulary("finding_frames").text["pair"], re.IGNORECASE)
