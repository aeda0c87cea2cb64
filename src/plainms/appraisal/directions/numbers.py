"""The two numbers of a comparison: which of two groups has the larger, and whether a told sign fits them."""

import re

from plainms.absence import Unclear
from plainms.appraisal.directions.groups import Mention

_NUMBER = r"(?<![\w.·,/])[-−–]?\d+(?:,\d{3})*(?:[.·]\d+)?(?![\w/]|[.·]\d)"
_FIGURE = re.compile(_NUMBER)
_PAIR = re.compile(
    rf"(?P<one>{_NUMBER})\s?%?(?:\s?±\s?[\d.·]+)?(?:\s?[(\[][^()\[\]]{{0,40}}[)\]])?\s?(?:[a-z%°/²]+\s?){{0,2}}"
    rf"(?:versus|vs\.?|compared (?:with|to)|against)\s(?P<two>{_NUMBER})"
)
_RATIO = re.compile(
    r"\b(?:a?or|a?hr|a?rr|irr|odds ratio|hazard ratio|risk ratio|rate ratio)\s?[=:,]?\s?(?P<value>\d+[.·]\d+)"
)
_NEGATIVE = re.compile(r"\b(?:s?md|wmd|mean difference)\s?[=:,]?\s?[-−–]\s?\d")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NO_VALUE = re.compile(
    r"\b(?:p|n|r|f|t|z|or|hr|rr|ci|sd|se|d)\s?[=<>≤≥]\s?[-−–]?\d*[.·]?\d+"
    r"|±\s?\d+(?:[.·]\d+)?"
    r"|\b(?:at|by|after|for|over|within|until|days?|weeks?|months?|years?|visits?|table|figure|fig\.?|grade|stage|phase"
    r"|top|first|last)\s\d+(?:[.·]\d+)?(?:\s?(?:-|–|to|and|or|,)\s?\d+(?:[.·]\d+)?)*"
    r"|[<>≤≥]\s?\d+(?:[.·]\d+)?|\b95\s?%|\b\d+(?:[.·]\d+)?-(?=[a-z])"
)


def larger(text: str, mentions: tuple[Mention, ...]) -> int | Unclear:
    """The side with the larger number, where a clause holds one number for each of two groups in the same order."""
    bare = _NO_VALUE.sub(_blank, without_brackets(text, mentions))
    numbers = [_value(match[0]) for match in _FIGURE.finditer(bare)]
    sides = [item.side for item in mentions if bare[item.start : item.end].strip()]
    if len(sides) != 2 or sides[0] == sides[1] or len(numbers) != 2:
        return Unclear("not one number for each of two groups")
    if min(numbers) < 0 or numbers[0] == numbers[1]:
        return Unclear("the numbers have no order")
    return sides[0] if numbers[0] > numbers[1] else sides[1]


def contradicted(text: str, sign: int) -> bool:
    """Whether a number goes the other way than the sign.

    A pair "1.2 vs 3.4" is told in the order of the groups; a ratio under 1 and a difference under 0 are less.
    """
    pairs = [(_value(match["one"]), _value(match["two"])) for match in _PAIR.finditer(text)]
    ratios = [_value(match["value"]) for match in _RATIO.finditer(text)]
    return (
        any(min(pair) < 0 or (pair[0] - pair[1]) * sign < 0 for pair in pairs)
        or any((ratio - 1) * sign < 0 for ratio in ratios)
        or (sign > 0 and bool(_NEGATIVE.search(text)))
    )


def without_brackets(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with brackets blanked, two deep, unless they name a group: they hold intervals, spreads and counts."""
    for _ in range(2):
        text = _BRACKETS.sub(lambda found: _kept(found, mentions), text)
    return text


def _kept(found: re.Match[str], mentions: tuple[Mention, ...]) -> str:
    names = any(found.start() < item.start < found.end() for item in mentions)
    return found[0] if names else _blank(found)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _value(printed: str) -> float:
    return float(re.sub(r"[−–]", "-", printed).replace("·", ".").replace(",", ""))
