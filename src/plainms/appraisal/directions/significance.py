"""What a clause says of chance: its p-values, the intervals of its ratios, and the word "significant"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from plainms.appraisal.directions.wording import found, says

LEVEL = 0.05

_P = re.compile(
    r"\bp(?:[- ]?values?)?(?: for \w+(?: \w+)?)?\s*(?:of |was |is )?(?P<sign>[=<>≤≥⩽⩾]+|less than|greater than)\s*"
    r"(?P<value>0?\s?[.·,]\s?\d+|[01](?![\d.,·]))"
)
_INTERVAL = re.compile(
    r"\b(?:ci|confidence intervals?)\b[\]):,;=\s]{0,4}(?:of |was )?[\[(]?\s*(?P<low>[-−–]?\d+(?:[.·]\d+)?)\s?%?"
    r"\s*(?:to|-|–|—|−|,|;|and)\s*(?P<high>[-−–]?\d+(?:[.·]\d+)?)"
)


class Verdict(StrEnum):
    """What a clause says of chance."""

    SIGNIFICANT = "significant"
    NOT_SIGNIFICANT = "not significant"
    BOTH = "both"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Print:
    """A p-value as printed: "<", "=" or ">" and its number."""

    sign: str
    value: float


def verdict(text: str) -> Verdict:
    """The verdict of the numbers and words of a clause in lower case; BOTH where they contradict each other."""
    told = {*_by_values(text), *_by_intervals(text), *_by_words(text)}
    if not told:
        return Verdict.UNSAID
    return told.pop() if len(told) == 1 else Verdict.BOTH


def by_values(text: str) -> Verdict:
    """The verdict of the p-values alone."""
    told = set(_by_values(text))
    if not told:
        return Verdict.UNSAID
    return told.pop() if len(told) == 1 else Verdict.BOTH


def _by_values(text: str) -> list[Verdict]:
    told = [_of(p) for p in _values(text)]
    return [item for item in told if item is not Verdict.UNSAID]


def _values(text: str) -> list[_Print]:
    prints = []
    for match in _P.finditer(text):
        number = re.sub(r"\s", "", match["value"]).replace("·", ".").replace(",", ".")
        sign = {"less than": "<", "greater than": ">"}.get(match["sign"], match["sign"][0])
        prints.append(_Print(sign=sign, value=float(number)))
    return prints


def _of(p: _Print) -> Verdict:
    """A value exactly at the level settles nothing unless its sign does."""
    if p.sign in "<≤⩽":
        return Verdict.SIGNIFICANT if p.value <= LEVEL else Verdict.UNSAID
    if p.sign in ">≥⩾":
        return Verdict.NOT_SIGNIFICANT if p.value >= LEVEL else Verdict.UNSAID
    if p.value == LEVEL:
        return Verdict.UNSAID
    return Verdict.SIGNIFICANT if p.value < LEVEL else Verdict.NOT_SIGNIFICANT


def _by_intervals(text: str) -> list[Verdict]:
    """Intervals of ratios against 1, and of differences that change sign; any other interval says nothing."""
    told = []
    ratio = says("ratio", text)
    for match in _INTERVAL.finditer(text):
        low, high = (_number(match[bound]) for bound in ("low", "high"))
        if low < 0 < high:
            told.append(Verdict.NOT_SIGNIFICANT)
        elif ratio and low < high:
            told.append(Verdict.NOT_SIGNIFICANT if low < 1 < high else Verdict.SIGNIFICANT)
        elif low * high > 0 and says("difference", text):
            told.append(Verdict.SIGNIFICANT)
    return told


def _number(printed: str) -> float:
    return float(re.sub(r"[−–]", "-", printed).replace("·", "."))


def _by_words(text: str) -> list[Verdict]:
    negated = found("not significant", text)
    told = [Verdict.NOT_SIGNIFICANT] if negated else []
    plain = [place for place in found("significant", text) if not any(s <= place[0] < e for s, e in negated)]
    return [*told, Verdict.SIGNIFICANT] if plain else told
