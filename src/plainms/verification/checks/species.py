"""A result in animals or cells names them in the same sentence, and nobody is said to have taken part."""

import re
from collections.abc import Iterator

from plainms.appraisal.appraisal import Species
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.wordings import wordings

_DENIED = re.compile(r"\b(?:not|no|never)\b[^.;]*$", re.IGNORECASE)


def _run(case: Case) -> Iterator[Fault]:
    in_animals, in_cells = case.is_in(Species.ANIMALS), case.is_in(Species.CELLS)
    if not in_animals and not in_cells:
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
        hits = wordings("check_species", "people studied").find(prose.own)
        if any(not _DENIED.search(prose.own[: hit.start]) for hit in hits):
            yield blocking(
                sentence,
                f"The study was done in {what}, and this sentence has people take part; say what was studied.",
            )


CHECK = Check(name="species", run=_run)
