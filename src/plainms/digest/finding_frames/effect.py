"""What something did to an outcome in animals, in cells or in a randomized trial; other designs cannot show it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Absent, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE, Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, without_aside, worded
from plainms.vocabulary.load import Entry

_JOINED = re.compile(r"(?:,? and|,) ([a-z]+(?:ed|s)) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """``agent`` did to each object what its verb says; one to three pairs of verb and object."""

    clause: Clause
    entry: Entry
    agent: Slot
    deeds: tuple[tuple[str, Slot], ...]


def read(clause: Clause, facts: Facts) -> Iterator[Effect]:
    """Every reading of the clause as an effect, where the design can show one."""
    design = facts.appraisal.design.value
    if isinstance(design, Absent) or design not in MAY_SHOW_CAUSE:
        return
    for fit in fits("effect", clause):
        for start, end in _verbs(fit):
            agent, deeds = _agent(fit, start), _deeds(fit, start, end)
            if not isinstance(agent, Unclear) and not isinstance(deeds, Unclear):
                yield Effect(clause=clause, entry=fit.entry, agent=agent, deeds=deeds)


def tell(frame: Effect, facts: Facts) -> Words | Unclear:
    """ "The drug lowered the disease score and held back the inflammation"."""
    told = phrases(facts, agent=frame.agent, **{f"o{place}": slot for place, (_, slot) in enumerate(frame.deeds)})
    if isinstance(told, Unclear):
        return told
    deeds = [f"{verb} {told[f'o{place}'].text}" for place, (verb, _) in enumerate(frame.deeds)]
    joined = f"{', '.join(deeds[:-1])} and {deeds[-1]}" if len(deeds) > 1 else deeds[0]
    verb, _, rest = joined.partition(" ")
    agent = without_aside(told["agent"].text)
    text = worded(frame.entry, facts).format(agent=agent, verb=verb, object=rest)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


def _verbs(fit: Fit) -> Iterator[tuple[int, int]]:
    """The places of known verbs that the parse takes for verbs, or the one behind "was"."""
    if fit.entry.id == "effect.by":
        if mapped("effects", fit.words("verb")):
            yield fit.match.span("verb")
        return
    clause = fit.clause
    for token in clause.parse.at(clause.start, clause.end):
        known = mapped("effects", token.text.lower())
        if (
            known
            and clause.cleaned.text[token.start - 1 : token.start] != "-"
            and token.tag in {"VBD", "VBZ", "VBP", "VBN"}
        ):
            yield token.start - clause.start, token.end - clause.start


def _agent(fit: Fit, start: int) -> Slot | Unclear:
    return fit.slot("agent") if fit.entry.id == "effect.by" else fit.cut(0, start)


def _deeds(fit: Fit, start: int, end: int) -> tuple[tuple[str, Slot], ...] | Unclear:
    """Each verb behind the agent with its object."""
    text = fit.clause.text
    verb = mapped("effects", text[start:end].lower())
    if fit.entry.id == "effect.by":
        slot = fit.slot("object")
        return slot if isinstance(slot, Unclear) else ((verb, slot),)
    deeds: list[tuple[str, Slot]] = []
    for joint in [*(match for match in _JOINED.finditer(text, end) if mapped("effects", match[1])), None]:
        slot = fit.cut(end, joint.start() if joint else len(text))
        if isinstance(slot, Unclear):
            return slot
        deeds.append((verb, slot))
        if joint:
            verb, end = mapped("effects", joint[1]), joint.end()
    return tuple(deeds)


KIND = Kind(name="effect", read=read, tell=tell)
