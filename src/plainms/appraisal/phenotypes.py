"""The courses of MS that were studied, by the names of ``vocabulary/data/phenotypes.toml``.

Where title, aim or methods name them, or a result that says who was studied. Animals have no course of MS.
"""

from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED
from plainms.appraisal.appraisal import Role, Species
from plainms.appraisal.reading import Reading
from plainms.language.matching import Hit, exact, synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "phenotypes"
_OF_PEOPLE = {Species.PEOPLE, Species.PEOPLE_AND_ANIMALS, Species.NONE}


def phenotypes_of(reading: Reading, species: Claim[Species]) -> Claim[tuple[str, ...]]:
    """Ids of courses of MS in the order of their first mention; not reported where no course is named."""
    if isinstance(species.value, Species) and species.value not in _OF_PEOPLE:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="phenotypes-only-for-people")
    spelled = {hit.entry for span in reading.spans for hit in synonyms(_NAME).find(span.quote)}
    found: dict[str, Span] = {}
    for span in reading.title + _on_those_studied(reading):
        for hit in _named(span.quote, spelled):
            if vocabulary(_NAME)[hit.entry]["disease"] == "ms":
                found.setdefault(hit.entry, span.within(hit.start, hit.end))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="phenotypes-not-named")
    return Claim(value=tuple(found), origin=Origin.RULE, rule="phenotypes-named", grounds=tuple(found.values()))


def _named(text: str, spelled: set[str]) -> Iterator[Hit]:
    """Courses by their names, then by short forms; one that means other things elsewhere has to be spelled out too."""
    yield from synonyms(_NAME).find(text)
    for hit in exact(_NAME, "abbreviations").find(text):
        if hit.entry in spelled or text[hit.start : hit.end] not in _need_spelling_out():
            yield hit


@cache
def _need_spelling_out() -> frozenset[str]:
    return frozenset(vocabulary(_NAME).text["need_spelling_out"].split())


def _on_those_studied(reading: Reading) -> tuple[Span, ...]:
    """Aim and methods, and of what is neither background nor conclusion the sentences that tell of people studied."""
    surely = {Role.OBJECTIVE, Role.METHODS}
    never = {Role.BACKGROUND, Role.CONCLUSIONS, Role.REGISTRATION, Role.FUNDING}
    return tuple(
        item.span
        for item in reading.sentences
        if item.role.value in surely or (item.role.value not in never and item.span in reading.subjects.people)
    )
