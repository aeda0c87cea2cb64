"""Interests that the authors declare, from the record's own field."""

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.reading import Reading
from plainms.provenance import Claim, Origin


def conflicts_of(reading: Reading) -> Claim[str]:
    """The statement word for word; not reported where the record holds none, which is not "none"."""
    statement = reading.record.conflict_of_interest
    if isinstance(statement, NotReported):
        return Claim(value=NOT_REPORTED, origin=Origin.SOURCE, rule="conflicts-field")
    return Claim(value=statement.text, origin=Origin.SOURCE, rule="conflicts-field", grounds=(statement.whole(),))
