"""A comparison in a text: who is set against whom, by which word, and what stands on either side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from plainms.verification.sentence_bounds import starts
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_AGAINST = re.compile(
    r"\b(?:than(?:\s+(?:in|with|for|among|on|at|by|did|was|were)\b)?|(?:as\s+|when\s+)?compared\s+(?:with|to)|versus|vs\.?"
    r"|relative\s+to|in\s+(?:comparison|contrast)\s+(?:with|to)|as\s+opposed\s+to|over\s+that\s+of)\s",
    re.IGNORECASE,
)
_BEATS = re.compile(
    r"\b(?:outperform\w*|surpass\w*|exceed\w*|beats?|superior\s+to|(?P<loses>inferior\s+to|underperform\w*))\b",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:as\s+|when\s+)?(?:compared\s+(?:with|to)|relative\s+to|in\s+(?:comparison|contrast)\s+(?:with|to)|unlike)\s+([^,;]{2,90}),\s",
    re.IGNORECASE,
)
_VERSUS = re.compile(r"\b(?:versus|vs)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*(?:\d|one\b|two\b|three\b|half\b|a\s+(?:third|quarter|year|month|week|day|half)\b|expected)", re.IGNORECASE
)
_COMPARATIVE = re.compile(
    r"\b(?:more|less|fewer|better|worse|earlier|later|older|younger|(?:high|low|great|small|larg|long|short|fast|slow"
    r"|thick|thin|strong|weak|quick|sever|mild|rich|poor|close|wide|heav|lat|bigg|sick|happi|healthi)e?i?er)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[,;:()]|\s(?:in|for|at|on|by|and|but|while|whereas|although|which|after|when|during|over|within|because)\s",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:]\s|,\s(?:and|but|while|whereas|although|which)\s|\s(?:but|whereas|while|although)\s", re.IGNORECASE
)
_SIDES = ("up", "down", "good", "bad")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands before the word that compares, and behind it; the ways things go in it, and the bare word.

    ``words`` is all of the comparison, ``start`` and ``end`` are where it stands.
    """

    left: str
    right: str
    ways: frozenset[str]
    bare: frozenset[str]
    words: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def frames(text: str) -> tuple[Frame, ...]:
    """The comparisons of a text in which somebody had more or less of something than somebody else."""
    bounds = starts(text)
    return tuple(frame for start, end in pairwise(bounds) for frame in _in_sentence(text[start:end], start))


def _in_sentence(text: str, offset: int) -> Iterator[Frame]:
    fronted = _FRONTED.match(text.lstrip())
    if fronted:
        shift = len(text) - len(text.lstrip())
        rest = text[shift + fronted.end() :]
        yield from _frame(_first_clause(rest), fronted[1], rest, text, offset)
        return
    for match in (*_AGAINST.finditer(text), *_BEATS.finditer(text)):
        if _NUMBER.match(text, match.end()):
            continue
        opened = max((cut.end() for cut in _CLAUSE.finditer(text, 0, match.start())), default=0)
        left = text[opened : match.start()]
        right = _ENDS.split(text[match.end() :].lstrip())[0]
        beats = match.re is _BEATS
        ways = frozenset({"bad" if match["loses"] else "good"}) if beats else frozenset()
        yield from _frame(left, right, left, text[opened : match.end() + len(right) + 1], offset + opened, ways)


def _frame(
    left: str, right: str, told: str, words: str, offset: int, ways: frozenset[str] = frozenset()
) -> Iterator[Frame]:
    told_ways = ways or frozenset(side for side in _SIDES if wordings(_OWN, f"went {side}").search(told))
    bare = frozenset(match[0].lower() for match in _COMPARATIVE.finditer(told))
    bare |= {"better"} if ways == {"good"} else {"worse"} if ways else frozenset()
    is_bare_list = _VERSUS.search(words) and not bare
    if (told_ways or bare) and right.strip() and not is_bare_list:
        yield Frame(
            left=left, right=right, ways=told_ways, bare=bare, words=words, start=offset, end=offset + len(words)
        )


def _first_clause(text: str) -> str:
    return _CLAUSE.split(text)[0]
