"""When the treatment of animals began: before the disease was set off, with it, once they were ill, or at its height.

Told where a sentence on the treatment says so; more than two times are not told, for a reader could not place them.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.forms import Phrase, say
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FRAME = SentenceKind.FRAME
_TIMES = {
    "before": "before the disease was set off",
    "before_onset": "before the animals fell ill",
    "from_the_start": "on the day when the disease was set off",
    "at_onset": "once the animals had fallen ill",
    "at_peak": "at the height of the disease",
}
_MOST = 2


def when_given(spans: tuple[Span, ...]) -> tuple[Sentence, ...]:
    """One sentence on when the treatment began, or none."""
    found = dict(_found(spans))
    if not 0 < len(found) <= _MOST:
        return ()
    times = [Phrase(text=_TIMES[name], grounds=(found[name],)) for name in _TIMES if name in found]
    if len(times) == 1:
        return (say("frame.animals-given.when", _FRAME, when=times[0]),)
    return (say("frame.animals-given.when.or", _FRAME, when=times[0], other=times[1]),)


def _found(spans: tuple[Span, ...]) -> Iterator[tuple[str, Span]]:
    for span in spans:
        if _pattern("treating").search(span.quote) and not _pattern("not_then").search(span.quote):
            yield from ((name, span) for name in _TIMES if _pattern(name).search(span.quote))


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("animals_given").text[name], re.IGNORECASE)
