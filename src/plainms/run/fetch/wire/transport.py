"""The network: one transport for all sources, which keeps to each one's pace and gives up on none too soon or too late.

An answer counts only whole and past its question's check, and is archived before anybody sees it. Several threads may
ask, one a source: pace, breaker and chance are each source's own.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import httpx2

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import AnswerIsWrong, SourceIsUnreachable
from plainms.run.fetch.sources import RemoteSource, Requester
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.breaker import Breaker
from plainms.run.fetch.wire.http import CURE, Block, Http, MayPass
from plainms.run.fetch.wire.pace import Pace
from plainms.run.fetch.wire.patience import Patience
from plainms.run.fetch.wire.question import Answer, Question
from plainms.run.fetch.wire.timing import SystemTiming, Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Who asks, where, how patiently, and the seed of the chance in waits."""

    requester: Requester
    base_urls: Mapping[RemoteSource, str]
    patience: Patience
    seed: int = 0


class Transport:
    """Asks over HTTP; ``run`` names the run for which the archive notes the answers."""

    def __init__(
        self,
        settings: Settings,
        archive: Archive,
        run: str,
        timing: Timing | None = None,
        network: httpx2.BaseTransport | None = None,
    ) -> None:
        self._timing = timing or SystemTiming()
        self._patience = settings.patience
        self._archive = archive
        self._run = run
        self._dice = {one: _dice(settings.seed, one) for one in RemoteSource}
        self._http = Http(settings.requester, settings.base_urls, settings.patience, self._timing, network)
        self._paces = {one: Pace(settings.requester.pace_of(one), self._timing) for one in RemoteSource}
        self._breakers = {one: Breaker(one.label, self._timing) for one in RemoteSource}

    def __enter__(self) -> "Transport":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def ask(self, question: Question) -> Answer:
        """The answer, archived. Raises SourceIsUnreachable, AnswerIsRefused or AnswerIsWrong."""
        content = self._tried(question)
        digest = self._archive.keep(content)
        self._archive.note(self._run, question.key, digest)
        return Answer(digest=digest, content=content)

    def blocks(self, question: Question, start: int) -> Iterator[Block]:
        """One attempt at a file, from byte ``start``. Raises MayPass, SourceIsUnreachable or AnswerIsRefused."""
        breaker = self._breakers[question.source]
        breaker.let_through()
        self._paces[question.source].wait()
        try:
            yield from self._http.blocks(question, start)
        except MayPass:
            breaker.failed()
            raise
        breaker.succeeded()

    def rest(self, question: Question, attempt: int, asked: float | NotReported) -> None:
        """Wait before the next attempt, as the source asks or as patience says.

        Raises SourceIsUnreachable where it asks for more than our patience.
        """
        if isinstance(asked, NotReported):
            self._timing.sleep(self._patience.pause(attempt, self._dice[question.source]))
        elif asked > self._patience.longest_pause:
            name = question.source.label
            raise SourceIsUnreachable(f"{name} asks to be left alone for {asked:,.0f} seconds; {CURE}")
        else:
            self._timing.sleep(asked)

    @property
    def attempts(self) -> int:
        """How often a question is asked before its source is given up."""
        return self._patience.attempts

    def _tried(self, question: Question) -> bytes:
        attempt = 0
        while True:
            fault, kind, pause = self._attempted(question)
            if isinstance(fault, bytes):
                return fault
            attempt += 1
            if attempt == self.attempts:
                raise kind(f"{question.source.label} {fault}, {attempt} times; {CURE}")
            self.rest(question, attempt - 1, pause)

    def _attempted(self, question: Question) -> tuple[bytes | str, type[SourceIsUnreachable], float | NotReported]:
        """The answer; or what went wrong, as which error it would be told, and the pause that the source asks for."""
        try:
            content = b"".join(block.data for block in self.blocks(question, 0))
            question.check(content)
        except MayPass as fault:
            return str(fault), SourceIsUnreachable, fault.pause
        except AnswerIsWrong as fault:
            return f"answered with something else ({fault})", AnswerIsWrong, NOT_REPORTED
        return content, SourceIsUnreachable, NOT_REPORTED


def _dice(seed: int, source: RemoteSource) -> random.Random:
    return random.Random(f"{seed} {source.value}")  # noqa: S311 -- spreads waits, hides nothing
