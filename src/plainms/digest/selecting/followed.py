"""Quotations that lose their reader, or only say how the work was done, give way where the page tells as much plainly.

The one that weighs most stays where nothing else is told. What a trial did not find stays, however it is put, and so
do the story of a case and a plan.
"""

from itertools import pairwise

from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.selecting.barring import met, met_at_start, place
from plainms.digest.selecting.main_results import has_main_results, weight
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.retold import is_retold
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import says_how_it_was_done, toll
from plainms.digest.selecting.weighing import answers

_LOST, _NEARLY, _CLEARLY, _ASKED = 3.6, 0.5, 1.5, 0.35  # what a quotation asks from which on few readers follow it
_ONLY_ANNOUNCES = "covers."
_TOLD_WHOLE = {Design.CASE_REPORT, Design.PROTOCOL}


def without_lost(told: tuple[Told, ...], facts: Facts) -> tuple[Told, ...]:
    """The told ones without quotations that few readers can follow, or with the one of them that weighs most."""
    lost = [one for one in told if _is_lost(one, facts)]
    if not lost or facts.appraisal.design.value in _TOLD_WHOLE:
        return told
    rest = [one for one in told if one not in lost]
    best = max(lost, key=lambda one: (not _is_of_the_method(one), _worth(one, facts) + one.score))
    kept = {place(one.source) for one in rest}
    if not any(_tells_as_much(one, best, facts) for one in rest):
        kept.add(place(best.source))
    kept |= _needed(lost, kept, facts)
    return tuple(one for one in told if place(one.source) in kept)


def asks(one: Told, facts: Facts) -> float:
    """What a quotation, or what is only retold, asks of its reader; a frame's words ask nothing."""
    if not isinstance(one.own, OwnWords):
        return toll(one.quote.text, facts)
    return toll(one.own.words.text, facts) if is_retold(one.own) else 0.0


def _is_lost(one: Told, facts: Facts) -> bool:
    """Whether few readers can follow it, or it quotes how the work was done.

    What speaks to those who treat has a rule of its own.
    """
    return one.lead != "to-professionals" and (_is_of_the_method(one) or asks(one, facts) > _LOST)


def _is_of_the_method(one: Told) -> bool:
    return not isinstance(one.own, OwnWords) and says_how_it_was_done(one.quote.text)


def _tells_as_much(one: Told, other: Told, facts: Facts) -> bool:
    """Whether one tells what came out in our own words, or in a quotation that weighs about as much as the other.

    What is only retold, or speaks of much less of what the title asks, may still be beside the main result of a study
    of people.
    """
    if isinstance(one.own, OwnWords):
        return not one.own.words.pattern.startswith(_ONLY_ANNOUNCES) and not _is_beside(one, other, facts)
    nearly = min(one.score - other.score, _worth(one, facts) - _worth(other, facts)) >= -_NEARLY
    return nearly or _is_of_the_method(other)


def _is_beside(one: Told, other: Told, facts: Facts) -> bool:
    """Whether what our words tell of a study of people is clearly less its main result than the other sentence."""
    if not has_main_results(facts):
        return False
    if is_retold(one.own) and _worth(one, facts) < _worth(other, facts) - _CLEARLY:
        return True
    asked = answers(other.quote.text, facts) - answers(one.quote.text, facts)
    return asked >= _ASKED and _worth(one, facts) < _worth(other, facts) + _CLEARLY


def _worth(one: Told, facts: Facts) -> float:
    """How surely it is a main result, or else what it tells."""
    return weight(one, facts) if has_main_results(facts) else one.score


def _needed(lost: list[Told], kept: set[tuple[str, int]], facts: Facts) -> set[tuple[str, int]]:
    """The lost ones without which the rest would mislead: a trial's null, and what a kept sentence turns against."""
    behind = {
        place(one.span)
        for one, other in pairwise(facts.appraisal.sentences)
        if place(other.span) in kept and _turns(other.span.quote)
    }
    is_trial = facts.appraisal.design.value in TRIALS
    nulls = {place(one.source) for one in lost if is_trial and met("null", one.source.quote)}
    return nulls | ({place(one.source) for one in lost} & behind)


def _turns(text: str) -> bool:
    return met_at_start("contrasting", text) or met_at_start("turning", text)
