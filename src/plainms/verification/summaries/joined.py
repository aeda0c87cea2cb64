"""The pieces of a sentence, each with the way things go in it."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

Way = TypeVar("Way", str, frozenset[str])


def joined(text: str, cut: re.Pattern[str], read: Callable[[str], Way]) -> Iterator[tuple[str, int, Way]]:
    """Each piece between the cuts, where it begins, and its way as ``read`` tells it.

    A piece without a way of its own goes as the piece before it where "and" joins them.
    """
    start = 0
    before: Way | None = None
    cuts: list[tuple[int, int]] = [match.span() for match in cut.finditer(text)]
    for end, following in [*cuts, (len(text), len(text))]:
        piece = text[start:end]
        if piece.strip():
            way = read(piece)
            if not way and before is not None and piece.lower().startswith("and "):
                way = before
            yield piece, start, way
            before = way
        start = following
