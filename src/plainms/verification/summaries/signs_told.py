"""Whether two things rise together where one rises as the other falls in the source, or the other way round."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainms.verification.sentence_bounds import starts
from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.meanings import Term, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_TIES = re.compile(
    r"\b(?:(?P<way>positive|negative|inverse|direct)ly\s+)?(?:(?:associated|correlate[sd]?|linked|related|tied|coupled|connected)\s+"
    r"(?P<behind>(?:positive|negative|inverse|direct)ly\s+)?(?:with|to)|went\s+(?:along|together|hand\s+in\s+hand)\s+with|goes\s+(?:along|together)\s+with"
    r"|came\s+with|predict(?:s|ed)|meant)\s",
    re.IGNORECASE,
)
_UP = (
    r"(?P<up>higher|greater|more|larger|longer|older|increased|increasing|increase|stronger|better|elevated|faster"
    r"|thicker|raised|rising)"
)
_DOWN = (
    r"(?P<down>lower|less|fewer|shorter|smaller|younger|reduced|decreased|decreasing|decrease|weaker|poorer|worse"
    r"|slower|thinner|reduction)"
)
_WAY = re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)
_FAR = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """Two sides that go together, the sign that a word gives their tie (0 where none does), and where they stand."""

    left: str
    right: str
    sign: int
    start: int
    end: int


def ask(told: Told) -> Iterator[Reason]:
    """Both rise in the sentence and one of them falls in the source, or the other way round."""
    if any(wordings("check_summaries", kind).search(told.text) for kind in ("limit", "outlook", "no result")):
        return
    for ours in _ties(told.text):
        for item in told.alignment.evidence[:2]:
            signs = {sign for theirs in _ties(item.text) if (sign := _against(ours, theirs))}
            if signs == {-1}:
                yield Reason(
                    question="direction",
                    verdict=Verdict.DIFFERENT,
                    why="The source ties these two the other way: both rise, or one rises as the other falls.",
                    start=ours.start,
                    end=min(ours.end, len(told.text)),
                    source_words=item.text,
                )
                return


def _against(ours: _Tie, theirs: _Tie) -> int:
    """1 where two ties of the same things have one sign, -1 where they have not, 0 where neither can be said."""
    first = _shared(ours.left, theirs.left)
    second = _shared(ours.right, theirs.right)
    if not first or not second:
        first, second = _shared(ours.left, theirs.right), _shared(ours.right, theirs.left)
        if not first or not second:
            return 0
        theirs = _Tie(left=theirs.right, right=theirs.left, sign=theirs.sign, start=theirs.start, end=theirs.end)
    mine, yours = _sign(ours, first[0], second[0]), _sign(theirs, first[1], second[1])
    return mine * yours


def _sign(tie: _Tie, left: Term, right: Term) -> int:
    """The sign of a tie between two of its terms: that of its word times those of the words before the terms."""
    ways = (_way(tie.left, left), _way(tie.right, right))
    if tie.sign:
        return tie.sign * (ways[0] or 1) * (ways[1] or 1)
    return ways[0] * ways[1]


def _way(text: str, term: Term) -> int:
    """1 or -1 by the last word of way before a term, 0 where none is near."""
    found = list(_WAY.finditer(text[max(0, term.start - _FAR) : term.end]))
    return 0 if not found else 1 if found[-1]["up"] else -1


def _shared(ours: str, theirs: str) -> tuple[Term, Term] | None:
    """A thing that both texts name, as a term of each."""
    for mine in terms(ours):
        if mine.is_everyday or not unmistakable(mine.keys) or _WAY.fullmatch(ours[mine.start : mine.end]):
            continue
        for yours in terms(theirs):
            if mine.keys & yours.keys and unmistakable(mine.keys & yours.keys):
                return mine, yours
    return None


@lru_cache(maxsize=4096)
def _ties(text: str) -> tuple[_Tie, ...]:
    return tuple(tie for start, end in clauses(text) for tie in _in_clause(text[start:end], start))


def _in_clause(text: str, offset: int) -> Iterator[_Tie]:
    match = _TIES.search(text)
    if match is None or len(starts(text)) > 2:
        return
    way = (match["way"] or match["behind"] or "").strip().lower()
    sign = -1 if way.startswith(("neg", "inv")) else 1 if way else 0
    yield _Tie(left=text[: match.start()], right=text[match.end() :], sign=sign, start=offset, end=offset + len(text))
