"""Registration numbers of the study itself, as ``studies/registered.py`` finds them in its title and abstract."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.reading import Reading
from plainms.identifiers import TrialId
from plainms.provenance import Claim, Origin
from plainms.studies.registered import registered


def registration_of(reading: Reading) -> Claim[tuple[TrialId, ...]]:
    """The study's registration numbers, sorted; not reported where there are none."""
    found = tuple(registered(reading.record, reading.spans))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="registration-not-stated")
    numbers = tuple(sorted({number for number, _ in found}))
    grounds = tuple(dict.fromkeys(ground for _, ground in found))
    return Claim(value=numbers, origin=Origin.RULE, rule="registration-stated", grounds=grounds)
