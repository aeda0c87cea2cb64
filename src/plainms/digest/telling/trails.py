"""The phrase behind a change that says when or in whom: "after 12 weeks", "in the exercise group"."""

from plainms.absence import Unclear
from plainms.digest.reading.skeletons import Fit
from plainms.digest.reading.slots import Slot

_PAIRS = ("during or after", "before or after")


def trail_of(fit: Fit, name: str = "trail") -> tuple[str, Slot] | tuple[()] | Unclear:
    """The preposition and the noun phrase; empty where the skeleton caught none."""
    words = fit.words(name)
    if not words:
        return ()
    start = fit.match.start(name)
    preposition = next((pair for pair in _PAIRS if words.startswith(f"{pair} ")), words.split()[0])
    slot = fit.cut(start + len(preposition) + 1, fit.match.end(name))
    return slot if isinstance(slot, Unclear) else (preposition, slot)
