"""To picture it: one picture from the analogy shelf, where the study itself speaks of the mechanism. Never for results.

The shelf is ``vocabulary/data/analogies.toml``. A picture says what stands for what, and where it fails.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import say
from plainms.language.matching import lowered, synonyms
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_SHELF = "analogies"
_IN_PEOPLE = {Species.PEOPLE, Species.NONE}
_ONLY_IN_TITLES = {"symptom", "risk", "broad"}
_ITSELF = re.compile(r"\bMS\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """An entry of the shelf and the source words that name its mechanism; ``rank`` 0 is the title, 1 the aim."""

    entry: Entry
    ground: Span
    rank: int


def analogy(facts: Facts) -> tuple[Sentence, ...]:
    """The picture, what stands for what in it, and where it fails; empty where no mechanism fits.

    A mechanism in the title comes before one in the aim, that before one in the conclusion; then the narrower one.
    """
    met = [item for item in _met(facts) if _may_be_told(item, facts)]
    if not met:
        return ()
    best = min(met, key=lambda item: (item.rank, -int(item.entry["weight"])))
    return tuple(_told(best))


def _told(met: _Met) -> Iterator[Sentence]:
    entry = met.entry
    grounds = (entry.ground, met.ground)
    yield say("analogy.picture", SentenceKind.ANALOGY, *grounds, text=str(entry["picture"]))
    for place, part in enumerate(entry["parts"]):
        form = "analogy.part" if place == 0 else "analogy.more"
        yield say(form, SentenceKind.ANALOGY, *grounds, text=_pair(part))
    yield say("analogy.fails", SentenceKind.ANALOGY, *grounds, text=str(entry["fails"]))


def _pair(part: Mapping[str, Any]) -> str:
    """ "the wire stands for a nerve fiber."; ``many`` marks a plural."""
    return f"{part['picture']} {'stand' if part.get('many') else 'stands'} for {part['body']}."


def _met(facts: Facts) -> Iterator[_Met]:
    """Every mechanism of the shelf that the study names as its own, in the order of the text."""
    title = facts.study.report.title
    titles = () if isinstance(title, NotReported) else (title.whole(),)
    places = (titles, facts.appraisal.spoken(Role.OBJECTIVE), facts.appraisal.spoken(Role.CONCLUSIONS))
    for rank, spans in enumerate(places):
        for span in spans:
            yield from _met_in(span, rank)


def _met_in(span: Span, rank: int) -> Iterator[_Met]:
    shut = [match.span() for match in _untold().finditer(lowered(span.quote))]
    for hit in synonyms(_SHELF).find(span.quote):
        inside = any(start < hit.end and hit.start < end for start, end in shut)
        if not inside and not _text("denied").search(span.quote[: hit.start]):
            entry = vocabulary(_SHELF)[hit.entry]
            yield _Met(entry=entry, ground=span.within(hit.start, hit.end), rank=rank)


def _may_be_told(met: _Met, facts: Facts) -> bool:
    """Whether the picture suits the study: what it looked at, and that nothing came out against the mechanism."""
    entry = met.entry
    if is_about_a_neighbor(facts) and _ITSELF.search(" ".join((*entry["picture"], str(entry["fails"])))):
        return False
    if entry["kind"] in _ONLY_IN_TITLES and met.rank > 0:
        return False
    if entry["kind"] == "symptom" and facts.appraisal.species.value not in _IN_PEOPLE:
        return False
    if entry["kind"] == "treatment" and not _treatment_may_be_told(facts):
        return False
    return not any(_text("null").search(span.quote) and _names(entry, span) for span in _said(facts))


def _treatment_may_be_told(facts: Facts) -> bool:
    """Whether it is one treatment, of which no title, conclusion or directed result tells harm or no effect."""
    named = {item.entry.id for item in _met(facts) if item.rank == 0 and item.entry["kind"] == "treatment"}
    if len(named) > 1 or facts.appraisal.design.value is Design.CASE_REPORT:
        return False
    if facts.holds("topic", "side-effects", "safety"):
        return False
    results = facts.appraisal.directions.value
    if not isinstance(results, Absent) and results and not any(item.better is True for item in results):
        return False
    said = [span.quote for span in _said(facts)]
    return not any(_text(name).search(quote) for name in ("null", "harm") for quote in said)


def _said(facts: Facts) -> tuple[Span, ...]:
    """The title and the conclusions: where a study says what came out."""
    title = facts.study.report.title
    titles = () if isinstance(title, NotReported) else (title.whole(),)
    return (*titles, *facts.appraisal.spoken(Role.CONCLUSIONS))


def _names(entry: Entry, span: Span) -> bool:
    return any(hit.entry == entry.id for hit in synonyms(_SHELF).find(span.quote))


@cache
def _text(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary(_SHELF).text[name])


@cache
def _untold() -> re.Pattern[str]:
    """Names that hold a term of the shelf and mean another thing: "myelin basic protein"."""
    names = sorted(vocabulary(_SHELF).text["untold"].split("; "), key=lambda name: -len(name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
