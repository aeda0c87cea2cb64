"""What the study compares with: a placebo, sham or usual care, another treatment, healthy people, the time before."""

from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Absent
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.names import Named
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Comparator, Comparison
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "comparators"
_NEVER = (Role.BACKGROUND, Role.CONCLUSIONS, Role.REGISTRATION, Role.FUNDING)
_WITHOUT = {Design.NARRATIVE_REVIEW, Design.GUIDELINE, Design.OPINION, Design.NOTICE}
_NO_PEOPLE = {Species.ANIMALS, Species.CELLS}
_ASIDE = 60  # letters before a name in which a word of comparison makes it the other side


def comparators_of(
    reading: Reading, design: Claim[Design], species: Claim[Species], interventions: Claim[tuple[str, ...]]
) -> Claim[tuple[Comparison, ...]]:
    """Each kind of comparator once, in the order of the vocabulary; not reported where nothing is compared with.

    Sentences that say who could take part are not read, and controls among animals are no healthy people.
    """
    if design.value in _WITHOUT:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="comparators-only-of-studies-with-data")
    own = tuple(span for span in reading.without(*_NEVER) if not _wording("entry").search(lowered(span.quote)))
    spans = reading.title + own
    given = interventions.is_present or any(reading.names.of(span) for span in spans)
    named = [*_patterned(spans, "patterns", given=given), *_other_treatment(reading, spans, interventions)]
    animal = design.value is Design.ANIMAL and species.value is not Species.PEOPLE_AND_ANIMALS
    people = species.value not in _NO_PEOPLE and not animal
    found = [item for item in named if people or not _is_of_people(item)]
    strong = [item for item in found if not vocabulary(_NAME)[item.comparator.value].more.get("alone", False)]
    chosen = tuple(strong or found or _patterned(spans, "weak", given=given))
    if not chosen:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="comparators-none-named")
    grounds = tuple(item.span for item in chosen)
    return Claim(value=chosen, origin=Origin.RULE, rule="comparators-named", grounds=grounds)


def _patterned(spans: tuple[Span, ...], key: str, *, given: bool) -> Iterator[Comparison]:
    """The kinds that a sentence names by their usual words; some only where something is given to somebody."""
    for comparator in Comparator:
        words = _first(spans, pattern(_NAME, comparator.value, key))
        if words is not None and (given or not vocabulary(_NAME)[comparator.value]["given"]):
            yield Comparison(comparator=comparator, interventions=(), span=words)


def _is_of_people(item: Comparison) -> bool:
    return bool(vocabulary(_NAME)[item.comparator.value].more.get("people", False))


def _first(spans: tuple[Span, ...], wanted: Sieved) -> Span | None:
    for span in spans:
        if match := wanted.search(lowered(span.quote)):
            return span.within(match.start(), match.end())
    return None


def _other_treatment(
    reading: Reading, spans: tuple[Span, ...], interventions: Claim[tuple[str, ...]]
) -> Iterator[Comparison]:
    """The treatments behind a word of comparison, or two studied ones that a sentence sets against each other."""
    behind = {item.entry.id: item for span in spans for item in reading.names.of(span) if _is_other_side(span, item)}
    named = () if isinstance(interventions.value, Absent) else interventions.value
    pair = next((span for span in spans if _sets_against(reading, span, named)), None)
    if behind:
        where = next(iter(behind.values())).span
        yield Comparison(comparator=Comparator.OTHER_TREATMENT, interventions=tuple(behind), span=where)
    elif pair is not None:
        yield Comparison(comparator=Comparator.OTHER_TREATMENT, interventions=named, span=pair)


def _is_other_side(span: Span, item: Named) -> bool:
    before = lowered(span.quote)[: item.span.start - span.start]
    found = _wording("compared").search(before[-_ASIDE:])
    is_choice = found is not None and found[0].startswith(("or ", "over ", "against "))
    told = found is not None and (not is_choice or _wording("compares").search(before) is not None)
    return told and not item.is_comparator


def _sets_against(reading: Reading, span: Span, named: tuple[str, ...]) -> bool:
    ids = {item.entry.id for item in reading.names.of(span)} & set(named)
    return len(ids) > 1 and _wording("compares").search(lowered(span.quote)) is not None


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[key])
