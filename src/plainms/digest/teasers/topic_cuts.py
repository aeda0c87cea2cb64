"""A topic in ever fewer words for a teaser: without years, places, tools and what only says what kind of study it was.

What was looked at, in whom and of what stays. A topic whole in its own words tells more than a list of its nouns.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.vocabulary.load import vocabulary

_NOTHING = "-"
_FEWEST_WORDS = 3


def ever_less(text: str) -> Iterator[str]:
    """The topic, then with one cut after the other, each kept by those that follow."""
    yield text
    for pattern, ours in _cuts():
        less = " ".join(pattern.sub(ours, text).split())
        if less != text and len(less.split()) >= _FEWEST_WORDS:
            text = less
            yield text


@cache
def _cuts() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = vocabulary("teaser_parts").text["topic_cuts"].strip("\n").split("\n")
    pairs = (line.split(" → ") for line in lines)
    return tuple((re.compile(pattern), "" if ours == _NOTHING else ours) for pattern, ours in pairs)
