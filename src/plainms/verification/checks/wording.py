"""A finding that keeps nearly all the words of its source keeps those that turn its sense as well.

The words of our sentence are laid beside those of the source sentence in order. Where most of them are the same, what
differs between the first and the last shared word may be put more plainly, but it may not hold another direction,
a denial, a cause or an "all" more, nor a hedge, a denial, a comparison or a narrowing of the people less.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Species
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.checks.tense import AT_LARGE
from plainms.verification.prose import read
from plainms.verification.told import Told, told_in_own_words
from plainms.verification.wordings import wordings

_NAME = "check_wording"
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[%<>=]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WAYS = frozenset({"up", "down", "good", "bad"})
_CORRELATED = {
    "negative": re.compile(r"\b(?:negative|inverse)(?:ly)?\s(?:\w+ly\s)?(?:correlat|associat|relat)", re.IGNORECASE),
    "positive": re.compile(r"\bpositive(?:ly)?\s(?:\w+ly\s)?(?:correlat|associat|relat)", re.IGNORECASE),
}
_WENT_WITH = re.compile(
    r"\b(went\salong\swith|(?:was|were)\s(?:\w+ly\s)?(?:linked|tied)\s(?:with|to))\b", re.IGNORECASE
)
_CLOSE = 0.75
_FEWEST = 6
_IN_A_LABORATORY = frozenset({Design.ANIMAL, Design.LABORATORY})
_NOT_IN_PEOPLE = (Species.ANIMALS, Species.CELLS)
_REACH = 1  # words that a change may reach over the ends of what is shared


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """What turns the sense: words of one list in ours, or in theirs, that the other side has to have too."""

    kind: str
    of_ours: bool
    says: str
    answered_by: str = ""
    where: Callable[[Case], bool] = lambda _: True


def _is_not_in_people(case: Case) -> bool:
    is_unknown = isinstance(case.appraisal.species.value, Absent)
    return case.is_in(*_NOT_IN_PEOPLE) or (is_unknown and case.is_a(_IN_A_LABORATORY))


_TURNS = (
    _Turn(kind="up", of_ours=True, says="says “more”"),
    _Turn(kind="down", of_ours=True, says="says “less”"),
    _Turn(kind="good", of_ours=True, says="says “better”"),
    _Turn(kind="bad", of_ours=True, says="says “worse”"),
    _Turn(kind="denial", of_ours=True, says="denies", answered_by="alike"),
    _Turn(kind="cause", of_ours=True, says="states a cause"),
    _Turn(kind="all", of_ours=True, says="speaks of all"),
    _Turn(kind="people", of_ours=True, says="speaks of people", where=_is_not_in_people),
    _Turn(kind="present", of_ours=True, says="tells it of today", where=lambda case: not case.is_a(AT_LARGE)),
    _Turn(kind="denial", of_ours=False, says="denies"),
    _Turn(kind="hedge", of_ours=False, says="hedges"),
    _Turn(kind="narrow", of_ours=False, says="speaks of some only"),
    _Turn(kind="treated", of_ours=False, says="speaks of the treated only"),
    _Turn(kind="comparison", of_ours=False, says="compares"),
)


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        ours, theirs, within = _differences(told)
        if not ours and not within:
            continue
        for turn in _TURNS:
            if not turn.where(case) or (turn.answered_by and wordings(_NAME, turn.answered_by).search(theirs)):
                continue
            found = wordings(_NAME, turn.kind)
            here = found.find(ours)
            if turn.kind in _WAYS and _tells_a_correlation(told):
                continue
            if turn.of_ours and len(here) > len(found.find(theirs)) + len(found.find(_beside(told))):
                yield blocking(
                    told.sentence, f"“{here[0].words}”: this sentence {turn.says}, and its source does not; keep to it."
                )
            there = found.find(within)
            if not turn.of_ours and len(there) > len(here) + len(found.find(_quoted(told))):
                yield blocking(
                    told.sentence, f"“{there[0].words}”: the source {turn.says}, and this sentence does not; keep it."
                )


def _quoted(told: Told) -> str:
    """The words that the sentence quotes."""
    return " . ".join(read(told.sentence.text).quotations).lower()


def _tells_a_correlation(told: Told) -> bool:
    """Whether ours says of a correlation in the source what goes with what: both up, or one up and the other down."""
    sign = next((sign for sign, words in _CORRELATED.items() if words.search(told.closest)), None)
    if sign is None or not _WENT_WITH.search(told.own):
        return False
    before, _, behind = (part or "" for part in _WENT_WITH.split(told.own, maxsplit=1))
    ways = tuple(
        next((way for way in ("up", "down") if wordings(_NAME, way).search(side)), "") for side in (before, behind)
    )
    return all(ways) and (ways[0] == ways[1]) == (sign == "positive")


def _beside(told: Told) -> str:
    """The words that the sentence stands on beside its clauses, as "for all patients" in front of one."""
    return " . ".join(span.quote for span in told.sentence.spans if span.quote not in told.source)


def _differences(told: Told) -> tuple[str, str, str]:
    """The words that differ in texts that are else the same: ours, theirs, and theirs between shared ones."""
    ours = _WORD.findall(_BRACKETS.sub(" ", told.own.lower()))
    best: tuple[str, str, str] = ("", "", "")
    most = max(_FEWEST, int(_CLOSE * len(ours)))
    for clause in told.source.split(" \n "):
        theirs = _WORD.findall(_BRACKETS.sub(" ", clause.lower()))
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        if matcher.real_quick_ratio() * (len(ours) + len(theirs)) / 2 < most:
            continue
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if sum(block.size for block in blocks) >= most:
            most = sum(block.size for block in blocks)
            places = [(block.b, block.size) for block in blocks]
            start, end = max(0, blocks[0].b - _REACH), blocks[-1].b + blocks[-1].size + _REACH
            best = (
                _left_over(ours, [(block.a, block.size) for block in blocks], 0, len(ours)),
                _left_over(theirs, places, 0, len(theirs)),
                _left_over(theirs, places, start, end),
            )
    return best


def _left_over(words: list[str], blocks: list[tuple[int, int]], start: int, end: int) -> str:
    """The words between two places that lie in no block; what parts them is a full stop."""
    kept = {place for first, size in blocks for place in range(first, first + size)}
    return " ".join("." if place in kept else words[place] for place in range(start, min(end, len(words))))


CHECK = Check(name="wording", run=_run)
