"""Outcomes of a trial in plain words; of a long list of strange names only that they were several."""

import re

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import phrases

_JOINT = re.compile(r",? and |, | as well as ")
_SEVERAL = 3


def measures(outcome: Slot, facts: Facts, *, or_several: bool) -> Phrase | Unclear:
    """The outcomes in plain words, as far as they can be told; of a strange list "several measures" where allowed."""
    told = phrases(facts, outcome=outcome)
    if not isinstance(told, Unclear):
        return told["outcome"]
    if or_several and len(_JOINT.split(outcome.text)) >= _SEVERAL:
        return Phrase(text="several measures", grounds=(outcome.span,))
    return told
