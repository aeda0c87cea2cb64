"""Whether a number is of the measure that the source gives it: a prevalence is no incidence, a sum not one each."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.sieve import Sieved
from plainms.verification.numbers import Figure, Kind, read
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.vocabulary.load import vocabulary

_NAME = "summary_measures"
_BEFORE, _BEHIND = 120, 40
_BASES = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
_ENDS = re.compile(r"[.;]\s")
_ALL = re.compile(r"\ball\s+(?:of\s+the\s+|the\s+)?$", re.IGNORECASE)


def ask(told: Told) -> Iterator[Reason]:
    """A number of another measure, a sum told as one for each, and all of what the source counts a part of."""
    for figure in read(told.text).figures:
        if figure.kind is Kind.NAME or figure.value in _BASES:
            continue
        holding = [(item.text, own) for item in told.source.sentences for own in _same(item.text, figure)]
        why = _another_measure(told.text, figure, holding) or _for_each(told, figure, holding) or _whole(told, figure)
        if why:
            yield Reason(
                question="numbers",
                verdict=Verdict.DIFFERENT,
                why=why,
                start=figure.start,
                end=figure.end,
                source_words=holding[0][0] if holding else told.best.text,
            )
            return


def _another_measure(text: str, figure: Figure, holding: list[tuple[str, Figure]]) -> str:
    ours = _measure_of(text, figure)
    theirs = [_measure_of(words, own) for words, own in holding]
    if ours and theirs and all(theirs) and ours not in theirs:
        return f"The source gives the number {figure.text} as another measure ({theirs[0]})."
    return ""


def _measure_of(text: str, figure: Figure) -> str:
    """The measure that is named last before a number in its sentence; "" where none is."""
    if "respectively" in text:
        return ""
    before = _ENDS.split(text[max(0, figure.start - _BEFORE) : figure.start])[-1]
    found = [(match.start(), name) for name, pattern in _measures() for match in pattern.finditer(before)]
    return max(found)[1] if found else ""


def _for_each(told: Told, figure: Figure, holding: list[tuple[str, Figure]]) -> str:
    """A number "per person", and the source gives another number per person, and this one not."""
    mine = _each(told.text, figure)
    others = (own for item in told.source.sentences for own in item.numbers.figures if _each(item.text, own) == mine)
    if mine and holding and not any(_each(words, own) for words, own in holding) and any(others):
        return f"The source does not give the number {figure.text} for each {mine}."
    return ""


def _each(text: str, figure: Figure) -> str:
    match = re.search(
        r"\b(?:per|for\s+each|each)\s+(person|patient|participant)\b", text[figure.end : figure.end + _BEHIND]
    )
    return "person" if match else ""


def _whole(told: Told, figure: Figure) -> str:
    """All five, and the source says four of the five."""
    if not _ALL.search(told.text[: figure.start]):
        return ""
    for item in told.source.sentences:
        for share in item.numbers.shares:
            if share.whole == figure.value and share.part < share.whole:
                return f"The source says {item.text[share.start : share.end]}, and the sentence all {figure.text}."
    return ""


def _same(text: str, figure: Figure) -> list[Figure]:
    return [own for own in read(text).figures if own.kind is figure.kind and abs(own.value) == abs(figure.value)]


@cache
def _measures() -> tuple[tuple[str, Sieved], ...]:
    return tuple(
        (name, Sieved(rf"(?<![\w-])(?:{pattern.strip()})(?!\w)", re.IGNORECASE))
        for name, pattern in vocabulary(_NAME).text.items()
    )
