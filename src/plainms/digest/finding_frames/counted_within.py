"""A share of the people and a share of those: "about 42 of every 100 took a drug, and of those, 82 felt better"."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames import counted
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.marked import LIST, Amount, Marked, marked, meets
from plainms.digest.reading.skeletons import finditer, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.counted import told
from plainms.digest.telling.counted_people import had


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """``outer`` of all the people, and ``amount`` of those, who ``verb`` ``rest``."""

    clause: Clause
    marks: Marked
    outer: counted.Part
    amount: Amount
    verb: str
    rest: Slot


def read(clause: Clause, facts: Facts) -> Iterator[Within]:
    """The reading of a clause as a share and one of its people."""
    if facts.is_review:
        return
    marks = marked(clause)
    joints = list(finditer("within", LIST, marks.text))
    if len(joints) != 1:
        return
    (joint,) = joints
    if "them" in joint[0].split() and meets("people_word", clause.cleaned.text[: clause.start]):
        return  # "of 90 people, 60% had pain and 30% of them …": of the 90, or of those with pain?
    outer = counted.part_of(marks, counted.start_of(marks.text), joint.start(), first=True)
    verb = counted.verb_in(marks, joint.end(), len(marks.text))
    if isinstance(outer, Unclear) or not outer.verb or verb is None or marks.text[joint.end() : verb.start()].strip():
        return
    rest = counted.rest_of(marks, verb.end(), len(marks.text))
    if isinstance(rest, Slot):
        amount = marks.amount(joint["sign"] or joint["sign2"])
        yield Within(clause=clause, marks=marks, outer=outer, amount=amount, verb=verb[0].strip().lower(), rest=rest)


def tell(frame: Within, facts: Facts) -> Words | Unclear:
    """ "About 42 of every 100 people took a drug, and of those, about 82 of every 100 reported improvement"."""
    first = counted.tell(counted.Counted(clause=frame.clause, marks=frame.marks, parts=(frame.outer,)), facts)
    verb = mapped("ours", frame.verb, LIST) or mapped("statement_verbs", frame.verb) or frame.verb
    what = had("were" if verb == "was" else verb, frame.rest, facts)
    amount = told(frame.amount)
    if isinstance(first, Unclear) or isinstance(what, Unclear) or not amount or isinstance(frame.rest, NotReported):
        return Unclear("a share that cannot be told")
    return Words(
        text=f"{first.text}, and of those, {amount} {what[0]}",
        pattern="proportion.counts-within",
        grounds=(*first.grounds, *what[1]),
        needs_context=first.needs_context,
    )


KIND = Kind(name="counted_within", read=read, tell=tell)
