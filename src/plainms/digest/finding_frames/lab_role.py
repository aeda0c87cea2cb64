"""What plays a part in the disease or in the body's work, what may become a treatment, and what went along with what.

Read from studies in animals and cells by skeletons; the agent and the thing in the slots are ones that we can tell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import Phrase, distinct
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Piece, piece_at
from plainms.digest.reading.skeletons import fits
from plainms.digest.telling.lab_agents import agent, named
from plainms.digest.telling.lab_deeds import has_model, is_in_the_laboratory, limits
from plainms.digest.telling.lab_things import thing
from plainms.digest.telling.parts import worded
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry

_ONE = re.compile(r"(?:an?|making|removing|blocking|switching|turning|treatment)\b")  # "making X in T cells" plays


@dataclass(frozen=True, slots=True, kw_only=True)
class LabRole:
    """The words of each slot that the skeleton names: an agent, one thing, another thing."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Piece], ...]
    modal: str


def read(clause: Clause, facts: Facts) -> Iterator[LabRole]:
    """Every reading of the clause by a skeleton of roles, outlooks or links."""
    if not is_in_the_laboratory(facts) or limits(clause.text):
        return
    for fit in fits("lab-role", clause):
        slots = tuple(
            (name, piece_at(fit.clause, *fit.match.span(name)))
            for name in ("agent", "thing", "other")
            if fit.words(name)
        )
        yield LabRole(clause=clause, entry=fit.entry, slots=slots, modal=fit.words("modal"))


def tell(frame: LabRole, facts: Facts) -> Words | Unclear:
    """ "Microglia play a part in the MS-like disease"."""
    words: dict[str, str] = {}
    grounds: list[Ground] = [frame.clause.span]
    for name, piece in frame.slots:
        told = agent(piece, facts) if name == "agent" else _thing(piece, facts)
        if isinstance(told, Unclear):
            return told
        words[name] = told.text
        grounds += told.grounds
    plural = is_several(words.get("agent", ""))
    text = worded(frame.entry, facts).format(
        **words,
        play="play" if plural else "plays",
        be="were" if plural else "was",
        modal=f"{frame.modal} " if frame.modal else "",
    )
    return Words(text=text.replace("may plays", "may play"), pattern=frame.entry.id, grounds=distinct(tuple(grounds)))


def is_several(who: str) -> bool:
    """Whether "were" stands behind our words for an agent: cells or two names, but not what was done to them."""
    cells = ("cells", "microglia", "astrocytes", "macrophages", "neurons", "eosinophils", "neutrophils", "monocytes")
    joined = re.search(r" and (?!spinal cord\b|repair\b)", who) is not None
    return (who.endswith(cells) or joined) and not _ONE.match(who)


def _thing(piece: Piece, facts: Facts) -> Phrase | Unclear:
    told = thing(piece.text, partial(named, piece=piece, facts=facts, call="a molecule called"))
    if isinstance(told, Unclear):
        return told
    if "MS-like" in told.text and not has_model(facts):
        return Unclear("the animals had another disease")
    return Phrase(text=told.text, grounds=(piece.span, *told.grounds))


KIND = Kind(name="lab-role", read=read, tell=tell)
