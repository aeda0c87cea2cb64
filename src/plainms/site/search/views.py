"""The search page: the one page that is made while a reader waits."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from plainms.publication.labels import Labels
from plainms.site.reading import addresses
from plainms.site.reading.lists import A_PAGE, pager
from plainms.site.reading.render import part
from plainms.site.search.fts5 import Fts5Search
from plainms.site.search.interface import Hit, Piece, StudySearch

_LONGEST_QUERY, _MOST_PAGES = 200, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A hit as the list template shows it."""

    study: str
    heading: str
    is_invented: bool
    is_told: bool
    notices: tuple[str, ...]
    labels: Labels
    date: str
    machine_date: str
    journal: str
    depths: tuple[str, ...]
    snippet: tuple[Piece, ...]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Studies that hold the words of ``q``, a page at a time."""
    query = " ".join(request.GET.get("q", "")[:_LONGEST_QUERY].replace("\x00", " ").split())
    number = _page_number(request.GET.get("page", "1"))
    index: StudySearch = Fts5Search()
    results = index.search(query, offset=(number - 1) * A_PAGE, limit=A_PAGE)
    pages = max(1, -(-results.count // A_PAGE))
    html = part(
        "search.html",
        title=_title(query, number),
        here="search",
        query=query,
        asked=bool(query),
        count=results.count,
        items=[_found(hit) for hit in results.hits],
        **pager(number, pages, lambda n: _address(query, n), newer="Better matches", older="Further matches"),
    )
    response = HttpResponse(html)
    response["Cache-Control"] = "no-store"
    return response


def _title(query: str, number: int) -> str:
    if not query:
        return "Search"
    return f"Search: {query}" if number == 1 else f"Search: {query}, page {number}"


def _page_number(text: str) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) < 5
    return min(max(1, int(text)), _MOST_PAGES) if is_number else 1


def _address(query: str, number: int) -> str:
    asked = {"q": query} if number == 1 else {"q": query, "page": str(number)}
    return f"{addresses.SEARCH}?{urlencode(asked)}"


def _found(hit: Hit) -> Found:
    shown = {name: getattr(hit.listing, name) for name in Found.__slots__ if name != "snippet"}
    return Found(snippet=hit.snippet, **shown)
