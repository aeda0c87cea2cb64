"""How strongly the authors' main conclusion claims a cause."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.claim_strength.wording import is_hedged, wording
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Strength
from plainms.provenance import Claim, Origin


def claim_strength_of(reading: Reading) -> Claim[Strength]:
    """The strength of the last concluding sentence that claims something; not reported without a conclusion.

    A cause told under "suggests" or "appears" is held to be conditional: nothing may be told more firmly than its
    authors tell it. Where no concluding sentence claims anything the strength is NONE, on all of them.
    """
    conclusions = tuple(item.span for item in reading.sentences if item.role.value is Role.CONCLUSIONS)
    if not conclusions:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="claim-no-conclusion")
    for span in reversed(conclusions):
        found = wording(span.quote)
        if found.strength is Strength.NONE:
            continue
        if found.strength is Strength.DIRECT and is_hedged(span.quote):
            return Claim(value=Strength.CONDITIONAL, origin=Origin.RULE, rule="claim-hedged-cause", grounds=(span,))
        return Claim(value=found.strength, origin=Origin.RULE, rule=f"claim-{found.entry}", grounds=(span,))
    return Claim(value=Strength.NONE, origin=Origin.RULE, rule="claim-nothing", grounds=conclusions)
