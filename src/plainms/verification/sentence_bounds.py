"""Where sentences of the source begin and end, as the verifier sees it."""

import re
from bisect import bisect_right
from functools import lru_cache

from plainms.text import Span

_END = re.compile(
    r"(?:(?<!\b[A-Z])|(?<=\w-[A-Z]))(?<!\bvs)(?<!\be\.g)(?<!\bi\.e)[.!?][)\]”\"]?\s+(?=[A-Z0-9(“\"]|[a-z]+[A-Z]|$)|(?<=[a-z)])\.(?=[A-Z][a-z])"
)


@lru_cache(maxsize=4096)
def starts(text: str) -> tuple[int, ...]:
    """The offsets at which sentences of a text begin, and the end of the text."""
    return (0, *(match.end() for match in _END.finditer(text) if match.end() < len(text)), len(text))


def start_of(span: Span) -> int:
    """Where the sentence that holds the start of the span begins."""
    bounds = starts(span.passage.text)
    return bounds[bisect_right(bounds, span.start) - 1]


def sentence_of(span: Span) -> str:
    """The sentence that holds the start of the span."""
    text = span.passage.text
    bounds = starts(text)
    place = bisect_right(bounds, span.start)
    return text[bounds[place - 1] : bounds[min(place, len(bounds) - 1)]]
