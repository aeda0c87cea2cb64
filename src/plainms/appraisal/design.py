"""What was done: a cascade from the surest sign to the weakest, and the rule says which layer decided.

Notices, then NLM's publication types, then the title, then what the authors write that they did. "Review" as a
publication type never decides alone, because it is given to original research as well; "Clinical Trial" does not
mean that chance made the groups; animals come before trials, because mice are randomized too.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Analysis, Design, Role, Species
from plainms.appraisal.patterns import first, pattern
from plainms.appraisal.reading import Reading
from plainms.appraisal.species import studied
from plainms.language.matching import lowered
from plainms.provenance import Claim, Ground, Origin, SourceField
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "designs"
_Decision = tuple[Design, str, tuple[Ground, ...]]

_BY_TYPE = (
    Design.NOTICE,
    Design.PROTOCOL,
    Design.META_ANALYSIS,
    Design.SYSTEMATIC_REVIEW,
    Design.GUIDELINE,
    Design.CASE_REPORT,
    Design.OPINION,
)
_BY_TITLE_FIRST = (
    Design.NOTICE,
    Design.PROTOCOL,
    Design.META_ANALYSIS,
    Design.SYSTEMATIC_REVIEW,
    Design.OPINION,
    Design.CASE_REPORT,
)
_BY_TEXT_FIRST = (Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW, Design.OPINION)
_OF_ONE_TRIAL = r"\brandomi[sz]ed,? (?:[\w-]+,? ){0,6}(?:trial|study)\b"
_PEOPLE_BY_TITLE = (
    Design.RANDOMIZED_TRIAL,
    Design.CASE_CONTROL,
    Design.QUALITATIVE,
    Design.MODELING,
    Design.NON_RANDOMIZED_TRIAL,
    Design.DIAGNOSTIC,
)
_OBSERVED_BY_TITLE = (Design.COHORT, Design.CROSS_SECTIONAL)
_PEOPLE_BY_TEXT = (
    Design.MODELING,
    Design.CASE_REPORT,
    Design.QUALITATIVE,
    Design.CASE_CONTROL,
    Design.NON_RANDOMIZED_TRIAL,
)


def design_of(reading: Reading) -> Claim[Design]:
    """The design with the words or fields that decided; unclear where no layer does or two contradict."""
    for layer in _LAYERS:
        for design, rule, grounds in layer(reading):
            return Claim(value=design, origin=Origin.RULE, rule=rule, grounds=grounds)
    reason = Unclear("neither the publication types nor the title nor the abstract settles the design")
    return Claim(value=reason, origin=Origin.RULE, rule="design-unsettled")


def _by_publication_type(reading: Reading) -> Iterator[_Decision]:
    for design in _BY_TYPE:
        for field in _typed(reading, design):
            yield design, "design-publication-type", (field,)


def _by_randomized_type(reading: Reading) -> Iterator[_Decision]:
    for field in _typed(reading, Design.RANDOMIZED_TRIAL):
        if not _forbidden(reading, Design.RANDOMIZED_TRIAL) and not _animals(reading):
            yield Design.RANDOMIZED_TRIAL, "design-publication-type", (field,)


def _by_early_title(reading: Reading) -> Iterator[_Decision]:
    yield from _titled(reading, _BY_TITLE_FIRST)
    if not _animals(reading):
        yield from _titled(reading, (Design.GENETIC,))
    if not reading.subjects.people:
        yield from _titled(reading, (Design.GUIDELINE,))


def _by_early_text(reading: Reading) -> Iterator[_Decision]:
    own = _aims_and_methods(reading)
    for design in _BY_TEXT_FIRST:
        for span in first(_NAME, design.value, "texts", own):
            if design is not Design.SYSTEMATIC_REVIEW or _searched(own):
                yield design, "design-text", (span,)


def _by_plan(reading: Reading) -> Iterator[_Decision]:
    plans = [
        span for span in reading.abstract if pattern(_NAME, Design.PROTOCOL.value, "texts").search(lowered(span.quote))
    ]
    if len(plans) >= 2 and not reading.study.scope.rule.startswith("scope-model"):
        yield Design.PROTOCOL, "design-text", tuple(plans[:2])


def _by_narrative_title(reading: Reading) -> Iterator[_Decision]:
    key = "titles" if not _has_own_data(reading) else "sure_titles"
    yield from _titled(reading, (Design.NARRATIVE_REVIEW,), key)


def _by_narrative_text(reading: Reading) -> Iterator[_Decision]:
    if _has_own_data(reading):
        return
    for span in first(_NAME, Design.NARRATIVE_REVIEW.value, "texts", reading.abstract):
        yield Design.NARRATIVE_REVIEW, "design-text", (span,)


def _by_species(reading: Reading) -> Iterator[_Decision]:
    species, _, grounds = studied(reading)
    if species is Species.ANIMALS:
        yield Design.ANIMAL, "design-animals-studied", grounds
    if species is Species.CELLS:
        yield Design.LABORATORY, "design-cells-studied", grounds


def _by_people_title(reading: Reading) -> Iterator[_Decision]:
    if not _animals(reading):
        yield from _titled(reading, _PEOPLE_BY_TITLE)


def _by_randomized_text(reading: Reading) -> Iterator[_Decision]:
    if _animals(reading) or not reading.subjects.people or _forbidden(reading, Design.RANDOMIZED_TRIAL):
        return
    for span in first(_NAME, Design.RANDOMIZED_TRIAL.value, "texts", _own(reading)):
        if "randomly selected" not in span.quote.lower():
            yield Design.RANDOMIZED_TRIAL, "design-text", (span,)


def _by_part_of_a_randomized_trial(reading: Reading) -> Iterator[_Decision]:
    """A look at a part of a trial, or at the time after it, is the trial's own kind where the title says by chance."""
    part = any(
        pattern("analyses", kind.value, "titles").search(lowered(title.quote))
        for title in reading.title
        for kind in (Analysis.SUBGROUP, Analysis.POST_HOC)
    )
    if not part or _animals(reading) or not reading.subjects.people:
        return
    for title in reading.title:
        found = re.search(_OF_ONE_TRIAL, lowered(title.quote))
        if found:
            yield Design.RANDOMIZED_TRIAL, "design-part-of-a-trial", (title.within(*found.span()),)


def _by_people_text(reading: Reading) -> Iterator[_Decision]:
    if _animals(reading):
        return
    own = _own(reading)
    is_trial, is_mixed = _speaks("trial", own), _speaks("mixed", own)
    if not is_trial:
        yield from _titled(reading, _OBSERVED_BY_TITLE)
    for design in _PEOPLE_BY_TEXT:
        for span in first(_NAME, design.value, "texts", own):
            if not _denied(reading, design) and (design is not Design.QUALITATIVE or not is_mixed):
                yield design, "design-text", (span,)
    if not is_trial:
        yield from _observed(reading, own)


def _observed(reading: Reading, own: tuple[Span, ...]) -> Iterator[_Decision]:
    """People watched, at one time or over time; neither where the abstract speaks of both."""
    across = first(_NAME, Design.CROSS_SECTIONAL.value, "texts", own)
    answered = first(_NAME, Design.CROSS_SECTIONAL.value, "answered", own)
    over_time = first(_NAME, Design.COHORT.value, "texts", tuple(span for span in own if _tells_what_was_done(span)))
    if across and not over_time:
        yield Design.CROSS_SECTIONAL, "design-text", across
    asked_over_time = _speaks("over_time", reading.title + own)
    if answered and not over_time and not asked_over_time and not _denied(reading, Design.CROSS_SECTIONAL):
        yield Design.CROSS_SECTIONAL, "design-questions-answered", answered
    if over_time and not across and not answered and not _denied(reading, Design.COHORT):
        yield Design.COHORT, "design-text", over_time


def _tells_what_was_done(span: Span) -> bool:
    """Whether the sentence tells of the study itself and does not merely find people in a register."""
    text = lowered(span.quote)
    return bool(_wording("done").search(text)) and not pattern(_NAME, Design.COHORT.value, "not_texts").search(text)


def _by_method_title(reading: Reading) -> Iterator[_Decision]:
    yield from _titled(reading, (Design.METHODS,))


_LAYERS: tuple[Callable[[Reading], Iterator[_Decision]], ...] = (
    _by_publication_type,
    _by_early_title,
    _by_plan,
    _by_early_text,
    _by_randomized_type,
    _by_narrative_title,
    _by_species,
    _by_part_of_a_randomized_trial,
    _by_people_title,
    _by_randomized_text,
    _by_narrative_text,
    _by_method_title,
    _by_people_text,
)


def _titled(reading: Reading, designs: tuple[Design, ...], key: str = "titles") -> Iterator[_Decision]:
    for title in reading.title:
        for design in designs:
            found = pattern(_NAME, design.value, key).search(lowered(title.quote))
            if found and not _forbidden(reading, design):
                yield design, "design-title", (title.within(*found.span()),)


def _forbidden(reading: Reading, design: Design) -> bool:
    """Whether the words of the title, or what is told of the study, keep the title from settling the design."""
    return _titled_with(reading, design, "not_titles") or _denied(reading, design)


def _denied(reading: Reading, design: Design) -> bool:
    """Whether the study is on another matter or, for a trial without chance, anything says that chance decided."""
    if design is Design.NON_RANDOMIZED_TRIAL and (_speaks("by_chance", reading.spans) or not reading.subjects.people):
        return True
    return _titled_with(reading, design, "not_about")


def _titled_with(reading: Reading, design: Design, key: str) -> bool:
    wording = pattern(_NAME, design.value, key)
    return any(wording.search(lowered(title.quote)) for title in reading.title)


def _typed(reading: Reading, design: Design) -> Iterator[SourceField]:
    names = vocabulary(_NAME)[design.value].more.get("publication_types", ())
    for stated in reading.record.publication_types:
        if stated.name in names:
            yield SourceField(path="PublicationTypeList/PublicationType", value=stated.name)


def _aims_and_methods(reading: Reading) -> tuple[Span, ...]:
    return reading.without(Role.BACKGROUND, Role.CONCLUSIONS)


def _own(reading: Reading) -> tuple[Span, ...]:
    return reading.without(Role.BACKGROUND, Role.CONCLUSIONS)


def _searched(spans: tuple[Span, ...]) -> bool:
    words = ("search", "databases", "prisma", "pubmed", "studies were included", "included studies", "eligible")
    return any(word in lowered(span.quote) for span in spans for word in words)


def _animals(reading: Reading) -> bool:
    """Whether animals or cells were studied, or may have been."""
    species = studied(reading)[0]
    return species is not Species.PEOPLE and bool(
        species in {Species.ANIMALS, Species.CELLS, Species.PEOPLE_AND_ANIMALS} or reading.subjects.animals
    )


def _has_own_data(reading: Reading) -> bool:
    """Whether the authors count or test those they studied, which no narrative review does."""
    counted = len(reading.subjects.people) + len(reading.subjects.animals)
    figures = sum(
        1 for span in reading.abstract if pattern("roles", Role.RESULTS.value, "strong").search(lowered(span.quote))
    )
    return counted >= 3 or (counted >= 1 and figures >= 1) or figures >= 2


def _speaks(key: str, spans: tuple[Span, ...]) -> bool:
    return any(_wording(key).search(lowered(span.quote)) for span in spans)


@cache
def _wording(key: str) -> re.Pattern[str]:
    return re.compile(vocabulary(_NAME).text[key])
