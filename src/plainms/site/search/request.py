"""What a search address asks for, and the addresses that ask for a little more or less."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from plainms.discovery.filed import Facet, Filed
from plainms.site.reading import addresses

LONGEST_QUERY, MOST_PAGES, _LONGEST_VALUE = 200, 500, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Words, filters (one a facet), whether the words are looked for as they stand, and the page of the list."""

    words: str = ""
    filters: tuple[Filed, ...] = ()
    is_exact: bool = False
    page: int = 1

    @property
    def address(self) -> str:
        """The address that asks for this."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [(one.facet.value, one.value) for one in self.filters]
        pairs += [("exact", "1")] if self.is_exact else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return f"{addresses.SEARCH}?{urlencode(pairs)}" if pairs else addresses.SEARCH

    def on_page(self, number: int) -> "Asked":
        """The same on another page."""
        return replace(self, page=number)

    def narrowed(self, one: Filed) -> "Asked":
        """The same under one more filter, which takes the place of one of its facet."""
        kept = self.without(one).filters
        return replace(self, filters=tuple(sorted((*kept, one), key=_place)), page=1)

    def without(self, one: Filed) -> "Asked":
        """The same without the filter of that facet."""
        return replace(self, filters=tuple(kept for kept in self.filters if kept.facet is not one.facet), page=1)

    def exactly(self) -> "Asked":
        """The same, the words as they stand."""
        return replace(self, is_exact=True, page=1)


def asked(given: QueryDict) -> Asked:
    """What the address asks for; what is unknown, doubled or out of bounds is left out."""
    words = " ".join(given.get("q", "")[:LONGEST_QUERY].replace("\x00", " ").split())
    wanted = [Filed(facet=facet, value=given.get(facet.value, "")[:_LONGEST_VALUE]) for facet in Facet]
    return Asked(
        words=words,
        filters=tuple(one for one in wanted if one.value and one.is_known),
        is_exact=given.get("exact") == "1",
        page=_page_number(given.get("page", "1")),
    )


def _place(one: Filed) -> int:
    return list(Facet).index(one.facet)


def _page_number(text: str) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) < 5
    return min(max(1, int(text)), MOST_PAGES) if is_number else 1
