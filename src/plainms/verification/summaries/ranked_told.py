"""Whether the first of a ranking is the first in the source: "most cost was for care, followed by hospital stays"."""

import re
from collections.abc import Iterator, Mapping

from plainms.verification.summaries.meanings import Term, spelled, terms
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_FOLLOWED = re.compile(r",?\s(?:was\s|were\s)?(?:followed\s+by|then\s+by|ahead\s+of|and\s+then)\s", re.IGNORECASE)
_TOP = re.compile(
    r"\b(?:most|highest|largest|greatest|biggest|commonest|main|chief|strongest|leading|top|best|worst|lowest|least|first)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:second|third|next|after|followed|also|other|among|one\s+of|then)\b", re.IGNORECASE)
_LEAST = 2
_COPULA = re.compile(r"\b(?:was|were|is|are|being|by)\s", re.IGNORECASE)
_AT_LARGE = frozenset({"=medicine", "=drug", "=treatment", "=disease", "=cell"})


def ask(told: Told) -> Iterator[Reason]:
    """What the source ranks later is told as the first."""
    ours = _FOLLOWED.split(told.text)
    if not _TOP.search(ours[0]) or (len(ours) == 1 and _LATER.search(told.text)):
        return
    for item in told.alignment.evidence:
        theirs = _FOLLOWED.split(item.text)
        if len(theirs) < _LEAST or not _TOP.search(theirs[0]):
            continue
        shorts = told.source.shorts
        first, later = _keys(theirs[0], shorts), _keys(theirs[1], shorts)
        said = [term for term in terms(ours[0]) if _tells(term)]
        is_first = any(_is_at_the_end(term, theirs[0], shorts, later) for term in said)
        if not is_first and any(_alone(term, later, first) for term in said):
            yield Reason(
                question="ranked",
                verdict=Verdict.DIFFERENT,
                why="The source ranks something else first.",
                start=0,
                end=len(ours[0]),
                source_words=item.text,
            )
            return


def _tells(term: Term) -> bool:
    return term.weight == 1 and term.keys.isdisjoint(_AT_LARGE)


def _alone(term: Term, here: frozenset[str], not_there: frozenset[str]) -> bool:
    return bool(term.keys & here) and not term.keys & not_there


def _is_at_the_end(term: Term, text: str, shorts: Mapping[str, str], later: frozenset[str]) -> bool:
    """Whether a term is one of the last things before "followed by", and none of those behind it: what ranks first."""
    last = [own for own in spelled(shorts, _COPULA.split(text)[-1]) if _tells(own)][-3:]
    return any(term.keys & own.keys for own in last) and not term.keys & later


def _keys(text: str, shorts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(key for term in spelled(shorts, text) for key in term.keys)
