"""Reads PubMed by NCBI's E-utilities: a search that stays on the history server, then its records page by page.

What is asked is checked against the numbers that the search gave: what the pages lack, because the history is gone or
an order changed between two of them, is asked for by number. A search gives at most 9,999 numbers, so a window with
more is halved. Source: E-utilities In-Depth (NBK25499), ESearch and EFetch.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.errors import AnswerIsNotArchived, AnswerIsRefused, AnswerIsWrong
from plainms.run.fetch import topic
from plainms.run.fetch.clients.answers import at as under
from plainms.run.fetch.clients.answers import count, json_of, whole_set
from plainms.run.fetch.desk import Desk
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.question import Question

MOST_FOUND = 9_999
MOST_PASSES = 3

_OWN_PMID = re.compile(rb"<MedlineCitation\b[^>]*>\s*<PMID\b[^>]*>\s*([0-9]+)\s*</PMID>")
_BOOK = re.compile(rb"<BookDocument\b[^>]*>\s*<PMID\b[^>]*>\s*([0-9]+)\s*</PMID>")


@dataclass(frozen=True, slots=True, kw_only=True)
class PubmedPosition:
    """Windows still to read; the answer of the search in hand, how many of its numbers were paged through, and which
    were asked for by number how often.
    """

    windows: tuple[Window, ...]
    search: str | NotAssessed = NOT_ASSESSED
    paged: int = 0
    by_number: int = 0
    passes: int = 0
    answers: tuple[str, ...] = ()
    lacking: int = 0

    @property
    def is_done(self) -> bool:
        """Whether all windows are read."""
        return not self.windows


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a search found: how many, the numbers, and where the history server keeps them."""

    count: int
    pmids: tuple[str, ...]
    web_env: str
    query_key: str


class Pubmed:
    """The reader of PubMed's new and changed records."""

    source = RemoteSource.PUBMED
    position = PubmedPosition

    def begin(self, window: Window) -> PubmedPosition:
        """Before the first question."""
        return PubmedPosition(windows=(window,))

    def step(self, at: PubmedPosition, desk: Desk) -> PubmedPosition:
        """Search; or the next page of a search; or, after the last page, what the pages lack."""
        if isinstance(at.search, NotAssessed):
            return _searched(at, desk)
        found = read_search(desk.archive.read(at.search))
        if at.paged < len(found.pmids):
            return _paged(at, found, desk)
        lacking = _lacking(at, found, desk)
        if lacking and at.passes < MOST_PASSES:
            return _asked_by_number(at, lacking, desk)
        return PubmedPosition(
            windows=at.windows[1:],
            answers=at.answers,
            lacking=at.lacking + len(lacking) + found.count - len(found.pmids),
        )


def search_for(window: Window) -> Question:
    """Which records of the topic were added or changed in the window."""
    params = {
        "db": "pubmed",
        "term": topic.for_pubmed(),
        "datetype": "mdat",
        "mindate": window.since.replace("-", "/"),
        "maxdate": window.until.replace("-", "/"),
        "usehistory": "y",
        "retmax": str(MOST_FOUND),
        "retmode": "json",
    }
    return Question(
        source=RemoteSource.PUBMED,
        path="esearch.fcgi",
        params=tuple(params.items()),
        accept="application/json",
        check=lambda content: _is_whole(read_search(content)),
    )


def page_of(search: Search, start: int) -> Question:
    """A page of what the search found, from the history server."""
    history = {"query_key": search.query_key, "WebEnv": search.web_env}
    return _fetch({**history, "retstart": str(start), "retmax": str(RemoteSource.PUBMED.page_size)})


def records_of(pmids: Iterable[str]) -> Question:
    """These records, asked for by number."""
    return _fetch({"id": ",".join(pmids)})


def read_search(content: bytes) -> Search:
    """The answer of a search. Raises AnswerIsWrong."""
    result = under(json_of(content), "esearchresult")
    pmids = under(result, "idlist")
    if "ERROR" in result or not isinstance(pmids, list):
        raise AnswerIsWrong(f"a search that failed: {str(result.get('ERROR', pmids))[:80]}")
    total = count(result, "count")
    return Search(
        count=total,
        pmids=tuple(dict.fromkeys(map(str, pmids))),
        web_env=str(under(result, "webenv")) if total else "",
        query_key=str(under(result, "querykey")) if total else "",
    )


def pmids_in(content: bytes) -> tuple[str, ...]:
    """The PMIDs of the records in a set, without those that the records cite."""
    return tuple(pmid.decode() for pattern in (_OWN_PMID, _BOOK) for pmid in pattern.findall(content))


def _searched(at: PubmedPosition, desk: Desk) -> PubmedPosition:
    first, *rest = at.windows
    answer = desk.wire.ask(search_for(first))
    found = read_search(answer.content)
    if found.count > MOST_FOUND and first.days > 1:
        return replace(at, windows=(*first.halves(), *rest))
    return replace(at, search=answer.digest, paged=0, by_number=0, passes=0)


def _paged(at: PubmedPosition, found: Search, desk: Desk) -> PubmedPosition:
    try:
        answer = desk.wire.ask(page_of(found, at.paged))
    except (AnswerIsRefused, AnswerIsNotArchived, AnswerIsWrong):  # the history is gone: go on by number
        return replace(at, paged=len(found.pmids))
    return replace(at, paged=at.paged + RemoteSource.PUBMED.page_size, answers=_with(at.answers, answer.digest))


def _lacking(at: PubmedPosition, found: Search, desk: Desk) -> tuple[str, ...]:
    """The numbers of the search whose records no answer holds."""
    held = {pmid for digest in at.answers for pmid in pmids_in(desk.archive.read(digest))}
    return tuple(pmid for pmid in found.pmids if pmid not in held)


def _asked_by_number(at: PubmedPosition, lacking: tuple[str, ...], desk: Desk) -> PubmedPosition:
    """Ask for the first page of what is lacking after ``by_number`` that no answer ever gave; a pass ends with none."""
    chosen = lacking[at.by_number : at.by_number + RemoteSource.PUBMED.page_size]
    if not chosen:
        return replace(at, passes=at.passes + 1, by_number=0)
    answer = desk.wire.ask(records_of(chosen))
    still = len(set(chosen) - set(pmids_in(answer.content)))
    return replace(at, by_number=at.by_number + still, answers=_with(at.answers, answer.digest))


def _fetch(params: dict[str, str]) -> Question:
    return Question(
        source=RemoteSource.PUBMED,
        path="efetch.fcgi",
        params=tuple({"db": "pubmed", "retmode": "xml", **params}.items()),
        accept="application/xml",
        check=whole_set,
    )


def _is_whole(search: Search) -> None:
    if len(search.pmids) < min(search.count, MOST_FOUND):
        raise AnswerIsWrong(f"{len(search.pmids):,} of {search.count:,} numbers")


def _with(answers: tuple[str, ...], digest: str) -> tuple[str, ...]:
    return answers if digest in answers else (*answers, digest)
