"""How the rate of a disease changed in a population, what it was in each sex, and how many women there were per man."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, found
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.rates import counted_disease, number_of, per_of, shown
from plainms.provenance import Ground
from plainms.vocabulary.load import vocabulary

_LIST = "rate_frames"
_FRAMES = ("rate-change", "rate-sexes", "rate-group", "rate-trend", "sex-ratio", "rate-percent", "rate-stable")
_TWOFOLD = {"doubled": "twice", "tripled": "three times"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RateChange:
    """The skeleton that fits, and the slots of what was counted and of the rest of the clause."""

    fit: Fit
    what: Slot | None
    place: Slot | None
    trail: Slot | None
    years: tuple[str, str]

    @property
    def clause(self) -> Clause:
        """The clause that was read."""
        return self.fit.clause


def read(clause: Clause, facts: Facts) -> Iterator[RateChange]:
    """Every reading of the clause as a rate that changed, or of one sex; none where no people were studied."""
    if facts.appraisal.species.value is not Species.PEOPLE:
        return
    opened = found("opened_by_years", _LIST, clause.text)
    aside = opened or re.match(vocabulary(_LIST).text["aside"], clause.text, re.IGNORECASE)
    shorter = Clause(
        cleaned=clause.cleaned, parse=clause.parse, start=clause.start + (aside.end() if aside else 0), end=clause.end
    )
    for fit in (fit for frame in _FRAMES for fit in fits(frame, shorter, _LIST)):
        slots = [_slot(fit, name) for name in ("what", "place", "trail")]
        if not any(isinstance(one, Unclear) for one in slots):
            what, place, trail = (one if isinstance(one, Slot) else None for one in slots)
            years = (opened["first"], opened["last"]) if opened else (fit.words("first"), fit.words("last"))
            yield RateChange(fit=fit, what=what, place=place, trail=trail, years=years)


def _slot(fit: Fit, name: str) -> Slot | Unclear | None:
    if not fit.match.groupdict().get(name):
        return None
    kind = "tail" if name == "trail" else "slot"
    return slot(fit.clause, *fit.match.span(name), kind=kind)


def tell(frame: RateChange, facts: Facts) -> Words | Unclear:
    """ "The number of people with MS rose from about 68 to 143 of every 100,000 people"."""
    told = _TELLERS[str(frame.fit.entry["frame"])](frame, facts)
    if isinstance(told, Unclear):
        return told
    text, grounds = told
    if re.search(r"age-|age |adjusted|standardi", frame.fit.words("rated")):
        text = f"{text}, with differences in age taken out"
    return Words(text=text, pattern=frame.fit.entry.id, grounds=(frame.clause.span, *grounds))


_Told = tuple[str, tuple[Ground, ...]] | Unclear


def _changed(frame: RateChange, facts: Facts) -> _Told:
    what = counted_disease(frame.what, frame.clause, facts)
    place = _place(frame, facts)
    fit = frame.fit
    low, high = number_of(fit.words("low")), number_of(fit.words("high"))
    if isinstance(what, Unclear) or isinstance(place, Unclear) or not fit.words("per"):
        return Unclear("what was counted, or of how many, is not plain")
    way = _way(fit)
    if low == high or (way and way != _sign(low, high)):
        return Unclear("the numbers go the other way")
    goes = "rose" if high > low else "fell"
    numbers = f"from about {shown(low)} to {shown(high)} for every {per_of(fit.words('per')):,} people"
    span = fit.words("span")
    when = between(frame.years) or (f" in {span}" if span else "")
    yearly = " a year" if fit.words("kind") != "prevalence" else ""
    text = f"{place[0]}{_counted(fit.words('kind'), what.text)} {goes} {numbers}{yearly}{when}"
    return text, (*what.grounds, *place[1])


def _counted(kind: str, what: str) -> str:
    """What rose or fell: people who have it, new cases or deaths."""
    if kind == "mortality":
        return "the number of deaths"
    return f"the number of people with {what}" if kind == "prevalence" else f"the number of new cases of {what}"


def _place(frame: RateChange, facts: Facts) -> tuple[str, tuple[Ground, ...]] | Unclear:
    """ "In Ruritania, " where the source says where; "" where it does not, or only says "the study area"."""
    if frame.place is None or not frame.place.named:
        return "", ()
    told = plain(frame.place, facts)
    return told if isinstance(told, Unclear) else (f"in {told.text}, ", told.grounds)


def _way(fit: Fit) -> int:
    words = fit.words("course").split()
    ups, downs = (vocabulary(_LIST).text[name].split() for name in ("ups", "downs"))
    return 1 if any(word in ups for word in words) else -1 if any(word in downs for word in words) else 0


def _sign(low: Decimal, high: Decimal) -> int:
    return 1 if high > low else -1


def between(years: tuple[str, str]) -> str:
    """ " between 2001 and 2018"; "" where either year is not given."""
    return f" between {years[0]} and {years[1]}" if all(years) else ""


def _percent(frame: RateChange, facts: Facts) -> _Told:
    """ "The number of new cases of MS rose by 3.9% a year"."""
    what, place, way = counted_disease(frame.what, frame.clause, facts), _place(frame, facts), _way(frame.fit)
    if isinstance(what, Unclear) or isinstance(place, Unclear) or not way or " and " in frame.fit.words("kind"):
        return Unclear("what was counted is not plain")
    goes, yearly = "rose" if way > 0 else "fell", " a year" if frame.fit.words("yearly") else ""
    counted = {
        "prevalence": f"the share of people with {what.text}",
        "incidence": f"the rate of new cases of {what.text}",
    }
    said = counted.get(frame.fit.words("kind"), "the death rate")
    text = f"{place[0]}{said} {goes} by about {frame.fit.words('low')}%{yearly}{between(frame.years)}"
    return text, (*what.grounds, *place[1])


def _stable(frame: RateChange, facts: Facts) -> _Told:
    """ "The number of new cases of MS stayed at about 6.1 for every 100,000 people a year"."""
    fit, what, place = frame.fit, counted_disease(frame.what, frame.clause, facts), _place(frame, facts)
    if isinstance(what, Unclear) or isinstance(place, Unclear) or " and " in fit.words("kind"):
        return Unclear("what was counted is not plain")
    counted, yearly = _counted(fit.words("kind"), what.text), "" if fit.words("kind") == "prevalence" else " a year"
    number = f"{shown(number_of(fit.words('low')))} for every {per_of(fit.words('per')):,} people{yearly}"
    return f"{place[0]}{counted} stayed at about {number}{between(frame.years)}", (*what.grounds, *place[1])


def _trend(frame: RateChange, facts: Facts) -> _Told:
    """ "MS became more common over the last decades"."""
    what, place = counted_disease(frame.what, frame.clause, facts), _place(frame, facts)
    way, kind = _way(frame.fit), frame.fit.words("kind")
    if isinstance(what, Unclear) or isinstance(place, Unclear) or not way or kind == "mortality":
        return Unclear("what was counted is not plain")
    twofold = next((ours for word, ours in _TWOFOLD.items() if word in frame.fit.words("course")), "")
    more = f"about {twofold} as common" if twofold else f"{'more' if way > 0 else 'less'} common"
    grounds = (*what.grounds, *place[1])
    trail = ""
    if frame.trail is not None:
        told = plain(frame.trail, facts)
        if isinstance(told, Unclear) or not re.match(vocabulary(_LIST).text["time"], told.text):
            return Unclear("the rest does not say when")
        trail, grounds = f" {told.text}", (*grounds, *told.grounds)
    subject = {"prevalence": what.text, "incidence": f"new cases of {what.text}"}.get(
        kind, f"{what.text} and new cases of it"
    )
    return f"{place[0]}{subject} became {more}{trail}", grounds


def _sexes(frame: RateChange, facts: Facts) -> _Told:
    """ "About 286 of every 100,000 women and 152 of every 100,000 men had MS"."""
    fit, what, place = frame.fit, counted_disease(frame.what, frame.clause, facts), _place(frame, facts)
    if isinstance(what, Unclear) or isinstance(place, Unclear) or not fit.words("per"):
        return Unclear("what was counted, or of how many, is not plain")
    per = f"{per_of(fit.words('per')):,}"
    sides = [f"{shown(number_of(fit.words(side)))} of every {per} {side}" for side in ("women", "men")]
    had = f"had {what.text}" if fit.words("kind") == "prevalence" else f"newly got {what.text}"
    if fit.words("kind") not in {"prevalence", "incidence"}:
        return Unclear("two things are counted")
    return f"{place[0]}about {sides[0]} and {sides[1]} {had}", (*what.grounds, *place[1])


def _group(frame: RateChange, facts: Facts) -> _Told:
    """ "About 59 of every 100,000 children had MS"."""
    fit, what = frame.fit, counted_disease(frame.what, frame.clause, facts)
    who = fit.slot("people")
    if isinstance(what, Unclear) or isinstance(who, Unclear) or fit.words("kind") not in {"prevalence", "incidence"}:
        return Unclear("what was counted is not plain")
    named = plain(who, facts)
    if isinstance(named, Unclear):
        return named
    had = f"had {what.text}" if fit.words("kind") == "prevalence" else f"newly got {what.text}"
    number = shown(number_of(fit.words("low")))
    text = f"about {number} of every {per_of(fit.words('per')):,} {named.text} {had}"
    return text, (*what.grounds, *named.grounds)


def _ratio(frame: RateChange, facts: Facts) -> _Told:
    """ "For every man with MS, there were about 3 women with it"."""
    title = facts.study.report.title
    number = number_of(frame.fit.words("women"))
    if isinstance(title, NotReported) or not found("epidemiology", _LIST, title.text) or not 1 < number < 20:
        return Unclear("the study does not ask how many there are")
    what = counted_disease(None, frame.clause, facts)
    if isinstance(what, Unclear):
        return what
    stays = ", and this changed little over the years" if frame.fit.words("stable") else ""
    return f"for every man with {what.text}, there were about {shown(number)} women with it{stays}", what.grounds


_TELLERS = {
    "rate-change": _changed,
    "rate-sexes": _sexes,
    "rate-group": _group,
    "rate-percent": _percent,
    "rate-stable": _stable,
    "rate-trend": _trend,
    "sex-ratio": _ratio,
}
KIND = Kind(name="rate-change", read=read, tell=tell)
