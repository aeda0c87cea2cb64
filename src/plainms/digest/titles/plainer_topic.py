"""A topic of a title in plainer words where whole phrases of titles have them: "how MS comes about"."""

import re
from functools import cache

from plainms.vocabulary.load import vocabulary

_NOTHING = "-"
_OF_HOW = re.compile(r"\b(in|of|on|for|about|to|and) the how\b")


def plainer_topic(text: str) -> str:
    """The topic with the plainer phrases of our list in their places."""
    for pattern, ours in _phrases():
        text = pattern.sub(ours, text)
    return " ".join(_OF_HOW.sub(r"\1 how", text).split())


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = vocabulary("title_topics").text["plainer"].strip("\n").split("\n")
    pairs = (line.split(" → ") for line in lines)
    return tuple((re.compile(pattern, re.IGNORECASE), "" if ours == _NOTHING else ours) for pattern, ours in pairs)
