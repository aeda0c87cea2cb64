"""The links that narrow a list of found studies down, and those that undo it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.discovery.filed import FACET_LABELS, Facet, Filed
from plainms.site.reading.lists import Link
from plainms.site.search.interface import Results, Tally
from plainms.site.search.request import Asked
from plainms.vocabulary.load import vocabulary
from plainms.wording import say

_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A facet with the links to its values."""

    label: str
    links: tuple[Link, ...]


def choices(asked: Asked, results: Results) -> Iterator[Choice]:
    """The facets by which the list can still be narrowed; a value that all studies share narrows nothing.

    Where not all studies were counted, a link's count is the least that there are.
    """
    chosen = {one.facet for one in asked.filters}
    by_facet: defaultdict[Facet, list[Tally]] = defaultdict(list)
    for tally in results.tallies:
        if tally.count < results.tallied and tally.filed.facet not in chosen:
            by_facet[tally.filed.facet].append(tally)
    for facet in Facet:
        if by_facet[facet]:
            yield Choice(
                label=FACET_LABELS[facet],
                links=tuple(_links(asked, facet, by_facet[facet], is_least=results.tallied < results.count)),
            )


def undo(asked: Asked) -> tuple[Link, ...]:
    """A link for each filter, to the list without it."""
    return tuple(
        Link(
            href=asked.without(one).address,
            label=say("{facet}: {value}", facet=FACET_LABELS[one.facet], value=one.label),
        )
        for one in asked.filters
    )


def _links(asked: Asked, facet: Facet, tallies: list[Tally], *, is_least: bool) -> Iterator[Link]:
    """The commonest values; steps from the nearest to care, years from the newest, others by how many studies."""
    commonest = sorted(tallies, key=lambda tally: (-tally.count, tally.filed.value))[:_MOST]
    if facet is Facet.YEAR:
        commonest = sorted(tallies, key=lambda tally: tally.filed.value, reverse=True)[:_MOST]
    if facet is Facet.STEP:
        commonest.sort(key=lambda tally: -_step(tally.filed))
    for tally in commonest:
        href = asked.narrowed(tally.filed).address
        yield Link(href=href, label=tally.filed.label, count=tally.count, is_least=is_least)


def _step(one: Filed) -> int:
    return int(vocabulary("rungs")[one.value]["step"])
