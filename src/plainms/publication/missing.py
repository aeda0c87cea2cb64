"""Facts that readers look for and that neither the abstract nor its record gives."""

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Appraisal, InterventionKind, Species
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Wording, say

_OF_PEOPLE = frozenset({Species.PEOPLE, Species.PEOPLE_AND_ANIMALS})
_GIVEN = frozenset({InterventionKind.DRUG, InterventionKind.NON_DRUG})


def missing_facts(appraisal: Appraisal) -> tuple[Wording, ...]:
    """What was looked for and not found, in the order of ``missing_facts.toml``; each ends "does not say".

    What nobody looked for, or what stays unclear, is not told as missing.
    """
    return tuple(
        say(entry.label)
        for entry in vocabulary("missing_facts").entries
        if isinstance(getattr(appraisal, entry.id).value, NotReported) and _is_asked(entry, appraisal)
    )


def _is_asked(entry: Entry, appraisal: Appraisal) -> bool:
    """Whether readers look for the fact in a study of this kind."""
    design, species, kind = (
        claim.value for claim in (appraisal.design, appraisal.species, appraisal.intervention_kind)
    )
    suits = "designs" not in entry.more or design in entry["designs"]
    of_people = not entry.more.get("people") or species in _OF_PEOPLE
    return suits and of_people and (not entry.more.get("given") or kind in _GIVEN)
