"""Which outcomes a word of direction in a clause is about, and which of them it is good to have more of."""

import re
from dataclasses import dataclass
from itertools import pairwise

from plainms.absence import Unclear
from plainms.appraisal.directions.wording import (
    FILLER,
    Place,
    ends,
    first_taken,
    first_words,
    fits,
    found,
    is_whole,
    says,
)
from plainms.appraisal.values import Direction
from plainms.language.matching import Hit, exact, lowered, synonyms
from plainms.vocabulary.load import vocabulary

_PART = frozenset("/-+")  # beside an outcome's name they make it a part of another one: "CD4+", "delta-EDSS"
_WORD_BEFORE = re.compile(r"([A-Za-z][\w'-]*) $")
_BEFORE = 40  # letters before an outcome in which it may be turned round


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An outcome as a clause names it: where, and its entry in ``vocabulary/data/outcomes.toml``.

    ``words`` are its whole name, which starts at ``begin``: with the word before the entry's that may make it another
    outcome ("nitrogen balance"; then it is ``qualified``), and with nouns behind that say how it is counted ("levels").
    """

    start: int
    end: int
    begin: int
    entry: str
    words: str
    qualified: bool


def outcomes_in(clause: str) -> tuple[Told, ...]:
    """The outcomes a clause names as themselves, left to right; blanked groups and brackets name none."""
    hits = (*synonyms("outcomes").find(clause), *exact("outcomes", "abbreviations").find(clause))
    kept: list[Told] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        vague = is_whole("vague", lowered(clause[hit.start : hit.end]))
        if not vague and (not kept or hit.start >= kept[-1].end):
            kept.append(_told(clause, hit))
    return tuple(kept)


def _told(clause: str, hit: Hit) -> Told:
    """With the word before it, unless that is one that leaves it the same outcome."""
    before = _WORD_BEFORE.search(clause[max(hit.start - _BEFORE, 0) : hit.start])
    qualified = before is not None and not any(is_whole(kind, lowered(before[1])) for kind in ("neutral", "no name"))
    begin = hit.start - len(before[0]) if qualified and before else hit.start
    words = clause[begin : hit.end] + first_words("counted", lowered(clause[hit.end :]), clause[hit.end :])
    return Told(start=hit.start, end=hit.end, begin=begin, entry=hit.entry, words=words, qualified=qualified)


def is_itself(clause: str, told: Told) -> bool:
    """Whether the clause speaks of the outcome, not of something made from it ("relapse-free", "time to relapse")."""
    before = lowered(clause[max(told.start - _BEFORE, 0) : told.start])
    compound = {before[-1:], clause[told.end : told.end + 1]} & _PART
    return not compound and not ends("turned outcome", before) and fits("outcome ends", lowered(clause[told.end :]))


def bound(clause: str, outcomes: tuple[Told, ...], cues: tuple[Place, ...]) -> tuple[Told, ...]:
    """The outcomes that a cue is about: right behind it, before its verb, or in one list with such a one."""
    text = lowered(clause)
    near = [told for told in outcomes if any(_is_about(text, cue, told) for cue in cues)]
    near = [told for told in near if not ends("related outcome", text[max(told.start - _BEFORE, 0) : told.start])]
    return _with_listed(clause, outcomes, near)


def _is_about(text: str, cue: Place, told: Told) -> bool:
    degree = text[cue[0] : cue[1]]
    behind = text[cue[1] : told.start] + FILLER if cue[1] <= told.start else text[cue[1] :]
    if degree in {"more", "less"} and not fits("more or less of", behind):
        return False
    if cue[1] <= told.start:
        return fits("up to the outcome", _behind(degree, text[cue[1] : told.start]))
    return told.end <= cue[0] and not _is_placed(text, told) and fits("up to the word", text[told.end : cue[0]])


def _behind(cue: str, between: str) -> str:
    """What stands between; behind a noun of change, "in" or "of" opens its outcome: "a reduction in fatigue"."""
    noun = says("a rise", cue) or says("a fall", cue) or says("gain", cue)
    return first_taken("of a change", between) if noun else between


def alike(clause: str, outcomes: tuple[Told, ...]) -> tuple[Told, ...]:
    """The outcomes that the clause says did not differ."""
    text = lowered(clause)
    return _with_listed(clause, outcomes, [told for told in outcomes if _did_not_differ(text, told)])


def _with_listed(clause: str, outcomes: tuple[Told, ...], near: list[Told]) -> tuple[Told, ...]:
    """The near ones and their neighbors in a list, as far as each is the outcome itself."""
    whole = [told for told in outcomes if is_itself(clause, told)]
    for left, right in pairwise(outcomes):
        if (left in near) != (right in near) and fits("joined", lowered(clause[left.end : right.start])):
            near = [*near, right if left in near else left]
    return tuple(told for told in whole if told in near)


def _did_not_differ(text: str, told: Told) -> bool:
    if ends("no difference in", text[: told.start]):
        return True
    return not _is_placed(text, told) and fits("did not differ", text[told.end :])


def _is_placed(text: str, told: Told) -> bool:
    """Whether the outcome only says where, when or why something else was: "discontinuation due to adverse events"."""
    return ends("in a place", text[max(told.begin - _BEFORE, 0) : told.begin])


def good_sign(told: Told) -> int:
    """1 where more of the outcome is good for the person, -1 where less is, 0 where it depends or nobody knows.

    Words in the outcome's name come before its entry, which holds "brain atrophy" beside "brain volume"; the name of
    an instrument says nothing about its score.
    """
    if told.qualified:
        return 0
    entry = vocabulary("outcomes")[told.entry]
    words = lowered(told.words)
    known = {"higher": 1, "lower": -1}.get(entry["better"], 0)
    if entry["kind"] == "scale":
        return known
    if says("bad" if known else "worse off", words):
        return -1
    return 1 if known and says("good", words) else known


def is_good(told: Told, direction: Direction) -> bool | Unclear:
    """Whether the direction is good for the person."""
    sign = good_sign(told)
    if direction is Direction.NO_CLEAR_DIFFERENCE:
        return Unclear("no clear difference is neither good nor bad")
    if not sign:
        return Unclear("more of this outcome is neither good nor bad for certain")
    return (direction is Direction.HIGHER) == (sign > 0)


def cues_in(text: str) -> tuple[Place, ...]:
    """Every word of direction in a text in lower case."""
    kinds = ("higher", "lower", "rise", "fall", "a rise", "a fall", "gain", "harm")
    return tuple(sorted(place for kind in kinds for place in found(kind, text)))
