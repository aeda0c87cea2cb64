"""Which things of a kind a text names: its diseases, symptoms, cells, medicines, places."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from plainms.verification.checks.medicines import known_in
from plainms.verification.numbers import Kind, read
from plainms.verification.wordings import Hit, wordings
from plainms.vocabulary.load import vocabulary

_NAME = "check_kinds"
MEDICINE, LENGTH = "medicine", "length of time"
MONTHS = {"year": 12.0, "month": 1.0, "week": 7 / 30.4, "day": 1 / 30.4}
_AGE = re.compile(r"\bage[ds]?\b[^.;]*$", re.IGNORECASE)
_UNIT_BEFORE = re.compile(r"\b(year|month|week|day)s?\s(?:\d+(?:,|\sand|\sto)?\s?)*$", re.IGNORECASE)
_BEFORE = 24
_NUMBERED = re.compile(r"(?<![\w.-])(?P<name>[A-Za-z]{2,}-?)\d+[A-Za-z]?(?![\w-])")


@lru_cache(maxsize=16384)
def things(text: str) -> Mapping[str, Mapping[str, Hit]]:
    """By kind, each thing that a text names, by its id, where it is named first."""
    found: dict[str, dict[str, Hit]] = {}
    for kind in _kinds():
        for hit in wordings(_NAME, kind).find(text):
            found.setdefault(kind, {}).setdefault(hit.entry, hit)
    for entry, match in known_in(text):
        hit = Hit(entry=entry, words=match[0], start=match.start(), end=match.end())
        found.setdefault(MEDICINE, {}).setdefault(entry, hit)
    for entry, hit in lengths(text):
        found.setdefault(LENGTH, {}).setdefault(entry, hit)
    for match in _NUMBERED.finditer(text):
        hit = Hit(entry=match[0].lower(), words=match[0], start=match.start(), end=match.end())
        found.setdefault(f"numbered {match['name'].lower()}", {}).setdefault(hit.entry, hit)
    return found


def lengths(text: str) -> Iterator[tuple[str, Hit]]:
    """The lengths of time and ages of a text, each in months: "24 months" and "two years" are one."""
    for figure in read(text).figures:
        months = MONTHS.get(figure.unit)
        if months is None and figure.kind is Kind.PLAIN:
            months = _unit_before(text[max(0, figure.start - _BEFORE) : figure.start])
        if months is not None:
            length = abs(float(figure.value)) * months
            entry = f"{length:.0f} months" if length >= 1 else f"{length:.2f} months"
            yield entry, Hit(entry=entry, words=text[figure.start : figure.end], start=figure.start, end=figure.end)


def _unit_before(words: str) -> float | None:
    """The unit, in months, that the words before a number give it: "aged 20", "month 6"."""
    if _AGE.search(words):
        return MONTHS["year"]
    named = _UNIT_BEFORE.search(words)
    return MONTHS[named[1].lower()] if named else None


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(entry["kind"]) for entry in vocabulary(_NAME).entries))
