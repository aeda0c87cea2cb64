"""Where the study was done: how many centers and which country, only where title or methods say so."""

from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.patterns import first
from plainms.appraisal.reading import Reading
from plainms.language.matching import Hit, synonyms
from plainms.provenance import Claim, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "settings"
_SEVERAL = 2


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
    """The countries of each sentence; of a list of places all or none, and none of several registries."""
    for span in spans:
        hits = synonyms(_NAME).find(span.quote)
        registries = sum(vocabulary(_NAME)[hit.entry]["kind"] == "registry" for hit in hits)
        if any(_stands_with_another_place(span.quote, hit, hits) for hit in hits if _country(hit, registries)):
            continue
        for hit in hits:
            country = _country(hit, registries)
            if country and not _is_part_of_a_name(span.quote, hit):
                yield country, span.within(hit.start, hit.end)


def _country(hit: Hit, registries: int) -> str:
    """The country that the words name; a registry is of the country that it may name, where it is the only one."""
    entry = vocabulary(_NAME)[hit.entry]
    if entry["kind"] == "country":
        return entry.id
    return str(entry.more.get("country", "")) if registries < _SEVERAL else ""


def _stands_with_another_place(text: str, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a capitalized word that is no place we know is listed right in front: "the US and Germany"."""
    found = _wording("listed").search(text[: hit.start])
    return found is not None and not any(other.start < found.end(1) <= other.end for other in hits)


def _is_part_of_a_name(text: str, hit: Hit) -> bool:
    """Whether the words stand inside the capitalized name of a measure, a guideline or a program."""
    before, after = text[: hit.start], text[hit.end :]
    return bool(_wording("name_before").search(before) or _wording("name_after").match(after))


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[key])


def _in_methods(reading: Reading) -> tuple[Span, ...]:
    return tuple(item.span for item in reading.sentences if item.role.value is Role.METHODS)
