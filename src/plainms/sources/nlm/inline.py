"""Text of an element with its inline markup taken off, by rules that keep numbers apart.

- White space of any kind folds to one space; characters without a visible form (controls, bidirectional controls, soft
  hyphens, zero-width spaces, tags and selectors) are taken off.
- Letters that an earlier hand broke are read as what they stand for (see ``letters``).
- Bold, italic, underline and unknown markup leave their text.
- A superscript with digits that stands behind something becomes superscript characters (10⁶, m², Ca²⁺), or is set off
  by ^ where there are none. Others are joined as print does (CD4+, 5th), but a lone letter or a formula behind a digit
  is set off too (10^n).
- A subscript is joined as print does (CO2, Treg, IC50), but set off by _ where it would run on from a digit, and by a
  hyphen behind the p of a P value (p-trend).
- MathML is written in one line: fractions with /, roots with √, scripts as above.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from plainms.errors import XmlIsHostile
from plainms.sources.nlm.letters import mended

MAX_DEPTH = 40

_INVISIBLE = re.compile(
    "[\x7f\x80-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
    "|(?<=[0-9A-Za-z])[\u200c\u200d]+|[\u200c\u200d]+(?=[0-9A-Za-z])"  # they shape words of other scripts
)
_RAISED = str.maketrans("0123456789+-\u2212\u2013=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_RAISABLE = re.compile(r"[0-9+\-\u2212\u2013=()n]+")
_NOTHING_TO_JOIN = frozenset(" ([{/-\u2013\u2014\n\t")
_JOINS_A_DIGIT = re.compile(r"[+\-\u2212\u2013/±]+|[^\W\d_]{2,}[+\-]?|[^\w\s]")
_P_VALUE = re.compile(r"(?<!\w)[pP]\Z")


def folded(raw: str) -> str:
    """``raw`` with white space folded and invisible characters taken off."""
    text = " ".join(raw.split())
    return text if is_visible(text) else " ".join(_INVISIBLE.sub("", raw).split())


def is_visible(text: str) -> bool:
    """Whether each character of a text can be seen."""
    return text.isprintable() and (text.isascii() or _INVISIBLE.search(text) is None)


def plain(element: Element) -> str:
    """The text of an element by the rules above. Raises XmlIsHostile where markup is nested past ``MAX_DEPTH``."""
    raw = _inside(element, 0) if len(element) else element.text
    if raw is None:
        return ""
    raw = mended(raw)
    text = " ".join(raw.split())
    return text if is_visible(text) else folded(raw)


def raised(before: str, script: str) -> str:
    """``before`` with a superscript behind it."""
    script = script.strip()
    if not script or not before or before[-1] in _NOTHING_TO_JOIN:
        return before + script
    if any(character.isdigit() for character in script):
        return before + (script.translate(_RAISED) if _RAISABLE.fullmatch(script) else "^" + script)
    if before[-1].isdigit() and not _JOINS_A_DIGIT.fullmatch(script):
        return f"{before}^{script}"
    return before + script


def lowered(before: str, script: str) -> str:
    """``before`` with a subscript behind it."""
    script = script.strip()
    if not script or not before or before[-1] in _NOTHING_TO_JOIN:
        return before + script
    if before[-1].isdigit():
        return f"{before}_{script}"
    if len(script) > 1 and script.isalpha() and _P_VALUE.search(before):
        return f"{before}-{script}"
    return before + script


def _inside(element: Element, depth: int) -> str:
    if depth > MAX_DEPTH:
        raise XmlIsHostile(f"markup is nested more than {MAX_DEPTH} deep inside a text")
    text = element.text or ""
    for child in element:
        name = child.tag.rpartition("}")[2]
        if name == "math":
            text += " ".join(_math(child, depth + 1).split())
        else:
            inside = _inside(child, depth + 1)
            text = raised(text, inside) if name == "sup" else lowered(text, inside) if name == "sub" else text + inside
        text = _with_tail(text, child.tail or "", name)
    return text


def _with_tail(text: str, tail: str, name: str) -> str:
    """A subscript's digits do not run into digits that follow it."""
    meets = name == "sub" and text[-1:].isdigit() and tail[:1].isdigit()
    return f"{text} {tail}" if meets else text + tail


def _math(element: Element, depth: int) -> str:
    if depth > MAX_DEPTH:
        raise XmlIsHostile(f"markup is nested more than {MAX_DEPTH} deep inside a formula")
    name = element.tag.rpartition("}")[2]
    if not len(element):
        return " " if name == "mspace" else "" if name in _NOT_SHOWN else (element.text or "").strip()
    parts = [_math(child, depth + 1) for child in element if child.tag.rpartition("}")[2] not in _NOT_SHOWN]
    if name == "msqrt":
        return f"√({''.join(parts)})"
    arity, write = _MATH.get(name, (0, "".join))
    return write(parts) if len(parts) == arity else "".join(parts)


def _fraction(parts: list[str]) -> str:
    return "/".join(part if part.isalnum() else f"({part})" for part in parts)


_NOT_SHOWN = ("annotation", "annotation-xml")
_MATH: dict[str, tuple[int, Callable[[list[str]], str]]] = {
    "mfrac": (2, _fraction),
    "msup": (2, lambda parts: raised(parts[0], parts[1])),
    "msub": (2, lambda parts: lowered(parts[0], parts[1])),
    "msubsup": (3, lambda parts: raised(lowered(parts[0], parts[1]), parts[2])),
}
