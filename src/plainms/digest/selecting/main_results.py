"""The main results of a study of people: one judgement tells how surely a sentence is one, and the surest are told.

Authors give what they asked in a sentence that speaks of the title and is borne out by figures; what those figures ask
of a reader, a page leaves out. A sentence counts more where our own words tell it, and less by what its words ask.
"""

import re

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts, overlooks
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE
from plainms.digest.reading.skeletons import met as said_in
from plainms.digest.selecting.barring import met, place
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.retold import is_retold
from plainms.digest.selecting.shortening import hard_words, is_legible
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.twice import told_once
from plainms.digest.selecting.weighing import added_cost, beside_the_question, only_promises, own_gain, telling
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.vocabulary.load import vocabulary

_BORNE_OUT, _IN_OWN_WORDS, _ASKED = 1.5, 0.5, 0.4
_HOPE_COST, _METHOD_COST, _CAUSE_COST, _CLOSED_COST, _SIGNS_COST = 3.0, 3.0, 0.8, 2.0, 0.8
_FEWEST = 1.0  # the weight of a sentence that says what came out
_MOST_TOLD, _MOST_QUOTED = 4, 3
_HARDEST, _HARDEST_BESIDE, _HARDEST_OF_ALL, _MOST_WORDS, _MOST_HARD = 5.0, 3.5, 8.0, 42, 1
_NOT_OF_PEOPLE = {Design.PROTOCOL, Design.CASE_REPORT}
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}


def has_main_results(facts: Facts) -> bool:
    """Whether it is a study of people that asked something of more than one of them."""
    design = facts.appraisal.design.value
    return not (overlooks(facts) or is_in_the_laboratory(facts) or design in _NOT_OF_PEOPLE)


def main_results(found: list[Told], facts: Facts) -> list[Told]:
    """The surest of the found ones that a reader can take in and that tell something each, the surest first."""
    told: list[Told] = []
    fit = [one for one in found if _may_be_main(one, facts)]
    for one in sorted(fit, key=lambda one: -weight(one, facts)):
        if len(told) < _MOST_TOLD and _adds(one, told, facts) and _is_within_reach(one, told, facts):
            once = told_once([*told, one])
            told = once if one in once else told
    return told


def weight(one: Told, facts: Facts) -> float:
    """How surely it is a main result."""
    said = telling(one.quote.text, facts) + _BORNE_OUT * _is_borne_out(one) + _IN_OWN_WORDS * own_gain(one.own)
    lost = beside_the_question(one.own, facts) + added_cost(one.source.quote)
    lost += _HOPE_COST * _hopes(one) + _METHOD_COST * _is_of_the_method(one)
    return said - lost - _ASKED * _asks(one, facts) - _cost_of_quoting(one, facts)


def _is_borne_out(one: Told) -> bool:
    """Whether the source gives figures for it."""
    return re.search(vocabulary("findings").text["borne_out"], one.source.quote) is not None


def _hopes(one: Told) -> bool:
    """Whether a conclusion says what may be of use; a result that holds such words came out."""
    text = one.source.quote
    return one.role is Role.CONCLUSIONS and (only_promises(text) or met("may_be_good", text))


def _cost_of_quoting(one: Told, facts: Facts) -> float:
    """What a quotation costs whose short forms or signs a reader cannot take in, or that states a cause."""
    if isinstance(one.own, OwnWords):
        return _CLOSED_COST * one.closed
    text = one.quote.text
    costs = _CAUSE_COST * _states_a_cause(text, facts) + _SIGNS_COST * (not is_legible(text))
    return costs + _CLOSED_COST * _closed(one, facts)


def _closed(one: Told, facts: Facts) -> int:
    """How many short forms a page would leave closed."""
    if isinstance(one.own, OwnWords):
        return one.closed
    return max(one.closed, len(unopened(one.quote.text, one.quote.spans, facts)))


def _may_be_main(one: Told, facts: Facts) -> bool:
    """Whether it says what came out in words that are not too many."""
    short = isinstance(one.own, OwnWords) or len(one.quote.text.split()) <= _MOST_WORDS
    return short and one.role in _TOLD and weight(one, facts) >= _FEWEST


def _states_a_cause(text: str, facts: Facts) -> bool:
    """Whether the authors state a cause that their design cannot show."""
    design = facts.appraisal.design.value
    may_show = not isinstance(design, Absent) and design in MAY_SHOW_CAUSE
    return not may_show and said_in("causal", text) and not said_in("left_open", text)


def _adds(one: Told, told: list[Told], facts: Facts) -> bool:
    """Whether it tells what no told sentence tells; beside another, no mere description of who took part."""
    if any(place(one.source) == place(other.source) for other in told):
        return False
    return not told or not (_is_of_the_method(one) or beside_the_question(one.own, facts))


def _is_of_the_method(one: Told) -> bool:
    """Whether it says how the work was done, or how well a model fits."""
    return met("no_second_result", one.source.quote) or met("model_figure", one.source.quote)


def _is_within_reach(one: Told, told: list[Told], facts: Facts) -> bool:
    """Whether what it asks of a reader stays within bounds, beside what the other quotations ask; all is opened."""
    if _closed(one, facts):
        return False
    if isinstance(one.own, OwnWords) and not is_retold(one.own):
        return True
    quoted = [other for other in told if not isinstance(other.own, OwnWords)]
    asks = _asks(one, facts)
    of_all = asks + sum(_asks(other, facts) for other in told)
    is_clear = hard_words(one.quote.text) <= _MOST_HARD  # beside a lone result one may ask more
    bound = _HARDEST if not told or (len(told) == 1 and is_clear) else _HARDEST_BESIDE
    return len(quoted) < _MOST_QUOTED and asks <= bound and of_all <= _HARDEST_OF_ALL


def _asks(one: Told, facts: Facts) -> float:
    """What a quotation, or what is only retold, asks of its reader; our own words ask nothing."""
    if isinstance(one.own, OwnWords):
        return toll(one.own.words.text, facts) if is_retold(one.own) else 0.0
    return toll(one.quote.text, facts)
