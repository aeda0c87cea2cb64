"""Feeds of lists, as Atom and as JSON Feed 1.1, in the language spoken: a list in, text out, the same bytes each time.

Addresses in a feed must be whole, and only the request knows under which name the site is read: ``ORIGIN`` stands in
stored feeds, and ``views.py`` puts the site's own in its place. What has no date cannot stand in a feed.
"""

import datetime
import json
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.feedgenerator import Atom1Feed

from plainms.publication.listing import Listing
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Published
from plainms.site.reading.lists import A_PAGE, Listed
from plainms.site.reading.places import Kind, Place
from plainms.site.ui.languages import ENGLISH, address_in, spoken
from plainms.site.ui.words import said
from plainms.wording import say

ORIGIN = "https://origin.invalid"
FORMS = {"atom": "application/atom+xml; charset=utf-8", "json": "application/feed+json; charset=utf-8"}
_SUBTITLE = say("Studies on multiple sclerosis and its neighbors, told in plain words. Not medical advice.")


def feeds(newest_first: Sequence[Listed], kinds: Sequence[tuple[Kind, Sequence[Place]]]) -> Iterator[Published]:
    """The feeds of the newest list and of every place of the kinds that have feeds."""
    yield from _both(addresses.NEWEST, say("Newest studies"), newest_first)
    for kind, places in kinds:
        for place in places if kind.has_feed else ():
            address = addresses.place(kind.base, place.slug)
            yield from _both(address, place.label, place.studies)


def content_type(path: str) -> str:
    """The type of a stored page by its address."""
    return FORMS.get(f"/{path}".rpartition("/feed.")[2], "text/html; charset=utf-8")


def _both(address: str, name: str, studies: Sequence[Listed]) -> Iterator[Published]:
    dated = [one.item for one in studies if one.item.machine_date][:A_PAGE]
    title = f"{said(name)} – Plain MS"
    if dated:
        yield addresses.feed(address, "atom"), _atom(address, title, dated)
        yield addresses.feed(address, "json"), _json(address, title, dated)


class _Atom(Atom1Feed):
    """An Atom feed whose entries name the language of their titles, which are the headings of digests."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Django writes the entry."""
        writer: Any = handler if spoken() == ENGLISH else _EnglishTitles(handler)
        super().add_item_elements(writer, item)


class _EnglishTitles:
    """What writes elements, and marks titles as English."""

    def __init__(self, handler: Any) -> None:
        self._handler = handler

    def addQuickElement(self, name: str, contents: str, attributes: dict[str, str] | None = None) -> None:  # noqa: N802 - Django's name
        """An element with its text."""
        more = {"xml:lang": ENGLISH} if name == "title" else {}
        self._handler.addQuickElement(name, contents, (attributes or {}) | more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._handler, name)


def _atom(address: str, title: str, items: Sequence[Listing]) -> str:
    here = ORIGIN + _here(addresses.feed(address, "atom"))
    feed = _Atom(
        title=title,
        link=ORIGIN + _here(address),
        subtitle=said(_SUBTITLE),
        language=spoken(),
        feed_url=here,
        description="",
    )
    for item in items:
        link = ORIGIN + _here(addresses.study(item.study))
        feed.add_item(
            title=item.heading,
            link=link,
            unique_id=link,
            description=_told(item),
            pubdate=_day(item),
            updateddate=_day(item),
        )
    return str(feed.writeString("utf-8"))


def _json(address: str, title: str, items: Sequence[Listing]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": said(_SUBTITLE),
        "language": spoken(),
        "home_page_url": ORIGIN + _here(address),
        "feed_url": ORIGIN + _here(addresses.feed(address, "json")),
        "items": [
            {
                "id": ORIGIN + _here(addresses.study(item.study)),
                "url": ORIGIN + _here(addresses.study(item.study)),
                "title": item.heading,
                "content_text": _told(item),
                "date_published": _day(item).isoformat(),
            }
            for item in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1)


def _told(item: Listing) -> str:
    """What a list tells beside the heading: notices first, then rung, disease, size, design and journal."""
    labels = item.labels
    invented = (say("Invented example"),) if item.is_invented else ()
    parts = (
        *item.notices,
        *invented,
        labels.rung,
        labels.disease,
        *labels.size,
        labels.design,
        item.journal,
        item.date,
    )
    return " · ".join(said(part) for part in parts if part)


def _here(address: str) -> str:
    return address_in(spoken(), address)


def _day(item: Listing) -> datetime.datetime:
    """The first day that the shown date can mean, at its beginning in UTC."""
    parts = [int(part) for part in item.machine_date.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return datetime.datetime(year, month, day, tzinfo=datetime.UTC)
