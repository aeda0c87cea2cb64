"""What the authors would use a thing for: as a sign of something, or to measure it. It stays their view."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry

_SLOTS = ("agent", "outcome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """``agent`` could be used for ``outcome``, as the skeleton says."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    how: str
    quality: str


def read(clause: Clause, _facts: Facts) -> Iterator[Use]:
    """Every reading of the clause as a use that the authors see."""
    for fit in fits("use", clause):
        slots = fit.slots(_SLOTS)
        quality = "reliable" if met("reliable", fit.words("quality")) else "useful"
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
    if met("people_named", words["outcome"].split(" in ")[0]) or words["outcome"].startswith(("MS", "multiple")):
        return Unclear("people and diseases are no measure")
    text = worded(frame.entry, facts).format(**words, how=frame.how, quality=frame.quality)
    grounds = (frame.clause.span, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, attributed=True)


KIND = Kind(name="use", read=read, tell=tell)
