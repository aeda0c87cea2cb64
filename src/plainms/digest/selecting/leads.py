"""Openings of a source sentence that our own words replace: "We found that" goes, the clause stays."""

import re
from functools import cache

from plainms.digest.selecting.barring import leans, met_at_start
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FEWEST_WORDS = 6


def lead_of(span: Span) -> tuple[str, Span]:
    """The form of the entry of ``leads.toml`` that gives way ("", "that", "suggest-that"), and what is left."""
    for entry in vocabulary("leads").entries:
        match = _regex(str(entry["cue"])).match(span.quote)
        if match is not None and match.end() < len(span.quote):
            return str(entry["form"]), span.within(match.end(), len(span.quote))
    return "", span


@cache
def _regex(pattern: str) -> Sieved:
    return Sieved(pattern)


def without_connective(span: Span) -> Span:
    """The span without a "Thus," or "However," at its start, which only joins it to the sentence before."""
    match = re.match(vocabulary("leads").text["connective"], span.quote)
    return span.within(match.end(), len(span.quote)) if match and match.end() < len(span.quote) else span


def behind_what_leans(span: Span) -> Span:
    """The part behind a semicolon that stands alone, where the part in front leans on what is not told."""
    front, joint, rest = span.quote.partition("; ")
    stands = bool(joint) and leans(front) and not leans(rest) and not met_at_start("leans_on_the_front", rest)
    is_whole = len(rest.split()) >= _FEWEST_WORDS
    return span.within(len(front) + len(joint), len(span.quote)) if stands and is_whole else span


def without_call(span: Span) -> Span:
    """The span without a call for research behind it ("..., but larger studies are needed"), which asks and tells not.

    Only what is whole in front of it is kept, and the full stop goes.
    """
    match = re.search(vocabulary("findings").text["call_behind"], span.quote)
    is_call = match is not None and re.search(vocabulary("findings").text["asks_for"], match[0]) is not None
    whole = match is not None and len(span.quote[: match.start()].split()) >= _FEWEST_WORDS
    return span.within(0, match.start()) if match is not None and is_call and whole else span
