"""Numbers as abstracts print them: any minus, dash or decimal mark, percent signs, powers of ten, half a last digit.

Offsets stay: a text is only ever replaced character for character.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\u2043\u02d7"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\n\r"
_DOTS = "\u00b7\u22c5\u2219\u2027\u2022"
_ALIKE = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        **dict(zip("（）［］％，；：＝＜＞", "()[]%,;:=<>", strict=True)),
    }
)
_MIDDLE_DOT = re.compile(rf"(?<=[0-9])[{_DOTS}](?=[0-9])|(?<![\w])[{_DOTS}](?=[0-9])")

DIGITS = (
    r"(?>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])(?:\.[0-9]{1,9})?|[0-9]{1,3}(?: [0-9]{3}){1,4}(?![0-9,.]|\s?%)"
    r"|[0-9]{1,9},[0-9]{1,9}(?![0-9]|\.[0-9])|[0-9]{1,12}\.[0-9]{1,12}|[0-9]{1,12}|\.[0-9]{1,9})"
)
POWER = r"(?:\s?[x×*]\s?10\s?(?:\^\s?[-+]?|[-+]|(?=[1-9]))[0-9]{1,2}(?![0-9])|[eE][-+]?[0-9]{1,2}(?![0-9]))?"
PERCENT = r"\s?(?:%|per\s?cent\b)"
NUMBER = rf"[-+]?\s?[€$£]?{DIGITS}{POWER}(?:{PERCENT})?"
_UNIT = r"(?:mL|ml|mm|cm|[μµu]m|kg|mg|ms|pg|ng|METs?)\b"
_PLAIN = re.compile(
    rf"(?<![\w.,%])(?<![0-9]-)(?:(?<![\w)\]%.])[-+]\s?)?[€$£]?{DIGITS}{POWER}(?:{PERCENT})?(?:(?![\w]|-(?!fold)[A-Za-z]|\(OH\))|(?={_UNIT}))"
)
_PARTS = re.compile(rf"(?P<sign>[-+]?)\s?[€$£]?(?P<digits>{DIGITS})(?P<power>{POWER})(?P<percent>{PERCENT})?\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of a text. ``half`` is half a unit of its last printed digit: what rounding may have taken."""

    value: float
    half: float
    is_percent: bool
    start: int
    end: int


@lru_cache(maxsize=256)  # the sentences of one study, read by several questions
def leveled(text: str) -> str:
    """``text`` with dashes, spaces, brackets and decimal dots made alike; the length stays."""
    return _MIDDLE_DOT.sub(".", text.translate(_ALIKE))


def numbers_in(text: str) -> tuple[Number, ...]:
    """The numbers of a leveled text that stand by themselves, left to right."""
    return tuple(number(text, *match.span()) for match in _PLAIN.finditer(text))


def number(text: str, start: int, end: int) -> Number:
    """The number printed at these offsets. "1,129" has thousands and "0,65" or "1,2" a decimal comma."""
    parts = _PARTS.fullmatch(text, start, end)
    if parts is None:
        raise ValueError(f"{text[start:end]!r} is no number")
    digits = _with_point(parts["digits"])
    exponent = _exponent(parts["power"])
    places = len(digits.partition(".")[2])
    value = float(f"{parts['sign']}{digits}e{exponent}")
    return Number(
        value=value,
        half=0.5 * 10.0 ** (exponent - places),
        is_percent=bool(parts["percent"]),
        start=start,
        end=end,
    )


def _with_point(digits: str) -> str:
    if re.fullmatch(r"0?[0-9]{0,8},[0-9]{1,9}", digits) and not re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", digits):
        return digits.replace(",", ".")
    return digits.replace(",", "").replace(" ", "")


def _exponent(power: str) -> int:
    found = re.search(r"(?:10\s?\^?\s?|[eE])([-+]?[0-9]{1,2})$", power)
    return int(found[1]) if found else 0
