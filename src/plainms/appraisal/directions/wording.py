"""Where the wordings of ``vocabulary/data/directions.toml`` stand in a text in lower case."""

import re
from collections.abc import Iterator

from plainms.appraisal.patterns import pattern

_NAME = "directions"

Place = tuple[int, int]


def found(kind: str, text: str) -> tuple[Place, ...]:
    """The places of one kind of wording, left to right; what only looks like it is passed over."""
    return tuple(match.span() for match in _matches(kind, text))


def says(kind: str, text: str) -> bool:
    """Whether the text has a wording of this kind."""
    return next(_matches(kind, text), None) is not None


def _matches(kind: str, text: str) -> Iterator[re.Match[str]]:
    unlike = pattern(_NAME, kind, "not")
    aside = [match.span() for match in unlike.finditer(text)]
    for match in pattern(_NAME, kind, "patterns").finditer(text):
        compound = text[match.start() - 1 : match.start()] == "-"
        if not compound and not any(start <= match.start() < end for start, end in aside):
            yield match
