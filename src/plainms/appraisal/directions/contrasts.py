"""One clause that compares: which way, which group it speaks of, and with which it compares it."""

import re
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.directions.groups import Mention
from plainms.appraisal.directions.numbers import contradicted
from plainms.appraisal.directions.wording import Place, blanked, found, says

SIGNED = ("higher", "lower", "rise", "fall", "a rise", "a fall")
UNSIGNED = ("gain", "harm", "changed")
_PAIRS = (("higher", "lower"), ("rise", "fall"), ("a rise", "a fall"))
_FEW_WORDS = re.compile(r" (?:[\w-]+ ){0,3}")
_UNNAMED_GROUP = re.compile(r" ?(?:[\w-]+ ){0,6}?(?:groups?|arms?|controls?|others?|patients|those|one)\b")
_GROUP = re.compile(r"\b(?:groups?|arms?)\b")
_OVER_TIME = re.compile(r"\bfrom\b[^;]*\bto\b")
_PEOPLE = re.compile(r"\b(?:groups?|arms?|patients|women|men|children|infants|subjects|participants)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The side a clause speaks of, the side it compares it with, and the sign: 1 more, -1 less."""

    subject: int
    reference: int
    sign: int


def contrast(text: str, mentions: tuple[Mention, ...], better: int = 0) -> Contrast | Unclear:
    """What a clause in lower case says of two named groups around one comparator.

    Unclear unless comparator, both groups and sign are certain, and a pair of numbers agrees with them.
    """
    sides = _sides(text, mentions)
    return sides if isinstance(sides, Unclear) else _signed(text, mentions, sides, better)


def against_the_other(text: str, mentions: tuple[Mention, ...], better: int = 0) -> Contrast | Unclear:
    """What a clause says of one group where the other one of the two goes without saying.

    Either the clause names the first or second group and no other, or it speaks of the first one, unnamed, against
    the second.
    """
    named = {item.side for item in mentions}
    opened = found("comparator", text)
    if len(named) != 1 or len(opened) > 1 or len(_GROUP.findall(text)) > 1 + len(opened):
        return Unclear("not one group")
    side = named.pop()
    if opened and side == 2 and all(item.start > opened[0][1] - 1 for item in mentions):
        others = _PEOPLE.search(text[: opened[0][0]])
        return Unclear("another group before the comparator") if others else _signed(text, mentions, (1, 2), better)
    if opened and not _behind(text, mentions, opened[0]):
        return Unclear("no unnamed group behind the comparator")
    if not opened and any(says(kind, text) for kind in SIGNED[2:]) and _OVER_TIME.search(text):
        return Unclear("change over time in one group")
    return _signed(text, mentions, (side, 3 - side), better)


def _behind(text: str, mentions: tuple[Mention, ...], comparator: Place) -> bool:
    """Whether the named group stands before the comparator and another, unnamed one behind it."""
    before = all(item.start < comparator[0] for item in mentions)
    return before and bool(_UNNAMED_GROUP.match(text, comparator[1]))


def _signed(text: str, mentions: tuple[Mention, ...], sides: tuple[int, int], better: int) -> Contrast | Unclear:
    sign = sign_of(without(text, mentions), better)
    if isinstance(sign, Unclear):
        return sign
    if contradicted(text, sign):
        return Unclear("the numbers go the other way")
    return Contrast(subject=sides[0], reference=sides[1], sign=sign)


def _sides(text: str, mentions: tuple[Mention, ...]) -> tuple[int, int] | Unclear:
    """The sides around the comparators that stand in no brackets, where all of them agree."""
    opened = found("comparator", text)
    if len(opened) > 1:
        opened = tuple(place for place in opened if text.count("(", 0, place[0]) <= text.count(")", 0, place[0]))
    told = {_around(mentions, place) for place in opened}
    if len(told) != 1:
        return Unclear("several comparators" if told else "no comparator")
    return told.pop()


def _around(mentions: tuple[Mention, ...], comparator: Place) -> tuple[int, int] | Unclear:
    """The side before the comparator and the one behind it; where none is before it, the other one behind."""
    before = [item.side for item in mentions if item.start < comparator[0]]
    after = [item.side for item in mentions if item.start >= comparator[1]]
    if not after:
        return Unclear("nothing named behind the comparator")
    reference = after[0]
    others = {side for side in after if side != reference}
    if others and before:
        return Unclear("both groups behind the comparator")
    if set(before) | others != {3 - reference}:
        return Unclear("not one other group before the comparator")
    return 3 - reference, reference


def without(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with the names of groups blanked, so that a "reduced diet" reduces nothing."""
    return blanked(text, tuple((item.start, item.end) for item in mentions))


def sign_of(text: str, better: int = 0) -> int | Unclear:
    """1 where the clause says more, -1 less; the degree of a change is multiplied: a "smaller decrease" is more.

    ``better`` is the sign that is good (1 or -1), where it is known: without it "improved" has no sign.
    """
    degrees, states, changes = (_words(pair, text) for pair in _PAIRS)
    changes += [(place, sign * better) for place, sign in _words(("gain", "harm"), text)]
    if says("changed", text) or any(not sign for _, sign in changes):
        return Unclear("better, worse or changed: no sign of its number")
    measured = [(degree, change) for degree in degrees for change in changes if _measures(text, degree[0], change[0])]
    bound = {item for pair in measured for item in pair}
    signs = {degree[1] * change[1] for degree, change in measured}
    signs |= {item[1] for item in (*degrees, *states, *changes) if item not in bound}
    if not signs:
        return Unclear("no word of direction")
    return signs.pop() if len(signs) == 1 else Unclear("words of both directions")


def _words(pair: tuple[str, str], text: str) -> list[tuple[Place, int]]:
    up, down = pair
    return [(place, 1) for place in found(up, text)] + [(place, -1) for place in found(down, text)]


def _measures(text: str, degree: Place, change: Place) -> bool:
    """Whether the degree stands right before the change it measures: "greater mean reduction"."""
    return degree[1] <= change[0] and bool(_FEW_WORDS.fullmatch(text, degree[1], change[0]))
