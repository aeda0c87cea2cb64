"""Asks Crossref for notices (corrections, retractions, concerns) and for what it knows of a DOI.

Source: Crossref's REST API: ``/works`` with ``filter`` and ``cursor``; ``update-to`` names what a notice is about.
"""

from urllib.parse import quote

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.identifiers import Doi
from plainms.run.fetch.clients.answers import at, count, json_of, rows
from plainms.run.fetch.clients.paged import PageRead
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.question import Question

FIRST_MARK = "*"
_FIELDS = "DOI,title,type,update-to,created,container-title"


class Notices:
    """Works that update another one and were deposited in the window, on any subject."""

    source = RemoteSource.CROSSREF

    def question(self, window: Window, mark: str | NotAssessed) -> Question:
        """For the page with this mark, or the first."""
        days = f"from-created-date:{window.since},until-created-date:{window.until}"
        return works(f"is-update:true,{days}", FIRST_MARK if isinstance(mark, NotAssessed) else mark)

    def read(self, content: bytes) -> PageRead:
        """Raises AnswerIsWrong."""
        return read_page(content)


def works(filters: str, mark: str = FIRST_MARK) -> Question:
    """A page of works, with what notices need of them."""
    params = {
        "filter": filters,
        "select": _FIELDS,
        "rows": str(RemoteSource.CROSSREF.page_size),
        "cursor": mark,
    }
    return Question(
        source=RemoteSource.CROSSREF,
        path="works",
        params=tuple(params.items()),
        accept="application/json",
        check=read_page,
    )


def notices_on(doi: Doi) -> Question:
    """The works that update this one."""
    return works(f"updates:{doi}")


def work(doi: Doi) -> Question:
    """All that Crossref knows of one work: its dates, relations, and updates."""
    return Question(
        source=RemoteSource.CROSSREF,
        path=f"works/{quote(str(doi), safe='')}",
        accept="application/json",
        check=lambda content: at(json_of(content), "message", "DOI"),
    )


def read_page(content: bytes) -> PageRead:
    """A page of works; a page without any is the last. Raises AnswerIsWrong."""
    message = at(json_of(content), "message")
    keys = tuple(str(at(one, "DOI")).lower() for one in rows(message, "items"))
    mark = message.get("next-cursor", NOT_ASSESSED)
    is_last = not isinstance(mark, str)
    return PageRead(keys=keys, total=count(message, "total-results"), mark=NOT_ASSESSED if is_last else mark)
