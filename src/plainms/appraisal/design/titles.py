"""Second layer: what the title calls the study. A title that may be read two ways is left."""

import re
from collections.abc import Iterator

from plainms.appraisal.appraisal import Analysis, Design
from plainms.appraisal.design.words import Decision, animals, has_own_data, own, searched, speaks, titled
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered

_FIRST = (
    Design.NOTICE,
    Design.PROTOCOL,
    Design.META_ANALYSIS,
    Design.SYSTEMATIC_REVIEW,
    Design.OPINION,
    Design.CASE_REPORT,
)
_PEOPLE = (
    Design.RANDOMIZED_TRIAL,
    Design.CASE_CONTROL,
    Design.QUALITATIVE,
    Design.MODELING,
    Design.NON_RANDOMIZED_TRIAL,
    Design.DIAGNOSTIC,
)
_OF_ONE_TRIAL = r"\brandomi[sz]ed,? (?:[\w-]+,? ){0,6}(?:trial|study)\b"
_LONG = 4  # sentences from which on an abstract would say how its studies were found


def by_early_title(reading: Reading) -> Iterator[Decision]:
    """Names that hold whoever was studied; a line of cells made from one patient is no report of a case."""
    yield from titled(reading, (Design.LABORATORY,))
    for design, rule, grounds in titled(reading, _FIRST):
        if not _belied(reading, design):
            yield design, rule, grounds
    if not animals(reading):
        yield from titled(reading, (Design.GENETIC,))
    yield from titled(reading, (Design.GUIDELINE,), "titles" if not reading.subjects.people else "sure_titles")


def _belied(reading: Reading, design: Design) -> bool:
    """Whether the abstract shows that the name does not fit: a review that did not search, a case series of many."""
    if design is Design.CASE_REPORT:
        return speaks("many_people", own(reading)) and not speaks("one_person", reading.spans)
    is_long = len(reading.abstract) >= _LONG
    return design is Design.SYSTEMATIC_REVIEW and is_long and not searched(reading.abstract)


def by_narrative_title(reading: Reading) -> Iterator[Decision]:
    """The names of reviews; only the surest where the abstract has data of its own.

    A review that calls itself systematic and does not tell of its search is one, too.
    """
    if not has_own_data(reading):
        for _, rule, grounds in titled(reading, (Design.SYSTEMATIC_REVIEW,)):
            yield Design.NARRATIVE_REVIEW, rule, grounds
    key = "titles" if not has_own_data(reading) else "sure_titles"
    yield from titled(reading, (Design.NARRATIVE_REVIEW,), key)


def by_people_title(reading: Reading) -> Iterator[Decision]:
    """Designs of studies with people, where no animal and no cell may have been studied."""
    if not animals(reading):
        yield from titled(reading, _PEOPLE)


def by_method_title(reading: Reading) -> Iterator[Decision]:
    """A method or a tool for research."""
    yield from titled(reading, (Design.METHODS,))


def by_part_of_a_trial(reading: Reading) -> Iterator[Decision]:
    """A look at a part of a trial, or at the time after it, is the trial's own kind where the title says by chance."""
    part = any(
        pattern("analyses", kind.value, "titles").search(lowered(title.quote))
        for title in reading.title
        for kind in (Analysis.SUBGROUP, Analysis.POST_HOC)
    )
    if not part or animals(reading) or not reading.subjects.people:
        return
    for title in reading.title:
        found = re.search(_OF_ONE_TRIAL, lowered(title.quote))
        if found:
            yield Design.RANDOMIZED_TRIAL, "design-part-of-a-trial", (title.within(*found.span()),)
