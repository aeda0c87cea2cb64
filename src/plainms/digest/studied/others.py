"""Whether the number of people that we know is that of one group among several, so that it is not the study's size.

"Twenty patients and 12 specialists", "149 people with early MS, 81 with late MS": the first alone would be wrong.
"""

import re
from functools import cache

from plainms.absence import Absent
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.language.numbers import whole_numbers
from plainms.remembering import once_a_study
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_ASIDE = frozenset({Role.BACKGROUND, Role.CONCLUSIONS})


@once_a_study
def is_one_of_several(facts: Facts, *, names_disease: bool) -> bool:
    """Whether others are counted beside those whose number is known; ``names_disease``: their words name MS or such."""
    claim = facts.appraisal.participants
    if isinstance(claim.value, Absent):
        return False
    if any(_stands_in_a_row(span, claim.value.count) for span in claim.spans):
        return True
    of_another_disease = not names_disease and not _pattern("barely").match(claim.value.who)
    return of_another_disease and _counts_controls(facts)


def _stands_in_a_row(span: Span, count: int) -> bool:
    """Whether more groups are counted right behind the number, which are no parts of it."""
    behind = span.passage.text[span.end :]
    if _pattern("helpers_behind").match(behind) or _pattern("another_group").match(behind):
        return True
    found = _pattern("enumerated_behind").match(behind)
    if found is None:
        return False
    sizes = [number.value for number in whole_numbers(found["rest"])]
    are_parts = any(sum(sizes[:end]) == count for end in range(1, len(sizes) + 1))
    several = sum(size > 1 for size in sizes) > 1
    return several and not are_parts and _pattern("group_in_row").search(found["rest"]) is not None


def _counts_controls(facts: Facts) -> bool:
    own = (item.span.quote for item in facts.appraisal.sentences if item.role.value not in _ASIDE)
    return any(_pattern("other_counted").search(text) for text in own)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("people_words").text[name], re.IGNORECASE)
