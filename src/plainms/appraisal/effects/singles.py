"""Estimates without an interval: a number right behind the name of a measure, and percentages that are shares."""

import re
from collections.abc import Iterator

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.changes import is_change
from plainms.appraisal.effects.linking import Sentence, candidates
from plainms.appraisal.effects.lists import lists_of
from plainms.appraisal.effects.measures import Named, entry
from plainms.appraisal.effects.no_result import describes_people, is_no_share_of_results
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.effects.p_values import FoundP
from plainms.appraisal.effects.triplets import effect
from plainms.appraisal.values import EffectEstimate, Measure
from plainms.language.matching import lowered
from plainms.text import Span

_JOIN = re.compile(
    r"\s?(?:[(\[][A-Za-z]{1,8}[)\]]\s?)?(?:\([0-9]{1,4}\)\s?)?(?:,|=|:|of|was|were|is)?\s?(?:[(\[]\s?)?(?:[A-Za-z]{1,2}\s?=\s?)?"
)
_WORDS = re.compile(r"[^0-9;:.()\[\]]{0,70}\b(?:was|were|is|of|=|:)\s?")
_RANGE = re.compile(r"\s?%?\s?(?:-|to\b)\s?[-+]?[0-9.]")
_P_JOIN = re.compile(r"[\s,;)\]]{0,3}[(\[]?(?:and|with)?\s?")
_BEHIND = 90
_BEFORE = 12
_ATTACHED = {"ratio", "association", "share", "difference", "amount"}
_WORDY = {Measure.MEAN, Measure.MEDIAN, Measure.PROPORTION, Measure.RATE}
_DESCRIBING = {Measure.MEAN, Measure.MEDIAN}
_LOOSE = {Measure.MD, Measure.CHANGE, Measure.RATE, Measure.SMD}


def named_in(sentence: Sentence, span: Span) -> Iterator[EffectEstimate]:
    """Numbers right behind the name of a measure: "OR = 1.4", "an AUC of 0.83", "82% sensitivity"."""
    listed = {name for run in lists_of(sentence) for name in run[1:]}
    for name in sentence.names:
        estimate = _beside(sentence, name)
        if isinstance(estimate, NotReported) or name in listed:
            continue
        if name.measure not in _DESCRIBING or not describes_people(sentence.text, estimate):
            yield effect(sentence, span, name, estimate, NOT_REPORTED, p_behind(sentence, estimate.end))


def shares_in(sentence: Sentence, span: Span) -> Iterator[EffectEstimate]:
    """Percentages that tell a share of people or things: no change, no difference, no range, no bound."""
    low = lowered(sentence.text)
    for item in candidates(sentence, 0, len(low)):
        before = low[max(0, item.start - 40) : item.start]
        is_share = item.is_percent and 0 <= item.value <= 100 and not is_change(sentence.text, item)
        is_share = is_share and not _RANGE.match(low, item.end) and not before.endswith(("-", "to "))
        if is_share and not is_no_share_of_results(sentence.text, item):
            name = Named(measure=Measure.PROPORTION, adjusted=False, start=item.start, end=item.start)
            yield effect(sentence, span, name, item, NOT_REPORTED, p_behind(sentence, item.end))


def p_behind(sentence: Sentence, end: int) -> FoundP | NotReported:
    """The p-value right behind an offset."""
    for p in sentence.p_values:
        if p.start >= end and _P_JOIN.fullmatch(sentence.text, end, p.start):
            return p
    return NOT_REPORTED


def _beside(sentence: Sentence, name: Named) -> Number | NotReported:
    """The number that a name tells: right behind it, or a percentage right before ("82% sensitivity")."""
    text = sentence.text
    behind = candidates(sentence, name.end, min(name.end + _BEHIND, len(text)))
    if behind and _joins(text[name.end : behind[0].start], name) and not _RANGE.match(text, behind[0].end):
        return behind[0]
    before = candidates(sentence, max(0, name.start - _BEFORE), name.start)
    is_share = entry(name.measure)["family"] == "share" and name.measure is not Measure.PROPORTION
    if is_share and before and before[-1].is_percent and not text[before[-1].end : name.start].strip():
        return before[-1]
    return NOT_REPORTED


def _joins(between: str, name: Named) -> bool:
    """Whether the words between a name and a number say that the number is the measure's."""
    if name.measure in _WORDY and _WORDS.fullmatch(between):
        return True
    if name.measure in _LOOSE and not re.search(r"=|:|\bof\b|\bwas\b", between):
        return False
    return entry(name.measure)["family"] in _ATTACHED and bool(between.strip()) and bool(_JOIN.fullmatch(between))
