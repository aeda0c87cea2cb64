"""Who was studied: age, sex, length of disease and disability, in the abstract's own words."""

from collections.abc import Iterator

from plainms.absence import NOT_ASSESSED, NOT_REPORTED
from plainms.appraisal.appraisal import Role, Species
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Characteristic
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "characteristics"
_PEOPLE = {Species.PEOPLE, Species.PEOPLE_AND_ANIMALS}


def characteristics_of(reading: Reading, species: Claim[Species]) -> Claim[tuple[Characteristic, ...]]:
    """What title, methods and results tell of those studied, in the order of the text; only people are asked after."""
    if species.value not in _PEOPLE:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="characteristics-only-of-people")
    own = reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS)
    found = tuple(item for span in own for item in _told(span))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="characteristics-not-stated")
    grounds = tuple(item.span for item in found)
    return Claim(value=found, origin=Origin.RULE, rule="characteristics-stated", grounds=grounds)


def _told(span: Span) -> Iterator[Characteristic]:
    text = lowered(span.quote)
    found = [
        (match.start(), match.end(), entry.id)
        for entry in vocabulary(_NAME).entries
        for match in pattern(_NAME, entry.id, "patterns").finditer(text)
    ]
    for start, end, kind in sorted(found):
        words = span.within(start, end)
        yield Characteristic(kind=kind, words=words.quote, span=words)
