"""A result that the next sentence limits ("However, ..."): told only where a reader can take in that sentence, too.

Neither is the whole result alone. Reviews, cases, plans and work in the laboratory have rules of their own.
"""

from collections.abc import Iterator
from dataclasses import replace

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import met_at_start, place, taken_back
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.telling.lab_deeds import is_in_the_laboratory

_WITHIN_REACH = 2.0
_NOT_LIMITED = {Design.PROTOCOL, Design.CASE_REPORT, Design.OPINION, Design.METHODS}


def limited_ones(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences of a study of people that may be told together with the one behind them, which limits them."""
    of_people = not facts.is_review and not is_in_the_laboratory(facts)
    return taken_back(facts) if of_people and facts.appraisal.design.value not in _NOT_LIMITED else frozenset()


def without_unlimited(found: list[Told], facts: Facts) -> list[Told]:
    """The found ones, but for those that another limits which cannot be told.

    What the next sentence only sets another result beside ("In contrast, ...") is true alone, and is told alone then.
    """
    behind, beside = _behind(facts), _set_beside(facts)
    by_place = {place(one.source): one for one in found}
    kept: dict[tuple[str, int], Told] = {}
    for one in reversed(found):
        other = by_place.get(behind.get(place(one.source), ("", 0)))
        told = other is not None and place(other.source) in kept and _is_clear(other, facts) and _is_clear(one, facts)
        if not one.limited or told:
            kept[place(one.source)] = one
        elif place(one.source) in beside:
            kept[place(one.source)] = replace(one, limited=False)
    return [kept[place(one.source)] for one in found if place(one.source) in kept]


def _set_beside(facts: Facts) -> frozenset[tuple[str, int]]:
    """The results beside which the next sentence sets another result."""
    pairs = zip(facts.appraisal.sentences, facts.appraisal.sentences[1:], strict=False)
    results = (pair for pair in pairs if pair[0].role.value is Role.RESULTS)
    return frozenset(place(one.span) for one, other in results if met_at_start("contrasting", other.span.quote))


def with_what_limits(told: tuple[Told, ...], found: list[Told], facts: Facts) -> tuple[Told, ...]:
    """The told ones, each limited one with the sentence that limits it right behind it."""
    behind = _behind(facts)
    by_place = {place(one.source): one for one in found}
    out: dict[tuple[str, int], Told] = {}
    follow = {place(other.source) for one in told for other in _limits_of(one, by_place, behind)}
    for one in told:
        if place(one.source) not in follow:
            out |= {place(other.source): other for other in (one, *_limits_of(one, by_place, behind))}
    return tuple(out.values())


def _limits_of(
    one: Told, by_place: dict[tuple[str, int], Told], behind: dict[tuple[str, int], tuple[str, int]]
) -> Iterator[Told]:
    """What limits a sentence, and what limits that in turn."""
    while one.limited:
        one = by_place[behind[place(one.source)]]
        yield one


def _is_clear(one: Told, facts: Facts) -> bool:
    """Whether a reader can take in one of the two."""
    if one.closed or isinstance(one.own, OwnWords):
        return not one.closed
    text = one.quote.text
    return not unopened(text, one.quote.spans, facts) and toll(text, facts) <= _WITHIN_REACH


def _behind(facts: Facts) -> dict[tuple[str, int], tuple[str, int]]:
    """For each sentence the place of the one behind it."""
    pairs = zip(facts.appraisal.sentences, facts.appraisal.sentences[1:], strict=False)
    return {place(one.span): place(other.span) for one, other in pairs}
