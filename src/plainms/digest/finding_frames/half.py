"""The second half of "A, but B", which leaves out the groups that the first half names: "but pain was higher"."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, past, phrases, with_the, worded
from plainms.vocabulary.load import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """What was more or less, or did not differ; in whom, or of what, stands in the half in front."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    be: str
    degree: str


def read(clause: Clause, _facts: Facts) -> Iterator[Half]:
    """Every reading of the clause as a half without its groups."""
    for fit in fits("half", clause):
        slots = fit.slots(("outcome", "first", "second"))
        if not isinstance(slots, Unclear):
            degree = fit.words("degree")
            yield Half(
                clause=clause,
                entry=fit.entry,
                slots=slots,
                be=fit.words("be"),
                degree=mapped("degrees", degree) or degree,
            )


def tell(frame: Half, facts: Facts) -> Words | Unclear:
    """ "Pain was higher", "sleep did not clearly differ"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: with_the(phrase.text) for name, phrase in told.items()}
    if any("“" in text or met("vague_matter", text) for text in words.values()):
        return Unclear("nobody learns what it is")
    outcome = dict(frame.slots).get("outcome")
    be = past(frame.be, outcome) if outcome else ""
    text = worded(frame.entry, facts).format(**words, be=be, degree=frame.degree)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


KIND = Kind(name="half", read=read, tell=tell)
