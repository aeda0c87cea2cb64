"""Lists of studies as drafts: the newest, and those of one rung. Pure: rows in, pages out."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plainms.appraisal.appraisal import Rung
from plainms.discovery.profile import Profile
from plainms.publication.labels import rung_label, rung_slug
from plainms.publication.listing import Listing
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Draft, drafts
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, say

A_PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A public study as lists need it: what they show, and where it belongs."""

    item: Listing
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in a set of alternatives; its label is in words of the interface, or a name.

    Of what stands behind it there are ``count``, and perhaps more where it ``is_least``.
    """

    href: str
    label: str
    count: int = 0
    is_least: bool = False
    is_here: bool = False


def list_pages(newest_first: Sequence[Listed], read: tuple[Wording, ...] = ()) -> Iterator[Draft]:
    """The newest list, which also says how old the data are (``read``), and the same list for each rung."""
    lead = say("Studies on multiple sclerosis and its neighbors, told in plain words. Every sentence opens its source.")
    filters = _filters(newest_first, here="")
    shown = {"lead": lead, "filters": filters, "here": "newest", "feed": feed_of(addresses.NEWEST, newest_first)}
    yield from numbered(newest_first, addresses.newest, say("Newest studies"), first={"read": read}, **shown)
    for rung in Rung:
        slug = rung_slug(rung)
        mine = [one for one in newest_first if one.item.labels.rung_id == slug]
        if mine:
            yield from numbered(
                mine,
                lambda number, slug=slug: addresses.rung(slug, number),  # type: ignore[misc]
                say("Newest studies: {rung}", rung=rung_label(rung)),
                lead=say(vocabulary("rungs")[rung.value]["means"]),
                filters=_filters(newest_first, here=slug),
                here="newest",
            )


def feed_of(address: str, studies: Sequence[Listed]) -> str:
    """The address of the list's Atom feed; empty where no study has a date, for then there is no feed."""
    return addresses.feed(address, "atom") if any(one.item.machine_date for one in studies) else ""


def pager(number: int, pages: int, address: Callable[[int], str], newer: str = "", older: str = "") -> Any:
    """What the links between the pages of one list need."""
    return {
        "where": say("Page {number} of {pages}", number=str(number), pages=str(pages)),
        "newer": address(number - 1) if number > 1 else "",
        "newer_words": newer or say("Newer studies (page {number})", number=str(number - 1)),
        "older": address(number + 1) if number < pages else "",
        "older_words": older or say("Older studies (page {number})", number=str(number + 1)),
    }


def numbered(
    studies: Sequence[Listed], address: Callable[[int], str], title: Wording, first: Any = None, **context: Any
) -> Iterator[Draft]:
    """The pages of one list, at least one; ``first`` is what only the first of them shows beside."""
    pages = max(1, -(-len(studies) // A_PAGE))
    for number in range(1, pages + 1):
        items = [one.item for one in studies[(number - 1) * A_PAGE : number * A_PAGE]]
        yield from drafts(
            address(number),
            "list.html",
            title=title if number == 1 else say("{title}, page {number}", title=title, number=str(number)),
            items=items,
            is_invented=any(item.is_invented for item in items),
            **pager(number, pages, address),
            **context,
            **(first or {} if number == 1 else {}),
        )


def rung_counts(studies: Sequence[Listed]) -> tuple[Link, ...]:
    """How many of the studies stand on each rung, the nearest to care first; rungs without studies are left out."""
    counts = Counter(one.item.labels.rung_id for one in studies)
    steps = sorted(vocabulary("rungs").entries, key=lambda entry: -entry["step"])
    rungs = [(rung_slug(Rung(one.id)), say(one.label)) for one in steps]
    return tuple(
        Link(href=addresses.rung(slug, 1), label=label, count=counts[slug]) for slug, label in rungs if counts[slug]
    )


def _filters(studies: Sequence[Listed], here: str) -> list[Link]:
    counts = Counter(one.item.labels.rung_id for one in studies)
    every = Link(href=addresses.NEWEST, label=say("Every step"), count=len(studies), is_here=not here)
    slugs = [(rung_slug(rung), rung_label(rung)) for rung in Rung]
    return [every] + [
        Link(href=addresses.rung(slug, 1), label=label, count=counts[slug], is_here=slug == here)
        for slug, label in slugs
        if counts[slug]
    ]
