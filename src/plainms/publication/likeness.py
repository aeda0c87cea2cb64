"""Which of the choices of ``profile.toml`` the abstract names, so that a browser can set them beside a reader's own.

Only the abstract's facts go into a page. What a reader chooses stays in the browser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import say

FIELDS = ("kind", "age", "sex", "medicine")
OLDEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice of a field: its id, and the words a reader picks; the name of a medicine stays as it is."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """For each field the ids of the choices that the abstract names; empty where it does not say."""

    kind: tuple[str, ...]
    age: tuple[str, ...]
    sex: tuple[str, ...]
    medicine: tuple[str, ...]


@cache
def choices(field: str) -> tuple[Choice, ...]:
    """What a reader may choose; the medicines are those for the long term, by name."""
    if field == "medicine":
        drugs = (one for one in vocabulary("drugs").entries if one["use"] == "dmt")
        return tuple(Choice(id=one.id, label=one.label) for one in sorted(drugs, key=lambda one: one.label))
    return tuple(Choice(id=one.id, label=say(one.label)) for one in _of(field))


def likeness_of(appraisal: Appraisal) -> Likeness:
    """What the appraisal of a study of people names of each field."""
    found = appraisal.characteristics.value
    told = () if isinstance(found, Absent) else tuple(one for one in found if isinstance(one.tabled, NotReported))
    named = () if isinstance(appraisal.phenotypes.value, Absent) else appraisal.phenotypes.value
    return Likeness(
        kind=tuple(one.id for one in _of("kind") if not set(one["phenotypes"]).isdisjoint(named)),
        age=_ages(one.words.lower() for one in told if one.kind == "age"),
        sex=_sexes([one.words.lower() for one in told if one.kind == "sex"]),
        medicine=_medicines(appraisal),
    )


def _ages(told: Iterable[str]) -> tuple[str, ...]:
    """The bands that a stated range touches. A mean says nothing of who else took part."""
    ranges = [found for words in told for found in _ranges(words)]
    return tuple(one.id for one in _of("age") if any(low <= one["to"] and one["from"] <= high for low, high in ranges))


def _ranges(words: str) -> Iterator[tuple[int, int]]:
    for key in ("aged", "from_age", "to_age"):
        for match in re.finditer(vocabulary("profile").text[key], words):
            ends = match.groupdict()
            yield int(ends.get("low") or 0), int(ends.get("high") or OLDEST)


def _sexes(told: list[str]) -> tuple[str, ...]:
    """Both where a share or a ratio is told; one where all were of it."""
    all_of_one = re.compile(vocabulary("profile").text["all_of_one"])
    is_one = bool(told) and all(all_of_one.search(words) for words in told)
    return tuple(
        one.id
        for one in _of("sex")
        if told and (not is_one or any(re.search(cue, words) for cue in one["cues"] for words in told))
    )


def _medicines(appraisal: Appraisal) -> tuple[str, ...]:
    """Those that the study is about or compares with."""
    about = appraisal.interventions.value
    against = appraisal.comparators.value
    named = set() if isinstance(about, Absent) else set(about)
    named |= set() if isinstance(against, Absent) else {name for one in against for name in one.interventions}
    return tuple(one.id for one in choices("medicine") if one.id in named)


def _of(field: str) -> tuple[Entry, ...]:
    return tuple(one for one in vocabulary("profile").entries if one["field"] == field)
