"""The groups that a clause names by itself: "patients with MS", "the placebo group", a medicine."""

import re
from dataclasses import dataclass, replace
from functools import cache

from plainms.appraisal.directions.wording import Place, ends, fits, is_whole
from plainms.appraisal.patterns import pattern
from plainms.language.matching import exact, lowered, synonyms
from plainms.sieve import Sieved

_WORD = re.compile(r"[^\W_][\w'’-]*")
_BESIDE = 20  # letters before a name that may change it
_BEFORE = 4  # words before the noun that may belong to the name


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A group as a clause names it: where, its words, and whether the name is whole to the left and to the right.

    ``given`` says that it goes by what it got: a medicine, a placebo.
    """

    start: int
    end: int
    words: str
    begins: bool
    ends: bool
    given: bool

    @property
    def key(self) -> str:
        """The same for two mentions of one group in the same words."""
        return lowered(self.words).removesuffix("s").removesuffix(" group")


def groups_in(clause: str) -> tuple[Named, ...]:
    """The groups a clause names, left to right, outside brackets; one name does not lie in another.

    Where two groups go by what they got, the people that both were among are no group.
    """
    small = lowered(clause)
    words = list(_WORD.finditer(small))
    hits = (*synonyms("drugs").find(clause), *exact("drugs", "brands").find(clause))
    medicines = sorted({(hit.start, hit.end) for hit in hits})
    found: list[Named] = []
    for start, end in _merged(sorted([*_nouns(clause, words), *medicines])):
        inside = bool(found) and start < found[-1].end
        if inside or small.count("(", 0, start) > small.count(")", 0, start):
            continue
        stop = _with_what_follows(small, end)
        medicine = any(start <= left and right <= end for left, right in medicines)
        found.append(_named(clause, small, (start, stop), medicine))
    return _without_the_people(small, found)


def _named(clause: str, small: str, place: Place, medicine: bool) -> Named:
    start, stop = place
    return Named(
        start=start,
        end=stop,
        words=clause[start:stop],
        begins=not ends("name begins before", small[max(start - _BESIDE, 0) : start]),
        ends=fits("name ends", small[stop:]),
        given=medicine or is_whole("given", small[start:stop]),
    )


def _without_the_people(small: str, groups: list[Named]) -> tuple[Named, ...]:
    if len({group.key for group in groups if group.given}) < 2:
        return tuple(groups)
    kept: list[Named] = []
    for group in groups:
        among = not group.given and ends("among", small[max(group.start - _BESIDE, 0) : group.start])
        if not among:
            kept.append(group)
        elif kept and fits("next to", small[kept[-1].end : group.start]):
            kept[-1] = replace(kept[-1], ends=True)
    return tuple(kept)


def _nouns(clause: str, words: list[re.Match[str]]) -> list[Place]:
    """Each noun of a group with the words before it that belong to its name; "ON" in capitals is such a word."""
    places = []
    for place, word in enumerate(words):
        if not _noun().fullmatch(word[0]):
            continue
        start = word.start()
        for before in reversed(words[max(place - _BEFORE, 0) : place]):
            shouted = clause[before.start() : before.end()].isupper() and len(before[0]) > 1
            if (_no_name().fullmatch(before[0]) and not shouted) or clause[before.end() : start].strip(" "):
                break
            start = before.start()
        places.append((start, word.end()))
    return places


def _merged(places: list[Place]) -> list[Place]:
    """Places that overlap or stand side by side are one: "ocrelizumab group", "MS patients"."""
    joined: list[Place] = []
    for start, end in places:
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _with_what_follows(small: str, end: int) -> int:
    more = pattern("directions", "kind of people", "patterns").match(small[end:])
    return end + more.end() if more else end


@cache
def _noun() -> Sieved:
    return pattern("directions", "group", "patterns")


@cache
def _no_name() -> Sieved:
    return pattern("directions", "no name", "patterns")
