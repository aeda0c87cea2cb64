"""The courses of MS that were studied, by the names of ``vocabulary/data/phenotypes.toml``."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.language.matching import exact, synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span

_NEED_SPELLING_OUT = {"progressive", "relapsing"}


def phenotypes_of(reading: Reading) -> Claim[tuple[str, ...]]:
    """Ids in the order of the vocabulary's first mention; not reported where no course is named."""
    found: dict[str, Span] = {}
    for span in reading.title + reading.without(Role.BACKGROUND):
        for hit in synonyms("phenotypes").find(span.quote):
            found.setdefault(hit.entry, span.within(hit.start, hit.end))
    for span in reading.title + reading.without(Role.BACKGROUND):
        for hit in exact("phenotypes", "abbreviations").find(span.quote):
            if hit.entry not in _NEED_SPELLING_OUT:
                found.setdefault(hit.entry, span.within(hit.start, hit.end))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="phenotypes-not-named")
    return Claim(value=tuple(found), origin=Origin.RULE, rule="phenotypes-named", grounds=tuple(found.values()))
