"""Side effects: none, how severe, which were most common, and whether a treatment was tolerated."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.digest.telling.trails import trail_of
from plainms.vocabulary.load import Entry

_SLOTS = ("agent", "events", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The slots that the skeleton names, and ``extent`` and ``grade`` ("mostly", "mild") where it tells severity."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    trail: tuple[str, Slot] | tuple[()]
    extent: str
    grade: str


def read(clause: Clause, _facts: Facts) -> Iterator[Safety]:
    """Every reading of the clause as a report on side effects."""
    for fit in fits("safety", clause):
        slots, trail = fit.slots(_SLOTS), trail_of(fit)
        if isinstance(slots, Unclear) or isinstance(trail, Unclear):
            continue
        extent, grade = fit.words("extent"), fit.words("grade")
        yield Safety(clause=clause, entry=fit.entry, slots=slots, trail=trail, extent=extent, grade=grade)


def tell(frame: Safety, facts: Facts) -> Words | Unclear:
    """ "The side effects that people reported were mostly mild"."""
    told = phrases(facts, **dict(frame.slots), **({"trail": frame.trail[1]} if frame.trail else {}))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    words["trail"] = f" {frame.trail[0]} {words['trail']}" if frame.trail else ""
    extent = {"": "", "all": "all "}.get(frame.extent, "mostly ")
    text = worded(frame.entry, facts).format(**words, extent=extent, grade=frame.grade)
    grounds = (frame.clause.span, *grounds_of(told))
    attributed = frame.entry.id == "safety.tolerated"
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, attributed=attributed)


KIND = Kind(name="safety", read=read, tell=tell)
