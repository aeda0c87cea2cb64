"""A result is told of those who were studied, never of everybody with the disease, and people are called people."""

from collections.abc import Iterator

from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.wordings import wordings


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.told:
        for hit in wordings("check_population", "generic").find(prose.own):
            yield blocking(sentence, f"“{hit.words}” speaks of everybody; say who was studied, in the past tense.")
    for sentence, prose in case.sentences:
        for hit in wordings("check_population", "label").find(prose.own):
            yield blocking(sentence, f"“{hit.words}” makes a person a disease; say “people with MS”.")


CHECK = Check(name="population", run=_run)
