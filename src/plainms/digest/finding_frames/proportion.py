"""How many of the people who were studied had something: a count of a small group, else a share of every 100."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import counted_of, of_every
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.language.numbers import whole_numbers
from plainms.vocabulary.load import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportion:
    """``share`` ("about 53 of every 100") of ``people`` (those of the study where none are named) had ``outcome``."""

    clause: Clause
    entry: Entry
    share: str
    verb: str
    people: Slot | NotReported
    outcome: Slot


def read(clause: Clause, _facts: Facts) -> Iterator[Proportion]:
    """Every reading of the clause as a share of people."""
    for fit in fits("proportion", clause):
        outcome = fit.tail(*fit.match.span("outcome")) if fit.entry.id == "proportion.bare" else fit.slot("outcome")
        people = fit.slot("people") if fit.words("people") else NOT_REPORTED
        share = _share(fit)
        if isinstance(outcome, Unclear) or isinstance(people, Unclear) or not share:
            continue
        verb = fit.words("verb") if "{verb}" in fit.entry["wordings"][0] else ""
        yield Proportion(clause=clause, entry=fit.entry, share=share, verb=verb, people=people, outcome=outcome)


def tell(frame: Proportion, facts: Facts) -> Words | Unclear:
    """ "About 53 of every 100 people with MS reported pain"."""
    named = {"people": frame.people} if isinstance(frame.people, Slot) else {}
    told = phrases(facts, outcome=frame.outcome, **named)
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    verb = {"showed": "had"}.get(frame.verb, frame.verb)
    slots = {"people": "people in the study", **words, "share": frame.share, "verb": verb}
    text = worded(frame.entry, facts).format(**slots)
    grounds = (frame.clause.span, *grounds_of(told))
    bare = bool(frame.entry.more.get("needs_context", False))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, needs_context=bare)


def _share(fit: Fit) -> str:
    if fit.words("percent"):
        share = of_every(Decimal(fit.words("percent").replace("·", ".")))
        return share if not share or "about {share}" in fit.entry["wordings"][0] else f"about {share}"
    counts = [number.value for name in ("count", "total") for number in whole_numbers(fit.words(name))]
    return counted_of(*counts) if len(counts) == 2 else ""


KIND = Kind(name="proportion", read=read, tell=tell)
