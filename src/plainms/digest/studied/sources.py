"""What a study that watched people looked at: registry data, insurance records, medical records or a survey."""

import re
from functools import cache

from plainms.absence import NOT_REPORTED, Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_ROLES = frozenset({Role.METHODS, Role.OBJECTIVE})
_MOST_COUNTRIES = 2


def source_of(facts: Facts) -> tuple[Entry, Span] | NotReported:
    """The first of ``studied.toml`` that title or methods name, with the words that do.

    People who are found through a registry and asked themselves are no registry data.
    """
    asked = any(_pattern(vocabulary("studied").text["asked"]).search(span.quote) for span in _told(facts))
    for entry in vocabulary("studied").entries:
        if asked and entry.more.get("unless_asked", False):
            continue
        for span in _told(facts):
            match = _pattern(entry["own"]).search(span.quote)
            if match and not _pattern(entry["unless"]).search(span.quote):
                return entry, span.within(*match.span())
    return NOT_REPORTED


def place(facts: Facts) -> Phrase:
    """ " in Italy", where one or two countries are named; else nothing."""
    claim = facts.appraisal.countries
    if isinstance(claim.value, Absent) or len(claim.value) > _MOST_COUNTRIES:
        return Phrase(text="", grounds=())
    names = tuple(vocabulary("settings")[item].label for item in claim.value)
    return Phrase(text=f" in {listed(names)}", grounds=claim.grounds)


def looking_back(facts: Facts) -> Span | Unclear:
    """Where the text says that the study looked back."""
    for span in (*_told(facts), *facts.appraisal.spoken(Role.RESULTS)):
        match = _pattern(r"\bretrospective(?:ly)?\b").search(span.quote)
        if match is not None:
            return span.within(*match.span())
    return Unclear("nothing says that it looked back")


def _told(facts: Facts) -> tuple[Span, ...]:
    spans = tuple(item.span for item in facts.appraisal.sentences if item.role.value in _ROLES)
    title = facts.study.report.title
    return spans if isinstance(title, NotReported) else (title.whole(), *spans)


@cache
def _pattern(text: str) -> Sieved:
    return Sieved(text, re.IGNORECASE)
