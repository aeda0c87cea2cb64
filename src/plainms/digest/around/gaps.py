"""What an abstract leaves out and a reader would miss: any figure of what came out, the number of animals.

Strict on purpose: where any words could give it, nothing is missed. The words are in ``cautions.toml``.
"""

from functools import cache

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Role
from plainms.sieve import Sieved
from plainms.studies.study import Study
from plainms.vocabulary.load import vocabulary

_TELLING = (Role.RESULTS, Role.CONCLUSIONS)


def gap_marks(study: Study, appraisal: Appraisal) -> dict[str, set[str]]:
    """ "none" for "figures" and "animals_counted" where the abstract gives none, and nothing where it may."""
    whole = " ".join(passage.text for passage in study.abstract)
    results = " ".join(item.span.quote for item in appraisal.sentences if _may_tell(item.role.value))
    told = bool(appraisal.spoken(Role.RESULTS)) and not _pattern("figure").search(results)
    return {
        "figures": {"none"} if told else set(),
        "animals_counted": set() if _pattern("animals_counted").search(whole) else {"none"},
    }


def _may_tell(role: Role | Absent) -> bool:
    return isinstance(role, Absent) or role in _TELLING


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("cautions").text[name])
