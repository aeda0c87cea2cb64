"""The patterns of ``vocabulary/data/measures.toml``, compiled once. All run over leveled text and in linear time."""

import re
from functools import cache

from plainms.appraisal.effects.numbers import NUMBER
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NAME = "measures"
_LEVEL = r"(?P<{name}>80|90|95(?:\.0[0-9]{{1,2}})?|97\.5|98|99(?:\.9{{1,2}})?)"
_END = r"(?=\s?(?:[)\]}]|[;,]\s?[pP]\b|[;,]\s?[pP][-\s]?val|[;,]\s?(?:80|90|95|99)\s?%\s?C))"
_PERCENT = r"(?:\s?%|\s?per\s?cent)"


def word(key: str) -> str:
    """The text under ``key`` of the file."""
    return vocabulary(_NAME).text[key]


@cache
def wording(key: str) -> Sieved:
    """The text under ``key`` as a pattern for lower-case text."""
    return Sieved(word(key))


@cache
def cased(key: str) -> Sieved:
    """The text under ``key`` as a pattern for text in its own case."""
    return Sieved(word(key))


@cache
def announcement() -> Sieved:
    """An interval is announced: "95% confidence interval [CI]", "CI 95%", "(95% CrI)", "CI"."""
    before, after, late = (_LEVEL.format(name=name) for name in ("level", "after", "late"))
    named = rf"(?i:{word('interval_words')})(?:\s?[(\[]\s?(?:[89][0-9]\s?%?\s?-?)?(?:{word('interval_short')})[)\]])?"
    short = rf"(?:{word('interval_short')})(?![\w]|-[A-Za-z])"
    glued = rf"(?:CIs?|CrI|UI)(?=[89][0-9](?:\.[0-9])?{_PERCENT})"
    level_after = rf"\s?[,:=]?\s?[(\[]?\s?(?:at\s)?(?:{after}{_PERCENT}|{late}(?=\s?[:=(\[,]))(?:\s?[)\]])?"
    return Sieved(
        rf"(?<![\w.])(?:{before}{_PERCENT}?,?[\s-]{{0,2}}(?!of\b)(?:[A-Za-z]{{2,15}}[\s-])?(?:{named}|{short})"
        rf"|(?:{named}|{short}|{glued})(?:{level_after})?)"
    )


@cache
def bounds() -> Sieved:
    """Two bounds right after an announcement: "of 0.5 to 0.9", ": [0.5; 0.9", "= 0.5-0.9", "€9 to €12"."""
    glue = rf"(?:\s?(?:\b(?:{_worded(word('interval_glue'))})\b|{_signs(word('interval_glue'))})){{0,5}}\s?"
    return Sieved(rf"{glue}{_pair()}", re.IGNORECASE)


@cache
def bracketed() -> Sieved:
    """Two bounds alone in brackets: "(0.65-1.12)", "[41, 68]", "(0.5 to 0.9; p = 0.01"."""
    return Sieved(rf"[(\[{{]\s?{_pair(slash=False)}{_unit()}{_END}")


@cache
def led() -> Sieved:
    """Two bounds that stand before their announcement: "0.65-1.12, " before "90% CI"."""
    return Sieved(rf"(?<![0-9.,-]){_pair(slash=False, comma=False)}{_unit()}\s?[,;]?\s?[(\[]?$")


@cache
def listed() -> Sieved:
    """A further pair behind a pair, under the same announcement: " and 0.5 to 0.9"."""
    return Sieved(rf"{_unit()}\s?(?:,\s?and|,|;|and|vs\.?|versus)\s{_pair(slash=False, comma=False)}")


@cache
def closed() -> Sieved:
    """What ends a list of pairs: a bracket, or "respectively"."""
    return Sieved(rf"{_unit()}(?:\s?[)\]]|,?\s?\(?respectively)")


@cache
def tripled() -> Sieved:
    """An estimate and its bounds in one bracket or behind one sign: "(ratio 5.7, 5.1-6.5; p", "HR = 2.0, 1.1-3.8"."""
    words = r"[(\[;](?:[^()\[\]0-9]|\[[^\[\]0-9]{1,8}\]|\([^()0-9]{1,8}\)){1,60}\s"
    lead = rf"(?:{words}|[(\[{{=:;]|(?<=[A-Z]R),)"
    first, low, high = (rf"(?P<{name}>{NUMBER})(?![0-9]){_unit()}" for name in ("first", "low", "high"))
    return Sieved(rf"{lead}\s?{first}\s?[,;]\s?{low}\s?(?:-|to)\s?{high}(?:{_END}|(?=;\s[a-z]))")


def _pair(*, slash: bool = True, comma: bool = True) -> str:
    low, high = (rf"(?P<{name}>{NUMBER})(?![0-9])" for name in ("low", "high"))
    signs = word("separators") + ("|/" if slash else "") if comma else "-|to"
    return rf"{low}{_unit()}(?:\s{{0,2}}(?:{signs})\s{{0,2}}){high}"


def _unit() -> str:
    return rf"(?:\s?(?:{word('units')})\b)?"


def _worded(alternatives: str) -> str:
    return "|".join(part for part in alternatives.split("|") if part[:1].isalpha())


def _signs(alternatives: str) -> str:
    signs = [part for part in re.split(r"(?<!\\)\|", alternatives) if not part[:1].isalpha()]
    return "(?:" + "|".join(signs) + ")"
