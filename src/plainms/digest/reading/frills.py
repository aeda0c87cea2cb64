"""What a clause can lose without saying more: "In multivariable analysis," in front, "after adjustment for age" behind.

A result that is told only before adjustment loses nothing, so that no frame reads it.
"""

import re
from functools import cache

from plainms.digest.reading.clause import Clause
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_MOST = 3
_GOES_ON = re.compile(r", (?:was|were|had|is|are) ")  # an aside in the middle, which the verb of the clause follows


def bare(clause: Clause) -> Clause:
    """The clause without openings and endings that name a method, an adjustment or the study itself."""
    start, end = clause.start, clause.end
    for _ in range(_MOST):
        text = clause.cleaned.text[start:end]
        opening, ending = _pattern("opening_frill").match(text), _pattern("closing_frill").search(text)
        if ending is not None and _GOES_ON.search(ending[0]):
            ending = None
        if opening is None and ending is None:
            break
        end -= len(text) - ending.start() if ending else 0
        start += opening.end() if opening else 0
    if end <= start:
        return clause
    return Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=end)


def without_however(clause: Clause) -> Clause:
    """The clause without the word that joins it to the sentence in front, and without details behind a colon.

    What groups did stands alone.
    """
    opening, details = _pattern("however").match(clause.text), _pattern("details").search(clause.text)
    start = clause.start + (opening.end() if opening else 0)
    end = clause.start + details.start() if details else clause.end
    return Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=end)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("finding_frames").text[name], re.IGNORECASE)
