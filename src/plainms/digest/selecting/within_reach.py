"""Which quotations a page holds: those that a lay reader can follow, and none beyond that.

Beside what is told in our own words only an easy quotation that tells something stands. Where nothing else is told,
the one that tells most may ask more of its reader, but not more than a bound.
"""

import re
from collections.abc import Iterator

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts, overlooks
from plainms.digest.selecting.barring import met
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.reserve import bearable
from plainms.digest.selecting.shortening import is_legible
from plainms.digest.selecting.titled_outcome import only_says_what_was_done
from plainms.digest.selecting.titles_quoted import quoted_title
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.telling.lab_deeds import is_in_the_laboratory

_EASY, _HARDEST, _HARDEST_IF_STRONG = 1.0, 3.5, 4.5
_HARDEST_OF_A_CASE, _HARDEST_AT_LAST = 2.2, 5.0
_HARDEST_IN_THE_LABORATORY = 5.0  # their results are full of names; each quotation is led and explained
_HARDEST_OF_ALL = 6.8  # of work in the laboratory of which else nothing would be told
_SAYS_LITTLE, _TELLING, _STRONG = 1.0, 2.0, 4.0  # scores of quotations, less what they ask of their reader
_MOST_WORDS, _MOST_FIGURES = 30, 4
_CONCLUDES, _PROMISES, _NEARLY = 0.5, 3.0, 0.5
_TELLS_ENOUGH = 0.0  # the weight from which on a hard quotation goes before the title
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}
_NOT_SEARCHED = {Design.PROTOCOL, Design.CASE_REPORT}


def within_reach(told: tuple[Told, ...], found: list[Told], facts: Facts) -> tuple[Told, ...]:
    """What the page holds; a title that asks less stands for one hard quotation of laboratory work."""
    held = _held(told, found, facts)
    if len(held) != 1 or not is_in_the_laboratory(facts) or is_easy(held[0], facts):
        return held
    claim = None if isinstance(held[0].own, OwnWords) else quoted_title(facts)
    return held if claim is None or _asks(claim, facts) >= _asks(held[0], facts) else (claim,)


def _held(told: tuple[Told, ...], found: list[Told], facts: Facts) -> tuple[Told, ...]:
    """The chosen ones in their order, without quotations that ask too much; else the best of all ``found``."""
    easy = tuple(
        one
        for one in told
        if isinstance(one.own, OwnWords) or is_easy(one, facts) or _says_how_it_went(one, told, facts)
    )
    own = any(isinstance(one.own, OwnWords) for one in easy)
    telling = tuple(one for one in easy if isinstance(one.own, OwnWords) or one.score >= _TELLING)
    if telling or (easy and overlooks(facts)):
        return telling if own else telling or easy
    near = _near(told, found, facts) if told else _surely(found, facts)
    best = max(near, key=lambda one: _weight(one, facts), default=None) or _of_the_laboratory(facts)
    best = best if best is not None or easy else _at_last(found, facts)
    return (best,) if best is not None else easy


def _at_last(found: list[Told], facts: Facts) -> Told | None:
    """The one that asks least for what it tells, of work with people of which else nothing would be told."""
    if is_in_the_laboratory(facts):
        return None
    fit = [one for one in found if one.role in _TOLD and not one.closed and _may_be_last(one, facts)]
    is_case = facts.appraisal.design.value is Design.CASE_REPORT
    return max(fit, key=lambda one: (is_case and one.role is Role.RESULTS, _weight(one, facts)), default=None)


def _may_be_last(one: Told, facts: Facts) -> bool:
    """Whether it says something, in words that the page can explain: each short form is open."""
    text = one.quote.text
    is_open = is_legible(text) and not unopened(text, one.quote.spans, facts) and not met("lab_promise", text)
    return is_open and one.score >= _SAYS_LITTLE and _asks(one, facts) <= _HARDEST_AT_LAST and not is_long(one)


def _says_how_it_went(one: Told, told: tuple[Told, ...], facts: Facts) -> bool:
    """Whether a quotation that asks a little more tells of a case of which our own words only tell what it was."""
    if facts.appraisal.design.value is not Design.CASE_REPORT or one.closed or one.score < _TELLING:
        return False
    own = sum(isinstance(other.own, OwnWords) for other in told)
    return own == 1 and _asks(one, facts) <= _HARDEST_OF_A_CASE and not is_long(one)


def _of_the_laboratory(facts: Facts) -> Told | None:
    """What work in animals or cells found that asks least for what it tells, within a wider bound; else its title."""
    if not is_in_the_laboratory(facts):
        return None
    told = [one for one in bearable(facts) if one.score > 0 and _asks(one, facts) <= _HARDEST_IN_THE_LABORATORY]
    best = max(told, key=lambda one: _weight(one, facts), default=None)
    if best is not None and _weight(best, facts) >= _TELLS_ENOUGH:
        return best
    claim = quoted_title(facts)
    if claim is not None and _asks(claim, facts) <= _HARDEST_IN_THE_LABORATORY:
        return claim
    return best or _hard_of_the_laboratory(claim, facts)


def _hard_of_the_laboratory(claim: Told | None, facts: Facts) -> Told | None:
    """The result that weighs most, or the title where it asks less, where every one of them is hard to read.

    Where no result may be read at all, what the authors conclude.
    """
    hard = [one for one in bearable(facts) if one.score > 0 and _asks(one, facts) <= _HARDEST_OF_ALL]
    hard = [one for one in hard if not only_says_what_was_done(one.quote.text)]
    hard = [one for one in hard if one.role is Role.RESULTS] or hard
    best = max(hard, key=lambda one: _weight(one, facts), default=None)
    titled = claim is not None and (best is None or _asks(claim, facts) <= _asks(best, facts) + _NEARLY)
    last = claim if titled else best
    return last if last is not None and _asks(last, facts) <= _HARDEST_OF_ALL else None


def _weight(told: Told, facts: Facts) -> float:
    """What a quotation tells, less what it asks; a conclusion goes before a result that weighs as much.

    Of work in the laboratory what may come of it weighs less than what came out.
    """
    promises = is_in_the_laboratory(facts) and met("lab_promise", told.source.quote)
    gains = _CONCLUDES * (told.role is Role.CONCLUSIONS) - _PROMISES * promises
    return told.score - _asks(told, facts) + gains


def _near(told: tuple[Told, ...], found: list[Told], facts: Facts) -> Iterator[Told]:
    """All that may be quoted, says something and stays in reach, of studies also what is left in reserve."""
    spare = () if overlooks(facts) or facts.appraisal.design.value in _NOT_SEARCHED else bearable(facts)
    open_ones = tuple(one for one in (*found, *spare) if one.role in _TOLD and not one.closed)
    for one in (*(one for one in told if is_said_to_be_closed(one, facts)), *open_ones):
        bound = _HARDEST_IF_STRONG if one.score >= _STRONG and not one.closed else _HARDEST
        if one.score >= _SAYS_LITTLE and _asks(one, facts) <= bound:
            yield one


def is_said_to_be_closed(told: Told, facts: Facts) -> bool:
    """Whether a reader is told of each short form that is left closed that the abstract does not open it."""
    text = " ".join(passage.text for passage in facts.study.report.abstract)
    shorts = unopened(told.quote.text, told.quote.spans, facts)
    return all(re.search(rf"\({re.escape(short)}\b", text) is None for short in shorts)


def _surely(found: list[Told], facts: Facts) -> Iterator[Told]:
    """Those that surely say something in words that are not too hard, where none was chosen of work with people."""
    for one in () if is_in_the_laboratory(facts) else found:
        if one.role in _TOLD and one.score >= _STRONG and not one.closed and _asks(one, facts) <= _HARDEST:
            yield one


def is_easy(told: Told, facts: Facts) -> bool:
    """Whether it is a quotation that asks little of its reader, and leaves no short form closed."""
    if isinstance(told.own, OwnWords) or told.closed or unopened(told.quote.text, told.quote.spans, facts):
        return False
    return is_legible(told.quote.text) and _asks(told, facts) <= _EASY


def is_long(told: Told) -> bool:
    """Whether the quotation is long or full of figures."""
    return len(told.quote.text.split()) > _MOST_WORDS or len(re.findall(r"\d+", told.quote.text)) > _MOST_FIGURES


def is_out_of_reach(facts: Facts) -> bool:
    """Whether every result and conclusion of an abstract, as it stands, asks too much of a lay reader."""
    said = [item.span for item in facts.appraisal.sentences if item.role.value in _TOLD]
    return bool(said) and all(toll(clipped(span).text, facts) > _EASY for span in said)


def _asks(told: Told, facts: Facts) -> float:
    """What a quotation asks of its reader; our own words ask nothing."""
    return 0.0 if isinstance(told.own, OwnWords) else toll(told.quote.text, facts)
