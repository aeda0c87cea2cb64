"""Names of measures in a text: phrases in any case, abbreviations in their own case and in the text's own sense."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.grammar import wording
from plainms.appraisal.values import Measure
from plainms.language.abbreviations import Abbreviation
from plainms.language.matching import exact, lowered, synonyms
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_SHORT = re.compile(r"\s?[(\[]\s?([A-Za-z]{2,5})\s?[)\];,]")
_NO_MEASURE = re.compile(r"\s(?:analys[ei]s|test)", re.IGNORECASE)  # "sensitivity analysis"
_ON = re.compile(r"\b[Oo]n $")  # "on average"
_LONGEST = 60  # no name of a measure is longer
_GOVERNING = {"ratio", "difference", "association"}
_OF_PEOPLE = {"amount", "share"}
_GOVERNS = re.compile(r"\s?(?:[(\[][A-Za-z]{1,6}[)\]]\s?)?(?:of|in|for)\s(?:the\s|their\s)?(?:[a-z-]{1,20}\s){0,2}")
_EQUALS = re.compile(r"\s?(?:\((?:df\s?=\s?)?[0-9]{1,5}\)\s?)?[=:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A measure is named at these offsets; ``adjusted`` where the name itself says so."""

    measure: Measure
    adjusted: bool
    start: int
    end: int


def names_in(text: str, meanings: Mapping[str, Measure | NotReported]) -> tuple[Named, ...]:
    """The measures that ``text`` names, left to right. ``meanings`` are the abbreviations the abstract defines."""
    found = [
        Named(measure=Measure(hit.entry), adjusted=False, start=hit.start, end=hit.end)
        for hit in synonyms("measures").find(text)
        if not _NO_MEASURE.match(text, hit.end) and not _ON.search(text, max(0, hit.start - 4), hit.start)
    ]
    for key in ("exact", "adjusted"):
        for hit in exact("measures", key).find(text):
            meant = meanings.get(text[hit.start : hit.end], Measure(hit.entry))
            if isinstance(meant, Measure):
                found.append(Named(measure=meant, adjusted=key == "adjusted", start=hit.start, end=hit.end))
    for hit in exact("measures", "letters").find(text):
        if _EQUALS.match(text, hit.end):
            found.append(Named(measure=Measure(hit.entry), adjusted=False, start=hit.start, end=hit.end))
    return _ungoverned(text, sorted(found, key=lambda item: (item.start, -item.end)))


def _ungoverned(text: str, names: list[Named]) -> tuple[Named, ...]:
    """The names without those that only say of what a ratio, difference or change is: "change in the mean score"."""
    kept: list[Named] = []
    ends = [match.end() - 1 for match in wording("governed_by").finditer(lowered(text))]
    for name in names:
        if entry(name.measure)["family"] in _OF_PEOPLE and any(
            _GOVERNS.fullmatch(text, end, name.start) for end in ends if end <= name.start
        ):
            ends.append(name.end)
            continue
        kept.append(name)
        if entry(name.measure)["family"] in _GOVERNING:
            ends.append(name.end)
    return tuple(kept)


def meanings_of(texts: Iterable[str], defined: tuple[Abbreviation, ...]) -> dict[str, Measure | NotReported]:
    """What the abstract means by our abbreviations: a measure ("rate ratio [RR]") or none ("heart rate (HR)")."""
    ours = _abbreviations()
    meant = {item.short: _meant(item.long) for item in defined if item.short in ours}
    for text in texts:
        for match in _SHORT.finditer(text):
            before = text[max(0, match.start() - _LONGEST) : match.start()]
            hits = synonyms("measures").find(before) if match[1] in ours else ()
            if hits and hits[-1].end == len(before):
                meant[match[1]] = Measure(hits[-1].entry)
    return meant


def is_short_for_something(texts: Iterable[str]) -> bool:
    """Whether an abbreviation of a measure, or "CI", stands in the texts at all."""
    return any(_any_abbreviation().search(text) for text in texts)


def entry(measure: Measure) -> Entry:
    """The vocabulary entry of a measure."""
    return vocabulary("measures")[measure.value]


def _meant(long: str) -> Measure | NotReported:
    hits = synonyms("measures").find(lowered(long))
    return Measure(hits[-1].entry) if hits else NOT_REPORTED


@cache
def _any_abbreviation() -> Sieved:
    return Sieved(rf"\b(?:CIs?|{'|'.join(map(re.escape, sorted(_abbreviations())))})\b")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        short
        for item in vocabulary("measures").entries
        for key in ("exact", "adjusted")
        for short in item.more.get(key, ())
    )
