"""What the authors of a review say that something may do; told as theirs, with their "may"."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """``agent`` plays a part in ``object``, or may do to it what ``verb`` says."""

    clause: Clause
    entry: Entry
    modal: str
    verb: str
    agent: Slot
    object: Slot


def read(clause: Clause, facts: Facts) -> Iterator[Described]:
    """Every reading of the clause as what a review describes; none in other designs."""
    if not facts.is_review:
        return
    for fit in fits("described", clause):
        agent, target = fit.slot("agent"), fit.slot("object")
        if isinstance(agent, Unclear) or isinstance(target, Unclear):
            continue
        modal, verb = fit.words("modal"), fit.words("verb")
        yield Described(clause=clause, entry=fit.entry, modal=modal, verb=verb, agent=agent, object=target)


def tell(frame: Described, facts: Facts) -> Words | Unclear:
    """ "Vitamin D may play a part in the immune response"; "lead to" becomes the weaker "contribute to"."""
    told = phrases(facts, agent=frame.agent, object=frame.object)
    if isinstance(told, Unclear):
        return told
    plays = f"{frame.modal} play" if frame.modal else ("play" if frame.agent.plural else "plays")
    verb = {"lead to": "contribute to", "cause": "contribute to"}.get(frame.verb, frame.verb)
    words = {name: phrase.text for name, phrase in told.items()}
    text = worded(frame.entry, facts).format(**words, plays=plays, modal=frame.modal, verb=verb)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


KIND = Kind(name="described", read=read, tell=tell)
