"""A comparison names whom or what it compares with where its source does, and each side stays on its side."""

import re
from collections.abc import Iterator

from plainms.text import PassageKind
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import Told, shared, told_in_own_words
from plainms.verification.wordings import wordings

_THAN = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?|relative to|in comparison (?:with|to|of)|as compared)\b",
    re.IGNORECASE,
)
_SETS_TWO = re.compile(r"\bcompared (?!with\b|to\b)(?:[\w’'-]+ ){1,6}with \w", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]")
_APART = re.compile(
    r"\b(?:between|differ\w*|went along|go along|link\w*|over time|from .+ to"
    r"|of every 100 .+ and .+ of every 100|researchers studied [\d,]+)\b",
    re.IGNORECASE,
)


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        if not (_THAN.search(told.own) or _SETS_TWO.search(told.own)) and _lost(told):
            yield blocking(
                told.sentence, "The source compares with somebody, and this sentence does not; say with whom."
            )


def _lost(told: Told) -> bool:
    if _THAN.search(_IN_BRACKETS.sub(" ", told.closest)) is None or _APART.search(told.own):
        return False
    titles = (span.quote for span in told.sentence.spans if span.passage.kind is PassageKind.TITLE)
    return not any(_tells_as_much(title, told) for title in titles)


def _tells_as_much(title: str, told: Told) -> bool:
    """Whether a title tells it without comparing."""
    if _THAN.search(title) or not wordings("check_direction", "change").search(title):
        return False
    return shared(title, told.own) + 1 >= shared(told.closest, told.own)


CHECK = Check(name="comparator", run=_run)
