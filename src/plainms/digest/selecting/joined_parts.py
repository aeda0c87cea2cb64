"""Amounts of people in several parts of a sentence ("...; ..."): told together, so that none is left out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from plainms.absence import Unclear
from plainms.digest.finding_frames.frame import Words
from plainms.digest.reading.clause import Cleaned
from plainms.digest.telling.parts import listed_parts

_COUNTS = "proportion.counts"
_AMOUNT = re.compile(r"\d ?%|\d+ ?/ ?\d+|\d of \d|\d \(\d")


def is_of_amounts(words: Words) -> bool:
    """Whether the words tell amounts of people."""
    return words.pattern.startswith(_COUNTS)


def joined(best: Words, each: Sequence[Words | None], parts: Sequence[Cleaned]) -> Words | Unclear:
    """The best words with those of the other parts; Unclear where a part with amounts is not told."""
    told = [words for words in each if words is not None and is_of_amounts(words)]
    if len(told) == len(parts):
        grounds = tuple(ground for words in told for ground in words.grounds)
        return replace(told[0], text=listed_parts([words.text for words in told]), grounds=grounds)
    missing = (part for part, words in zip(parts, each, strict=True) if words is None)
    return Unclear("amounts would be left out") if any(_AMOUNT.search(part.source.quote) for part in missing) else best
