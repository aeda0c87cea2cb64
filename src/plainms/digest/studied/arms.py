"""How many people were in each of the two groups of a trial, where one sentence counts both.

"An exercise group (n = 14) and a control group (n = 16)", "14 in the exercise group and 16 in the control group".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Design, Participants, Role
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted
from plainms.digest.reading.skeletons import finditer, found
from plainms.digest.studied.whom import named_people
from plainms.remembering import once_a_study
from plainms.text import Span

_LIST = "given_frames"
_TRIALS = frozenset({Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL})
_FEWEST, _GROUPS = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Arms:
    """The sizes of the two groups in the order of the text, and whether the last is the one to compare with."""

    sizes: tuple[int, int]
    is_compared: bool
    span: Span


@once_a_study
def arms(facts: Facts) -> Arms | Unclear:
    """The two groups of a trial, where a sentence counts them and the number of all, where known, is their sum."""
    if facts.appraisal.design.value not in _TRIALS:
        return Unclear("it is no trial")
    read = tuple(_read(facts))
    if not read or len({frozenset(one.sizes) for one in read}) > 1:
        return Unclear("the groups are not counted, or in more than one way")
    people = facts.appraisal.participants.value
    if isinstance(people, Participants) and people.count != sum(read[0].sizes):
        return Unclear("others took part")
    return read[0]


@once_a_study
def summed_people(facts: Facts) -> Phrase | None:
    """ "28 people with MS", the sum of both groups, where only these are counted and the title says who they are."""
    both, named = arms(facts), named_people(facts)
    if isinstance(both, Unclear) or isinstance(named, Unclear):
        return None
    return Phrase(text=f"{counted(sum(both.sizes))} {named.text}", grounds=(both.span, *named.grounds))


def _read(facts: Facts) -> Iterator[Arms]:
    for item in facts.appraisal.sentences:
        if isinstance(item.role.value, Absent) or item.role.value in {Role.METHODS, Role.RESULTS}:
            yield from _of(item.span)


def _of(span: Span) -> Iterator[Arms]:
    """Both groups of one sentence: counted in brackets behind their names, or in front of them."""
    sized = list(finditer("arm_in_brackets", _LIST, span.quote))
    if not sized:
        sized = list(finditer("arm_counted", _LIST, span.quote))
    if len(sized) != _GROUPS or not found("arms_of_a_trial", _LIST, span.quote):
        return
    first, second = sized
    sizes = (_size(first), _size(second))
    named = [bool(found("arm_compared", _LIST, match[0])) for match in (first, second)]
    if min(sizes) < _FEWEST or named == [True, True]:
        return
    yield Arms(sizes=sizes[::-1] if named == [True, False] else sizes, is_compared=any(named), span=span)


def _size(match: re.Match[str]) -> int:
    """The number that counts a group: behind "n =", or in front of the word for people."""
    return int(match["size"] or match.groupdict().get("people") or 0)


def with_sizes(text: str, both: Arms) -> str:
    """ "20 people got yoga, and 18 got usual care" for "One group got yoga, and the other got usual care"."""
    sized = re.sub(r"(?i)^one group ", f"{counted(both.sizes[0])} people ", text)
    return re.sub(r", and the other was the ", f", and {counted(both.sizes[1])} were the ", sized).replace(
        ", and the other ", f", and {counted(both.sizes[1])} "
    )
