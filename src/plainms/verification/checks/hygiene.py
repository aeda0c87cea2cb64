"""The text is clean: nothing doubled, nothing open, nothing broken, nothing hidden."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from plainms.sieve import Sieved
from plainms.verification import prose as reading
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.vocabulary.load import vocabulary

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


def _run(case: Case) -> Iterator[Fault]:
    texts = [sentence.text for sentence, _ in case.sentences]
    for text in (*texts, *(part.heading for part in case.digest.parts)):
        for message in faults_of(text, is_heading=text not in texts):
            yield blocking(text, message)


@lru_cache(maxsize=16384)
def faults_of(text: str, *, is_heading: bool) -> tuple[str, ...]:
    """What is unclean in a text, in plain words."""
    return tuple(_faults_of(text, is_heading=is_heading))


def _faults_of(text: str, *, is_heading: bool) -> Iterator[str]:
    own = reading.read(text).own
    for entry, pattern, scope in _patterns():
        if is_heading and entry == "missing-end":
            continue
        if match := pattern.search(text if scope == "all" else own):
            label = vocabulary("check_hygiene")[entry].label
            yield f"Unclean text near “{text[:40] if not match.group() else match.group()}”: {label}; mend it."
    for left, right in _PAIRS:
        if not _is_balanced(text, left, right):
            yield f"A bracket “{left}” or “{right}” has no partner; close what is opened."
    hidden = (
        []
        if text.isprintable()
        else sorted({f"U+{ord(mark):04X}" for mark in text if unicodedata.category(mark) in _HIDDEN})
    )
    if hidden:
        yield f"The text holds hidden characters ({', '.join(hidden)}); take them out."


def _is_balanced(text: str, left: str, right: str) -> bool:
    if left not in text and right not in text:
        return True
    depth = 0
    for mark in text:
        depth += (mark == left) - (mark == right)
        if depth < 0:
            return False
    return depth == 0


@cache
def _patterns() -> tuple[tuple[str, Sieved, str], ...]:
    entries = vocabulary("check_hygiene").entries
    return tuple((entry.id, Sieved(str(entry["pattern"])), str(entry["scope"])) for entry in entries)


CHECK = Check(name="hygiene", run=_run)
