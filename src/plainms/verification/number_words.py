"""The words and signs that numbers are written with: ``check_numbers.toml`` as compiled searches."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_DIGITS = r"\d{1,3}(?:,\d{3})+(?!,?\d)(?:\.\d+)?|\d+,\d{1,2}(?![\d,])|0,\d+(?![\d,])|\d+(?:\.\d+)?|(?<![\d.])\.\d+"


@cache
def numeral_pattern() -> Sieved:
    unit = _any_of(units())
    return Sieved(
        rf"(?P<number>{_DIGITS})(?P<after>\s?(?:%|percent\b|per\scent\b|pct\b)|[\s-]?(?P<unit>{unit})(?![^\W_])|[a-z]+)?"
    )


@cache
def word_pattern() -> Sieved:
    words = _any_of((*word_values(), *scales()))
    skipped = _any_of(_phrases("not a number"))
    unit = _any_of(unit for unit in units() if len(unit) > 2)
    return Sieved(
        rf"\b(?:(?P<skip>{skipped})|(?P<words>(?:{words})(?:(?:-|\s(?:and\s)?)(?:{words}))*))\b"
        rf"(?P<after>\s(?:percent|per\scent)\b|[\s-](?P<unit>{unit})\b)?"
    )


@cache
def counts_somebody() -> Sieved:
    """What follows "one" where it counts: whom or what a study counts, or a whole it is a part of."""
    counted = _any_of(_phrases("counted"))
    number = "|".join((r"\d", *word_values()))
    return Sieved(rf"\s(?:[\w-]+\s){{0,2}}?(?:{counted})\b|\s(?:in|out of|of every)\s(?:every\s)?(?:{number})")


@cache
def share_pattern() -> tuple[Sieved, dict[str, tuple[Decimal, Decimal]]]:
    shares = {
        phrase: (Decimal(entry["part"]), Decimal(entry["whole"]))
        for entry in _of("share")
        for phrase in _spellings(entry)
    }
    pattern, skipped, words = _any_of(shares), _any_of(_phrases("not a number")), _any_of(word_values())
    times = rf"(?P<times>\d+(?:\.\d+)?|{words})(?:-?fold|\s(?=times\s(?:more|as|higher|lower|greater|the|less)\b))"
    return Sieved(rf"\b(?:(?:{skipped})|(?P<share>{pattern})|{times})"), shares


def _any_of(words: Iterable[str]) -> str:
    """An expression for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _of(kind: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in vocabulary("check_numbers").entries if entry["kind"] == kind)


def _spellings(entry: Entry) -> tuple[str, ...]:
    return (entry.label, *entry.synonyms)


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    return tuple(phrase for entry in _of(kind) for phrase in _spellings(entry))


@cache
def word_values() -> dict[str, int]:
    return {word: entry["value"] for entry in _of("number") for word in _spellings(entry)}


@cache
def share_hints() -> tuple[str, ...]:
    """Pieces of words one of which every share in words holds."""
    longest = {max(re.findall(r"[a-z]+", phrase), key=len) for entry in _of("share") for phrase in _spellings(entry)}
    return tuple(sorted(longest | {"fold", "times"}))


@cache
def number_words() -> frozenset[str]:
    """Every word that may be a number or part of one."""
    shares = (word for entry in _of("share") for phrase in _spellings(entry) for word in phrase.split())
    return frozenset((*word_values(), *scales(), *shares))


@cache
def scales() -> dict[str, int]:
    return {word: entry["value"] for entry in _of("scale") for word in _spellings(entry)}


@cache
def units() -> dict[str, str]:
    return {word: entry.id for entry in _of("unit") for word in _spellings(entry)}


@cache
def known_names() -> tuple[str, ...]:
    """Names with a number that everybody writes so, in small letters."""
    return _phrases("known name")


@cache
def dimension(unit: str) -> str:
    """What a unit measures; "" for no unit."""
    return str(vocabulary("check_numbers")[unit]["dimension"]) if unit else ""


@cache
def comparisons() -> dict[str, str]:
    return {word: entry.id for entry in _of("comparison") for word in _spellings(entry)}


@cache
def comparison_pattern() -> Sieved:
    words = _any_of(comparisons())
    return Sieved(rf"(?<![a-z])({words})\s?(?:the\s|a\s)?$")
