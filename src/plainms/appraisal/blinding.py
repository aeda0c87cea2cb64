"""Who knew which treatment was given, in the authors' words."""

from plainms.absence import NOT_ASSESSED
from plainms.appraisal.appraisal import Design
from plainms.appraisal.reading import Reading
from plainms.appraisal.statements import quoted
from plainms.provenance import Claim, Origin

_TRIALS = {Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL}


def blinding_of(reading: Reading, design: Claim[Design]) -> Claim[str]:
    """Stated blinding of a trial; other designs are not asked."""
    if design.value not in _TRIALS:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="blinding-not-asked-of-this-design")
    return quoted("blinding", reading.spans)
