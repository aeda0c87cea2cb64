"""A page on work in the laboratory tells more where more came out: the weightiest that are left, until it is full.

A frame's words cost a reader little; a quotation is added only where every short form in it is open, and while all that
the quotations of the page ask of a reader together stays within reach: readers come for what was found, and a second
result with three terms explained tells more than its absence.
"""

from itertools import pairwise

from plainms.appraisal.appraisal import Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts, overlooks
from plainms.digest.selecting.barring import met, met_at_start, place
from plainms.digest.selecting.lab_repeats import without_lab_repeats
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.reserve import bearable
from plainms.digest.selecting.retold import is_retold
from plainms.digest.selecting.shortening import hard_words
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.twice import told_once
from plainms.digest.selecting.weighing import beside_the_question, only_promises
from plainms.digest.selecting.within_reach import is_said_to_be_closed
from plainms.digest.telling.lab_deeds import is_in_the_laboratory

_MOST_TOLD, _MOST_QUOTED = 4, 3
_TELLING = 1.0  # the score of a sentence that says what came out
_WITHIN_REACH, _WITHIN_REACH_OF_ALL, _MOST_WORDS = 3.5, 7.0, 36
_SOMETHING, _EASY = 1.5, 2.5  # of what is only retold
_MOST_CLOSED, _MOST_HARD = 1, 1  # names from the laboratory, and unexplained words
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}


def filled(told: tuple[Told, ...], found: list[Told], facts: Facts) -> tuple[Told, ...]:
    """The told ones and, of all ``found``, the weightiest others that fit on the page, behind those told.

    What came out stands in front of what is concluded from it, whichever was chosen first.
    """
    if not told or not is_in_the_laboratory(facts) or overlooks(facts):
        return told
    full = list(told)
    for one in sorted(_pool(found, facts), key=lambda one: -one.score):
        if len(full) < _MOST_TOLD and _adds(one, full, facts) and _is_within_reach(one, full, facts):
            full.append(one)
    return tuple(full) if len(full) == len(told) else tuple(sorted(full, key=lambda one: one.role is Role.CONCLUSIONS))


def _pool(found: list[Told], facts: Facts) -> list[Told]:
    """What may be told beside what is told, also what is left in reserve."""
    places = {place(one.source) for one in found}
    return [*found, *(one for one in bearable(facts) if place(one.source) not in places)]


def _adds(one: Told, full: list[Told], facts: Facts) -> bool:
    """Whether it tells a result or conclusion that no told sentence tells."""
    is_new = all(place(one.source) != place(other.source) for other in full)
    if not is_new or one.role not in _TOLD or one.score < _TELLING or met("no_second_result", one.source.quote):
        return False
    if _turns_from_what_is_untold(one, full, facts):
        return False
    return len(without_lab_repeats(told_once([*full, one]), facts)) > len(full)


def _turns_from_what_is_untold(one: Told, full: list[Told], facts: Facts) -> bool:
    """Whether it is set against the sentence before it ("In contrast, ..."), and no reader would see that one."""
    if not (met_at_start("contrasting", one.source.quote) or met_at_start("turning", one.source.quote)):
        return False
    pairs = pairwise(item.span for item in facts.appraisal.sentences)
    before = next((place(span) for span, other in pairs if place(other) == place(one.source)), None)
    return all(place(other.source) != before for other in full)


def _is_within_reach(one: Told, full: list[Told], facts: Facts) -> bool:
    if beside_the_question(one.own, facts):
        return False
    if isinstance(one.own, OwnWords):
        return not one.closed and (not is_retold(one.own) or _is_worth_retelling(one, one.own, facts))
    if one.limited or not _is_a_clear_result(one):
        return False
    quoted = [other.quote.text for other in full if not isinstance(other.own, OwnWords)]
    text = one.quote.text
    asks = toll(text, facts)
    of_all = asks + sum(toll(other, facts) for other in quoted)
    short = len(text.split()) <= _MOST_WORDS and asks <= _WITHIN_REACH and of_all <= _WITHIN_REACH_OF_ALL
    return len(quoted) < _MOST_QUOTED and _is_open(one, full, facts) and short and not only_promises(text)


def _is_open(one: Told, full: list[Told], facts: Facts) -> bool:
    """Whether every short form is opened, but for one name of which a reader is told.

    A name that our own words on the page have introduced ("a treatment called X") needs no more.
    """
    shorts = unopened(one.quote.text, one.quote.spans, facts)
    introduced = " ".join(other.own.words.text for other in full if isinstance(other.own, OwnWords))
    if shorts and all(f"called {short}" in introduced for short in shorts):
        return one.closed <= _MOST_CLOSED
    return max(len(shorts), one.closed) <= _MOST_CLOSED and is_said_to_be_closed(one, facts)


def _is_a_clear_result(one: Told) -> bool:
    """Whether it tells a result in animals or cells, not what may come of it, in words that our lists explain."""
    text = one.quote.text
    tells = met("lab_tells", text) and not met("lab_promise", one.source.quote)
    return tells and hard_words(text) <= _MOST_HARD


def _is_worth_retelling(one: Told, own: OwnWords, facts: Facts) -> bool:
    """Whether what is only retold says something in words that stay easy, so that it may stand beside what is told."""
    return one.score >= _SOMETHING and toll(own.words.text, facts) <= _EASY
