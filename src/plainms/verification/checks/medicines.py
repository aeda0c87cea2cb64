"""A sentence names only medicines that the study names: no swap of one for another, no class for its member."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent
from plainms.sieve import Sieved
from plainms.verification.case import TOLD, Case, Check, Fault, blocking
from plainms.vocabulary.load import Entry, vocabulary

_WORD = re.compile(r"[^\W_]+")


def _run(case: Case) -> Iterator[Fault]:
    named, known = _all_names(case), _appraised(case)
    for sentence, prose in case.sentences:
        if sentence.kind not in TOLD:
            continue
        for match in unnamed(prose.own, named):
            if not any(match[0].lower() in label for label in known):
                yield blocking(sentence, f"“{match[0]}” is nowhere in this study; name only medicines that it names.")


def unnamed(text: str, source: str) -> Iterator[re.Match[str]]:
    """The medicines of a text that a source, in small letters, names under none of their names."""
    for match in _known_in(text):
        if not any(_is_named(entry, source) for entry in _by_name()[match[0].lower()]):
            yield match


def known_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The medicines of a text in order, each by the id of the first entry of its name."""
    for match in _known_in(text):
        yield _by_name()[match[0].lower()][0].id, match


def is_named(medicine: str, text: str) -> bool:
    """Whether a text in small letters has any name of a medicine of the list."""
    return _is_named(vocabulary("drugs")[medicine], text)


def _known_in(text: str) -> Iterator[re.Match[str]]:
    """The medicines of a text in order, the longest name at each place."""
    end = 0
    for word in _WORD.finditer(text):
        names = _by_beginning().get(word[0].lower())
        match = names.match(text, word.start()) if names and word.start() >= end else None
        if match:
            yield match
            end = match.end()


def _all_names(case: Case) -> str:
    """Title, abstract, headings and keywords in small letters."""
    record = case.study.report
    words = [case.source, *(item.descriptor for item in record.mesh_headings), *(item.text for item in record.keywords)]
    words += [chemical.name for chemical in record.chemicals]
    return " \n ".join(words).lower()


def _appraised(case: Case) -> frozenset[str]:
    """What readers see of the treatments that the appraisal found, under whatever name the source has."""
    found = case.appraisal.interventions.value
    if isinstance(found, Absent):
        return frozenset()
    lists = [vocabulary(name) for name in ("drugs", "drug_classes", "therapies")]
    return frozenset(known[item].label.lower() for item in found for known in lists if item in known)


def _is_named(entry: Entry, text: str) -> bool:
    return any(name in text for name in _names(entry))


def _names(entry: Entry) -> tuple[str, ...]:
    more = tuple(str(name) for key in ("abbreviations", "brands", "codes") for name in entry.more.get(key, ()))
    return tuple(name.lower() for name in (entry.label, *entry.synonyms, *more))


@cache
def _by_name() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in vocabulary("drugs").entries:
        for name in {entry.label.lower(), *(synonym.lower() for synonym in entry.synonyms if len(synonym) > 4)}:
            found[name] = (*found.get(name, ()), entry)
    return found


@cache
def _by_beginning() -> dict[str, Sieved]:
    """The names that begin with a word, as one search."""
    found: dict[str, list[str]] = {}
    for name in sorted(_by_name(), key=len, reverse=True):
        first = _WORD.search(name)
        if first and first.start() == 0:
            found.setdefault(first[0], []).append(name)
    return {
        word: Sieved(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)
        for word, names in found.items()
    }


CHECK = Check(name="medicines", run=_run)
