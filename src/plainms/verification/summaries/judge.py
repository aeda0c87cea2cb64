"""Holds each sentence of a summary against a source. It knows the source, and never who wrote the summary."""

import re
from collections.abc import Iterable

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.appraisal.appraisal import Appraisal
from plainms.text import Passage
from plainms.verification.summaries import (
    absent_told,
    alike_told,
    arms_told,
    bound_told,
    bounds_told,
    claims_told,
    classes_told,
    comparators_told,
    compared_told,
    contrasts_told,
    counted_out_told,
    courses_told,
    denials_told,
    directions_told,
    exchanged_told,
    given_told,
    lacking_told,
    majority_told,
    measured_told,
    mixed_told,
    names_told,
    negated_told,
    numbers_told,
    opposites_told,
    others_told,
    patients_told,
    plans_told,
    prefixed_told,
    ranked_told,
    reasons_told,
    sides_told,
    signs_told,
    strength_told,
    times_told,
    turned_told,
    untold_told,
    who_told,
)
from plainms.verification.summaries.alignment import Alignment, aligned
from plainms.verification.summaries.claims import (
    GENERAL,
    OF_THE_WORK,
    beyond_the_study,
    is_definition,
    is_general,
    without_claim,
)
from plainms.verification.summaries.facts import Facts, facts_of
from plainms.verification.summaries.source import Source, open_source
from plainms.verification.summaries.told import Question, beside
from plainms.verification.summaries.verdicts import GRAVEST_FIRST, Judged, JudgedSummary, Reason, Verdict

QUESTIONS: tuple[Question, ...] = (
    numbers_told.ask,
    names_told.ask,
    directions_told.ask,
    opposites_told.ask,
    denials_told.ask,
    who_told.ask,
    majority_told.ask,
    strength_told.ask,
    claims_told.ask,
    reasons_told.ask,
    sides_told.ask,
    exchanged_told.ask,
    ranked_told.ask,
    mixed_told.ask,
    times_told.ask,
    given_told.ask,
    negated_told.ask,
    contrasts_told.ask,
    bound_told.ask,
    bounds_told.ask,
    courses_told.ask,
    absent_told.ask,
    compared_told.ask,
    alike_told.ask,
    classes_told.ask,
    turned_told.ask,
    signs_told.ask,
    counted_out_told.ask,
    patients_told.ask,
    comparators_told.ask,
    plans_told.ask,
    prefixed_told.ask,
    arms_told.ask,
    lacking_told.ask,
    measured_told.ask,
    others_told.ask,
    untold_told.ask,
)
"""Every question that is put to a sentence that claims something about the study."""

OF_FRAGMENTS: tuple[Question, ...] = (numbers_told.ask, names_told.ask, who_told.ask)
"""The questions that may be put to a piece of a list, which begins in the middle of a sentence."""

_HELD, _NOT_HELD, _WHOLE = 0.45, 0.4, 0.75
_ALWAYS = frozenset({"promise", "advice", claims_told.WHOLE})
_ALWAYS_OF_WORK = _ALWAYS | {"numbers", "names", "who"}
_OF_RESULTS = frozenset({"hedge", "cause", "denial", "direction"})
_OPENED = re.compile(r"\(([A-Za-z][\w/+-]{0,11}?)s?\)")


def judged(
    sentences: Iterable[str], passages: Iterable[Passage], appraisal: Appraisal | NotAssessed = NOT_ASSESSED
) -> JudgedSummary:
    """The verdicts on the sentences of a summary of the study that these passages tell of."""
    source = open_source(passages)
    return judged_against(sentences, source, facts_of(source, appraisal))


def judged_against(sentences: Iterable[str], source: Source, facts: Facts) -> JudgedSummary:
    """The verdicts on the sentences of a summary of an opened source."""
    held = tuple(sentences)
    opened = frozenset(match[1].lower() for text in held for match in _OPENED.finditer(text))
    return JudgedSummary(sentences=tuple(judge(text, source, facts, opened) for text in held))


def judge(text: str, source: Source, facts: Facts, opened: frozenset[str] = frozenset()) -> Judged:
    """The verdict on one sentence; ``opened`` are the short forms that its summary explains, in small letters."""
    note = without_claim(text)
    if note:
        return Judged(text=text, verdict=Verdict.NO_CLAIM, note=note)
    alignment = aligned(text, source)
    reasons: tuple[Reason, ...] = ()
    if alignment.evidence:
        told = beside(text, alignment, source, facts, opened)
        questions = OF_FRAGMENTS if text[:1].islower() else QUESTIONS
        reasons = tuple(reason for question in questions for reason in question(told))
    note = _beyond(text, alignment, reasons)
    if note:
        return Judged(text=text, verdict=Verdict.NOT_CHECKED, note=note, coverage=alignment.coverage)
    if alignment.coverage < _NOT_HELD:
        reasons = (*reasons, _missing(text, alignment))
    verdict = next((one for one in GRAVEST_FIRST if any(item.verdict is one for item in reasons)), Verdict.SUPPORTED)
    evidence = tuple(sentence.span for sentence in alignment.evidence)
    return Judged(text=text, verdict=verdict, reasons=reasons, evidence=evidence, coverage=alignment.coverage)


def _beyond(text: str, alignment: Alignment, reasons: tuple[Reason, ...]) -> str:
    """Why the sentence need not be in the source; "" where it is there, claims something, or is at fault anyhow."""
    if alignment.coverage < _HELD:
        note = beyond_the_study(text)
        always = _ALWAYS_OF_WORK if note == OF_THE_WORK else _ALWAYS
        return "" if any(reason.question in always for reason in reasons) else note
    if is_definition(text) and all(reason.question in _OF_RESULTS for reason in reasons):
        return GENERAL
    return GENERAL if not reasons and is_general(text) and alignment.best < _WHOLE else ""


def _missing(text: str, alignment: Alignment) -> Reason:
    words = [text[term.start : term.end] for term in alignment.missing if term.weight == 1]
    named = ", ".join(f"“{word}”" for word in words[:4])
    why = f"Nothing in the source speaks of {named}." if named else "Nothing in the source says this."
    return Reason(question="words", verdict=Verdict.UNFOUNDED, why=why)
