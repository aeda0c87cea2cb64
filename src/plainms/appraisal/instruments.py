"""Instruments that no entry of ``outcomes`` lists, told by the form of their names alone.

A name with capitals before "Scale", "Questionnaire", "Inventory" and the like, or a long form that ends so and is given
a short form; quantities ("cloud edge thickness (CET)") by the latter alone. What they tell is not known,
so their tier is unclear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.outcomes import outcome_hits
from plainms.language.abbreviations import Abbreviation, defined
from plainms.sieve import Sieved
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_FORMS = "instrument_forms"
_MOST_WORDS = 9
_NOT_LISTED = Unclear("told by the form of its name; no entry says what it measures")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlistedInstrument:
    """A name of the form of an instrument's or a measured quantity's, with the short form that the text gives it."""

    name: str
    is_quantity: bool
    short: str | NotReported
    span: Span
    tier: Unclear = _NOT_LISTED


def unlisted_instruments(passages: tuple[Passage, ...]) -> tuple[UnlistedInstrument, ...]:
    """Each once, where it is named first, without those that overlap an outcome of our list."""
    found: dict[str, UnlistedInstrument] = {}
    for item in (*_opened(passages), *_capitalized(passages)):
        found.setdefault(item.name.lower(), item)
    return tuple(found.values())


def _opened(passages: tuple[Passage, ...]) -> Iterator[UnlistedInstrument]:
    """Those whose short form the text opens."""
    for item in defined(passages):
        is_quantity = bool(_ends_as("quantities").search(item.long))
        fits = is_quantity or _ends_as("heads", "weak").search(item.long)
        if fits and _is_unlisted(item.long) and _is_none_else(item.long):
            span = _long_span(item)
            yield UnlistedInstrument(name=item.long, short=item.short, span=span, is_quantity=is_quantity)


def _long_span(item: Abbreviation) -> Span:
    start = item.span.quote.find(item.long)
    return item.span.within(start, start + len(item.long))


def _capitalized(passages: tuple[Passage, ...]) -> Iterator[UnlistedInstrument]:
    for passage in passages:
        for match in _name().finditer(passage.text):
            if _is_unlisted(match[0]) and _is_none_else(match[0]):
                span = passage.span(match.start(), match.end())
                yield UnlistedInstrument(name=match[0], short=NOT_REPORTED, span=span, is_quantity=False)


def _is_unlisted(name: str) -> bool:
    """Whether it holds no scale of our list, and no outcome of the list ends or fills it."""
    hits = outcome_hits(name)
    is_scale = any(vocabulary("outcomes")[hit.entry]["kind"] == "scale" for hit in hits)
    return not is_scale and not any(hit.end == len(name) or hit.end - hit.start > len(name) // 2 for hit in hits)


def _is_none_else(name: str) -> bool:
    return not _no_instruments().search(name.lower())


@cache
def _ends_as(*keys: str) -> Sieved:
    return Sieved(rf"\w[ -](?:{_either(*keys)}){_text('versions')}$", re.IGNORECASE)


@cache
def _name() -> Sieved:
    """Words with capitals before a capitalized head, or a sure one in any case; the first word opens no sentence."""
    word, sure = r"[A-Z0-9][\w'’/&-]*", _either("heads")
    capitals = "|".join(head.capitalize() for head in f"{_text('heads')} {_text('weak')}".split())
    inner = rf"(?:{word}|{_either('joiners')})"
    first = rf"(?!(?:{_either('no_first')})\b)[A-Z][\w'’/&-]+"
    return Sieved(
        rf"\b{first}(?:[ -]{inner}){{0,{_MOST_WORDS}}}?[ -](?:{capitals}|{sure})\b(?i:{_text('versions')})(?![\w-])"
    )


@cache
def _no_instruments() -> Sieved:
    return Sieved(_text("no_instruments"))


def _either(*keys: str) -> str:
    return "|".join(word for key in keys for word in _text(key).split())


def _text(key: str) -> str:
    return vocabulary(_FORMS).text[key]
