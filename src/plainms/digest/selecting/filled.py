"""A page that tells one result tells more where more came out: the weightiest that are left, until the page is full.

A frame's words cost a reader little; a quotation is added only where every short form in it is open and its words stay
within reach.
"""

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts, overlooks
from plainms.digest.selecting.barring import met, place
from plainms.digest.selecting.lab_repeats import without_lab_repeats
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.retold import is_retold
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.twice import told_once
from plainms.digest.selecting.weighing import beside_the_question, only_promises
from plainms.digest.telling.lab_deeds import is_in_the_laboratory

_MOST_TOLD, _MOST_IN_OWN_WORDS, _MOST_QUOTED = 3, 4, 2
_TELLING = 1.0  # the score of a sentence that says what came out
_WITHIN_REACH, _WITHIN_REACH_OF_A_FEW, _MOST_WORDS = 2.0, 2.5, 30
_MUCH, _EASY = 2.5, 1.2  # of what is only retold
_SOMETHING, _EASY_FOR_A_FEW = 1.5, 1.8  # the same where a page tells but one result
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}
_NOT_FILLED = {Design.PROTOCOL, Design.CASE_REPORT}


def filled(told: tuple[Told, ...], found: list[Told], facts: Facts) -> tuple[Told, ...]:
    """The told ones and, of all ``found``, the weightiest others that fit on the page, behind those told."""
    if not told or overlooks(facts) or facts.appraisal.design.value in _NOT_FILLED:
        return told
    full = list(told)
    for one in sorted(found, key=lambda one: -one.score):
        if len(full) >= (_MOST_IN_OWN_WORDS if _is_of_a_frame(one) else _MOST_TOLD):
            continue
        if _adds(one, full, facts) and _is_within_reach(one, full, facts):
            full.append(one)
    return tuple(full)


def _adds(one: Told, full: list[Told], facts: Facts) -> bool:
    """Whether it tells a result or conclusion that no told sentence tells."""
    is_new = all(place(one.source) != place(other.source) for other in full)
    if not is_new or one.role not in _TOLD or one.score < _TELLING:
        return False
    return len(without_lab_repeats(told_once([*full, one]), facts)) > len(full)


def _is_within_reach(one: Told, full: list[Told], facts: Facts) -> bool:
    if beside_the_question(one.own, facts):
        return False
    if isinstance(one.own, OwnWords):
        alone = len(full) == 1
        return not one.closed and (not is_retold(one.own) or _is_worth_retelling(one, one.own, facts, alone=alone))
    if one.limited or (is_in_the_laboratory(facts) and not _tells_the_course(one, full)):
        return False
    quoted = sum(not isinstance(other.own, OwnWords) for other in full)
    text = one.quote.text
    is_open = not one.closed and not unopened(text, one.quote.spans, facts)
    reach = _WITHIN_REACH_OF_A_FEW if len(full) == 1 else _WITHIN_REACH
    short = len(text.split()) <= _MOST_WORDS and toll(text, facts) <= reach
    return quoted < _MOST_QUOTED and is_open and short and not only_promises(text)


def _tells_the_course(one: Told, full: list[Told]) -> bool:
    """Whether it says how the disease in animals went, of which nothing told speaks."""
    return met("lab_course", one.quote.text) and not any(_speaks_of_it(other) for other in full)


def _speaks_of_it(told: Told) -> bool:
    words = told.own.words.text if isinstance(told.own, OwnWords) else told.quote.text
    return met("lab_course", words) or met("disease_course", words)


def _is_of_a_frame(one: Told) -> bool:
    """Whether a frame tells it, which a reader takes in at once."""
    return isinstance(one.own, OwnWords) and not is_retold(one.own)


def _is_worth_retelling(one: Told, own: OwnWords, facts: Facts, *, alone: bool) -> bool:
    """Whether what is only retold says much in easy words, so that it may stand beside what is told already.

    Beside one result ``alone`` it may say less and ask more.
    """
    much, easy = (_SOMETHING, _EASY_FOR_A_FEW) if alone else (_MUCH, _EASY)
    return one.score >= much and toll(own.words.text, facts) <= easy
