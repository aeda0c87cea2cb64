"""Cuts a sentence into clauses: at semicolons and colons, and before "but", "while", ", and" and their like."""

import re
from functools import lru_cache

_END = re.compile(
    r"[;:]\s+|,\s+(?=(?:and|but|while|whereas|although|though|however|yet|conversely|instead|in\s+contrast|indicating|suggesting|implying|which)\s)|\s+(?=(?:but|whereas|although|though|while)\s)"
    r"|\s+(?=and\s+(?:\w+ed|did|was|were|had|has|have|fell|rose|led|went|kept|became|held)\s)"
)
_FEWEST = 4  # words of a clause
_LISTED = re.compile(r",\s(?:[\w’'/-]+\s){0,2}[\w’'/-]+$")


@lru_cache(maxsize=16384)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence begin and end; a short one stays with what stands before it."""
    bounds: list[tuple[int, int]] = []
    start = 0
    ends = (match.span() for match in _END.finditer(text) if not _ends_a_list(text, match))
    for end, following in (*ends, (len(text), len(text))):
        if bounds and len(text[start:end].split()) < _FEWEST:
            bounds[-1] = (bounds[-1][0], end)
        elif text[start:end].strip():
            bounds.append((start, end))
        start = following
    return tuple(bounds)


def _ends_a_list(text: str, match: re.Match[str]) -> bool:
    """Whether it is the ", and" before the last thing of a list: "fluids, atropine, dopamine, and dialysis"."""
    return text.startswith(", and ", match.start()) and _LISTED.search(text, 0, match.start()) is not None
