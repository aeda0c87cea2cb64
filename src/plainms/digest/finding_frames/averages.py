"""An average in one group beside that in another, with no word of the source that says which difference is clear."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.contrasts import group_slot
from plainms.digest.reading.skeletons import Fit, fits, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.digest.telling.scales import runs_from
from plainms.vocabulary.load import Entry

_UNITS = {"min": " minutes", "%": "%"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Averages:
    """``outcome`` was ``one`` in ``first`` and ``other`` in ``second``, both in ``unit``; ``middle`` for medians."""

    clause: Clause
    entry: Entry
    outcome: Slot
    first: Slot | NotReported
    second: Slot | NotReported
    one: str
    other: str
    unit: str
    middle: bool


def read(clause: Clause, _facts: Facts) -> Iterator[Averages]:
    """Every reading of the clause as one or two averages; who took part and for how long are no findings."""
    if met("no_average", clause.text):
        return
    for fit in fits("averages", clause):
        outcome, first, second = fit.slot("outcome"), _named(fit, "first"), _named(fit, "second")
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
    named = {"outcome": frame.outcome, "first": frame.first, "second": frame.second}
    told = phrases(facts, **{name: slot for name, slot in named.items() if isinstance(slot, Slot)})
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    if words.get("first", "") == words.get("second", "-"):
        return Unclear("both groups have one name in plain words")
    behind = runs_from(frame.outcome)
    if "second" not in words and not frame.unit and not behind:
        return Unclear("a bare number says nothing")
    if "“" in words["outcome"] or not met("people_named", words.get("first", "people")):
        return Unclear("nobody would know of what or of whom")
    if not words["outcome"].startswith("the "):
        words["outcome"] = f"the {words['outcome']}"
    words["in_first"] = f" in {words['first']}" if "first" in words else ""
    text = worded(frame.entry, facts).format(**words, low=frame.one, high=frame.other, unit=frame.unit)
    if frame.middle:
        text = f"the middle value of {text.replace(' on average', '')}"
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)), behind=behind)


def _named(fit: Fit, name: str) -> Slot | NotReported | Unclear:
    return group_slot(fit.clause, *fit.match.span(name)) if fit.words(name) else NOT_REPORTED


KIND = Kind(name="averages", read=read, tell=tell)
