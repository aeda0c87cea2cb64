"""Whom or what the authors say they studied, sentence by sentence: the cues that scope and appraisal both weigh."""

from dataclasses import dataclass
from functools import cache

from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Subjects:
    """Sentences in which the authors speak of people, animals or cells that they themselves studied."""

    people: tuple[Span, ...]
    animals: tuple[Span, ...]
    cells: tuple[Span, ...]


def subjects_in(spans: tuple[Span, ...]) -> Subjects:
    """Sort sentences by the cues of ``vocabulary/data/species.toml``; a sentence may speak of several."""
    found: dict[str, list[Span]] = {"people": [], "animals": [], "cells": []}
    for span in spans:
        text = lowered(span.quote)
        for species, matched in found.items():
            if any(not _only_resembled(text, match.start()) for match in cues(species).finditer(text)):
                matched.append(span)
    return Subjects(people=tuple(found["people"]), animals=tuple(found["animals"]), cells=tuple(found["cells"]))


def _only_resembled(text: str, start: int) -> bool:
    """Whether what is named only served as a likeness: "resembling that of EAE mice"."""
    return bool(_resembles().search(text[max(0, start - 120) : start]))


@cache
def _resembles() -> Sieved:
    return Sieved(vocabulary("species").text["resembles"])


@cache
def cues(species: str) -> Sieved:
    """Patterns in which authors speak of those they studied, for lower-case text."""
    return Sieved("|".join(vocabulary("species")[species]["cues"]))


@cache
def kin(species: str) -> Sieved:
    """Words that name people, animals or cells at all, for lower-case text."""
    return Sieved("|".join(vocabulary("species")[species]["kin"]))
