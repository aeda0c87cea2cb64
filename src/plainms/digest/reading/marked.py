"""A clause in which every amount of people is one sign: "11 of 25 (44%)", "44% (11/25)" and "11 (44%)" read alike.

A skeleton that is met in the marked text cuts its slots out of the clause itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from plainms.absence import Unclear
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import finditer, found, mapped
from plainms.digest.reading.slots import Slot, slot
from plainms.language.numbers import whole_numbers
from plainms.remembering import once_a_sentence
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

LIST = "counted_frames"
_OPEN, _CLOSE = "⟪", "⟫"
_MOST_APART = Decimal("1.1")  # of every 100, between a share and what its count makes


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A share in percent or a count of a total, with the source's "more than"; 0 and None where it says none.

    A count alone waits for the share behind the people: "nine women (25%)".
    """

    bound: str
    percent: Decimal | None
    count: int
    total: int

    @property
    def share(self) -> Decimal | None:
        """The share in percent, made of the count where the source gives none."""
        if self.percent is None and self.count and self.total:
            return Decimal(100) * self.count / self.total
        return self.percent

    def with_percent(self, other: "Amount") -> "Amount | None":
        """A count with the share that stands behind the people; None where they do not agree."""
        whole = replace(self, percent=other.percent)
        return whole if self.percent is None and whole.agrees else None

    @property
    def agrees(self) -> bool:
        """Whether the percentage and the count of a total say the same."""
        if self.percent is None or not self.count or not self.total:
            return True
        return abs(self.percent - Decimal(100) * self.count / self.total) <= _MOST_APART


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The clause with a sign for each amount; ``places`` leads from its letters to those of the clause."""

    clause: Clause
    text: str
    places: tuple[int, ...]
    amounts: tuple[Amount, ...]
    spans: tuple[Span, ...]

    def amount(self, sign: str) -> Amount:
        """The amount of a sign."""
        return self.amounts[int(sign.strip("⟦⟧ "))]

    def slot(self, start: int, end: int, kind: str = "slot") -> Slot | Unclear:
        """The slot between two letters of the marked text, which holds no sign."""
        while start < end and self.text[start] in " ,":
            start += 1
        if start >= end or "⟦" in self.text[start:end]:
            return Unclear("an amount stands inside")
        return slot(self.clause, self.places[start], self.places[end - 1] + 1, kind=kind)


@once_a_sentence
def marked(clause: Clause) -> Marked:
    """The clause with its amounts as signs; brackets without one are gone."""
    raw, places, amounts, spans = _with_brackets(clause)
    text, kept, last = "", [], 0
    for match in finditer("amount", LIST, raw):
        amount = _joined(match, amounts)
        if amount is None:
            continue
        text += raw[last : match.start()]
        kept += places[last : match.start()]
        sign = f"⟦{len(amounts)}⟧"
        amounts.append(amount)
        text += sign
        kept += [places[match.start()]] * len(sign)
        last = match.end()
    text, kept = text + raw[last:], [*kept, *places[last:]]
    text = text.replace(_OPEN, "⟦").replace(_CLOSE, "⟧")
    return Marked(clause=clause, text=text, places=tuple(kept), amounts=tuple(amounts), spans=tuple(spans))


def _with_brackets(clause: Clause) -> tuple[str, list[int], list[Amount], list[Span]]:
    """The clause with a sign for each bracket that holds shares, and where each letter stood."""
    text, places, last = "", list[int](), 0
    amounts: list[Amount] = []
    spans: list[Span] = []
    for item in clause.brackets:
        at = min(item.at - clause.start, len(clause.text))
        text, places, last = text + clause.text[last:at], [*places, *range(last, at)], at
        held = tuple(_held(item.span.quote))
        for amount in held:
            sign = f" {_OPEN}{len(amounts)}{_CLOSE}"
            amounts.append(amount)
            text, places = text + sign, [*places, *([max(at - 1, 0)] * len(sign))]
        spans += [item.span] if held else []
    return text + clause.text[last:], [*places, *range(last, len(clause.text))], amounts, spans


def _held(bracket: str) -> Iterator[Amount]:
    """The share of a bracket, or the two that it sets against each other; none where it says anything else."""
    inner = re.sub(_text("beside"), "", bracket.strip().strip("()[]").strip(), flags=re.IGNORECASE).strip(" ,;")
    match = _compiled("bracket_pair").fullmatch(inner)
    if match is not None:
        for name in ("percent", "percent2"):
            yield Amount(bound="", percent=_decimal(match[name]), count=0, total=0)
        return
    match = _compiled("bracket").fullmatch(inner)
    if match is not None:
        percent = match["percent"] or match["percent2"]
        count, total = (_whole(match[one] or match[other]) for one, other in (("count", "count2"), ("total", "total2")))
        bound = mapped("bounds", match["sign"] or "", LIST)
        yield Amount(bound=bound, percent=_decimal(percent), count=count, total=total)


def _joined(match: re.Match[str], held: list[Amount]) -> Amount | None:
    """The amount of the words in front of a bracket and of the bracket."""
    if match["none"]:
        return Amount(bound="", percent=Decimal(0), count=0, total=0)
    if match["ahead"]:
        count = _whole(match["ahead"])
        return Amount(bound="", percent=None, count=count, total=0) if count else None
    inside = held[int(match["held"])] if match["held"] else None
    if match["alone"] and not _whole(match["alone"]):
        return None
    percent = _decimal(match["percent"]) if match["percent"] else None
    count, total = _whole(match["count"] or match["alone"]), _whole(match["total"])
    if inside is not None:
        if percent is not None and inside.percent is not None:
            return None
        percent = inside.percent if percent is None else percent
        count, total = count or inside.count, total or inside.total
    if percent is None and not (count and total):
        return None
    bound = mapped("bounds", (match["bound"] or "").strip().lower(), LIST) if match["bound"] else ""
    bound = bound or (inside.bound if inside is not None else "")
    amount = Amount(bound=bound, percent=percent, count=count, total=total)
    return amount if amount.agrees and count <= (total or count) else None


def _whole(words: str | None) -> int:
    numbers = whole_numbers(words or "")
    return numbers[0].value if len(numbers) == 1 else 0


def _decimal(words: str | None) -> Decimal | None:
    return Decimal(words.replace("·", ".").replace(",", ".")) if words else None


def meets(name: str, text: str) -> re.Match[str] | None:
    """Where a pattern of the list is first met."""
    return found(name, LIST, text)


def meets_at(name: str, text: str, start: int) -> re.Match[str] | None:
    """Where a pattern of the list is met right there."""
    return next((match for match in finditer(name, LIST, text) if match.start() == start), None)


@cache
def _compiled(name: str) -> Sieved:
    return Sieved(_text(name), re.IGNORECASE)


def _text(name: str) -> str:
    return vocabulary(LIST).text[name]
