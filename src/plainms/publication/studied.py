"""Who was studied, as the abstract tells it, and what it leaves out of that."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, Absent, NotReported
from plainms.appraisal.appraisal import Appraisal, Species
from plainms.appraisal.values import Characteristic
from plainms.publication.details import DetailValue
from plainms.publication.likeness import Likeness, likeness_of
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, opening, say

_OF_PEOPLE = frozenset({Species.PEOPLE, Species.PEOPLE_AND_ANIMALS})
_MOST_VALUES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StudiedFact:
    """A term ("age") and what the abstract says of it; its own words stand in quotation marks."""

    term: Wording
    values: tuple[DetailValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Studied:
    """The facts that are told, the terms that are not, and what a reader may compare with."""

    facts: tuple[StudiedFact, ...]
    not_told: tuple[Wording, ...]
    likeness: Likeness


def studied_of(appraisal: Appraisal) -> Studied | NotReported:
    """Who was studied; not reported where nobody was, as in work on animals and in most reviews."""
    if appraisal.species.value not in _OF_PEOPLE:
        return NOT_REPORTED
    rows = tuple(_rows(appraisal))
    told = tuple(
        StudiedFact(term=opening(term), values=tuple(DetailValue(text=one) for one in values))
        for term, values in rows
        if values
    )
    return Studied(
        facts=told,
        not_told=tuple(term for term, values in rows if not values),
        likeness=likeness_of(appraisal),
    )


def _rows(appraisal: Appraisal) -> Iterator[tuple[Wording, tuple[str, ...]]]:
    """Every term with its values, none where the abstract does not say."""
    named = _labels("phenotypes", appraisal.phenotypes.value)
    yield say("kind of disease"), named + _in_their_words("course", appraisal)
    for kind in vocabulary("characteristics").entries:
        yield say(kind.label), _in_their_words(kind.id, appraisal)
    yield say("country"), _labels("settings", appraisal.countries.value)


def _labels(name: str, ids: tuple[str, ...] | Absent) -> tuple[str, ...]:
    return () if isinstance(ids, Absent) else tuple(say(vocabulary(name)[one].label) for one in ids)


def _in_their_words(kind: str, appraisal: Appraisal) -> tuple[str, ...]:
    told = appraisal.characteristics.value
    items = () if isinstance(told, Absent) else tuple(one for one in told if one.kind == kind)
    return tuple(dict.fromkeys(map(_quoted, items)))[:_MOST_VALUES]


def _quoted(item: Characteristic) -> str:
    """The words of the source; of a table also whom its column tells of, and which table it is."""
    if isinstance(item.tabled, NotReported):
        return f"“{item.words}”"
    label = item.tabled.caption.passage.label
    where = "" if isinstance(label, NotReported) else f", {label.rstrip(' .:')}"
    return f"“{item.words}” ({item.tabled.column}{where})"
