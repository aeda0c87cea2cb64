"""A review, a guideline or an opinion is never said to have found anything."""

import re
from collections.abc import Iterator

from plainms.appraisal.appraisal import Design
from plainms.verification import prose as reading
from plainms.verification.case import Case, Check, Fault, blocking

REVIEWS = frozenset(
    {Design.NARRATIVE_REVIEW, Design.SYSTEMATIC_REVIEW, Design.META_ANALYSIS, Design.GUIDELINE, Design.OPINION}
)
_FOUND = re.compile(
    r"\b(?:found|finds|discovered|discovers|proved|showed)\b(?!\s+in\s+(?:the|some|many))", re.IGNORECASE
)


def _run(case: Case) -> Iterator[Fault]:
    if not case.is_a(REVIEWS):
        return
    for part in case.digest.parts:
        if match := _FOUND.search(reading.read(part.heading).own):
            yield blocking(
                part.heading, f"A work of this kind never “{match.group()}” anything; let the heading say what it says."
            )
    for sentence, prose in case.told:
        if match := _FOUND.search(prose.own):
            yield blocking(
                sentence, f"A work of this kind never “{match.group()}” anything; it says, describes or pools."
            )


CHECK = Check(name="reviews", run=_run)
