"""p-values as printed: "p = 0.01", "P<.001", "p-value 0.00", "p = 2.1 × 10-10", "(p ⩽ 0.05)"."""

import re
from dataclasses import dataclass

from plainms.appraisal.effects.numbers import NUMBER, Number, number
from plainms.appraisal.values import PValue

_SIGNS = {
    "⩽": "≤",
    "<=": "≤",
    "≦": "≤",
    "⩾": "≥",
    ">=": "≥",
    "≧": "≥",
    "": "=",
    ":": "=",
    "of": "=",
    "was": "=",
    "is": "=",
}
_PATTERN = re.compile(
    r"(?<![\w.])[pP](?:[\s-]?(?:values?|adj|FDR|corr|int(?:eraction)?|trend)|[\s_](?:for )?(?:interaction|trend))?"
    rf"\s{{0,2}}(?P<sign><=|>=|[<>=:≤≥⩽⩾≦≧]|of|was|is|)\s{{0,2}}(?P<value>{NUMBER})(?![0-9%])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundP:
    """A p-value at offsets of a sentence, and its number."""

    p: PValue
    number: Number
    start: int
    end: int


def p_values_in(text: str) -> tuple[FoundP, ...]:
    """The p-values of a leveled sentence, left to right. A number beyond 0 to 1 is none."""
    found = []
    for match in _PATTERN.finditer(text):
        stated = number(text, *match.span("value"))
        if 0 <= stated.value <= 1 and not stated.is_percent and (match["sign"] or match["value"][:1] in "0."):
            sign = match["sign"]
            p = PValue(relation=_SIGNS.get(sign, sign), value=stated.value)
            found.append(FoundP(p=p, number=stated, start=match.start(), end=match.end()))
    return tuple(found)
