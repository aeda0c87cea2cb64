"""What the study measured: outcomes and instruments by their ids, each with its tier and the words that name it.

From title, methods and results, and other sentences by a verb of measuring; what only describes those included, is
adjusted for, or means something else there is no outcome. An outcome is primary only where the text says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.outcome_places import places_of
from plainms.appraisal.outcome_senses import Senses, means_it, senses_of
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import MeasuredOutcome, Tier
from plainms.language.matching import Hit, exact, lowered, synonyms
from plainms.provenance import Claim, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "outcomes"
_NOTHING_MEASURED = {Design.NARRATIVE_REVIEW, Design.GUIDELINE, Design.OPINION, Design.NOTICE, Design.PROTOCOL}
_ANIMALS = {Species.ANIMALS, Species.CELLS}


def outcomes_of(
    reading: Reading, design: Claim[Design], species: Claim[Species], interventions: Claim[tuple[str, ...]]
) -> Claim[tuple[MeasuredOutcome, ...]]:
    """Each outcome once, where it is called primary or else where it is named first; primary ones first.

    Not asked of reviews, opinions and protocols, which have not measured anything themselves. What was given is no
    outcome, and what is told of animals is a marker.
    """
    if design.value in _NOTHING_MEASURED:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="outcomes-only-of-studies-that-measure")
    found: dict[str, MeasuredOutcome] = {}
    for item in _meant(reading, places_of(reading, design.value), interventions):
        known = found.get(item.outcome)
        if _is_of(item, species.value) and (known is None or (item.primary and not known.primary)):
            found[item.outcome] = _in_animals(item) if species.value in _ANIMALS else item
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="outcomes-none-named")
    value = tuple(sorted(found.values(), key=lambda item: not item.primary))
    return Claim(value=value, origin=Origin.RULE, rule="outcomes-named", grounds=tuple(item.span for item in value))


def _meant(
    reading: Reading, spans: tuple[Span, ...], interventions: Claim[tuple[str, ...]]
) -> Iterator[MeasuredOutcome]:
    """The outcomes that the sentences name and mean, without what the study gives."""
    senses = senses_of(reading.title, reading.study.abstract)
    given = () if isinstance(interventions.value, Absent) else interventions.value
    for span in spans:
        ours = [item.span for item in reading.names.of(span) if item.entry.id in given]
        for item in outcomes_named(span, senses):
            if not any(item.span.start < other.end and other.start < item.span.end for other in ours):
                yield item


def _is_of(item: MeasuredOutcome, species: Species | Absent) -> bool:
    """Whether it can be of those who were studied: no sign of animals in people, no scale for people in mice."""
    if species in _ANIMALS:
        return item.tier is Tier.MARKER or item.outcome in _ids("animals_too")
    return species not in {Species.PEOPLE, Species.NONE} or item.outcome not in _ids("animals_only")


def _in_animals(item: MeasuredOutcome) -> MeasuredOutcome:
    return replace(item, tier=Tier.MARKER)


@cache
def _ids(key: str) -> frozenset[str]:
    return frozenset(vocabulary("outcome_senses").text[key].split())


def surrogate_of(
    reading: Reading, outcomes: Claim[tuple[MeasuredOutcome, ...]], species: Claim[Species]
) -> Claim[bool]:
    """Whether the study rests on markers alone: its primary outcomes, or all outcomes that have a result, are markers.

    False where an outcome that is called primary is no marker; else unclear. Markers stand in for what people live
    through, so work on animals or cells is not asked.
    """
    if species.value in {Species.ANIMALS, Species.CELLS} or isinstance(outcomes.value, Absent):
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="surrogate-needs-outcomes-of-people")
    primary = tuple(item for item in outcomes.value if item.primary)
    if primary:
        only = all(item.tier is Tier.MARKER for item in primary)
        grounds = tuple(item.span for item in primary)
        return Claim(value=only, origin=Origin.RULE, rule="surrogate-primary", grounds=grounds)
    named = {item.outcome for item in outcomes.value}
    senses = senses_of(reading.title, reading.study.abstract)
    told = (sentence.span for sentence in reading.sentences if sentence.role.value is Role.RESULTS)
    results = tuple(item for span in told for item in outcomes_named(span, senses) if item.outcome in named)
    if results and all(item.tier is Tier.MARKER for item in results):
        grounds = tuple({item.outcome: item.span for item in results}.values())
        return Claim(value=True, origin=Origin.RULE, rule="surrogate-all-results", grounds=grounds)
    reason = Unclear("no outcome is called primary, and not every result is of a marker")
    return Claim(value=reason, origin=Origin.RULE, rule="surrogate-unclear")


def outcomes_named(span: Span, senses: Senses | NotReported = NOT_REPORTED) -> Iterator[MeasuredOutcome]:
    """The outcomes that a sentence names, left to right, without those that only describe people.

    With the senses of the whole text, only words that mean the outcome there.
    """
    text = lowered(span.quote)
    primary = _primary(text)
    for hit in outcome_hits(span.quote):
        if _only_describes(text, hit) or (isinstance(senses, Senses) and not means_it(span.quote, hit, senses)):
            continue
        yield MeasuredOutcome(
            outcome=hit.entry,
            tier=Tier(vocabulary(_NAME)[hit.entry]["tier"]),
            primary=any(start <= hit.start < end for start, end in primary),
            span=span.within(hit.start, hit.end),
        )


def outcome_hits(text: str) -> tuple[Hit, ...]:
    """Names and short forms; where two overlap, the one that begins first and then the longer."""
    found = sorted((*synonyms(_NAME).find(text), *exact(_NAME, "abbreviations").find(text)), key=_place)
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def _place(hit: Hit) -> tuple[int, int, str]:
    return hit.start, -hit.end, hit.entry


def _primary(text: str) -> list[tuple[int, int]]:
    """The parts of a sentence that say what the primary outcome is: behind the words, or in front of them."""
    behind = [(match.start(1), match.end(1)) for match in _wording("primary_behind").finditer(text)]
    ahead = [(match.start(1), match.end(1)) for match in _wording("primary_ahead").finditer(text)]
    return behind or ahead


def _only_describes(text: str, hit: Hit) -> bool:
    """Whether it is a condition of taking part, a description of those who did, or adjusted for."""
    before, after = text[max(0, hit.start - 70) : hit.start], text[hit.end : hit.end + 40]
    if _wording("adjusted_before").search(before) or _wording("other_thing_after").match(after):
        return True
    return bool(_wording("valued_after").match(after) and _wording("including").search(text))


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[key])
