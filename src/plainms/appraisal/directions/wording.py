"""Where the wordings of ``vocabulary/data/directions.toml`` stand in a text in lower case."""

import re
from collections.abc import Iterator

from plainms.appraisal.patterns import pattern

_NAME = "directions"

Place = tuple[int, int]
FILLER = "_"


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


def fits(kind: str, text: str) -> bool:
    """Whether the beginning of a text is of this kind; a pattern with ``$`` has to fit all of it."""
    return pattern(_NAME, kind, "patterns").match(text) is not None


def ends(kind: str, text: str) -> bool:
    """Whether wording of this kind, whose patterns end in ``$``, stands at the end of a text."""
    return pattern(_NAME, kind, "patterns").search(text) is not None


def is_whole(kind: str, text: str) -> bool:
    """Whether the whole text is of this kind."""
    return pattern(_NAME, kind, "patterns").fullmatch(text) is not None


def first_taken(kind: str, text: str) -> str:
    """The text without wording of this kind at its beginning, but for the space that parts words."""
    taken = pattern(_NAME, kind, "patterns").match(text)
    return f" {text[taken.end() :]}" if taken else text


def blanked(text: str, places: tuple[Place, ...]) -> str:
    """The text with some places filled, letter for letter, so that nothing is read there."""
    for start, end in places:
        text = text[:start] + FILLER * (end - start) + text[end:]
    return text


def first_words(kind: str, small: str, text: str) -> str:
    """The words of this kind at the beginning of a text, whose lower case is ``small``; "" where there are none."""
    taken = pattern(_NAME, kind, "patterns").match(small)
    return text[: taken.end()] if taken else ""
