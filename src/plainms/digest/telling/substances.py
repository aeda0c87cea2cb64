"""Levels of substances in blood, spinal fluid or urine whose names say nothing to a reader: "a substance called XYZ-1".

The sample must be named, so that it is sure that the name is that of something measured in it.
"""

import re

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed
from plainms.digest.reading.skeletons import found
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.nouns import plain
from plainms.language.word_frequency import zipf

_LISTED = "finding_frames"
_JOINT = re.compile(r", and |, | and | as well as ")
_PLACES = {
    "serum": "blood",
    "plasma": "blood",
    "blood": "blood",
    "csf": "spinal fluid",
    "urine": "urine",
    "saliva": "saliva",
}
_SAME = {
    "cerebrospinal fluid": "csf",
    "sera": "serum",
    "urinary": "urine",
    "salivary": "saliva",
    "circulating": "blood",
}
_MOST, _COMMON = 4, 3.6
_ANTIBODY = re.compile(r"\big[gma]\b|antibod|^anti-", re.IGNORECASE)


def substances(slot: Slot, facts: Facts) -> Phrase | Unclear:
    """ "The blood levels of substances called A and B", or why the slot names no levels of substances."""
    match = next(
        (hit for form in ("sampled_before", "sampled_behind") if (hit := found(form, _LISTED, slot.text))), None
    )
    if match is None:
        return Unclear("no levels of a substance in a sample")
    where = match["place"].lower()
    place = _PLACES[_SAME.get(where, where)]
    names = _JOINT.split(match["names"])
    if len(names) > _MOST or not all(_is_a_name(name) for name in names):
        return Unclear("no names of substances")
    known = [_known(name, slot, facts) for name in names]
    told = [text for text in known if text]
    strange = [name for name, text in zip(names, known, strict=True) if not text]
    if strange:
        what = "substance" if len(strange) == 1 else "substances"
        told.append(f"{'a ' if len(strange) == 1 else ''}{what} called {listed(tuple(strange))}")
    levels = "level" if len(names) == 1 and not slot.plural else "levels"
    return Phrase(text=f"the {place} {levels} of {listed(tuple(told))}", grounds=(slot.span,))


def _is_a_name(name: str) -> bool:
    """Whether it is one rare word or a name in capitals, and no antibody and no common word."""
    if _ANTIBODY.search(name) or len(name.split()) > 1:
        return False
    return not name.isalpha() or not name.islower() or zipf(name) < _COMMON


def _known(name: str, slot: Slot, facts: Facts) -> str:
    """The name in plain words; "" where few readers would know it."""
    start = slot.span.quote.find(name)
    if start < 0:
        return ""
    span = slot.span.within(start, start + len(name))
    told = plain(Slot(text=name, span=span, plural=False, named=True), facts)
    return "" if isinstance(told, Unclear) or "“" in told.text else told.text
