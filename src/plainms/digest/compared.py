"""Two compared groups with their sizes, where the text counts just these two and we have a name for both.

"35 patients with MS and 18 age-matched healthy controls" are "35 people with MS and 18 healthy people" behind
"compared".
"""

import re
from functools import cache

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted
from plainms.language.numbers import whole_numbers
from plainms.vocabulary.load import Entry, vocabulary

_WATCHED = frozenset(
    {Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL, Design.DIAGNOSTIC, Design.GENETIC, Design.LABORATORY}
)
_TWO = 2
_ROLES = frozenset({Role.METHODS, Role.RESULTS, Role.OBJECTIVE})


def compared_groups(facts: Facts) -> Phrase | Unclear:
    """The two groups behind "compared", or why they are not certain."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    if species is not Species.PEOPLE or not (isinstance(design, Absent) or design in _WATCHED):
        return Unclear("no groups of people were watched and compared")
    found: dict[str, Phrase] = {}
    for item in facts.appraisal.sentences:
        if isinstance(item.role.value, Absent) or item.role.value in _ROLES:
            for match in _pattern("pair").finditer(item.span.quote):
                is_all = sum(1 for _ in _pattern("counted").finditer(item.span.quote)) == _TWO
                told = _told(match) if is_all else ""
                found[told] = Phrase(text=told, grounds=(item.span.within(*match.span()),))
    if len(found) != 1:
        return Unclear("the text counts no two groups, or more than one pair")
    (only,) = found.values()
    return only if only.text else Unclear("both groups have one name, or are empty")


def _told(match: re.Match[str]) -> str:
    first, second = (_names()[match[name].lower()] for name in ("first", "second"))
    sizes = [number.value for name in ("one", "two") for number in whole_numbers(match[name])]
    if first.label == second.label or len(sizes) != 2 or min(sizes) < 2:
        return ""
    return f"{counted(sizes[0])} {first.label} and {counted(sizes[1])} {second.label}"


@cache
def _names() -> dict[str, Entry]:
    """Our names of people by those of the source."""
    people = (entry for entry in vocabulary("finding_words").entries if entry["kind"] == "people")
    return {
        name.lower(): entry for entry in people for name in entry.synonyms if " " in name or entry.label != "people"
    }


@cache
def _pattern(name: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=lambda name: (-len(name), name)))
    return re.compile(vocabulary("compared").text[name].replace("<names>", names), re.IGNORECASE)
