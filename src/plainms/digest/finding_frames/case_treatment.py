"""What came of a treatment in a case, or in some of a few: that it went well, and never what it did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.studied.given import titled_thing
from plainms.digest.telling.counted_people import unquoted
from plainms.digest.telling.parts import grounds_of, phrases
from plainms.digest.telling.patients import Patient, tells_of_patients, the_patient
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_SKELETONS = ("effective", "effective_for", "successful")
_WORDING = "{where}treatment of {whose}{outcome}{with_it} went well{poorly}"
_SLOTS = ("agent", "outcome")
_NUMBERS = {"one": "one of the cases", "both": "both cases", "two": "two of the cases", "three": "three of the cases"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """The skeleton that fits, in how many of the cases, its slots, and whether other treatments had done little."""

    clause: Clause
    skeleton: str
    cases: str
    after_others: bool
    slots: tuple[tuple[str, Slot], ...]


def read(clause: Clause, facts: Facts) -> Iterator[Treatment]:
    """Every reading of the clause as what came of a treatment."""
    if not tells_of_patients(facts) or _pattern("barred").search(clause.text):
        return
    for skeleton in _SKELETONS:
        match = _pattern(skeleton).fullmatch(clause.text)
        if match is None:
            continue
        slots = _slots(clause, match)
        groups = match.groupdict()
        cases = (groups.get("cases") or groups.get("cases2") or "").lower()
        if not isinstance(slots, Unclear):
            yield Treatment(
                clause=clause, skeleton=skeleton, cases=cases, after_others=bool(groups.get("others")), slots=slots
            )


def tell(frame: Treatment, facts: Facts) -> Words | Unclear:
    """ "In one of the cases, treatment of hiccups with steroids went well"."""
    told = phrases(facts, **dict(frame.slots))
    patient = the_patient(facts)
    alone = isinstance(patient, Patient)
    if isinstance(told, Unclear) or (bool(frame.cases) == alone and frame.skeleton != "successful"):
        return Unclear("a word that few readers know, or nobody knows in whom it was")
    words = {name: re.sub("^(?:the|his|her|their) ", "", unquoted(phrase.text)) for name, phrase in told.items()}
    if any("“" in text for text in words.values()):
        return Unclear("a word that few readers know")
    whose = f"the {patient.noun}’s " if isinstance(patient, Patient) else ""
    titled = None if "agent" in words else titled_thing(facts)
    agent = titled.text if titled else words.pop("agent", "")
    slots = {
        "where": f"in {_NUMBERS[frame.cases]}, " if frame.cases else "",
        "outcome": words["outcome"],
        "whose": whose,
        "agent": agent,
        "with_it": f" with {agent}" if agent else "",
        "poorly": ", after usual treatments had done little" if frame.after_others else "",
    }
    grounds: tuple[Ground, ...] = (frame.clause.span, *grounds_of(told))
    grounds += patient.grounds if isinstance(patient, Patient) else ()
    grounds += titled.grounds if titled else ()
    text = _WORDING.format(**slots)
    return Words(text=text, pattern="case.went-well", grounds=grounds)


def _slots(clause: Clause, match: re.Match[str]) -> tuple[tuple[str, Slot], ...] | Unclear:
    found: list[tuple[str, Slot]] = []
    for name in _SLOTS:
        if match.groupdict().get(name):
            read_slot = slot(clause, *match.span(name))
            if isinstance(read_slot, Unclear):
                return read_slot
            found.append((name, read_slot))
    return tuple(found)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("case_treatment").text[name], re.IGNORECASE)


KIND = Kind(name="case-treatment", read=read, tell=tell)
