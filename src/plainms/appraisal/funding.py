"""Who paid: the record's grants, and the abstract's own statement. Silence is not "none"."""

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.appraisal.statements import stating
from plainms.provenance import Claim, Ground, Origin, SourceField
from plainms.sources.record import Grant


def funding_of(reading: Reading) -> Claim[tuple[str, ...]]:
    """Agencies named in the record and funding sentences of the abstract; not reported where neither is there."""
    agencies = tuple(dict.fromkeys(_agency(grant) for grant in reading.record.grants if _agency(grant)))
    sentences = tuple(item.span for item in reading.sentences if item.role.value is Role.FUNDING)
    stated = tuple(dict.fromkeys((*sentences, *stating("funding", reading.abstract))))
    if not agencies and not stated:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="funding-not-stated")
    fields = tuple(SourceField(path="GrantList/Grant/Agency", value=agency) for agency in agencies)
    grounds: tuple[Ground, ...] = (*fields, *stated)
    words = agencies + tuple(span.quote for span in stated)
    return Claim(value=words, origin=Origin.RULE, rule="funding-stated", grounds=grounds)


def _agency(grant: Grant) -> str:
    return "" if isinstance(grant.agency, NotReported) else grant.agency
