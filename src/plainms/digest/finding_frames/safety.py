"""Side effects: none, how severe, which were most common, and whether a treatment was tolerated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import of_every
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.digest.telling.trails import trail_of
from plainms.language.numbers import whole_numbers
from plainms.vocabulary.load import Entry

_SLOTS = ("agent", "events", "kind")
_SHARE = re.compile(r"(?<![\d.])(?P<percent>\d{1,2}(?:[.·]\d+)?) ?%")
_WHAT = {
    "therapy": "treatment",
    "study": "taking part",
    "trial": "taking part",
    "medication": "the medicine",
    "drug": "the medicine",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The slots that the skeleton names, and ``extent`` and ``grade`` ("mostly", "mild") where it tells severity."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    trail: tuple[str, Slot] | tuple[()]
    extent: str
    grade: str
    count: str
    how: str
    what: str


def read(clause: Clause, _facts: Facts) -> Iterator[Safety]:
    """Every reading of the clause as a report on side effects."""
    for fit in fits("safety", clause):
        slots, trail = fit.slots(_slots_of(fit)), trail_of(fit)
        if isinstance(slots, Unclear) or isinstance(trail, Unclear):
            continue
        if fit.words("count") and not whole_numbers(fit.words("count")):
            continue
        yield Safety(
            clause=clause,
            entry=fit.entry,
            slots=slots,
            trail=trail,
            extent=fit.words("extent"),
            grade=fit.words("grade"),
            count=_share_of(fit) or _counted(fit.words("count")),
            how=fit.words("how"),
            what=_WHAT.get(fit.words("what"), fit.words("what")) or "treatment",
        )


def tell(frame: Safety, facts: Facts) -> Words | Unclear:
    """ "The side effects that people reported were mostly mild"."""
    told = phrases(facts, **dict(frame.slots), **({"trail": frame.trail[1]} if frame.trail else {}))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    words["trail"] = f" {frame.trail[0]} {words['trail']}" if frame.trail else ""
    words["listed"] = f", {frame.how} {words['events']}" if frame.how and "events" in words else ""
    extent = {"": "", "all": "all "}.get(frame.extent, "mostly ")
    text = worded(frame.entry, facts).format(
        **words, extent=extent, grade=frame.grade, count=frame.count, what=frame.what
    )
    if frame.entry.id.startswith("safety.commonest") and not re.search(r" and |,", words["events"]):
        text = text.replace("effects were", "effect was", 1)
    grounds = (frame.clause.span, *grounds_of(told))
    attributed = frame.entry.id == "safety.tolerated"
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, attributed=attributed)


def _slots_of(fit: Fit) -> tuple[str, ...]:
    """The slots of the skeleton, without examples of side effects that cannot be told."""
    unfit = fit.words("how") and isinstance(fit.slot("events"), Unclear)
    return tuple(name for name in _SLOTS if not (unfit and name == "events"))


def _share_of(fit: Fit) -> str:
    """ "about 16 of every 100 people" by the percentage in the bracket behind the people; "" without one."""
    if not fit.words("who"):
        return ""
    ends = {fit.clause.start + fit.match.end(name) for name in ("who", "count")}
    shares = [_SHARE.search(item.span.quote) for item in fit.clause.brackets if item.at in ends]
    share = of_every(Decimal(shares[0]["percent"].replace("·", "."))) if shares and shares[0] else ""
    return f"about {share} people" if share else ""


def _counted(number: str) -> str:
    """ "3 people", "one person"."""
    return "one person" if number in {"1", "one"} else f"{number} people"


KIND = Kind(name="safety", read=read, tell=tell)
