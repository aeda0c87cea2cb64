"""A topic of a title in plainer words where whole phrases of titles have them: "how MS comes about"."""

import re
from functools import cache

from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NOTHING = "-"
_PART = re.compile(r"\b(?:roles?|parts?|involvement|contributions?)\b")  # in how something comes about
_OF_HOW = re.compile(r"\b(in|of|on|for|about|to|and) the how\b")


def plainer_topic(text: str) -> str:
    """The topic with the plainer phrases of our list in their places."""
    for pattern, ours in _phrases():
        text = pattern.sub(ours, text)
    text = " ".join(_OF_HOW.sub(r"\1 how", text).split())
    return text if _PART.search(text) else text.replace(" in how MS", " and how MS")


@cache
def _phrases() -> tuple[tuple[Sieved, str], ...]:
    words = vocabulary("title_topics").text
    lines = words["plainer"].replace("<begins>", words["begins"]).strip("\n").split("\n")
    pairs = (line.split(" → ") for line in lines)
    return tuple((Sieved(pattern, re.IGNORECASE), "" if ours == _NOTHING else ours) for pattern, ours in pairs)
