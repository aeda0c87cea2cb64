"""Limits that the authors themselves state, sentence by sentence."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.appraisal.statements import stating
from plainms.provenance import Claim, Origin


def limitations_of(reading: Reading) -> Claim[tuple[str, ...]]:
    """The limiting sentences of results and conclusions; not reported where there are none."""
    found = stating("limitations", reading.without(Role.BACKGROUND, Role.OBJECTIVE, Role.METHODS))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="limitations-not-stated")
    quotes = tuple(span.quote for span in found)
    return Claim(value=quotes, origin=Origin.RULE, rule="limitations-stated", grounds=found)
