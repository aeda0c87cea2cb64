"""Whether a number is told as a change, which is no share: "reduced by 22 minutes", "a 38% cut", "56% of baseline"."""

import re

from plainms.appraisal.effects.grammar import wording
from plainms.appraisal.effects.numbers import NUMBER, Number
from plainms.language.matching import lowered

_BEFORE = 200
_AFTER = 160
_CLAUSE = re.compile(r"[;.]\s|,\s(?:but|while|whereas)\s")
_ITEM = rf"{NUMBER}(?:\s?[(\[][^()\[\]]{{1,60}}[)\]])?"
_AND = r"(?:,\s(?:and|or)|,|\s(?:and|or))\s"
_ITEMS_BEFORE = re.compile(rf"(?:{_ITEM}{_AND}){{1,4}}$")
_ITEMS_AFTER = re.compile(rf"(?:\s?[(\[][^()\[\]]{{1,60}}[)\]])?(?:{_AND}{_ITEM}){{1,4}}\s?")
_BRACKET = re.compile(r"\s?[(\[][^()\[\]]{1,60}[)\]]")


def is_change_by(text: str, estimate: Number) -> bool:
    """Whether the number is by how much something changed: "by", "a reduction of" before it or before its list."""
    before = lowered(text)[max(0, estimate.start - _BEFORE) : estimate.start]
    items = _ITEMS_BEFORE.search(before)
    lead = f"{before[: items.start()].rstrip()} " if items else before
    return bool(wording("change_before").search(lead))


def is_change(text: str, estimate: Number) -> bool:
    """Whether a percentage is a change, or what is left of an earlier level; "38% of patients" is neither."""
    low = lowered(text)
    after = low[estimate.end : estimate.end + _AFTER]
    bracket = _BRACKET.match(after)
    rest = after[bracket.end() :] if bracket else after
    if wording("of_level").match(rest) or wording("no_share_after").match(rest):
        return True
    if rest.startswith(" of "):
        return False
    items = _ITEMS_AFTER.match(after)
    behind = (rest, after[items.end() :]) if items else (rest,)
    return (
        is_change_by(text, estimate) or any(map(wording("change_after").match, behind)) or _is_in_clause(low, estimate)
    )


def _is_in_clause(low: str, estimate: Number) -> bool:
    """Whether a change is what the clause before the number tells: "the reduction in deaths was alike: 38%"."""
    clause = _CLAUSE.split(low[max(0, estimate.start - _BEFORE) : estimate.start])[-1]
    return bool(wording("change_told").search(clause)) and not clause.endswith((" in ", " to "))
