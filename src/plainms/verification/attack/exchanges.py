"""Faults that exchange something for another of its kind: a number, a disease, a medicine."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from plainms.digest.digest import Sentence
from plainms.sieve import Sieved
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case
from plainms.verification.numbers import Figure, Kind, read
from plainms.vocabulary.load import vocabulary

_DISEASES = ("MS", "NMOSD", "MOGAD", "Parkinson’s disease")
_MS = re.compile(r"(?<![\w-])(?:MS|multiple sclerosis)(?![\w-])")
_NEIGHBOR = re.compile(r"(?<![\w-])(?:NMOSD|MOGAD)(?![\w-])")


def _numbers(case: Case) -> Iterator[Mutant]:
    """A number that the abstract does not hold, near the one that was told."""
    known = {figure.value for figure in read(case.source).figures}
    for sentence, _ in case.told:
        for figure in read(sentence.text).figures:
            if figure.kind is Kind.NAME or not sentence.text[figure.start : figure.end].strip().isascii():
                continue
            for value in _others(figure, known):
                text = sentence.text[: figure.start] + value + sentence.text[figure.start + len(_digits(figure)) :]
                yield _mutant(case, FaultKind.NUMBERS, "another number", sentence, text)


def _digits(figure: Figure) -> str:
    """The figure's own letters without a sign of percent behind it."""
    return figure.text.rstrip("%").rstrip()


def _others(figure: Figure, known: set[Decimal]) -> Iterator[str]:
    if not figure.text[:1].isdecimal() or figure.value in {Decimal(100), Decimal(1000)}:
        return
    whole = figure.value == figure.value.to_integral_value()
    candidates = (figure.value * 10, figure.value + 7) if whole else (figure.value * 10, figure.value + Decimal("2.3"))
    for value in candidates:
        if value not in known and figure.value:
            yield f"{int(value):,}" if whole else f"{value.normalize():f}"


def _diseases(case: Case) -> Iterator[Mutant]:
    """MS becomes a neighbor, or a neighbor MS, where the source does not name the other."""
    for sentence, _ in case.told:
        for pattern, others in ((_MS, _DISEASES[1:]), (_NEIGHBOR, _DISEASES[:1])):
            match = pattern.search(sentence.text)
            other = next((name for name in others if match and not _is_named(name, case)), "")
            if match and other:
                text = sentence.text[: match.start()] + other + sentence.text[match.end() :]
                yield _mutant(case, FaultKind.DISEASE, f"{match[0]} → {other}", sentence, text)


def _is_named(name: str, case: Case) -> bool:
    record = case.study.report
    headings = (*(one.descriptor for one in record.mesh_headings), *(one.text for one in record.keywords))
    words = {
        "MS": r"\bms\b|multiple sclerosis",
        "NMOSD": r"\bnmosd?\b|neuromyelitis|aqp4|aquaporin",
        "MOGAD": r"\bmog|myelin[- ]oligodendrocyte",
    }
    text = " ".join((case.source, *headings)).lower()
    return re.search(words.get(name, re.escape(name.lower())), text) is not None


def _drugs(case: Case) -> Iterator[Mutant]:
    """A medicine becomes another one, which the source does not name."""
    absent = next((name for name in _medicines() if name.lower() not in case.source), "")
    for sentence, _ in case.told:
        match = medicine().search(sentence.text)
        if match and absent:
            name = absent[:1].upper() + absent[1:] if match[0][:1].isupper() else absent
            text = sentence.text[: match.start()] + name + sentence.text[match.end() :]
            yield _mutant(case, FaultKind.DRUG, f"{match[0]} → {absent}", sentence, text)


@cache
def _medicines() -> tuple[str, ...]:
    return ("siponimod", "cladribine", "ofatumumab", "natalizumab", "fingolimod", "teriflunomide", "alemtuzumab")


@cache
def medicine() -> Sieved:
    """The names of medicines that are one word."""
    labels = sorted((entry.label for entry in vocabulary("drugs").entries if " " not in entry.label), key=len)
    return Sieved(rf"(?<![\w-])(?:{'|'.join(map(re.escape, reversed(labels)))})(?![\w-])", re.IGNORECASE)


def _mutant(case: Case, kind: FaultKind, way: str, sentence: Sentence, text: str) -> Mutant:
    digest = exchanged(case.digest, sentence, replace(sentence, text=text))
    return Mutant(kind=kind, way=way, before=sentence.text, after=text, digest=digest)


def _mutator(kind: FaultKind, run: Callable[[Case], Iterator[Mutant]]) -> Mutator:
    return Mutator(kind=kind, run=run)


NUMBERS = _mutator(FaultKind.NUMBERS, _numbers)
DISEASE = _mutator(FaultKind.DISEASE, _diseases)
DRUG = _mutator(FaultKind.DRUG, _drugs)
