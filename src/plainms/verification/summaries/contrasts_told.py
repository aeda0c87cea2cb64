"""Whether each part of a contrast went as the source says: "pain eased, but fatigue did not change".

A sentence of the source that sets two courses against each other is cut into parts, each with its course: up, down,
better, worse, unchanged. A part of the sentence whose words all stand in parts of another course is at fault.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainms.verification.summaries.joined import joined
from plainms.verification.summaries.meanings import Term, names_a_thing, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_CUT = re.compile(r"[;:,]\s+|\s+(?=(?:and|but|while|whereas|although|yet|though|without|however)\s)", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:negative(?:ly)?|inverse(?:ly)?)\s+(?:\w+ly\s+)?(?:correl|relat|associat|link)\w*", re.IGNORECASE
)
_ALONG = re.compile(r"\bpositive(?:ly)?\s+(?:\w+ly\s+)?(?:correl|relat|associat|link)\w*", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:than|compared|versus|vs|relative)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not?|nor|neither|without|un(?:changed|altered|affected))\b|n['’]t\b", re.IGNORECASE)
_UNCHANGED = "unchanged"
_OTHERS = {
    "up": {"down", _UNCHANGED}, "down": {"up", _UNCHANGED}, "good": {"bad", _UNCHANGED}, "bad": {"good", _UNCHANGED},
    _UNCHANGED: {"up", "down", "good", "bad"},
}  # fmt: skip
_RESERVED = ("outlook", "limit", "aim")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a sentence, where it begins, its courses, and the terms that name something."""

    text: str
    start: int
    courses: frozenset[str]
    terms: tuple[Term, ...]


def ask(told: Told) -> Iterator[Reason]:
    """A part of the sentence whose words the source has in parts of another course alone."""
    if any(wordings(_OWN, kind).search(told.text) for kind in _RESERVED) or _AGAINST.search(told.text):
        return
    for item in told.alignment.evidence:
        theirs = _parts(item.text)
        if len({course for part in theirs for course in part.courses}) < 2 or _AGAINST.search(item.text):
            continue
        for part in _parts(told.text):
            if _is_of_another_course(part, theirs, told):
                yield Reason(
                    question="contrast",
                    verdict=Verdict.DIFFERENT,
                    why="The source says this of something else, and of this the contrary.",
                    start=part.start,
                    end=part.start + len(part.text),
                    source_words=item.text,
                )
                return


def _is_of_another_course(part: _Part, theirs: tuple[_Part, ...], told: Told) -> bool:
    if len(part.courses) != 1:
        return False
    course = next(iter(part.courses))
    if not any(course in other.courses for other in theirs):
        return False
    against = agrees = False
    for term in part.terms:
        courses = [other.courses for other in theirs if _holds(other, term)]
        if any(course in own or not own for own in courses):
            agrees = True
        elif courses and all(own & _OTHERS[course] for own in courses):
            against = True
    return against and not agrees and not _is_told_elsewhere(part, course, theirs, told)


def _is_told_elsewhere(part: _Part, course: str, theirs: tuple[_Part, ...], told: Told) -> bool:
    """Whether another sentence of the source tells this course of one of the things."""
    return any(
        course in other.courses and other not in theirs and any(_holds(other, term) for term in part.terms)
        for item in told.source.sentences
        for other in _parts(item.text)
    )


def _holds(part: _Part, term: Term) -> bool:
    return any(term.keys & other.keys and unmistakable(term.keys & other.keys) for other in part.terms)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[_Part, ...]:
    """The parts of a sentence with their courses, and the terms that name something."""
    return tuple(
        _Part(text=piece, start=start, courses=courses, terms=tuple(filter(_names_something, terms(piece))))
        for piece, start, courses in joined(text, _CUT, _courses)
    )


def _names_something(term: Term) -> bool:
    return term.weight == 1 and names_a_thing(term.keys)


def _courses(text: str) -> frozenset[str]:
    if wordings(_OWN, "no result").search(text) or _DENIED.search(text):
        return frozenset({_UNCHANGED})
    if _BACK.search(text):
        return frozenset({"down"})
    if _ALONG.search(text):
        return frozenset({"up"})
    return frozenset(side for side in _OTHERS if side != _UNCHANGED and wordings(_OWN, f"went {side}").search(text))
