"""Means with a deviation and medians with quartiles or a range, told of a group: "12.4 ± 4.3", "median 52 [41-68]"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.grammar import bracketed, cased
from plainms.appraisal.effects.intervals import events_in
from plainms.appraisal.effects.linking import Sentence
from plainms.appraisal.effects.measures import Named, entry
from plainms.appraisal.effects.no_result import describes_people
from plainms.appraisal.effects.numbers import NUMBER, Number, number
from plainms.appraisal.effects.singles import p_behind
from plainms.appraisal.effects.triplets import effect
from plainms.appraisal.values import EffectEstimate, Measure, Spread, SpreadKind
from plainms.text import Span

_PLUS_MINUS = re.compile(rf"\s?%?\s?(?:±|\+/-|\+-)\s?(?P<amount>{NUMBER})(?![0-9])")
_DEVIATION = re.compile(
    r"(?:\s?[A-Za-z/%²]{1,8})?\s?[(\[]\s?(?P<kind>SD|S\.D\.|SE|SEM|standard deviation|standard error)(?:\s?\[SD\])?"
    rf"[\s=:,]{{0,3}}(?:±\s?)?(?P<amount>{NUMBER})(?![0-9])"
)
_STATED = re.compile(
    r"(?:mean|average|values?)s?[\w\s]{0,12}[(\[]?\s?(?:±|\+/-|\+-)\s?(?:1\s)?(?P<kind>[A-Za-z. ]{2,20})", re.IGNORECASE
)
_HEADED = re.compile(r"\b[Mm]eans?\s?[(\[]\s?(?P<kind>SD|SE|SEM|standard deviation|standard error)\s?[)\]]")
_BRACKETED = re.compile(rf"\s?[(\[]\s?(?P<amount>{NUMBER})\s?[)\]]")  # behind "mean (SD)"
_UNIT = re.compile(r"\s?[A-Za-z/%²]{0,8}\s?")
_SIGNED = re.compile(r"(?:\s?[=:]\s?|\s(?:was|of|is)\s)")
_NO_AVERAGES = {"association", "difference"}
_ERROR = re.compile(r"s\.?e|standard err", re.IGNORECASE)
_STANDARD = re.compile(r"s\.?d|standard dev|std", re.IGNORECASE)


def averages_in(sentence: Sentence, span: Span, bare: SpreadKind) -> Iterator[EffectEstimate]:
    """The means and medians that have a spread. ``bare`` is what the abstract says that "±" stands for."""
    brackets = _brackets(sentence)
    for item in sentence.numbers:
        found = _deviation(sentence.text, item, bare) or _in_bracket(sentence, item, brackets)
        is_count = cased("counts").search(sentence.text[max(0, item.start - 30) : item.start])
        if found and not is_count and not describes_people(sentence.text, item):
            measure, spread, end = found
            name = Named(measure=_measure(sentence, item, measure), adjusted=False, start=item.start, end=item.start)
            made = effect(sentence, span, name, item, NOT_REPORTED, NOT_REPORTED)
            p = p_behind(sentence, end)
            yield replace(
                made,
                spread=spread,
                p=NOT_REPORTED if isinstance(p, NotReported) else p.p,
                span=span.within(item.start, end),
            )


def _measure(sentence: Sentence, item: Number, told: Measure) -> Measure:
    """What an average is: a coefficient where its sign stands right before it ("B = 0.2 [SE = 0.1]")."""
    own = [
        name
        for name in sentence.names
        if name.end <= item.start and _SIGNED.fullmatch(sentence.text, name.end, item.start)
    ]
    return own[-1].measure if own and entry(own[-1].measure)["family"] in _NO_AVERAGES else told


def plus_minus_of(texts: Iterable[str]) -> SpreadKind:
    """What an abstract says that its "±" stands for, in words such as "mean ± SD"; unstated where it does not."""
    for text in texts:
        for match in _STATED.finditer(text):
            if _STANDARD.match(match["kind"]):
                return SpreadKind.SD
            if _ERROR.match(match["kind"]):
                return SpreadKind.SE
    return SpreadKind.UNSTATED


def _deviation(text: str, item: Number, bare: SpreadKind) -> tuple[Measure, Spread, int] | None:
    match = _PLUS_MINUS.match(text, item.end)
    kind = bare
    if match is None:
        match = _DEVIATION.match(text, item.end)
        kind = SpreadKind.SE if match and _ERROR.match(match["kind"]) else SpreadKind.SD
    headed = _HEADED.search(text, 0, item.start) if match is None else None
    if headed:
        match = _BRACKETED.match(text, item.end)
        kind = SpreadKind.SE if _ERROR.match(headed["kind"]) else SpreadKind.SD
    if match is None:
        return None
    amount = number(text, *match.span("amount"))
    return Measure.MEAN, Spread(kind=kind, numbers=(amount.value,)), match.end()


def _brackets(sentence: Sentence) -> tuple[tuple[re.Match[str], SpreadKind], ...]:
    """The pairs in brackets that the sentence calls quartiles or a range, by the last word on it before them."""
    events = events_in(sentence.text, sentence.told)
    found = []
    for match in bracketed().finditer(sentence.text):
        said = [what for start, what in events if start < match.start()]
        if said and isinstance(said[-1], SpreadKind) and said[-1] in {SpreadKind.IQR, SpreadKind.RANGE}:
            found.append((match, said[-1]))
    return tuple(found)


def _in_bracket(
    sentence: Sentence, item: Number, brackets: tuple[tuple[re.Match[str], SpreadKind], ...]
) -> tuple[Measure, Spread, int] | None:
    for match, kind in brackets:
        if item.end <= match.start() and _UNIT.fullmatch(sentence.text, item.end, match.start()):
            averages = [
                name.measure
                for name in sentence.names
                if name.end <= item.start and name.measure in {Measure.MEAN, Measure.MEDIAN}
            ]
            measure = averages[-1] if averages else Measure.MEDIAN
            if not averages and kind is SpreadKind.RANGE:
                return None
            low, high = (number(sentence.text, *match.span(name)).value for name in ("low", "high"))
            return measure, Spread(kind=kind, numbers=(low, high)), match.end()
    return None
