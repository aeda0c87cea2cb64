"""What every layer of the cascade asks: whether wording fits, whose sentences count, and what forbids a design."""

from collections.abc import Iterator
from functools import cache

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.appraisal.species import studied
from plainms.language.matching import lowered
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

NAME = "designs"
Decision = tuple[Design, str, tuple[Ground, ...]]


def titled(reading: Reading, designs: tuple[Design, ...], key: str = "titles") -> Iterator[Decision]:
    """The designs whose title patterns fit and that nothing forbids, with the words of the title."""
    for title in reading.title:
        for design in designs:
            found = pattern(NAME, design.value, key).search(lowered(title.quote))
            if found and not forbidden(reading, design):
                yield design, "design-title", (title.within(*found.span()),)


def forbidden(reading: Reading, design: Design) -> bool:
    """Whether the words of the title, or what is told of the study, keep the title from settling the design."""
    return titled_with(reading, design, "not_titles") or denied(reading, design)


def denied(reading: Reading, design: Design) -> bool:
    """Whether the study is on another matter or, for a trial without chance, anything says that chance decided."""
    if design is Design.NON_RANDOMIZED_TRIAL and (speaks("by_chance", reading.spans) or not reading.subjects.people):
        return True
    return titled_with(reading, design, "not_about")


def titled_with(reading: Reading, design: Design, key: str) -> bool:
    """Whether the title fits a pattern of the design."""
    wording_ = pattern(NAME, design.value, key)
    return any(wording_.search(lowered(title.quote)) for title in reading.title)


def own(reading: Reading) -> tuple[Span, ...]:
    """The sentences on the study itself: neither background nor conclusions."""
    return reading.without(Role.BACKGROUND, Role.CONCLUSIONS)


def searched(spans: tuple[Span, ...]) -> bool:
    """Whether the sentences tell of a search for studies or of how studies were chosen."""
    return speaks("searched", spans)


def animals(reading: Reading) -> bool:
    """Whether animals or cells were studied, or may have been."""
    species = studied(reading)[0]
    return species is not Species.PEOPLE and bool(
        species in {Species.ANIMALS, Species.CELLS, Species.PEOPLE_AND_ANIMALS} or reading.subjects.animals
    )


def has_own_data(reading: Reading) -> bool:
    """Whether the authors count or test those they studied, which no narrative review does."""
    counted = len(reading.subjects.people) + len(reading.subjects.animals)
    figures = sum(
        1 for span in reading.abstract if pattern("roles", Role.RESULTS.value, "strong").search(lowered(span.quote))
    )
    return counted >= 3 or (counted >= 1 and figures >= 1) or figures >= 2


def speaks(key: str, spans: tuple[Span, ...]) -> bool:
    """Whether any of the spans fits the loose wording ``key`` of ``designs.toml``."""
    return any(wording(key).search(lowered(span.quote)) for span in spans)


@cache
def wording(key: str) -> Sieved:
    """The loose wording ``key`` of ``designs.toml``, for lower-case text."""
    return Sieved(vocabulary(NAME).text[key])
