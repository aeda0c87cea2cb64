"""Numbers that describe who was studied or set a bound, and so are no results: ages, sexes, durations, thresholds."""

import re
from functools import lru_cache

from plainms.appraisal.effects.grammar import wording
from plainms.appraisal.effects.numbers import Number
from plainms.language.matching import lowered, synonyms

_BEFORE = 160
_AFTER = 80
_CLAUSE = re.compile(r"[;.:]\s")
_DIGIT = re.compile(r"[0-9]")
_TIME = re.compile(r"[^;a-z]{0,20}(?:sd|standard deviation)?[^;a-z]{0,20}(?:days?|weeks?|months?|years?|yrs?|y)\b")


def describes_people(text: str, item: Number) -> bool:
    """Whether an average is an age, a duration of disease or a length of follow-up, which no study finds out."""
    low = lowered(text)
    clause = _CLAUSE.split(low[max(0, item.start - _BEFORE) : item.start])[-1]
    after = low[item.end : item.end + _AFTER]
    if wording("people_after").match(after):
        return True
    if any(_governs(clause[match.end() :]) for match in wording("people_average").finditer(clause)):
        return True
    is_time = bool(_TIME.match(after))
    return is_time and any(_governs(clause[match.end() :]) for match in wording("follow_up_average").finditer(clause))


def is_no_share_of_results(text: str, item: Number) -> bool:
    """Whether a percentage tells a sex, a threshold, a percentile or a use of treatment, or stands by no outcome."""
    low = lowered(text)
    before = low[max(0, item.start - _BEFORE) : item.start]
    after = low[item.end : item.end + _AFTER]
    if wording("threshold_before").search(before) or wording("percentile_after").match(after):
        return True
    if wording("sex_before").search(before) or wording("sex_after").match(after):
        return True
    if wording("use_before").search(before) or wording("use_after").match(after):
        return True
    return not _tells_an_outcome(text)


@lru_cache(maxsize=64)  # one study's sentences, each of which may hold many shares
def _tells_an_outcome(sentence: str) -> bool:
    return bool(wording("share_told").search(lowered(sentence)) or synonyms("outcomes").find(sentence))


def _governs(between: str) -> bool:
    """Whether a noun still governs a number: no other thing is named behind the first number after the noun."""
    first = _DIGIT.search(between)
    told = between[first.start() :] if first else ""
    return not wording("other_amount").search(told)
