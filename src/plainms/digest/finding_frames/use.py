"""What the authors would use a thing for: as a sign of something, or to measure it, and whether it measures well.

It stays their view.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry

_SLOTS = ("agent", "outcome", "people")
_OF_OR_IN = re.compile(r" (?:of|in|among) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """``agent`` could be used for ``outcome``, or is of some ``quality`` with ``people``, as the skeleton says."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    how: str
    quality: str


def read(clause: Clause, _facts: Facts) -> Iterator[Use]:
    """Every reading of the clause as a use that the authors see."""
    for fit in fits("use", clause):
        slots = fit.slots(_SLOTS)
        quality = _quality(fit)
        if not isinstance(slots, Unclear):
            yield Use(
                clause=clause, entry=fit.entry, slots=slots, how=mapped("uses", fit.words("how")), quality=quality
            )


def tell(frame: Use, facts: Facts) -> Words | Unclear:
    """ "The authors say that walking speed could serve as a sign of disability"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    outcome = words.get("outcome", "")
    if met("people_named", _OF_OR_IN.split(outcome)[0]) or outcome.startswith(("MS", "multiple")):
        return Unclear("people and diseases are no measure")
    words["among"] = f" in {words['people']}" if "people" in words else ""
    text = worded(frame.entry, facts).format(**words, how=frame.how, quality=frame.quality)
    grounds = (frame.clause.span, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, attributed=True)


def _quality(fit: Fit) -> str:
    """ "Reliable" or "useful"; for a thing that measures well, what that means in plain words."""
    said = fit.words("quality")
    is_steady = met("reliable", said)
    if not fit.entry.more.get("in_plain_words"):
        return "reliable" if is_steady else "useful"
    told = ("measures what it is meant to",) * met("valid", said) + ("gives steady scores",) * is_steady
    return " and ".join(told)


KIND = Kind(name="use", read=read, tell=tell)
