"""An average in one group beside that in another, with no word of the source that says which difference is clear."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry

_UNITS = {"min": " minutes", "%": "%"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Averages:
    """``outcome`` was ``one`` in ``first`` and ``other`` in ``second``, both in ``unit``; ``middle`` for medians."""

    clause: Clause
    entry: Entry
    outcome: Slot
    first: Slot
    second: Slot
    one: str
    other: str
    unit: str
    middle: bool


def read(clause: Clause, _facts: Facts) -> Iterator[Averages]:
    """Every reading of the clause as two averages."""
    for fit in fits("averages", clause):
        outcome, first, second = fit.slot("outcome"), fit.slot("first"), fit.slot("second")
        if isinstance(outcome, Unclear) or isinstance(first, Unclear) or isinstance(second, Unclear):
            continue
        unit = fit.words("unit")
        yield Averages(
            clause=clause,
            entry=fit.entry,
            outcome=outcome,
            first=first,
            second=second,
            one=fit.words("low"),
            other=fit.words("high"),
            unit=_UNITS.get(unit, f" {unit}" if unit else ""),
            middle=fit.words("kind") == "median",
        )


def tell(frame: Averages, facts: Facts) -> Words | Unclear:
    """ "Time for the test in people with MS was 31 minutes on average, compared with 22 minutes in healthy people"."""
    told = phrases(facts, outcome=frame.outcome, first=frame.first, second=frame.second)
    if isinstance(told, Unclear):
        return told
    if told["first"].text == told["second"].text:
        return Unclear("both groups have one name in plain words")
    words = {name: phrase.text for name, phrase in told.items()}
    text = worded(frame.entry, facts).format(**words, low=frame.one, high=frame.other, unit=frame.unit)
    if frame.middle:
        text = text.replace(" on average", " in the middle of the group")
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


KIND = Kind(name="averages", read=read, tell=tell)
