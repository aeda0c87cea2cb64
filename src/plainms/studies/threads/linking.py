"""Whether two reports tell of one trial: joined where it is sure, asked of a person where it may be, else apart.

Precision comes before recall: two reports with registration numbers that have none in common are apart, whatever else
they share, and a report on several trials at once joins none. A team often runs several trials of one medicine, so
authors and subject alone are never enough without the same title, acronym or kind of report.
"""

from dataclasses import dataclass
from enum import StrEnum

from plainms.studies.threads.clues import Clues, Part
from plainms.wording import Wording, say

ALIKE, MUCH_ALIKE, _HARDLY = 0.8, 0.6, 0.45
_ORDER = {
    Part.PROTOCOL: (-6, 1),
    Part.PREPRINT: (-2, 1),
    Part.CORRECTION: (0, 3),
    Part.EXTENSION: (0, 8),
    Part.SUBGROUP: (-1, 8),
}
"""From how many years before the main report to how many after it each kind of report comes out."""

_MOST_YEARS = 8
_MOST_TRIALS = 2


class Verdict(StrEnum):
    """What is said of two reports."""

    JOINED = "one trial"
    DOUBTFUL = "perhaps one trial"
    APART = "not one trial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The verdict on two reports, and the reason in words; ``is_hard`` where a number or a notice ties them."""

    verdict: Verdict
    reason: Wording
    is_hard: bool = False


_APART = Link(verdict=Verdict.APART, reason=say("nothing ties them"))


def linked(one: Clues, other: Clues) -> Link:
    """What two reports are to each other; the same in either order."""
    if one.linked & other.names or other.linked & one.names:
        return _joined(say("a notice of one names the other"), is_hard=True)
    if _is_of_many(one) or _is_of_many(other):
        return _APART
    if one.trials and other.trials:
        shared = one.trials & other.trials
        return (
            _joined(say("both give the registration number {number}", number=min(map(str, shared))), is_hard=True)
            if shared
            else _APART
        )
    if not _in_order(one, other) or (one.acronyms and other.acronyms and not one.acronyms & other.acronyms):
        return _APART
    return _by_words(one, other)


def _in_order(one: Clues, other: Clues) -> bool:
    """Whether the years fit one trial: beside the main report by its kind, else within some years."""
    if not one.year or not other.year:
        return True
    for main, beside in ((one, other), (other, one)):
        if main.part is Part.MAIN and beside.part in _ORDER:
            first, last = _ORDER[beside.part]
            return first <= beside.year - main.year <= last
    return abs(one.year - other.year) <= _MOST_YEARS


def _by_words(one: Clues, other: Clues) -> Link:
    title, subject = _likeness(one.title, other.title), _likeness(one.subject, other.subject)
    team = len(_shared_authors(one, other))
    least = min(len(one.authors), len(other.authors))
    most_of_team = bool(least) and team / least >= MUCH_ALIKE and team >= 2
    kinds = {one.part, other.part}
    one_text = Part.PREPRINT in kinds or Part.CORRECTION in kinds
    if one.acronyms & other.acronyms and team >= 2 and subject >= _HARDLY:
        return _joined(say("both are {name}, by authors of one team", name=min(one.acronyms & other.acronyms)))
    if one_text and most_of_team and (title >= ALIKE or subject >= ALIKE):
        return _joined(say("the title and the authors are the same"))
    if one_text and most_of_team and subject >= MUCH_ALIKE:
        return _doubtful(say("titles and authors are much alike"))
    if most_of_team and subject >= ALIKE and len(one.subject | other.subject) >= 4 and len(kinds) == 2:
        return _joined(say("the subject and the authors are the same, and they are reports of different kinds"))
    if (team and subject >= MUCH_ALIKE) or (one.acronyms & other.acronyms and team):
        return _doubtful(say("they share authors and subject, but no registration number"))
    return _APART


def _is_of_many(one: Clues) -> bool:
    return one.is_pooled or len(one.trials) > _MOST_TRIALS


def _shared_authors(one: Clues, other: Clues) -> set[str]:
    """Authors of both; a name without initial is the same as one with any."""
    mine, theirs = set(one.authors), set(other.authors)
    bare = {name for name in mine | theirs if len(name.rpartition(" ")[2]) != 1}
    return (mine & theirs) | {name for name in bare if _has_last(name, mine) and _has_last(name, theirs)}


def _has_last(last: str, names: set[str]) -> bool:
    return last in names or any(name.rpartition(" ")[0] == last for name in names)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _joined(reason: Wording, *, is_hard: bool = False) -> Link:
    return Link(verdict=Verdict.JOINED, reason=reason, is_hard=is_hard)


def _doubtful(reason: Wording) -> Link:
    return Link(verdict=Verdict.DOUBTFUL, reason=reason)
