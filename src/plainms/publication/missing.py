"""Facts that readers look for and that neither the abstract nor its record gives."""

import re
from collections.abc import Iterable

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Appraisal, InterventionKind, Species
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Wording, say

_OF_PEOPLE = frozenset({Species.PEOPLE, Species.PEOPLE_AND_ANIMALS})
_GIVEN = frozenset({InterventionKind.DRUG, InterventionKind.NON_DRUG})


def missing_facts(appraisal: Appraisal, told: Iterable[str] = ()) -> tuple[Wording, ...]:
    """What was looked for and not found, in the order of ``missing_facts.toml``; each ends "does not say".

    What nobody looked for, what stays unclear, and what the sentences ``told`` give is not told as missing.
    """
    sentences = tuple(told)
    return tuple(
        say(entry.label)
        for entry in vocabulary("missing_facts").entries
        if isinstance(getattr(appraisal, entry.id).value, NotReported)
        and _is_asked(entry, appraisal)
        and not _is_told(entry, sentences)
    )


def _is_told(entry: Entry, sentences: tuple[str, ...]) -> bool:
    return "told" in entry.more and any(re.search(entry["told"], one) for one in sentences)


def _is_asked(entry: Entry, appraisal: Appraisal) -> bool:
    """Whether readers look for the fact in a study of this kind."""
    design, species, kind = (
        claim.value for claim in (appraisal.design, appraisal.species, appraisal.intervention_kind)
    )
    suits = "designs" not in entry.more or design in entry["designs"]
    of_people = not entry.more.get("people") or species in _OF_PEOPLE
    return suits and of_people and (not entry.more.get("given") or kind in _GIVEN)
