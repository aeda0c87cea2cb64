"""Faults of word tables: a pattern of ``attack.toml`` is found in a told sentence and replaced by words that turn it.

Faults of species, people and units are planted wherever the study is told to readers, all others where a result is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from plainms.digest.digest import Sentence
from plainms.sieve import Sieved
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case
from plainms.verification.checks.tense import AT_LARGE
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary

TABLED = (
    FaultKind.UNITS, FaultKind.DIRECTION, FaultKind.NEGATION, FaultKind.HEDGE, FaultKind.CAUSALITY, FaultKind.SPECIES,
    FaultKind.POPULATION, FaultKind.SUBGROUP, FaultKind.TENSE, FaultKind.COMPARATOR,
)  # fmt: skip


_PEOPLE = re.compile(r"\bpeople\b(?<!not in people)")
_HEDGED = re.compile(
    r"\b(?:may|might|could|can|suggest|indicat|possib|potential|seem|appear|probab|likely|tend|trend|promis|propos)",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:than|compared (?:with|to)|versus|vs)\b")
_EXPLAINED = re.compile(r"MS \(MS (?:with|that)|MS \((?:RR|SP|PP|R)MS")
_WITH_PEOPLE = re.compile(r"\b(?:humans?|patients|people|participants|volunteers)\b", re.IGNORECASE)
_ANYWHERE = frozenset({FaultKind.UNITS, FaultKind.SPECIES})


def tabled(kind: FaultKind) -> Mutator:
    """The mutator of a kind whose ways are all in the table."""
    return Mutator(kind=kind, run=lambda case: _mutants(kind, case))


def _mutants(kind: FaultKind, case: Case) -> Iterator[Mutant]:
    if kind is FaultKind.TENSE and case.is_a(AT_LARGE):
        return  # what a review says of a field may stand in the present
    told = case.told if kind in _ANYWHERE else case.sentences_on_results
    for sentence, prose in told:
        if sentence in case.digest.clinician or (kind not in _ANYWHERE and not tells_a_result(prose.own)):
            continue
        if not _is_open_to(kind, sentence, prose.own):
            continue
        for entry, pattern in _ways(kind):
            match = pattern.search(sentence.text)
            if match is None or _says_so_itself(entry, sentence):
                continue
            text = _changed(sentence.text, match, entry)
            if _is_a_change(kind, sentence.text, text):
                digest = exchanged(case.digest, sentence, replace(sentence, text=text))
                yield Mutant(kind=kind, way=entry.label, before=sentence.text, after=text, digest=digest)


def _is_open_to(kind: FaultKind, sentence: Sentence, own: str) -> bool:
    """Whether a fault of that kind can be planted at all, so that nothing that stays makes up for it."""
    if kind is FaultKind.SPECIES:
        # work in people and animals stays named, and may be told of either
        return _PEOPLE.search(own) is None and not any(_WITH_PEOPLE.search(span.quote) for span in sentence.spans)
    if kind is FaultKind.COMPARATOR:  # a comparison that the source leaves out may be left out
        return any(_COMPARES.search(span.quote) for span in sentence.spans)
    if kind is FaultKind.HEDGE:  # what stays hedged in another way is hardly stronger, nor what the source never hedged
        is_hedged = any(_HEDGED.search(span.quote) for span in sentence.spans)
        return is_hedged and len(wordings("check_context", "hedge").find(own)) <= 1
    return True


def _is_a_change(kind: FaultKind, before: str, after: str) -> bool:
    if kind is FaultKind.COMPARATOR and _COMPARES.search(after):
        return False  # another comparison stays
    if kind is FaultKind.SUBGROUP and _EXPLAINED.search(after):
        return False  # the kind of MS is still told beside it
    return after != before


def _says_so_itself(entry: Entry, sentence: Sentence) -> bool:
    """Whether the source words state what the change would add."""
    unless = entry.more.get("unless")
    return unless is not None and any(re.search(str(unless), span.quote, re.IGNORECASE) for span in sentence.spans)


def tells_a_result(text: str) -> bool:
    """Whether the words say more than what a study or an article is about."""
    return not wordings("check_direction", "subject").search(text)


def _changed(text: str, match: re.Match[str], entry: Entry) -> str:
    """The text with the match exchanged, with a capital letter where one stood."""
    words = str(entry["with"])
    if match[0][:1].isupper():
        words = words[:1].upper() + words[1:]
    changed = (text[: match.start()] + words + text[match.end() :]).replace(str(entry.more.get("drop", "\0")), "")
    return changed[:1].upper() + changed[1:]


@cache
def _ways(kind: FaultKind) -> tuple[tuple[Entry, Sieved], ...]:
    entries = (entry for entry in vocabulary("attack").entries if entry["kind"] == kind.value)
    return tuple((entry, Sieved(_bounded(str(entry["pattern"])), re.IGNORECASE)) for entry in entries)


def _bounded(pattern: str) -> str:
    """The pattern at word bounds; one that begins with a look around or a blank says its bounds itself."""
    return rf"(?<![\w-])(?:{pattern})(?![\w-])" if pattern[0].isalpha() or pattern.startswith("(?:") else pattern
