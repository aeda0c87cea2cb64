"""First layer: NLM's publication types, believed only where title and abstract do not say otherwise.

"Clinical Trial" does not mean that chance made the groups, and "Review" is given to original research as well, so
neither decides. Types have been given by a program since 2022, so each is verified.
"""

from collections.abc import Iterator

from plainms.appraisal.appraisal import Design
from plainms.appraisal.design.words import NAME, Decision, animals, forbidden, speaks
from plainms.appraisal.reading import Reading
from plainms.provenance import SourceField
from plainms.vocabulary.load import vocabulary

_BY_TYPE = (
    Design.NOTICE,
    Design.PROTOCOL,
    Design.META_ANALYSIS,
    Design.SYSTEMATIC_REVIEW,
    Design.GUIDELINE,
    Design.CASE_REPORT,
    Design.OPINION,
)
# Wording, by its key in designs.toml, that a type must not stand beside.
_SAID_OTHERWISE = {
    Design.CASE_REPORT: "many_people",
    Design.RANDOMIZED_TRIAL: "not_by_chance",
}


def by_publication_type(reading: Reading) -> Iterator[Decision]:
    """Types that settle the design by themselves."""
    for design in _BY_TYPE:
        for field in _typed(reading, design):
            yield design, "design-publication-type", (field,)


def by_randomized_type(reading: Reading) -> Iterator[Decision]:
    """A trial by chance, unless animals were studied or the text tells of another design."""
    for field in _typed(reading, Design.RANDOMIZED_TRIAL):
        if not forbidden(reading, Design.RANDOMIZED_TRIAL) and not animals(reading):
            yield Design.RANDOMIZED_TRIAL, "design-publication-type", (field,)


def _typed(reading: Reading, design: Design) -> Iterator[SourceField]:
    names = vocabulary(NAME)[design.value].more.get("publication_types", ())
    key = _SAID_OTHERWISE.get(design)
    for stated in reading.record.publication_types:
        if stated.name in names and not (key and speaks(key, reading.spans)):
            yield SourceField(path="PublicationTypeList/PublicationType", value=stated.name)
