"""Where the study was done: how many centers and which country, only where title or methods say so."""

from collections.abc import Iterator

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.patterns import first
from plainms.appraisal.reading import Reading
from plainms.language.matching import synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "settings"


def setting_of(reading: Reading) -> Claim[str]:
    """Labels of ``vocabulary/data/settings.toml`` joined ("one center, Canada"); two countries or none: not said."""
    own = reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS)
    centers = list(_centers(own))[:1]
    countries = dict(_countries(reading.title + _in_methods(reading)))
    found = centers + (list(countries.items()) if len(countries) == 1 else [])
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="setting-not-stated")
    words = ", ".join(vocabulary(_NAME)[name].label for name, _ in found)
    return Claim(value=words, origin=Origin.RULE, rule="setting-stated", grounds=tuple(span for _, span in found))


def countries_of(reading: Reading) -> Claim[tuple[str, ...]]:
    """Ids of the countries that title or methods name, in the order of the text; not reported where none is named."""
    found = dict(_countries(reading.title + _in_methods(reading)))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="countries-not-named")
    return Claim(value=tuple(found), origin=Origin.RULE, rule="countries-named", grounds=tuple(found.values()))


def _centers(spans: tuple[Span, ...]) -> Iterator[tuple[str, Span]]:
    for entry in vocabulary(_NAME).entries:
        if entry["kind"] == "centers":
            yield from ((entry.id, span) for span in first(_NAME, entry.id, "patterns", spans))


def _countries(spans: tuple[Span, ...]) -> Iterator[tuple[str, Span]]:
    for span in spans:
        for hit in synonyms(_NAME).find(span.quote):
            entry = vocabulary(_NAME)[hit.entry]
            country = entry.id if entry["kind"] == "country" else entry.more.get("country")
            if country:  # a registry is of the country that it may name
                yield country, span.within(hit.start, hit.end)


def _in_methods(reading: Reading) -> tuple[Span, ...]:
    return tuple(item.span for item in reading.sentences if item.role.value is Role.METHODS)
