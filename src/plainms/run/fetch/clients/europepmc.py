"""Asks Europe PMC: preprints on the topic, page by page; the newest studies for the demo; full text in JATS.

Source: Europe PMC's RESTful web service (search with ``cursorMark``, ``resultType=core``; ``fullTextXML``).
"""

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.errors import AnswerIsWrong
from plainms.identifiers import Pmcid
from plainms.run.fetch import topic
from plainms.run.fetch.clients.answers import at, count, json_of, rows
from plainms.run.fetch.clients.paged import PageRead
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.question import Question

FIRST_MARK = "*"


class Preprints:
    """Preprints that were first indexed or changed in the window."""

    source = RemoteSource.EUROPE_PMC

    def question(self, window: Window, mark: str | NotAssessed) -> Question:
        """For the page with this mark, or the first."""
        days = f"[{window.since} TO {window.until}]"
        query = f"SRC:PPR AND {topic.for_europe_pmc()} AND (FIRST_IDATE:{days} OR UPDATE_DATE:{days})"
        cursor = FIRST_MARK if isinstance(mark, NotAssessed) else mark
        return search({"query": query, "pageSize": str(self.source.page_size), "cursorMark": cursor})

    def read(self, content: bytes) -> PageRead:
        """Raises AnswerIsWrong."""
        return read_page(content)


def newest(query: str, number: int) -> Question:
    """The newest studies that the query finds."""
    return search({"query": query, "pageSize": str(number), "sort": "P_PDATE_D desc"})


def full_text(pmcid: Pmcid) -> Question:
    """The full text of an open article. Europe PMC refuses (404) where it is not open."""
    return Question(
        source=RemoteSource.EUROPE_PMC,
        path=f"{pmcid}/fullTextXML",
        accept="application/xml",
        check=_is_article,
    )


def search(params: dict[str, str]) -> Question:
    """A search for whole records."""
    return Question(
        source=RemoteSource.EUROPE_PMC,
        path="search",
        params=tuple({"resultType": "core", "format": "json", **params}.items()),
        accept="application/json",
        check=lambda content: _is_page(read_page(content)),
    )


def read_page(content: bytes) -> PageRead:
    """A page of results; the last one repeats its own mark or states none. Raises AnswerIsWrong."""
    read = json_of(content)
    results = rows(read, "resultList", "result")
    keys = tuple(f"{at(one, 'source')}:{at(one, 'id')}" for one in results)
    mark = read.get("nextCursorMark", NOT_ASSESSED)
    return PageRead(keys=keys, total=count(read, "hitCount"), mark=mark if isinstance(mark, str) else NOT_ASSESSED)


def _is_page(page: PageRead) -> None:
    if len(set(page.keys)) < len(page.keys):
        raise AnswerIsWrong("a page that names a record twice")


def _is_article(content: bytes) -> None:
    if b"<article" not in content[:4000] or not content.rstrip().endswith(b"</article>"):
        raise AnswerIsWrong("no whole article in JATS")
