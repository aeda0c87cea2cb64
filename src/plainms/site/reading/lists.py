"""Lists of studies and topic pages as (address, HTML) pairs. Pure: rows in, pages out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plainms.appraisal.appraisal import Rung
from plainms.discovery.topics import Topic
from plainms.publication.labels import rung_label, rung_slug
from plainms.publication.listing import Listing
from plainms.site.reading import addresses
from plainms.site.reading.render import part
from plainms.vocabulary.load import vocabulary

A_PAGE = 20
WITH_A_PAGE = 2
_NEWER, _OLDER = "Newer studies", "Older studies"

Published = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A public study as lists need it: what they show, and its topics."""

    item: Listing
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A topic's own words, and the studies that have it in the order of the list they come from."""

    slug: str
    label: str
    studies: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in a set of alternatives."""

    href: str
    label: str
    count: int = 0
    is_here: bool = False


def list_pages(newest_first: Sequence[Listed]) -> Iterator[Published]:
    """The newest list and the same list for each rung."""
    lead = "Studies on multiple sclerosis and its neighbors, told in plain words. Every sentence opens its source."
    filters = _filters(newest_first, here="")
    yield from _numbered(newest_first, addresses.newest, "Newest studies", lead=lead, filters=filters, here="newest")
    for rung in Rung:
        slug = rung_slug(rung)
        mine = [one for one in newest_first if one.item.labels.rung_id == slug]
        if mine:
            yield from _numbered(
                mine,
                lambda number, slug=slug: addresses.rung(slug, number),  # type: ignore[misc]
                f"Newest studies: {rung_label(rung)}",
                lead=vocabulary("rungs")[rung.value]["means"],
                filters=_filters(newest_first, here=slug),
                here="newest",
            )


def headings(studies: Iterable[Listed]) -> tuple[Heading, ...]:
    """The topics of the studies by slug. A topic is spelled as MeSH does, or else as most studies do."""
    members: defaultdict[str, list[Listed]] = defaultdict(list)
    spellings: defaultdict[str, Counter[tuple[bool, str]]] = defaultdict(Counter)
    for study in studies:
        for topic in study.topics:
            members[topic.slug].append(study)
            spellings[topic.slug][topic.is_mesh, topic.label] += 1
    return tuple(
        Heading(slug=slug, label=_best(spellings[slug]), studies=tuple(members[slug])) for slug in sorted(members)
    )


def topic_pages(topics: Iterable[Heading]) -> Iterator[Published]:
    """The index, the topics by first letter, and a list for every topic that enough studies share."""
    shared = [topic for topic in topics if len(topic.studies) >= WITH_A_PAGE]
    for topic in shared:
        yield from _numbered(
            topic.studies,
            lambda number, slug=topic.slug: addresses.topic(slug, number),  # type: ignore[misc]
            f"Topic: {topic.label}",
            lead=f"{len(topic.studies)} studies here have this topic.",
            here="topics",
        )
    by_letter: defaultdict[str, list[Heading]] = defaultdict(list)
    for topic in sorted(shared, key=lambda one: (one.label.casefold(), one.slug)):
        by_letter[_first(topic.label)].append(topic)
    most = sorted(shared, key=lambda one: (-len(one.studies), one.label.casefold(), one.slug))[:40]
    yield addresses.TOPICS, _topics("Topics", "The topics that most studies here share.", most, by_letter, "")
    for first, mine in by_letter.items():
        title = f"Topics that begin with {_name(first)}"
        yield addresses.letter(first), _topics(title, "From A to Z.", mine, by_letter, first)


def pager(number: int, pages: int, address: Callable[[int], str], newer: str = _NEWER, older: str = _OLDER) -> Any:
    """What the links between the pages of one list need."""
    return {
        "number": number,
        "pages": pages,
        "newer": address(number - 1) if number > 1 else "",
        "newer_words": f"{newer} (page {number - 1})",
        "older": address(number + 1) if number < pages else "",
        "older_words": f"{older} (page {number + 1})",
    }


def _numbered(
    studies: Sequence[Listed], address: Callable[[int], str], title: str, **context: Any
) -> Iterator[Published]:
    pages = max(1, -(-len(studies) // A_PAGE))
    for number in range(1, pages + 1):
        items = [one.item for one in studies[(number - 1) * A_PAGE : number * A_PAGE]]
        html = part(
            "list.html",
            title=title if number == 1 else f"{title}, page {number}",
            items=items,
            is_invented=any(item.is_invented for item in items),
            **pager(number, pages, address),
            **context,
        )
        yield address(number), html


def _filters(studies: Sequence[Listed], here: str) -> list[Link]:
    counts = Counter(one.item.labels.rung_id for one in studies)
    every = Link(href=addresses.NEWEST, label="Every step", count=len(studies), is_here=not here)
    slugs = [(rung_slug(rung), rung_label(rung)) for rung in Rung]
    return [every] + [
        Link(href=addresses.rung(slug, 1), label=label, count=counts[slug], is_here=slug == here)
        for slug, label in slugs
        if counts[slug]
    ]


def _topics(title: str, lead: str, topics: Sequence[Heading], by_letter: dict[str, list[Heading]], here: str) -> str:
    links = [Link(href=addresses.topic(one.slug), label=one.label, count=len(one.studies)) for one in topics]
    letters = [Link(href=addresses.letter(one), label=_name(one), is_here=one == here) for one in by_letter]
    return part("topics.html", title=title, lead=lead, topics=links, letters=letters, here="topics")


def _best(spellings: Counter[tuple[bool, str]]) -> str:
    return min(spellings, key=lambda one: (not one[0], -spellings[one], one[1]))[1]


def _first(label: str) -> str:
    letter = label[:1].casefold()
    return letter if letter.isascii() and letter.isalpha() else "other"


def _name(first: str) -> str:
    return "a figure or sign" if first == "other" else first.upper()
