"""What the study measured: outcomes and instruments by their ids, each with its tier and the words that name it.

From title, aim, methods and results; what only describes those included, or is adjusted for, is no outcome. An
outcome is primary only where the text says so.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Absent, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence, Species
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import MeasuredOutcome, Tier
from plainms.language.matching import Hit, exact, lowered, synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "outcomes"
_NEVER = {Role.BACKGROUND, Role.CONCLUSIONS, Role.REGISTRATION, Role.FUNDING}


def outcomes_of(reading: Reading) -> Claim[tuple[MeasuredOutcome, ...]]:
    """Each outcome once, where it is called primary or else where it is named first; primary ones first."""
    found: dict[str, MeasuredOutcome] = {}
    for span in reading.title + reading.without(*_NEVER):
        for item in outcomes_named(span):
            known = found.get(item.outcome)
            if known is None or (item.primary and not known.primary):
                found[item.outcome] = item
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="outcomes-none-named")
    value = tuple(sorted(found.values(), key=lambda item: not item.primary))
    return Claim(value=value, origin=Origin.RULE, rule="outcomes-named", grounds=tuple(item.span for item in value))


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
    results = tuple(
        item for sentence in reading.sentences if _is_result(sentence) for item in outcomes_named(sentence.span)
    )
    if results and all(item.tier is Tier.MARKER for item in results):
        grounds = tuple({item.outcome: item.span for item in results}.values())
        return Claim(value=True, origin=Origin.RULE, rule="surrogate-all-results", grounds=grounds)
    reason = Unclear("no outcome is called primary, and not every result is of a marker")
    return Claim(value=reason, origin=Origin.RULE, rule="surrogate-unclear")


def _is_result(sentence: RoledSentence) -> bool:
    return sentence.role.value is Role.RESULTS


def outcomes_named(span: Span) -> Iterator[MeasuredOutcome]:
    """The outcomes that a sentence names, left to right, without those that only describe people."""
    text = lowered(span.quote)
    primary = _primary(text)
    for hit in outcome_hits(span.quote):
        if _only_describes(text, hit):
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
def _wording(key: str) -> re.Pattern[str]:
    return re.compile(vocabulary(_NAME).text[key])
