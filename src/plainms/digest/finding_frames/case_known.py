"""How rare a case is by its authors' word, and in how many of a family they saw it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.counted_people import unquoted
from plainms.digest.telling.parts import grounds_of, phrases
from plainms.digest.telling.patients import tells_of_patients
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_WORDINGS = {
    "first": "as far as the authors know, this was the first reported case of {illness}{behind}",
    "together": "as far as the authors know, this was the first report of one person with {illness}",
    "later": "as far as the authors know, this was the {nth} reported case of {illness}{behind}",
    "others": "as far as the authors know, only {number}other {who} had been reported before",
    "members": "the doctors saw {illness} in {number} members of {families} families",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The wording that fits, its slots, and the words of the source that it says as they are."""

    clause: Clause
    wording: str
    slots: tuple[tuple[str, Slot], ...]
    words: tuple[tuple[str, str], ...]


def read(clause: Clause, facts: Facts) -> Iterator[Known]:
    """Every reading of the clause as how rare the case is."""
    if not tells_of_patients(facts):
        return
    for skeleton in ("nth", "others", "members"):
        match = _pattern(skeleton).fullmatch(clause.text)
        if match is None:
            continue
        groups = {name: (text or "") for name, text in match.groupdict().items()}
        slots = [(name, slot(clause, *match.span(name))) for name in ("illness", "agent") if groups.get(name)]
        whole = tuple((name, read_slot) for name, read_slot in slots if isinstance(read_slot, Slot))
        if len(whole) == len(slots):
            wording = skeleton if skeleton != "nth" else _wording(groups)
            words = tuple((name, text.lower()) for name, text in groups.items() if name not in dict(whole))
            yield Known(clause=clause, wording=wording, slots=whole, words=words)


def _wording(groups: dict[str, str]) -> str:
    """The wording for the number of a case, and for two illnesses that one patient has."""
    if groups["nth"].lower() != "first":
        return "later"
    return "together" if groups["both"] and " and " in groups["illness"] and not groups["agent"] else "first"


def tell(frame: Known, facts: Facts) -> Words | Unclear:
    """ "As far as the authors know, this was the first case of psoriasis during ocrelizumab treatment"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {**dict(frame.words), **{name: unquoted(phrase.text) for name, phrase in told.items()}}
    if any("“" in text for text in words.values()):
        return Unclear("a word that few readers know")
    words["behind"] = f" {words.get('joint', '')} {words['agent']}" if words.get("agent") else ""
    text = _WORDINGS[frame.wording].format(**words)
    grounds = (frame.clause.span, *grounds_of(told))
    return Words(text=text, pattern=f"case.known-{frame.wording}", grounds=grounds, attributed=True)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("case_known").text[name], re.IGNORECASE)


KIND = Kind(name="case-known", read=read, tell=tell)
