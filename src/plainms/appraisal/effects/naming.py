"""What an estimate measures: the name that it stands behind, or one told earlier in the sentence that can fit it."""

import re
from dataclasses import replace

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.apart import is_attached, stands_apart
from plainms.appraisal.effects.changes import is_change
from plainms.appraisal.effects.grammar import wording
from plainms.appraisal.effects.intervals import Found
from plainms.appraisal.effects.linking import Sentence
from plainms.appraisal.effects.measures import Named, entry
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.values import Measure
from plainms.language.matching import lowered

_RATE = re.compile(
    r"(?:cases?|events?|people|patients|deaths|relapses)?\s?(?:per|/)\s?(?:[0-9][0-9 ,]{2,8}|person|patient|year)"
)
_LISTED = re.compile(r"(?=[^.]{0,20}(?:,|\band\b|\bor\b))(?:,|and|or|as well as|the|positive|negative|\s)*+")
_OPENING = re.compile(r"\s?[(\[]\s?")
_ANNOUNCING = re.compile(r"\s?(?:\([A-Za-z]{1,5}\)\s?)?(?:\s|[(\[,;±]|and|with|along with|their|the|corresponding)*+")
_NO_PERCENT = {"ratio", "association"}


def measure_of(
    sentence: Sentence, estimate: Number, found: Found, heard: Measure | NotReported, used: frozenset[Measure]
) -> Named:
    """The name of what ``estimate`` measures; ``found`` is its interval. Without one a percentage is a share.

    ``heard`` is the ratio that the last announcement of intervals was for ("OR (95% CI)"); it names what has no name.
    ``used`` are the measures of the estimates before it in the sentence: where they differ, none of them is taken over.
    """
    before = _named_before(sentence, estimate, found, used)
    if isinstance(before, Named):
        return before
    for name in sentence.names:
        if estimate.end <= name.start <= found.end + 12 and _fits(name, estimate) and name.measure is not Measure.MEAN:
            return name
    unnamed = _unnamed(sentence.text, estimate, found)
    others = any(name.measure is not heard for name in sentence.names if name.end <= estimate.start)
    if unnamed.measure is Measure.OTHER and isinstance(heard, Measure) and not others and estimate.value > 0:
        return replace(unnamed, measure=heard)
    return unnamed


def _named_before(sentence: Sentence, estimate: Number, found: Found, used: frozenset[Measure]) -> Named | NotReported:
    """The last name before the estimate that can be its own."""
    for name in reversed([name for name in sentence.names if name.end <= estimate.start]):
        family = entry(name.measure)["family"]
        own = is_attached(sentence, name, estimate)
        if len(used) > 1 and family != "share" and not own:
            break
        if _fits(name, estimate) and not stands_apart(sentence, name, estimate):
            return _as_share(sentence, _of_list(sentence, name, estimate, found), estimate, found)
        if estimate.is_percent and family == "difference" and own:
            return _nameless(estimate)  # "the difference was 12%": surely no share, and no difference of means
    return NOT_REPORTED


def _as_share(sentence: Sentence, name: Named, estimate: Number, found: Found) -> Named:
    """The name, where a rate in percent is a share, and no share goes beyond nothing and all."""
    is_share = name.measure is Measure.RATE and estimate.is_percent
    own = replace(name, measure=Measure.PROPORTION) if is_share else name
    is_wrong = own.measure is Measure.PROPORTION and not _may_be_share(found)
    return _unnamed(sentence.text, estimate, found) if is_wrong else own


def _of_list(sentence: Sentence, name: Named, estimate: Number, found: Found) -> Named:
    """The name itself, or that of its place in a list: "sensitivity and specificity were 82% (…) and 71% (…)"."""
    names = [other for other in sentence.names if other.end <= name.end]
    run = [name]
    for other in reversed(names):
        if other.end <= run[0].start and _LISTED.fullmatch(sentence.text, other.end, run[0].start):
            run.insert(0, other)
    told = [other for other in sentence.intervals if other.start >= name.end]
    if len({other.measure for other in run}) == 1 or (told and told[0].start >= found.end and len(told) == 1):
        return name
    place = told.index(found) if found in told else len(told)
    return run[place] if len(told) == len(run) and place < len(run) else _unnamed(sentence.text, estimate, found)


def first_of(sentence: Sentence, name: Named) -> int:
    """Where the name starts, with its long form where that stands right before it ("rate ratio [RR]")."""
    starts = [
        other.start
        for other in sentence.names
        if other.end < name.start and _OPENING.fullmatch(sentence.text, other.end, name.start)
    ]
    return min(starts, default=name.start)


def _fits(name: Named, estimate: Number) -> bool:
    family = entry(name.measure)["family"]
    if family == "ratio" and estimate.value < 0:
        return False
    if family == "share" and not estimate.is_percent:
        return 0 <= estimate.value <= (1 if name.measure is Measure.PROPORTION else 100)
    return not (estimate.is_percent and family in _NO_PERCENT)


def _unnamed(text: str, estimate: Number, found: Found) -> Named:
    measure = Measure.OTHER
    if _RATE.search(text[estimate.end : found.end + 40]):
        measure = Measure.RATE
    elif wording("fold_odds").match(lowered(text), estimate.end):
        measure = Measure.OR
    elif estimate.is_percent and _may_be_share(found) and estimate.value >= 0 and not is_change(text, estimate):
        measure = Measure.PROPORTION
    return replace(_nameless(estimate), measure=measure)


def _nameless(estimate: Number) -> Named:
    return Named(measure=Measure.OTHER, adjusted=False, start=estimate.start, end=estimate.start)


def _may_be_share(found: Found) -> bool:
    """Whether both bounds lie between nothing and all: else the percentage is a change or a level."""
    return all(0 <= bound.value <= 100 for bound in (found.low, found.high))


def measure_after(sentence: Sentence, heard: Measure | NotReported) -> Measure | NotReported:
    """The ratio that has been announced after this sentence: one announced before holds until another is named."""
    if sentence.told:
        return _announced_measure(sentence)
    return heard if all(name.measure is heard for name in sentence.names) else NOT_REPORTED


def _announced_measure(sentence: Sentence) -> Measure | NotReported:
    """The ratio that the last announcement of a sentence is for: "OR (95% CI)", "risk ratios with 95% CIs"."""
    last = sentence.told[-1]
    for name in reversed(sentence.names):
        if name.end <= last.start and entry(name.measure)["family"] == "ratio":
            joined = _ANNOUNCING.fullmatch(sentence.text, name.end, last.start)
            return name.measure if joined else NOT_REPORTED
    return NOT_REPORTED
