"""A list of outcomes in plain words: whole, or those that can be told "and other measures"."""

import re
from collections.abc import Iterator

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.nouns import plain

_JOINT = re.compile(r",? and |, | as well as ")
_SEVERAL = 3
_BOUND = re.compile(r"(?<![\w-])(?:both|between|combined|other|neither|either)\b", re.IGNORECASE)


def some_of(outcome: Slot, clause: Clause, facts: Facts, *, or_several: bool = False) -> Phrase | Unclear:
    """The outcomes in plain words; of a list with strange names the others, or why none can be told.

    Of a longer list of strange names only ``or_several`` is told: "several measures".
    """
    whole = plain(outcome, facts)
    if not isinstance(whole, Unclear) and "“" not in whole.text:
        return whole
    items = tuple(_items(outcome, clause))
    if len(items) < 2 or _BOUND.search(outcome.text):
        return whole
    told = [plain(item, facts) for item in items if isinstance(item, Slot)]
    known = [phrase for phrase in told if isinstance(phrase, Phrase) and "“" not in phrase.text]
    if or_several and not known and len(items) >= _SEVERAL:
        return Phrase(text="several measures", grounds=(outcome.span,))
    if not known or len(known) == len(items) or any(isinstance(item, Unclear) for item in items):
        return whole
    others = "another measure" if len(items) - len(known) == 1 else "other measures"
    text = listed((*(phrase.text for phrase in known), others))
    return Phrase(text=text, grounds=tuple(ground for phrase in known for ground in phrase.grounds))


def _items(outcome: Slot, clause: Clause) -> Iterator[Slot | Unclear]:
    """The members of the list, each as a slot of its own."""
    start = clause.text.find(outcome.text)
    bounds = [match.span() for match in _JOINT.finditer(outcome.text)]
    starts = [0, *(end for _, end in bounds)]
    ends = [*(begin for begin, _ in bounds), len(outcome.text)]
    for begin, end in zip(starts, ends, strict=True):
        yield slot(clause, start + begin, start + end)
