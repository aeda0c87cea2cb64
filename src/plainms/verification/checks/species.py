"""A result in animals or cells names them in the same sentence, and nobody is said to have taken part."""

import re
from collections.abc import Iterator

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.sentence_bounds import sentence_of
from plainms.verification.wordings import wordings

_PEOPLE = re.compile(r"\b(?:people|women|men|patients|children|adults|persons)\b", re.IGNORECASE)
_HUMAN = re.compile(
    r"\b(?:people|patients?|humans?(?! (?:multiple|ms\b|disease|demyel|autoimm|neurodeg))|volunteers?|participants?"
    r"|individuals?|persons?|wom[ae]n|men|donors?|children"
    r"|clinical trials?)\b",
    re.IGNORECASE,
)
_NOT_OF_RESULTS = re.compile(
    r"^This concerns\b|\bpeople or (?:other )?animals\b|^Compared with, as our rules", re.IGNORECASE
)
_IN_A_LABORATORY = frozenset({Design.ANIMAL, Design.LABORATORY})
_MS = re.compile(r"\bMS\b|multiple sclerosis", re.IGNORECASE)
_AS_ANIMALS = "people-as-animals"  # gene-deficient people: nobody is, whatever did not happen to them
_DENIED = re.compile(r"\b(?:not|no|never)\b[^.;]*$", re.IGNORECASE)


def _run(case: Case) -> Iterator[Fault]:
    in_animals, in_cells = case.is_in(Species.ANIMALS), case.is_in(Species.CELLS)
    if not in_animals and not in_cells:
        yield from _without_people(case)
        return
    what = "animals" if in_animals else "cells"
    for sentence, prose in case.sentences_on_results:
        named = wordings("check_species", "animals").search(prose.text)
        if not named and in_cells:
            named = wordings("check_species", "cells").search(prose.text)
        if not named:
            yield blocking(
                sentence, f"The study was done in {what}, and this sentence does not say so; name them in it."
            )
    for sentence, prose in case.told:
        if _tells_of_people(prose.own) and not _names_people(sentence):
            yield blocking(
                sentence, f"The study was done in {what}, and the source names no people here; say what was studied."
            )
        if _has_people_take_part(prose.own):
            yield blocking(
                sentence,
                f"The study was done in {what}, and this sentence has people take part; say what was studied.",
            )


def _has_people_take_part(own: str) -> bool:
    hits = wordings("check_species", "people studied").find(own)
    return any(hit.entry == _AS_ANIMALS or not _DENIED.search(own[: hit.start]) for hit in hits)


def _without_people(case: Case) -> Iterator[Fault]:
    """Where nobody could tell what was studied, people took part only if the source names some."""
    if case.is_in(Species.PEOPLE):
        return
    yield from _of_animals_alone(case)
    if case.is_in(Species.PEOPLE_AND_ANIMALS):
        return
    is_laboratory = isinstance(case.appraisal.species.value, Absent) and case.is_a(_IN_A_LABORATORY)
    if not is_laboratory and (
        _HUMAN.search(case.source) or not wordings("check_species", "animals").search(case.source)
    ):
        return
    for sentence, prose in case.told:
        if _has_people_take_part(prose.own) and not any(_HUMAN.search(sentence_of(span)) for span in sentence.spans):
            yield blocking(sentence, "The source names no people who were studied; say what was studied.")


def _of_animals_alone(case: Case) -> Iterator[Fault]:
    """Sentences that have people take part, whose source sentences name animals and nobody else."""
    for sentence, prose in case.told:
        source = " ".join(sentence_of(span) for span in sentence.spans)
        is_of_animals = wordings("check_species", "animals").search(source) and not _HUMAN.search(source)
        if is_of_animals and _has_people_take_part(prose.own):
            yield blocking(sentence, "The source speaks of animals here, and this sentence of people; say which.")


def _names_people(sentence: Sentence) -> bool:
    """Whether the source speaks of people there; a finding on MS may speak of those who have it, a frame may not."""
    texts = [sentence_of(span) for span in sentence.spans]
    may_have = sentence.kind is not SentenceKind.FRAME and any(map(_MS.search, texts))
    return may_have or any(map(_HUMAN.search, texts))


def _tells_of_people(text: str) -> bool:
    """Whether people are named as studied, and not as those whom the page concerns or who were not studied."""
    if _NOT_OF_RESULTS.search(text):
        return False
    return any(not _DENIED.search(text[: hit.start()]) for hit in _PEOPLE.finditer(text))


CHECK = Check(name="species", run=_run)
