"""How one case went: what symptoms did, what was diagnosed, and what came after a treatment, never by it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.case_deeds import pairs
from plainms.digest.reading.case_verbs import event_pattern
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.parts import grounds_of, phrases
from plainms.digest.telling.patients import Patient, speaks_of_another, the_patient
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_WORDINGS = {
    "symptoms": "the {noun}’s {outcome} {verb}{trail}",
    "symptoms_bare": "the {noun}’s {outcome} {verb}{trail}",
    "diagnosis": "the {noun} {verb} {illness}{trail}",
    "led_to_diagnosis": "the {noun} {verb} {illness}",
    "was_diagnosed": "the {noun} {verb} {illness}{trail}",
    "led": "after {agent}, the {noun}’s {outcome} {verb}",
}
_SLOTS = ("agent", "outcome", "illness", "trail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The skeleton that fits, our verb, and the slots that it names."""

    clause: Clause
    patient: Patient
    skeleton: str
    verb: str
    slots: tuple[tuple[str, Slot], ...]
    is_joined: bool


def read(clause: Clause, facts: Facts) -> Iterator[Outcome]:
    """Every reading of the clause as how the one case went."""
    patient = the_patient(facts)
    if isinstance(patient, Unclear) or _pattern("barred").search(clause.text):
        return
    for skeleton in _WORDINGS:
        match = _pattern(skeleton).fullmatch(clause.text)
        if match is None or (_is_anybodys(match) and speaks_of_another(facts)):
            continue
        slots = _slots(clause, match)
        if not isinstance(slots, Unclear):
            joined = (match["trail"] or "").startswith(",") if "trail" in match.groupdict() else False
            yield Outcome(
                clause=clause, patient=patient, skeleton=skeleton, verb=_verb(match), slots=slots, is_joined=joined
            )


def tell(frame: Outcome, facts: Facts) -> Words | Unclear:
    """ "The woman’s vision recovered after two weeks"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: re.sub("^(?:the|his|her) ", "", phrase.text) for name, phrase in told.items() if name != "trail"}
    if any("“" in text for text in words.values()) or words.get("outcome", "").startswith(("a ", "an ")):
        return Unclear("a word that few readers know")
    joint = ", " if frame.is_joined else " "
    trail = f"{joint}{told['trail'].text}" if "trail" in told else ""
    text = _WORDINGS[frame.skeleton].format(noun=frame.patient.noun, verb=frame.verb, trail=trail, **words)
    grounds = (frame.clause.span, *frame.patient.grounds, *grounds_of(told))
    return Words(text=text, pattern=f"case.{frame.skeleton.replace('_', '-')}", grounds=grounds)


def _is_anybodys(match: re.Match[str]) -> bool:
    return (match.groupdict().get("whose") or "").lower() in {"his", "her"}


def _verb(match: re.Match[str]) -> str:
    """ "in the end went away", "was later diagnosed with"."""
    groups = match.groupdict()
    when = pairs("adverbs").get((groups.get("adverb") or "").lower(), "")
    if "illness" in groups:
        return f"was {when} diagnosed with" if when else "was diagnosed with"
    course = (groups.get("course") or "").lower().replace("were ", "was ").replace("have ", "has ")
    ours = pairs("courses")[course] if course else pairs("good")[groups["good"].lower()]
    return f"{when} {ours}" if when else ours


def _slots(clause: Clause, match: re.Match[str]) -> tuple[tuple[str, Slot], ...] | Unclear:
    found: list[tuple[str, Slot]] = []
    for name in _SLOTS:
        if match.groupdict().get(name):
            read_slot = slot(clause, *match.span(name), kind="tail" if name == "trail" else "slot")
            if isinstance(read_slot, Unclear):
                if name == "trail" and _may_be_left_out(match["trail"]):
                    continue
                return read_slot
            found.append((name, read_slot))
    return tuple(found)


def _may_be_left_out(trail: str) -> bool:
    """Whether what comes behind "and" is another matter, which turns nothing round."""
    return re.match(",? and ", trail) is not None and event_pattern("not_dropped").search(trail) is None


@cache
def _pattern(name: str) -> Sieved:
    words = vocabulary("case_course").text
    pattern = words[name]
    for mark, known in (("<adverbs>", "adverbs"), ("<courses>", "courses"), ("<goods>", "good")):
        keys = sorted(pairs(known), key=lambda key: -len(key))
        pattern = pattern.replace(mark, "|".join(map(_either_number, keys)))
    return Sieved(pattern.replace("<times>", words["times"]), re.IGNORECASE)


def _either_number(words: str) -> str:
    """The words with "was" in either number."""
    return re.escape(words).replace("was", "(?:was|were)", 1).replace("has", "(?:has|have)", 1)


KIND = Kind(name="case-outcome", read=read, tell=tell)
