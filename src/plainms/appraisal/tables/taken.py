"""What the appraisal takes from the tables of a paper: only where abstract and body leave a question open."""

from collections.abc import Iterator
from dataclasses import replace

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal, Design, Participants, Species
from plainms.appraisal.names import names_in
from plainms.appraisal.tables.baseline import Baseline, baseline_of, characteristics_in
from plainms.appraisal.tables.columns import Column, name_of
from plainms.appraisal.tables.harms import harms_in
from plainms.appraisal.values import AbsoluteComparison, Arm, Characteristic, Tabled
from plainms.provenance import Claim, Origin
from plainms.sources.full_text import FullText

_WITH_PEOPLE_OF_THEIR_OWN = frozenset(
    (
        Design.RANDOMIZED_TRIAL,
        Design.NON_RANDOMIZED_TRIAL,
        Design.COHORT,
        Design.CASE_CONTROL,
        Design.CROSS_SECTIONAL,
        Design.DIAGNOSTIC,
    )
)
_TRIALS = frozenset((Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL))
_FEWEST_GROUPS = 2
_FEWEST, _MOST = 0.8, 1.25  # of the people of the study: a table of fewer or more tells of others


def with_tables(found: Appraisal, text: FullText) -> Appraisal:
    """The appraisal with what the baseline table adds to it, who took part and in which groups, and that of harms."""
    if found.species.value is not Species.PEOPLE or found.design.value not in _WITH_PEOPLE_OF_THEIR_OWN:
        return found
    found = replace(found, absolutes=_absolutes(found, text))
    base = baseline_of(text)
    if isinstance(base, NotReported) or not _is_of_the_whole(base, found):
        return found
    return replace(found, characteristics=_who(found, base), arms=_arms(found, base))


def _who(found: Appraisal, base: Baseline) -> Claim[tuple[Characteristic, ...]]:
    """What is known of those studied, and from the table what is not.

    How many had which course is told although the abstract names one: it may name one of several.
    """
    claim = found.characteristics
    told = () if isinstance(claim.value, Absent) else claim.value
    known = {item.kind for item in told}
    added = tuple(item for item in characteristics_in(base) if item.kind not in known)
    if not added:
        return claim
    spans = tuple(span for item in added if isinstance(item.tabled, Tabled) for span in item.tabled.spans)
    grounds = tuple(dict.fromkeys((*claim.grounds, *spans)))
    return Claim(value=(*told, *added), origin=Origin.RULE, rule="characteristics-tabled-in-full", grounds=grounds)


def _arms(found: Appraisal, base: Baseline) -> Claim[tuple[Arm, ...]]:
    """The groups of a trial and their sizes by the heads of the table, where together they are all its people."""
    people, groups = found.participants.value, base.columns.groups
    is_open = isinstance(found.arms.value, NotReported) and found.design.value in _TRIALS
    if not is_open or len(groups) < _FEWEST_GROUPS:
        return found.arms
    arms = tuple(arm for column in groups for arm in _arm(column))
    if not isinstance(people, Participants) or len(arms) < len(groups) or _all(arms) != people.count:
        return found.arms
    grounds = tuple(arm.span for arm in arms)
    return Claim(value=arms, origin=Origin.RULE, rule="arms-tabled-in-full", grounds=grounds)


def _arm(column: Column) -> Iterator[Arm]:
    """The group of a column whose own heading holds both its name and its size."""
    span, name = column.headings[-1], name_of(column)
    if isinstance(name, NotReported):
        return
    given = names_in((span,), ()).of(span)
    ids = tuple(dict.fromkeys(item.entry.id for item in given if not item.is_comparator))
    is_comparator = any(item.is_comparator for item in given)
    yield Arm(label=name, interventions=ids, is_comparator=is_comparator, size=column.size, span=span)


def _absolutes(found: Appraisal, text: FullText) -> Claim[tuple[AbsoluteComparison, ...]]:
    """What is counted in two groups and, of a randomized trial, behind it the harms that its table counts in both."""
    claim = found.absolutes
    told = () if isinstance(claim.value, Absent) else claim.value
    if found.design.value is not Design.RANDOMIZED_TRIAL or any(_is_a_harm(one) for one in told):
        return claim
    added = harms_in(text)
    if not added:
        return claim
    spans = tuple(span for one in added if isinstance(one.tabled, Tabled) for span in one.tabled.spans)
    grounds = tuple(dict.fromkeys((*claim.grounds, *spans)))
    return Claim(value=(*told, *added), origin=Origin.RULE, rule="absolutes-tabled-in-full", grounds=grounds)


def _is_a_harm(one: AbsoluteComparison) -> bool:
    """Whether the sentence of the abstract speaks of adverse events up to its counts."""
    text = one.span.passage.text
    return "adverse" in text[text.rfind(". ", 0, one.span.start) + 1 : one.span.end].lower()


def _all(arms: tuple[Arm, ...]) -> int:
    return sum(arm.size for arm in arms if isinstance(arm.size, int))


def _is_of_the_whole(base: Baseline, found: Appraisal) -> bool:
    """Whether the table tells of about as many as the study has, as far as both are known."""
    sizes = [column.size for column in base.answering]
    known = [size for size in sizes if not isinstance(size, NotReported)]
    people = found.participants.value
    if len(known) < len(sizes) or not isinstance(people, Participants):
        return True
    return _FEWEST * people.count <= sum(known) <= _MOST * people.count
