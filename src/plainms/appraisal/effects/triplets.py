"""Estimates with an interval: name, number, interval, and what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.apart import is_attached
from plainms.appraisal.effects.consistency import Printed, disagreements
from plainms.appraisal.effects.context import arms_of, is_adjusted, outcome_of, timepoint_of
from plainms.appraisal.effects.intervals import Basis, Found
from plainms.appraisal.effects.linking import Sentence, estimate_of
from plainms.appraisal.effects.measures import Named, entry
from plainms.appraisal.effects.naming import first_of, measure_of
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.effects.p_values import FoundP
from plainms.appraisal.values import EffectEstimate, Measure
from plainms.text import Span

_P_BEHIND = 14
_PERCENT_BEHIND = re.compile(r"\s?[)\]]\s?%")
_SPREAD_MEASURES = {Measure.MEAN, Measure.MEDIAN, Measure.OTHER}


def triplets_in(sentence: Sentence, span: Span, heard: Measure | NotReported) -> Iterator[EffectEstimate]:
    """The estimates of a sentence that have an interval, left to right."""
    used: frozenset[Measure] = frozenset()
    last = Measure.OTHER
    for place, found in enumerate(sentence.intervals):
        estimate = estimate_of(place, sentence)
        if isinstance(estimate, NotReported):
            continue
        if _PERCENT_BEHIND.match(sentence.text, found.end):
            estimate = replace(estimate, is_percent=True)
        name = measure_of(sentence, estimate, found, heard, used)
        used |= {name.measure} - {Measure.OTHER}
        is_listed = name.measure is last and entry(last)["family"] == "ratio"
        if is_listed or _is_sure(sentence, found, name, estimate):
            last = name.measure
            yield effect(sentence, span, name, estimate, found, p_of(place, estimate, sentence))


def effect(
    sentence: Sentence,
    span: Span,
    name: Named,
    estimate: Number,
    found: Found | NotReported,
    p: FoundP | NotReported,
) -> EffectEstimate:
    """The estimate with everything that the sentence says of it; its span runs from its name to its last number."""
    parts = [item for item in (estimate, found, p) if not isinstance(item, NotReported)]
    start, end = min(item.start for item in parts), max(item.end for item in parts)
    start = min(start, first_of(sentence, name)) if is_attached(sentence, name, estimate) else start
    near = max(item.end for item in (estimate, found) if not isinstance(item, NotReported))
    printed = Printed(measure=name.measure, estimate=estimate, found=found, p=p, before=sentence.text[: estimate.start])
    return EffectEstimate(
        measure=name.measure,
        value=estimate.value,
        is_percent=estimate.is_percent,
        interval=NOT_REPORTED if isinstance(found, NotReported) else found.interval,
        spread=NOT_REPORTED,
        p=NOT_REPORTED if isinstance(p, NotReported) else p.p,
        outcome=outcome_of(sentence, name, estimate, near),
        arms=arms_of(sentence.text),
        timepoint=timepoint_of(sentence, estimate),
        adjusted=is_adjusted(sentence, name, estimate),
        disagreements=disagreements(printed),
        at=span.within(estimate.start, estimate.end),
        span=span.within(start, end),
    )


def p_of(place: int, estimate: Number, sentence: Sentence) -> FoundP | NotReported:
    """The p-value right behind an interval, or right before its estimate in the same brackets."""
    found = sentence.intervals[place]
    for p in sentence.p_values:
        between = sentence.text[found.end : p.start]
        if found.end <= p.start <= found.end + _P_BEHIND and not any(map(str.isdigit, between)):
            return p
        if estimate.end <= p.start and p.end <= found.start:
            return p
    return NOT_REPORTED


def _is_sure(sentence: Sentence, found: Found, name: Named, estimate: Number) -> bool:
    """Whether the bounds are an interval: announced, or beside an estimate that never has a spread of people."""
    if found.basis in {Basis.ANNOUNCED, Basis.SENTENCE}:
        return True
    if found.basis is Basis.TEXT:
        return name.measure not in _SPREAD_MEASURES
    return entry(name.measure)["family"] == "ratio" and is_attached(sentence, name, estimate)
