"""Third layer: what the authors write that they did, in sentences that are neither background nor conclusions."""

from collections.abc import Iterator

from plainms.appraisal.appraisal import Design, Species
from plainms.appraisal.design.words import (
    NAME,
    Decision,
    animals,
    denied,
    forbidden,
    has_own_data,
    own,
    searched,
    speaks,
    titled,
    titled_with,
    wording,
)
from plainms.appraisal.patterns import first, pattern
from plainms.appraisal.reading import Reading
from plainms.appraisal.species import SHOWN_PROTOCOL, studied
from plainms.language.matching import lowered
from plainms.text import Span

_FIRST = (Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW, Design.OPINION)
_OWN_WORK = 2
_OBSERVED_BY_TITLE = (Design.COHORT, Design.CROSS_SECTIONAL)
_PEOPLE = (
    Design.MODELING,
    Design.CASE_REPORT,
    Design.QUALITATIVE,
    Design.CASE_CONTROL,
    Design.NON_RANDOMIZED_TRIAL,
)


def by_plan(reading: Reading) -> Iterator[Decision]:
    """A plan tells twice what will be done."""
    plans = [span for span in reading.abstract if pattern(NAME, Design.PROTOCOL.value, "texts").search(_text(span))]
    if len(plans) >= 2 and not reading.study.scope.rule.startswith("scope-model"):
        yield Design.PROTOCOL, "design-text", tuple(plans[:2])


def by_early_text(reading: Reading) -> Iterator[Decision]:
    """Reviews that searched or pooled, and opinions; a systematic review must tell of its search."""
    sentences = own(reading)
    for design in _FIRST:
        for span in first(NAME, design.value, "texts", sentences):
            if design is not Design.SYSTEMATIC_REVIEW or searched(sentences):
                yield design, "design-text", (span,)


def by_narrative_text(reading: Reading) -> Iterator[Decision]:
    """A review that says so and has no data of its own, nor tells twice of work of its own."""
    own_work = [span for span in own(reading) if speaks("own_work", (span,))]
    if has_own_data(reading) or len(own_work) >= _OWN_WORK:
        return
    for span in first(NAME, Design.NARRATIVE_REVIEW.value, "texts", reading.abstract):
        yield Design.NARRATIVE_REVIEW, "design-text", (span,)


def by_review_of_others(reading: Reading) -> Iterator[Decision]:
    """A review that says what it does ("In this review, we discuss"), whatever animals it tells of.

    One that tells a result as its own is a review only where it says what it will do: its authors look back on theirs.
    """
    has_result = any(wording("own_result").search(_text(one)) for one in reading.abstract)
    told = wording("sure_review" if has_result else "own_review")
    for span in reading.abstract:
        if told.search(_text(span)):
            yield Design.NARRATIVE_REVIEW, "design-own-review", (span,)


def by_shown_protocol(reading: Reading) -> Iterator[Decision]:
    """An article that shows step by step how something is done, and finds nothing of its own."""
    for span in first(NAME, Design.METHODS.value, "texts", reading.abstract):
        others = tuple(one for one in reading.abstract if one != span)
        if not any(wording("own_result").search(_text(one)) for one in others):
            yield Design.METHODS, SHOWN_PROTOCOL, (span,)


def by_species(reading: Reading) -> Iterator[Decision]:
    """Animals and cells come before trials, because mice are randomized too."""
    species, _, grounds = studied(reading)
    if species is Species.ANIMALS:
        yield Design.ANIMAL, "design-animals-studied", grounds
    if species is Species.CELLS:
        yield Design.LABORATORY, "design-cells-studied", grounds


def by_randomized_text(reading: Reading) -> Iterator[Decision]:
    """Chance made the groups of people: not a random sample, not a model's random forest.

    A title on links or forecasts may stand over a second look at a trial, so there two sentences must say it.
    """
    if animals(reading) or not _may_be_people(reading) or forbidden(reading, Design.RANDOMIZED_TRIAL):
        return
    told = pattern(NAME, Design.RANDOMIZED_TRIAL.value, "texts")
    spans = tuple(span for span in own(reading) if told.search(_text(span)) and "randomly selected" not in _text(span))
    needed = 2 if titled_with(reading, Design.RANDOMIZED_TRIAL, "doubtful_titles") else 1
    if len(spans) >= needed:
        yield Design.RANDOMIZED_TRIAL, "design-text", spans[:needed]


def _may_be_people(reading: Reading) -> bool:
    """Whether people were studied or, where no cue says so, nothing else is named."""
    others = reading.naming_animals or reading.subjects.animals or reading.subjects.cells
    return bool(reading.subjects.people) or not others


def by_people_text(reading: Reading) -> Iterator[Decision]:
    """Designs of studies with people, as the authors name them or tell of them."""
    if animals(reading):
        return
    sentences = own(reading)
    is_trial, is_mixed = speaks("trial", sentences), speaks("mixed", sentences)
    if not is_trial:
        yield from titled(reading, _OBSERVED_BY_TITLE)
    for design in _PEOPLE:
        for span in first(NAME, design.value, "texts", sentences):
            if not denied(reading, design) and (design is not Design.QUALITATIVE or not is_mixed):
                yield design, "design-text", (span,)
    if not is_trial:
        yield from _observed(reading, sentences)


def _observed(reading: Reading, sentences: tuple[Span, ...]) -> Iterator[Decision]:
    """People watched, at one time or over time; neither where the abstract speaks of both."""
    across = first(NAME, Design.CROSS_SECTIONAL.value, "texts", sentences)
    answered = first(NAME, Design.CROSS_SECTIONAL.value, "answered", sentences)
    told = tuple(span for span in sentences if _tells_what_was_done(span))
    over_time = first(NAME, Design.COHORT.value, "texts", told)
    if across and not over_time:
        yield Design.CROSS_SECTIONAL, "design-text", across
    asked_over_time = speaks("over_time", reading.title + sentences)
    if answered and not over_time and not asked_over_time and not denied(reading, Design.CROSS_SECTIONAL):
        yield Design.CROSS_SECTIONAL, "design-questions-answered", answered
    if over_time and not across and not answered and not denied(reading, Design.COHORT):
        yield Design.COHORT, "design-text", over_time


def _tells_what_was_done(span: Span) -> bool:
    """Whether the sentence tells of the study itself and does not merely find people in a register."""
    return bool(wording("done").search(_text(span))) and not pattern(NAME, Design.COHORT.value, "not_texts").search(
        _text(span)
    )


def _text(span: Span) -> str:
    return lowered(span.quote)
