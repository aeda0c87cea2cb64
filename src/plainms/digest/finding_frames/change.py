"""An outcome that rose, fell, improved or got worse over time in one group; nothing is said of why."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.changes import from_to
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.digest.telling.scales import runs_from
from plainms.digest.telling.trails import trail_of
from plainms.vocabulary.load import Entry

_WENT = {"fell": "went down", "rose": "went up"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``outcome`` changed as ``change`` says; ``trail`` says when or in whom."""

    clause: Clause
    entry: Entry
    change: str
    outcome: Slot
    trail: tuple[str, Slot] | tuple[()]
    amounts: str


def read(clause: Clause, _facts: Facts) -> Iterator[Change]:
    """Every reading of the clause as a change over time. Without a trail or an opening it is none: when is missing."""
    for fit in fits("change", clause):
        if met("ends_in_time", fit.words("outcome")):
            continue
        outcome = fit.slot("outcome")
        trail = trail_of(fit) or trail_of(fit, "trail2")
        change = mapped("changes", (fit.words("change") or fit.words("change2")).split()[-1])
        if isinstance(outcome, Unclear) or isinstance(trail, Unclear) or not change:
            continue
        amounts = _amounts(fit, change)
        if not isinstance(amounts, Unclear):
            yield Change(clause=clause, entry=fit.entry, change=change, outcome=outcome, trail=trail, amounts=amounts)


def _amounts(fit: Fit, change: str) -> str | Unclear:
    """ " from 10 to 12 minutes"; "" where none are given, unclear where they go the other way."""
    low, high = fit.words("low"), fit.words("high")
    if not low or not high:
        return ""
    difference = Decimal(high.replace("·", ".")) - Decimal(low.replace("·", "."))
    if not difference or (change == "rose" and difference < 0) or (change == "fell" and difference > 0):
        return Unclear("the numbers go the other way")
    unit = fit.words("unit")
    return f" from {low} to {high}{unit if unit in {'', '%'} else f' {unit}'}"


def tell(frame: Change, facts: Facts) -> Words | Unclear:
    """ "Walking speed improved after 12 weeks"."""
    told = phrases(facts, outcome=frame.outcome, **({"trail": frame.trail[1]} if frame.trail else {}))
    if isinstance(told, Unclear):
        return told
    trail = f" {frame.trail[0]} {told['trail'].text}" if frame.trail else ""
    text = worded(frame.entry, facts).format(
        outcome=told["outcome"].text, change=f"{frame.change}{frame.amounts}", trail=trail
    )
    numbers = "" if frame.amounts else from_to(frame.clause, _WENT.get(frame.change, ""))
    return Words(
        text=f"{text}{numbers}",
        pattern=frame.entry.id,
        grounds=(frame.clause.span, *grounds_of(told)),
        needs_context=not frame.trail,
        behind=runs_from(frame.outcome) if numbers else (),
    )


KIND = Kind(name="change", read=read, tell=tell)
