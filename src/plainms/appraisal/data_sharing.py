"""Whether the authors say that others may use their data, word for word. Silence is not "no"."""

from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.appraisal.statements import quoted
from plainms.provenance import Claim


def data_sharing_of(reading: Reading) -> Claim[str]:
    """The sentences that offer data or code; not reported where none does."""
    return quoted("data sharing", reading.without(Role.BACKGROUND, Role.OBJECTIVE))
