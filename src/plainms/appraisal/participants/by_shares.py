"""The third reading of the total: the largest number of people of which shares in the abstract are made.

"Of the 192 patients, 113 (59%) had pain" says that 192 were studied, though no verb of the flow does: 113 is 59% of
192. It is asked only where no count is stated as the total, and is silent where some count of people is larger.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from plainms.absence import Unclear
from plainms.appraisal.participants.mentions import wording
from plainms.appraisal.participants.stages import Statement
from plainms.appraisal.participants.who import is_bare
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.text import Span

_FEWEST = 10
_MOST_OFTEN = 2  # shares of other sentences that must be of the number
_LEAST_PART = 3  # a share of one or two people says little about a total


def by_shares(reading: Reading, statements: tuple[Statement, ...]) -> Statement | Unclear:
    """The largest stated number, where it opens a result as those who are counted and a share behind it is of it."""
    told = [item for item in statements if item.took_part and item.mention.named]
    if not told:
        return Unclear("no count is stated as the number of people in the study")
    largest = max(told, key=lambda item: item.count)
    same = [item for item in told if item.count == largest.count]
    based = [item for item in same if wording("base_ahead").search(item.mention.before) and _stands_alone(item)]
    alone = not any(item.is_control or item.count > largest.count for item in statements if item.mention.named)
    if largest.count >= _FEWEST and based and alone and _is_base(based[0], reading) and _of_one(reading):
        return based[0]
    return Unclear("no count is stated as the number of people in the study")


def _stands_alone(item: Statement) -> bool:
    """Whether it is no arm and no title, and joined to no other group but to the share behind it."""
    joined = item.is_joined and not wording("percent_behind").match(item.mention.after)
    shared = wording("shared_noun").search(item.mention.before)
    return not (joined or shared or item.is_arm or item.mention.in_title)


def _is_base(item: Statement, reading: Reading) -> bool:
    """Whether the shares behind the number, in its sentence, are all of it; else most of those of the abstract are."""
    if re.search(r"\b(?:with|without|who|on)\b", item.mention.within) and is_bare(item.mention):
        return False  # some of the people: those "with pain"
    inside = _agreeing(item, (item.mention.sentence,))
    if inside:
        return all(inside)
    if wording("percent_behind").match(item.mention.after) and is_bare(item.mention):
        return True
    everywhere = _agreeing(item, reading.abstract)
    return everywhere.count(True) >= _MOST_OFTEN and everywhere.count(True) * 2 > len(everywhere)


def _agreeing(item: Statement, sentences: tuple[Span, ...]) -> list[bool]:
    """Of each smaller count with a share, whether it is that share of the number."""
    shares = [_share(match) for span in sentences for match in wording("counted_share").finditer(lowered(span.quote))]
    return [_agree(count, item.count, percent) for count, percent in shares if _LEAST_PART <= count < item.count]


def _of_one(reading: Reading) -> bool:
    """Whether no other group of people is set beside those counted."""
    return not any(wording("beside").search(lowered(span.quote)) for span in reading.abstract)


def _share(match: re.Match[str]) -> tuple[int, str]:
    count = match["count"] or match["count2"]
    return int(count.replace(",", "")), match["percent"] or match["percent2"]


def _agree(count: int, total: int, percent: str) -> bool:
    """Whether the count is that share of the total, as it rounds."""
    exact = Decimal(100) * count / total
    places = Decimal(1).scaleb(-len(percent.partition(".")[2]))
    return abs(exact.quantize(places, ROUND_HALF_UP) - Decimal(percent)) <= places
