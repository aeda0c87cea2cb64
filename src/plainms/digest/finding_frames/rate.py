"""How many people of a whole population have a disease, or get it in a year: "about 63 of every 100,000"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.rates import counted_disease, number_of, per_of, shown
from plainms.vocabulary.load import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """``number`` of every ``per`` people had the disease or, where ``is_new``, got it; ``what`` is it where named."""

    clause: Clause
    entry: Entry
    number: Decimal
    per: int
    is_new: bool
    is_yearly: bool
    is_adjusted: bool
    year: str
    what: Slot | NotReported


def read(clause: Clause, facts: Facts) -> Iterator[Rate]:
    """Every reading of the clause as a rate in a population; none where no people were studied."""
    if facts.appraisal.species.value is not Species.PEOPLE:
        return
    for fit in fits("rate", clause):
        what = fit.slot("what") if fit.words("what") else NOT_REPORTED
        number = number_of(fit.words("number"))
        per = per_of(fit.words("per"))
        if not isinstance(what, Unclear) and 0 < number < per:
            yield Rate(
                clause=clause,
                entry=fit.entry,
                number=number,
                per=per,
                is_new=fit.words("kind") == "incidence",
                is_yearly=bool(fit.words("yearly")) or "annual" in fit.words("rated"),
                is_adjusted=re.search(r"adjusted|standardi", fit.words("rated")) is not None,
                year=_year(fit),
                what=what,
            )


def tell(frame: Rate, facts: Facts) -> Words | Unclear:
    """ "In 2018, about 63 of every 100,000 people had MS"; "about 8 of every 100,000 people got MS each year"."""
    what = counted_disease(frame.what if isinstance(frame.what, Slot) else None, frame.clause, facts)
    if isinstance(what, Unclear):
        return what
    share = f"about {shown(frame.number)} of every {frame.per:,} people"
    had = ("got" if frame.is_yearly else "newly got") if frame.is_new else "had"
    text = f"{share} {had} {what.text}{' each year' if frame.is_new and frame.is_yearly else ''}"
    text = f"in {frame.year}, {text}" if frame.year else text
    text = f"{text}, with differences in age taken out" if frame.is_adjusted else text
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *what.grounds))


def _year(fit: Fit) -> str:
    return fit.words("year") or fit.words("later")


KIND = Kind(name="rate", read=read, tell=tell)
