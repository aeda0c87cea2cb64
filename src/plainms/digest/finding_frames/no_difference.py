"""Two groups that did not clearly differ, two things without a clear link, or an outcome without a clear change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS, Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, past, phrases, with_the, worded
from plainms.digest.telling.trails import trail_of
from plainms.vocabulary.load import Entry

_LIST = re.compile(r",? and ")
_OF_LISTS = {"no-difference.no-link", "no-difference.not-linked", "no-difference.not-affected"}
_SLOTS = ("outcome", "factor", "other", "first", "second")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDifference:
    """The slots that the skeleton names: an outcome with two groups, a factor with an outcome, or an outcome alone."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    trail: tuple[str, Slot] | tuple[()]
    be: str
    degree: str
    measure: str


def read(clause: Clause, facts: Facts) -> Iterator[NoDifference]:
    """Every reading of the clause as no clear difference; none in those compared alone, nor from before a trial."""
    if met("compared_alone", clause.text) or (
        facts.appraisal.design.value in TRIALS and met("only_before", clause.text)
    ):
        return
    for fit in fits("no-difference", clause):
        slots = fit.slots(_SLOTS, "link" if "factor" in fit.match.groupdict() else "slot")
        trail = trail_of(fit)
        if not isinstance(slots, Unclear) and not isinstance(trail, Unclear):
            degree = fit.words("degree")
            yield NoDifference(
                clause=clause,
                entry=fit.entry,
                slots=slots,
                trail=trail,
                be=fit.words("be"),
                degree=mapped("degrees", degree) or degree,
                measure=fit.words("measure"),
            )


def tell(frame: NoDifference, facts: Facts) -> Words | Unclear:
    """ "People with MS and healthy people did not clearly differ in sleep"."""
    told = phrases(facts, **dict(frame.slots), **({"trail": frame.trail[1]} if frame.trail else {}))
    if isinstance(told, Unclear):
        return told
    words = {name: with_the(phrase.text) for name, phrase in told.items()}
    if "first" in words and words.get("second") == words["first"]:
        return Unclear("both groups have one name in plain words")
    if frame.entry.more.get("must_name") and not met("people_named", words["first"]):
        return Unclear("the first group is not named as people")
    if "first" in words and met("ends_in_people", words.get("outcome", "")):
        return Unclear("those who were compared stand in the place of the outcome")
    if any(met("vague_matter", words.get(name, "")) for name in ("factor", "outcome")):
        return Unclear("nobody learns what did not differ")
    words["trail"] = f" {frame.trail[0]} {words['trail']}" if frame.trail else ""
    words["in_first"] = f" in {words['first']}" if "first" in words else ""
    outcome = dict(frame.slots).get("outcome")
    be = past(frame.be, outcome) if isinstance(outcome, Slot) else ""
    text = worded(frame.entry, facts).format(**words, be=be, degree=frame.degree, measure=frame.measure)
    if isinstance(outcome, Slot) and outcome.plural:
        text = text.replace("differ from that in", "differ from those in")
    if "factor" in words and _LIST.search(words["factor"]) and frame.entry.id in _OF_LISTS:
        text = f"{words['factor']} were not clearly linked with {words['outcome']}"
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


KIND = Kind(name="no-difference", read=read, tell=tell)
