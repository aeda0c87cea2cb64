"""What one study found is told in the past: in our own words no result is true of always and everybody."""

from collections.abc import Iterator

from plainms.appraisal.appraisal import Design
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import told_in_own_words
from plainms.verification.wordings import wordings

AT_LARGE = frozenset(
    {
        Design.NARRATIVE_REVIEW, Design.SYSTEMATIC_REVIEW, Design.META_ANALYSIS, Design.GUIDELINE, Design.OPINION,
        Design.PROTOCOL, Design.METHODS,
    }
)  # fmt: skip


def _run(case: Case) -> Iterator[Fault]:
    if case.is_a(AT_LARGE):
        return
    for told in told_in_own_words(case):
        for hit in wordings("check_tense").find(told.own):
            yield blocking(
                told.sentence, f"“{hit.words.strip()}” tells a result as true of always; use the past tense."
            )


CHECK = Check(name="tense", run=_run)
