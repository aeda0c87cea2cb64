"""Reads a source that gives its records page by page, each page leading to the next by a mark.

Pages may be lost, doubled or change their order while they are read, so what came is counted against what the source
says there is; where something lacks, the pages are read again, and what is new among them is added.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.run.fetch.desk import Desk
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.question import Question

MOST_PASSES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePosition:
    """The mark of the next page, absent before the first; the pages of this pass, the passes behind it."""

    window: Window
    mark: str | NotAssessed = NOT_ASSESSED
    pages: int = 0
    passes: int = 0
    total: int = 0
    answers: tuple[str, ...] = ()
    lacking: int = 0
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """A page: the keys of its records, how many the source says there are in all, and the mark of the next page.

    ``total`` is absent where a page does not tell it, ``mark`` where no page follows.
    """

    keys: tuple[str, ...]
    total: int | NotAssessed = NOT_ASSESSED
    mark: str | NotAssessed = NOT_ASSESSED


class Dialect(Protocol):
    """How one source is asked for a page, and how its page is read."""

    source: RemoteSource

    def question(self, window: Window, mark: str | NotAssessed) -> Question:
        """For the page with this mark, or the first."""
        ...

    def read(self, content: bytes) -> PageRead:
        """Raises AnswerIsWrong."""
        ...


class Paged:
    """The reader of such a source."""

    position = PagePosition

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self.source = dialect.source

    def begin(self, window: Window) -> PagePosition:
        """Before the first question."""
        return PagePosition(window=window)

    def step(self, at: PagePosition, desk: Desk) -> PagePosition:
        """After one page more; the last page of a pass is followed by counting."""
        answer = desk.wire.ask(self._dialect.question(at.window, at.mark))
        page = self._dialect.read(answer.content)
        answers = at.answers if answer.digest in at.answers else (*at.answers, answer.digest)
        total = at.total if isinstance(page.total, NotAssessed) else page.total
        now = replace(at, mark=page.mark, pages=at.pages + 1, total=total, answers=answers)
        stands_still = page.mark == at.mark or now.pages > 2 * (total // self.source.page_size + 2)
        if isinstance(page.mark, NotAssessed) or not page.keys or stands_still:
            return self._counted(now, desk)
        return now

    def _counted(self, at: PagePosition, desk: Desk) -> PagePosition:
        keys = {key for digest in at.answers for key in self._dialect.read(desk.archive.read(digest)).keys}
        lacking = max(0, at.total - len(keys))
        passes = at.passes + 1
        if lacking and passes < MOST_PASSES:
            return replace(at, mark=NOT_ASSESSED, pages=0, passes=passes)
        return replace(at, lacking=lacking, is_done=True, passes=passes)
