"""Faults of word tables: a pattern of ``attack.toml`` is found in a told sentence and replaced by words that turn it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from plainms.digest.digest import Sentence
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case
from plainms.vocabulary.load import Entry, vocabulary

TABLED = (
    FaultKind.UNITS, FaultKind.DIRECTION, FaultKind.NEGATION, FaultKind.HEDGE, FaultKind.CAUSALITY, FaultKind.SPECIES,
    FaultKind.POPULATION, FaultKind.SUBGROUP, FaultKind.TENSE, FaultKind.COMPARATOR,
)  # fmt: skip


def tabled(kind: FaultKind) -> Mutator:
    """The mutator of a kind whose ways are all in the table."""
    return Mutator(kind=kind, run=lambda case: _mutants(kind, case))


def _mutants(kind: FaultKind, case: Case) -> Iterator[Mutant]:
    for sentence, _ in case.told:
        for entry, pattern in _ways(kind):
            match = pattern.search(sentence.text)
            if match is not None and (text := _changed(sentence, match, str(entry["with"]))) != sentence.text:
                digest = exchanged(case.digest, sentence, replace(sentence, text=text))
                yield Mutant(kind=kind, way=entry.label, before=sentence.text, after=text, digest=digest)


def _changed(sentence: Sentence, match: re.Match[str], words: str) -> str:
    """The text with the match exchanged, with a capital letter where one stood."""
    if match[0][:1].isupper():
        words = words[:1].upper() + words[1:]
    text = sentence.text[: match.start()] + words + sentence.text[match.end() :]
    return text[:1].upper() + text[1:]


@cache
def _ways(kind: FaultKind) -> tuple[tuple[Entry, re.Pattern[str]], ...]:
    entries = (entry for entry in vocabulary("attack").entries if entry["kind"] == kind.value)
    return tuple(
        (entry, re.compile(rf"(?<![\w-])(?:{entry['pattern']})(?![\w-])" if _is_word(entry) else entry["pattern"], re.I))
        for entry in entries
    )


def _is_word(entry: Entry) -> bool:
    """Whether the pattern begins and ends in the middle of words only where it says so."""
    return str(entry["pattern"])[0].isalpha() or str(entry["pattern"]).startswith("(?:")
