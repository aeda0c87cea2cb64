"""What one study found is told in the past: in our own words no result is true of always and everybody."""

import re
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


_SEEN_NOW = re.compile(r"\bof what (?:is|are) (?:\w+ )?seen\b", re.IGNORECASE)  # in front of a quotation


def _run(case: Case) -> Iterator[Fault]:
    if case.is_a(AT_LARGE):
        return
    for told in told_in_own_words(case):
        for hit in wordings("check_tense").find(told.own):
            yield blocking(
                told.sentence, f"“{hit.words.strip()}” tells a result as true of always; use the past tense."
            )
    for sentence, prose in case.sentences_on_results:
        if prose.quotations and _SEEN_NOW.search(prose.own):
            yield blocking(sentence, "What was seen is told as if it were seen always; use the past tense.")


CHECK = Check(name="tense", run=_run)
