"""Two numbers that a bracket gives for one group before and after: "(72.4 ± 17.2 to 63.9 ± 14.2)"."""

import re
from decimal import Decimal
from functools import cache

from plainms.digest.reading.clause import Clause
from plainms.vocabulary.load import vocabulary

_DOWN, _UP = "went down", "went up"


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


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("trial_frames").text[name], re.IGNORECASE)
