"""What was most common of its kind: the most common symptoms, reasons, medicines."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.commonest_of import is_of_a_part
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, past, phrases, worded
from plainms.vocabulary.load import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Commonest:
    """``outcome`` was the most common ``kind``."""

    clause: Clause
    entry: Entry
    be: str
    kind: Slot
    outcome: Slot


def read(clause: Clause, facts: Facts) -> Iterator[Commonest]:
    """Every reading of the clause as what was most common; none in a review, which speaks at large."""
    if facts.is_review:
        return
    for fit in fits("commonest", clause):
        kind, outcome = fit.slot("kind"), fit.slot("outcome")
        if isinstance(kind, Unclear) or isinstance(outcome, Unclear):
            continue
        if not is_of_a_part(kind, facts):
            yield Commonest(clause=clause, entry=fit.entry, be=fit.words("be"), kind=kind, outcome=outcome)


def tell(frame: Commonest, facts: Facts) -> Words | Unclear:
    """ "The most common symptoms were tiredness and pain"."""
    told = phrases(facts, kind=frame.kind, outcome=frame.outcome)
    if isinstance(told, Unclear):
        return told
    kind = told["kind"].text
    if kind.startswith(("the ", "a ", "an ")):
        return Unclear("the kind has an article of its own")
    if frame.entry.id == "commonest.were" and met("bare_kind", told["outcome"].text):
        return Unclear("a word that says of what kind they were, and names none")
    if frame.be == "was" and frame.kind.plural:
        return Unclear("the source does not say whether there were one or several")
    subject = frame.outcome if frame.entry.id == "commonest.was" else frame.kind
    be = frame.be if frame.be.startswith("includ") else past(frame.be, subject)
    be = {"include": "included"}.get(be, be)
    text = worded(frame.entry, facts).format(kind=kind, outcome=told["outcome"].text, be=be)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


KIND = Kind(name="commonest", read=read, tell=tell)
