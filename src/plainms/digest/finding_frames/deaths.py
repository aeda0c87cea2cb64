"""How many people died, how much oftener than others, and how much shorter they lived."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits
from plainms.digest.reading.slots import Slot
from plainms.digest.studied import people
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.rates import number_of, per_of, shown
from plainms.provenance import Ground

_LIST = "rate_frames"
_FRAMES = ("rate-deaths", "death-ratio", "life-years")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deaths:
    """The skeleton that fits, and the people it names."""

    fit: Fit
    slots: tuple[tuple[str, Slot], ...]

    @property
    def clause(self) -> Clause:
        """The clause that was read."""
        return self.fit.clause


def read(clause: Clause, facts: Facts) -> Iterator[Deaths]:
    """Every reading of the clause as how many died; none where no people were studied."""
    if facts.appraisal.species.value is not Species.PEOPLE:
        return
    for fit in (fit for frame in _FRAMES for fit in fits(frame, clause, _LIST)):
        slots = fit.slots(("people", "others"))
        if not isinstance(slots, Unclear):
            yield Deaths(fit=fit, slots=slots)


def tell(frame: Deaths, facts: Facts) -> Words | Unclear:
    """ "About 2.7 of every 1,000 people died each year"."""
    named: dict[str, str] = {}
    grounds: list[Ground] = [frame.clause.span]
    for name, slot in frame.slots:
        told = plain(slot, facts, group=True)
        if isinstance(told, Unclear):
            return told
        named[name], grounds = told.text, [*grounds, *told.grounds]
    fit = frame.fit
    number = number_of(fit.words("low"))
    if "people" not in named and str(fit.entry["frame"]) == "death-ratio":
        them = people.people_with_it(facts)
        named["people"], grounds = them.text, [*grounds, *them.grounds]
    if str(fit.entry["frame"]) == "rate-deaths":
        who = re.sub(r"^the ", "", named.get("people", "people"))
        yearly = " each year" if re.search(r"year|annum|annual", fit.clause.text) else ""
        text = f"about {shown(number)} of every {per_of(fit.words('per')):,} {who} died{yearly}"
    elif str(fit.entry["frame"]) == "death-ratio":
        if number < 1:
            return Unclear("they did not die oftener")
        text = f"{named['people']} died about {shown(number)} times as often as others of the same age and sex"
    else:
        text = f"{named['people']} lived about {shown(number)} years less than {named['others']}"
    return Words(text=text, pattern=fit.entry.id, grounds=tuple(grounds))


KIND = Kind(name="deaths", read=read, tell=tell)
