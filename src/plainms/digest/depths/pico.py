"""Groups, comparison, outcomes and estimates for clinicians, in the field's order (PICO), and what CONSORT misses.

Numbers are quoted as printed. An estimate that fails a check of consistency is shown with the check's name, never
repaired (digest.md, "Traps met in real abstracts").
"""

import re
from collections.abc import Iterable, Iterator

from plainms.absence import Absent
from plainms.appraisal.values import Arm, EffectEstimate, Measure, MeasuredOutcome, Tier
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted, distinct, listed, say
from plainms.provenance import FiredRule
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FRAME = SentenceKind.FRAME
_MOST_ESTIMATES = 8
_DESCRIBING = frozenset({Measure.PROPORTION, Measure.MEAN, Measure.MEDIAN, Measure.RATE, Measure.OTHER})
_CUT = re.compile(r" \d+$|^\d")  # "EDSS 3" of "EDSS 3.5"
_PATIENTS = re.compile(r"\b(\w*MS) (?:patients|subjects|cases)\b")
_PAIRS = (("(", ")"), ("[", "]"))


def pico(facts: Facts) -> tuple[Sentence, ...]:
    """One sentence each for groups, comparison and outcomes, where the appraisal has them."""
    return (*_arms(facts), *_comparison(facts), *_outcomes(facts))


def estimates(facts: Facts) -> Iterator[Sentence]:
    """The estimates as printed, in the order of the source, and by name those that disagree with themselves."""
    found = facts.appraisal.effects.value
    if isinstance(found, Absent) or facts.is_review or not found:
        return
    compared = tuple(one for one in found if one.measure not in _DESCRIBING)
    told = [span for one in compared if not one.disagreements for span in _whole(one)][:_MOST_ESTIMATES]
    if told:
        yield say("clinician.estimates", _FRAME, items=_quoted(told))
    for one in compared:
        spans = tuple(_whole(one))
        if one.disagreements and spans:
            checks = listed(tuple(check.replace("-", " ") for check in one.disagreements))
            yield say("clinician.disagrees", _FRAME, item=_quoted(spans), checks=checks)


def missing_items(facts: Facts) -> Iterator[Sentence]:
    """What CONSORT for abstracts asks of a trial and the abstract does not report."""
    claim = facts.appraisal.missing_items
    if isinstance(claim.value, Absent) or not claim.value:
        return
    items = listed(tuple(vocabulary("consort_abstracts")[item].label for item in claim.value))
    rule = FiredRule(rule="clinician.consort-missing", fact=f"missing: {', '.join(claim.value)}")
    yield say("clinician.consort-missing", SentenceKind.CAUTION, rule, items=Phrase(text=items, grounds=()))


def _arms(facts: Facts) -> Iterator[Sentence]:
    arms = facts.appraisal.arms.value
    if not isinstance(arms, Absent) and len(arms) > 1:
        words = listed(tuple(map(_arm, arms)))
        yield say("clinician.groups", _FRAME, items=Phrase(text=words, grounds=tuple(arm.span for arm in arms)))


def _arm(arm: Arm) -> str:
    label = _PATIENTS.sub(r"people with \1", arm.label.removeprefix("and "))
    return f"{label} (n = {counted(arm.size)})" if isinstance(arm.size, int) else label


def _comparison(facts: Facts) -> Iterator[Sentence]:
    found = facts.appraisal.comparators.value
    if isinstance(found, Absent) or not found:
        return
    labels = tuple(dict.fromkeys(vocabulary("comparators")[one.comparator.value].label for one in found))
    yield say(
        "clinician.comparison", _FRAME, items=Phrase(text=listed(labels), grounds=tuple(one.span for one in found))
    )


def _outcomes(facts: Facts) -> Iterator[Sentence]:
    """The outcomes in the source's words, a sentence a tier; in animals no tier is certain."""
    found = facts.appraisal.outcomes.value
    if isinstance(found, Absent) or facts.holds("species", "animals", "cells"):
        return
    for tier in Tier:
        here = tuple(one for one in found if one.tier is tier and not _CUT.search(one.span.quote))
        if here:
            named = "; ".join(dict.fromkeys(map(_outcome, here)))
            items = Phrase(text=named, grounds=tuple(one.span for one in here))
            yield say("clinician.outcomes", _FRAME, tier=tier.value, items=items)


def _outcome(one: MeasuredOutcome) -> str:
    return f"“{one.span.quote}” (primary)" if one.primary else f"“{one.span.quote}”"


def _quoted(found: Iterable[Span]) -> Phrase:
    spans = distinct(tuple(found))
    quotes = (span.quote.strip(" ,;.") for span in spans if isinstance(span, Span))
    return Phrase(text="; ".join(f"“{quote}”" for quote in dict.fromkeys(quotes)), grounds=spans)


def _whole(one: EffectEstimate) -> Iterator[Span]:
    """The print of an estimate with the bracket that closes it; nothing where it opens one that stays open."""
    text, end = one.span.passage.text, one.span.end
    for span in (one.span, one.span.passage.span(one.span.start, min(end + 1, len(text)))):
        if all(span.quote.count(left) == span.quote.count(right) for left, right in _PAIRS):
            yield span
            return
