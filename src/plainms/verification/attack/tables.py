"""Faults of word tables: a pattern of ``attack.toml`` is found in a told sentence and replaced by words that turn it.

Faults of species, people and units are planted wherever the study is told to readers, all others where a result is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from plainms.digest.digest import Sentence
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary

TABLED = (
    FaultKind.UNITS, FaultKind.DIRECTION, FaultKind.NEGATION, FaultKind.HEDGE, FaultKind.CAUSALITY, FaultKind.SPECIES,
    FaultKind.POPULATION, FaultKind.SUBGROUP, FaultKind.TENSE, FaultKind.COMPARATOR,
)  # fmt: skip


_PEOPLE = re.compile(r"\bpeople\b(?<!not in people)")
_ANYWHERE = frozenset({FaultKind.UNITS, FaultKind.SPECIES})


def tabled(kind: FaultKind) -> Mutator:
    """The mutator of a kind whose ways are all in the table."""
    return Mutator(kind=kind, run=lambda case: _mutants(kind, case))


def _mutants(kind: FaultKind, case: Case) -> Iterator[Mutant]:
    told = case.told if kind in _ANYWHERE else case.sentences_on_results
    for sentence, prose in told:
        if sentence in case.digest.clinician or (kind not in _ANYWHERE and not _tells_a_result(prose.own)):
            continue
        for entry, pattern in _ways(kind):
            match = pattern.search(sentence.text)
            if kind is FaultKind.SPECIES and _PEOPLE.search(prose.own):
                continue  # work in people and animals stays named
            if kind is FaultKind.HEDGE and len(wordings("check_context", "hedge").find(prose.own)) > 1:
                continue  # what stays hedged in another way is hardly stronger
            if match is not None and (text := _changed(sentence, match, str(entry["with"]))) != sentence.text:
                digest = exchanged(case.digest, sentence, replace(sentence, text=text))
                yield Mutant(kind=kind, way=entry.label, before=sentence.text, after=text, digest=digest)


def _tells_a_result(text: str) -> bool:
    return not wordings("check_direction", "subject").search(text)


def _changed(sentence: Sentence, match: re.Match[str], words: str) -> str:
    """The text with the match exchanged, with a capital letter where one stood."""
    if match[0][:1].isupper():
        words = words[:1].upper() + words[1:]
    text = sentence.text[: match.start()] + words + sentence.text[match.end() :]
    return text[:1].upper() + text[1:]


@cache
def _ways(kind: FaultKind) -> tuple[tuple[Entry, re.Pattern[str]], ...]:
    entries = (entry for entry in vocabulary("attack").entries if entry["kind"] == kind.value)
    return tuple((entry, re.compile(_bounded(str(entry["pattern"])), re.IGNORECASE)) for entry in entries)


def _bounded(pattern: str) -> str:
    """The pattern at word bounds; one that begins with a look around or a blank says its bounds itself."""
    return rf"(?<![\w-])(?:{pattern})(?![\w-])" if pattern[0].isalpha() or pattern.startswith("(?:") else pattern
