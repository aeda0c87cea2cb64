"""The main result of a study of people: the sentence that answers its title, told even where it asks more of a reader.

A page that tells only what is beside the question fails its reader more than a quotation with a few hard words in it.
"""

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts, overlooks
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE
from plainms.digest.reading.skeletons import met as said_in
from plainms.digest.selecting.barring import met, place
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import answers, beside_the_question, only_promises
from plainms.digest.telling.lab_deeds import is_in_the_laboratory

_ANSWERS, _CONCLUDES, _TELLS, _ASKED = 2.0, 2.0, 0.5, 0.3  # what makes a sentence the main one
_CLEARLY_MORE, _HALF, _SAYS_LITTLE = 0.2, 0.5, 1.0
_HARDEST, _HARDEST_ALONE, _MOST_WORDS = 3.0, 5.0, 40
_MOST_TOLD = 3
_NOT_OF_PEOPLE = {Design.PROTOCOL, Design.CASE_REPORT}
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}


def with_the_main_result(told: tuple[Told, ...], found: list[Told], facts: Facts) -> tuple[Told, ...]:
    """The told ones, with the main one of all ``found`` where none of them speaks as much of what the title asks."""
    if overlooks(facts) or is_in_the_laboratory(facts) or facts.appraisal.design.value in _NOT_OF_PEOPLE:
        return told
    hopes = _only_hopes(told)
    fit = (
        one
        for one in found
        if _may_be_main(one, facts) and not (hopes and (_hopes(one) or met("null", one.source.quote)))
    )
    main = max(fit, key=lambda one: _weight(one, facts), default=None)
    if main is None or (not hopes and _is_told(main, told, facts)):
        return told
    bound = _HARDEST if told and not hopes else _HARDEST_ALONE
    if _asks(main, facts) > bound:
        return told
    kept = sorted(told, key=lambda one: (isinstance(one.own, OwnWords), one.score))[len(told) >= _MOST_TOLD :]
    return (*(one for one in told if one in kept), main)


def _only_hopes(told: tuple[Told, ...]) -> bool:
    """Whether all that is told is what a thing may be good for, and nothing that came out."""
    return bool(told) and all(_hopes(one) for one in told)


def _hopes(one: Told) -> bool:
    """Whether a conclusion says what may be of use; a result that holds such words came out."""
    text = one.source.quote
    return one.role is Role.CONCLUSIONS and (only_promises(text) or met("may_be_good", text))


def _may_be_main(one: Told, facts: Facts) -> bool:
    """Whether it says what came out, with every short form opened and no promise of use in place of a result."""
    if one.role not in _TOLD or beside_the_question(one.own, facts):
        return False
    if isinstance(one.own, OwnWords):
        return True
    is_open = not one.closed and not unopened(one.quote.text, one.quote.spans, facts)
    short = len(one.quote.text.split()) <= _MOST_WORDS
    told = one.score >= _SAYS_LITTLE and not only_promises(one.quote.text)
    return is_open and short and told and not _states_a_cause(one.quote.text, facts)


def _states_a_cause(text: str, facts: Facts) -> bool:
    """Whether the authors state a cause that their design cannot show."""
    design = facts.appraisal.design.value
    may_show = not isinstance(design, Absent) and design in MAY_SHOW_CAUSE
    return not may_show and said_in("causal", text) and not said_in("left_open", text)


def _weight(one: Told, facts: Facts) -> float:
    """How surely it is the main one: what it says of the question, as a conclusion, less what it asks."""
    said = _ANSWERS * answers(one.source.quote, facts) + _TELLS * one.score
    return said + _CONCLUDES * (one.role is Role.CONCLUSIONS) - _ASKED * _asks(one, facts)


def _is_told(main: Told, told: tuple[Told, ...], facts: Facts) -> bool:
    """Whether it is among the told ones, or one of these speaks nearly as much of what the title asks."""
    if any(place(one.source) == place(main.source) for one in told):
        return True
    said = max((answers(one.source.quote, facts) for one in told), default=-1.0)
    asked = answers(main.source.quote, facts)
    if said < 0:
        return False
    return asked < said + _CLEARLY_MORE and not (asked >= _HALF and _only_nulls(told))


def _only_nulls(told: tuple[Told, ...]) -> bool:
    """Whether all that is told is that something did not differ."""
    return all(met("null", one.source.quote) for one in told)


def _asks(one: Told, facts: Facts) -> float:
    """What a quotation asks of its reader; our own words ask nothing."""
    return 0.0 if isinstance(one.own, OwnWords) else toll(one.quote.text, facts)
