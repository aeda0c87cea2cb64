"""The results with their numbers, for the depth with numbers: as printed, and how to read an estimate and its range.

Each measure is explained once. A range is told only where the estimate agrees with all that is printed beside it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Role
from plainms.appraisal.values import EffectEstimate, Interval, IntervalKind
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, say
from plainms.digest.selecting.barring import advises
from plainms.digest.selecting.quoting import is_quotable
from plainms.digest.selecting.speaking import names_its_species
from plainms.digest.studied import people
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MOST, _LONGEST = 3, 60
_COUNT = re.compile(r"(?<![\w+/.-])\d[\d.,]*(?![\w-])|\d%")  # a number that is no part of a name
_NUMBER = re.compile(r"\d+(?:[.·]\d+)?(?![\d-])")


def in_numbers(facts: Facts) -> tuple[Sentence, ...]:
    """Up to three result sentences as printed, those with an estimate first, each with what explains its numbers."""
    if facts.is_review:
        return ()
    explained: set[str] = set()
    return tuple(sentence for span in _chosen(facts) for sentence in _told(span, facts, explained))


def results_with_numbers(facts: Facts, longest: int) -> tuple[Span, ...]:
    """The result sentences that hold a number and may be quoted, of at most so many words, in the order of the text."""
    spans = (span for span in facts.appraisal.spoken(Role.RESULTS) if re.search(r"\d", span.quote))
    fit = (span for span in spans if is_quotable(span) and not advises(span.quote))
    named = (span for span in fit if names_its_species(Role.RESULTS, span.quote, facts) and _ends_whole(span))
    return tuple(span for span in named if len(span.quote.split()) <= longest)


def _ends_whole(span: Span) -> bool:
    """Whether the sentence ends where its passage says so, not at the heading of the next part that lost its place."""
    return span.quote.endswith((".", "!")) or span.passage.text[span.end :].lstrip()[:1] in {"", ".", ";"}


def as_printed(form: str, span: Span, facts: Facts) -> Sentence:
    """The quoted words; animals, cells and dishes are named in the sentence."""
    quote = Phrase(text=span.quote.rstrip(" ."), grounds=(span,))
    subjects = people.subjects(facts)
    if subjects is None or facts.is_review:
        return say(form, SentenceKind.FINDING, quote=quote)
    return say(f"{form}-in", SentenceKind.FINDING, quote=quote, subjects=subjects)


def _chosen(facts: Facts) -> list[Span]:
    spans = [span for span in results_with_numbers(facts, _LONGEST) if _COUNT.search(span.quote)]
    best = sorted(spans, key=lambda span: not _estimates(span, facts))[:_MOST]
    return sorted(best, key=lambda span: (span.passage.key, span.start))


def _told(span: Span, facts: Facts, explained: set[str]) -> Iterator[Sentence]:
    yield as_printed("numbers.quoted", span, facts)
    for estimate in _estimates(span, facts):
        entry = vocabulary("measures")[estimate.measure.value]
        if entry.id not in explained and entry.more.get("explain"):
            explained.add(entry.id)
            yield say("numbers.measure", SentenceKind.EXPLANATION, entry.ground, explain=str(entry["explain"]))
        if isinstance(estimate.interval, Interval):
            yield from _range(estimate, estimate.interval)


def _range(estimate: EffectEstimate, interval: Interval) -> Iterator[Sentence]:
    """How exact the estimate is, and whether its range holds the value that means no difference."""
    entry = vocabulary("measures")[estimate.measure.value]
    bounds = [match[0] for match in _NUMBER.finditer(estimate.span.quote)]
    value, low, high = (_printed(number, bounds) for number in (estimate.value, interval.low, interval.high))
    if interval.kind is not IntervalKind.CONFIDENCE or "null" not in entry.more or not (value and low and high):
        return
    form = "numbers.range-open" if interval.low <= float(entry["null"]) <= interval.high else "numbers.range"
    words = Phrase(text=value, grounds=(estimate.span,))
    yield say(form, SentenceKind.FRAME, value=words, low=low, high=high)


def _printed(number: float, bounds: list[str]) -> str:
    """The number as it is printed; "" for one below zero, whose sign is printed in many ways."""
    return next((text for text in bounds if _is(text, number)), "")


def _is(text: str, value: float) -> bool:
    return Decimal(text.replace("·", ".")) == Decimal(str(value))


def _estimates(span: Span, facts: Facts) -> tuple[EffectEstimate, ...]:
    """The estimates of a sentence that agree with themselves."""
    value = facts.appraisal.effects.value
    if isinstance(value, Absent | NotReported):
        return ()
    return tuple(
        one
        for one in value
        if not one.disagreements
        and one.span.passage.key == span.passage.key
        and span.start <= one.span.start
        and one.span.end <= span.end
    )
