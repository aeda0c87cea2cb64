"""The facts for clinicians: design, numbers with their words, registration, money, results as printed, and gaps."""

import re
from collections.abc import Iterator
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.appraisal import Participants
from plainms.appraisal.names import entry_of
from plainms.digest.depths.in_numbers import as_printed, results_with_numbers
from plainms.digest.depths.pico import estimates, missing_items, pico
from plainms.digest.depths.tabled import tabled, tabled_harms, tells_the_course
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import Phrase, counted, listed, say
from plainms.digest.selecting.barring import advises
from plainms.digest.selecting.quoting import is_quotable
from plainms.digest.studied import people
from plainms.provenance import Claim, FiredRule
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FRAME = SentenceKind.FRAME
_MOST_NUMBERS, _LONGEST_NUMBERS = 6, 90
_ASKED = {
    "participants": "the number of people",
    "phenotypes": "the kind of MS",
    "blinding": "who knew who got which treatment",
    "harms": "harms or side effects",
    "limitations": "limits named by the authors",
    "registration": "registration",
    "funding": "funding",
    "conflicts": "conflicts of interest",
}


def clinician(facts: Facts) -> tuple[Sentence, ...]:
    """One sentence a fact, then the result sentences that hold numbers and their estimates, then the gaps."""
    who = (
        *_design(facts),
        *_numbers(facts),
        *_lists(facts),
        *tabled(facts),
        *pico(facts),
        *_statements(facts),
        *tabled_harms(facts),
    )
    return (*who, *_results(facts), *estimates(facts), *_gaps(facts), *missing_items(facts))


def _design(facts: Facts) -> Iterator[Sentence]:
    for name, form in (("design", "clinician.design"), ("analysis", "clinician.analysis")):
        claim: Claim[Any] = getattr(facts.appraisal, name)
        if not isinstance(claim.value, Absent):
            yield say(form, _FRAME, **{name: Phrase(text=claim.value.value, grounds=claim.grounds)})


def _numbers(facts: Facts) -> Iterator[Sentence]:
    claim = facts.appraisal.participants
    if isinstance(claim.value, Participants):
        who = people.counted_people(facts)
        number = Phrase(text=counted(claim.value.count), grounds=claim.grounds) if who is None else who
        how = claim.value.counted.value
        quotable = [span for span in claim.spans if is_quotable(span)]
        if quotable:
            yield say("clinician.count", _FRAME, counted=how, count=number, quote=quotable[0].quote.strip(" ,;:."))
        else:
            yield say("clinician.count-field", _FRAME, counted=how, count=number)
    included = facts.appraisal.included_studies
    if not isinstance(included.value, Absent):
        yield say("clinician.included", _FRAME, count=Phrase(text=counted(included.value), grounds=included.grounds))


def _lists(facts: Facts) -> Iterator[Sentence]:
    for name in ("phenotypes", "interventions", "registration", "funding"):
        claim: Claim[Any] = getattr(facts.appraisal, name)
        hidden = name == "phenotypes" and (is_about_a_neighbor(facts) or facts.holds("species", "animals", "cells"))
        if isinstance(claim.value, Absent) or not claim.value or hidden:
            continue
        items = tuple(dict.fromkeys(_shown(name, item) for item in claim.value))
        yield say(f"clinician.{name}", _FRAME, items=Phrase(text=listed(items).rstrip("."), grounds=claim.grounds))


def _shown(name: str, item: object) -> str:
    """A listed item in the words of its vocabulary, where it is an id of one."""
    if name == "interventions":
        return entry_of(str(item)).label
    return vocabulary(name)[str(item)].label if name == "phenotypes" else str(item)


def _statements(facts: Facts) -> Iterator[Sentence]:
    for name in ("blinding", "harms", "conflicts"):
        claim: Claim[str] = getattr(facts.appraisal, name)
        spans = [span for span in claim.spans if _fits(span)]
        if name == "harms":
            spans = [span for span in spans if _tells_harms(span.quote)]
        if isinstance(claim.value, Absent) or not spans:
            continue
        if name == "harms":
            yield as_printed("clinician.harms", spans[0], facts)
        else:
            yield say(f"clinician.{name}", _FRAME, quote=Phrase(text=spans[0].quote.strip(" ."), grounds=(spans[0],)))


def _tells_harms(text: str) -> bool:
    """Whether the words name an event and count it, or say that no serious one happened."""
    return all(re.search(vocabulary("findings").text[name], text) for name in ("harm_event", "harm_counted"))


def _results(facts: Facts) -> Iterator[Sentence]:
    for span in results_with_numbers(facts, _LONGEST_NUMBERS)[:_MOST_NUMBERS]:
        yield as_printed("clinician.numbers", span, facts)


def _fits(span: Span) -> bool:
    return is_quotable(span) and not advises(span.quote)


def _may_be_told(name: str, facts: Facts) -> bool:
    """Whether a study like this can have it: people only where people were studied, harms only where a treatment is."""
    in_people = facts.holds("species", "people")
    tried = in_people and facts.holds("design", "randomized trial", "non-randomized trial")
    kinds = in_people and facts.holds("scope", "ms") and not tells_the_course(facts)
    premises = {"participants": in_people, "phenotypes": kinds}
    premises |= {"blinding": tried, "harms": tried, "registration": tried}
    return premises.get(name, True)


def _gaps(facts: Facts) -> Iterator[Sentence]:
    """What the appraisal looked for and did not read: for studies with results of their own."""
    if facts.is_review:
        return
    missing = [name for name in _ASKED if _may_be_told(name, facts) and not getattr(facts.appraisal, name).is_present]
    if missing:
        items = Phrase(text=listed(tuple(_ASKED[name] for name in missing)), grounds=())
        rule = FiredRule(rule="clinician.not-reported", fact=f"absent: {', '.join(missing)}")
        yield say("clinician.not-reported", SentenceKind.CAUTION, rule, items=items)
