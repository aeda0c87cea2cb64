"""Side effects, in the authors' words, from results and conclusions."""

from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.appraisal.statements import quoted
from plainms.provenance import Claim


def harms_of(reading: Reading) -> Claim[str]:
    """What the authors report on harms; not reported where the abstract is silent."""
    return quoted("harms", reading.without(Role.BACKGROUND, Role.OBJECTIVE, Role.METHODS))
