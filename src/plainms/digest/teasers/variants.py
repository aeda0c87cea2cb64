"""The words of a finding or topic in the ways that a teaser may tell them: shorter, briefer and plainer ones."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.digest.explaining.plain_words import in_plain_words
from plainms.digest.forms import Phrase
from plainms.digest.studied import people
from plainms.digest.teasers.shortening import shorter
from plainms.language.matching import kept
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NOTHING = "-"


def variants(text: str) -> Iterator[Phrase]:
    """The clause from whole to short, each as on the page, then in fewer or plainer words where there are such."""
    for whole in shorter(opened(text)):
        brief = briefer(whole)
        yield Phrase(text=whole, grounds=())
        short = _pattern("people_with_ms").sub(r" in \1MS", brief)
        least = _turned(short, "others")
        yield from (
            variant
            for variant in (
                _plain(whole),
                Phrase(text=brief, grounds=()),
                _plain(brief),
                _plain(short),
                *([_plain(least)] if least != short else []),
            )
            if variant.text != whole
        )


def _plain(text: str) -> Phrase:
    return in_plain_words(text, at_any_price=True)


@once_a_text
def briefer(text: str) -> str:
    """The clause as a shorter one says the same."""
    return _turned(text, "briefer")


def bare(text: str) -> str:
    """The clause without counts and little words that lean on the page around it."""
    return _turned(text, "bare_clause")


def told_by_someone(text: str) -> str:
    """The sentence with those who tell it, where it began with what they wrote."""
    return _turned(text, "speakers")


def _turned(text: str, name: str) -> str:
    for pattern, ours in _pairs(name):
        text = pattern.sub(ours, text)
    return " ".join(text.split())


@cache
def _pairs(name: str) -> tuple[tuple[Sieved, str], ...]:
    lines = vocabulary("teaser_parts").text[name].strip("\n").split("\n")
    pairs = (line.split(" → ") for line in lines)
    return tuple((Sieved(pattern), "" if ours == _NOTHING else ours) for pattern, ours in pairs)


@once_a_text
def opened(text: str) -> str:
    """The text with the short forms of diseases written out, as in the rest of the page."""
    for entry in people.told():
        for name in (name for name in entry.synonyms if name.isupper() and name != "MS"):
            text = kept(rf"\b{re.escape(name)}\b").sub(entry.label, text)
    for pair in vocabulary("teaser_parts").text["plainer"].split("; "):
        name, _, ours = pair.partition(" → ")
        text = kept(rf"\b{re.escape(name)}(?![\w-])").sub(ours, text)
    text = _turned(text, "spelled")
    return _pattern("study").sub("researchers", text)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])
