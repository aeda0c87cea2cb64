"""A wire for tests: time that passes only when it is waited for, a ledger in memory, sources that fail as told."""

import datetime
import json
import random
import threading
from collections.abc import Callable, Iterator
from email.utils import format_datetime
from pathlib import Path

import httpx2

from fake_sources import NAMES, Library, asked
from plainms.absence import NOT_REPORTED, NotReported
from plainms.codec import Json
from plainms.run.fetch.sources import RemoteSource, Requester
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.patience import Patience
from plainms.run.fetch.wire.transport import Settings, Transport

START = datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC)
WINDOW = Window(since="2026-11-19", until="2026-11-27")
BASES = {source: f"http://source.invalid/{source.value}" for source in RemoteSource}


class FakeTiming:
    """Seconds pass when somebody sleeps; ``waits`` are how long."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.seconds

    def date(self) -> datetime.datetime:
        return START + datetime.timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.seconds += seconds


class MemoryArchive(Archive):
    """An archive without a disk."""

    def __init__(self) -> None:
        super().__init__(Path("nowhere"))
        self.kept: dict[str, bytes] = {}
        self._keeping = threading.Lock()
        self.lines: dict[str, str] = {}

    def keep(self, content: bytes) -> str:
        with self._keeping:
            digest = f"{len(self.kept):064}"
            known = next((key for key, value in self.kept.items() if value == content), digest)
            self.kept[known] = content
        return known

    def read(self, digest: str) -> bytes:
        return self.kept[digest]

    def note(self, run: str, key: str, digest: str) -> None:
        self.lines[key] = digest

    def noted(self, run: str) -> dict[str, str]:
        return self.lines


class MemoryLedger:
    """A ledger that forgets nothing, unless the process dies on the way to it."""

    def __init__(self) -> None:
        self.bodies: dict[RemoteSource, str] = {}

    def position(self, source: RemoteSource) -> Json | NotReported:
        return json.loads(self.bodies[source]) if source in self.bodies else NOT_REPORTED

    def keep(self, source: RemoteSource, position: Json) -> None:
        self.bodies[source] = json.dumps(position)


class ProcessDied(BaseException):
    """The process was killed here."""


def transport(
    answer: Callable[[httpx2.Request], httpx2.Response],
    timing: FakeTiming,
    archive: Archive,
    patience: Patience | None = None,
    requester: Requester | None = None,
    seed: int = 0,
) -> Transport:
    """A transport to a function that answers."""
    settings = Settings(requester=requester or Requester(), base_urls=BASES, patience=patience or Patience(), seed=seed)
    return Transport(settings, archive, "run", timing, httpx2.MockTransport(answer))


class Faulty:
    """Answers from a library, and fails by chance: ``rate`` of the answers are spoiled, each in one of the ways."""

    def __init__(self, library: Library, timing: FakeTiming, seed: int, rate: float) -> None:
        self._library = library
        self._timing = timing
        self._dice = random.Random(seed)
        self._rate = rate
        self._burst = 0
        self.told: list[str] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self._timing.seconds += 0.05
        path, params = asked(request)
        if self._burst:
            self._burst -= 1
            return httpx2.Response(self._dice.choice((500, 502, 503)))
        good = self._library.answer(path, params)
        if self._dice.random() >= self._rate:
            return good
        way = self._dice.choice(_WAYS)
        self.told.append(way.__name__)
        return way(self, good, params)

    def busy(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        return httpx2.Response(429, headers={"Retry-After": str(self._dice.randrange(1, 30))})

    def busy_until(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        """A date by a clock that is wrong by up to a day."""
        theirs = self._timing.date() + datetime.timedelta(seconds=self._dice.randrange(-86_400, 86_400))
        until = theirs + datetime.timedelta(seconds=self._dice.randrange(1, 60))
        stated = {"Date": format_datetime(theirs, usegmt=True), "Retry-After": format_datetime(until, usegmt=True)}
        return httpx2.Response(503, headers=stated)

    def burst(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        self._burst = self._dice.randrange(1, 9)
        return httpx2.Response(500)

    def cut(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        return httpx2.Response(200, content=good.content[: self._dice.randrange(len(good.content))])

    def html(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        return httpx2.Response(200, content=b"<!DOCTYPE html><html><body>We will be back soon</body></html>")

    def nothing(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        return httpx2.Response(200, content=b"")

    def drip(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        def dripping() -> Iterator[bytes]:
            for place in range(0, len(good.content), 64):
                self._timing.seconds += 15
                yield good.content[place : place + 64]

        return httpx2.Response(200, content=dripping())

    def unreachable(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        raise self._dice.choice((httpx2.ConnectError, httpx2.ReadTimeout, httpx2.RemoteProtocolError))("invented fault")

    def history_gone(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        return httpx2.Response(400 if "WebEnv" in params else 500, content=b"<ERROR>Unable to obtain query #1</ERROR>")

    def other_order(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        """The source gives the records in another order from now on."""
        for name in ("articles", "preprints", "trials", "notices"):
            rows = list(getattr(self._library, name).items())
            self._dice.shuffle(rows)
            setattr(self._library, name, dict(rows))
        return good

    def doubled_or_missing(self, good: httpx2.Response, params: dict[str, str]) -> httpx2.Response:
        """Some records of the page are left out, others stand there twice."""
        text = good.content.decode()
        if text.startswith("<?xml"):
            return httpx2.Response(200, content=self._spoiled_set(text))
        body = json.loads(text)
        rows = body.get("studies") or body.get("message", {}).get("items") or body.get("resultList", {}).get("result")
        if rows:
            gone = self._dice.randrange(len(rows))
            rows[gone:] = rows[: self._dice.randrange(gone + 1)]
        return httpx2.Response(200, content=json.dumps(body).encode())

    def _spoiled_set(self, text: str) -> bytes:
        head, *articles = text.split("<PubmedArticle>")
        kept = [one.replace("</PubmedArticleSet>", "") for one in articles if self._dice.random() < 0.7]
        doubled = kept[: self._dice.randrange(len(kept) + 1)]
        return "<PubmedArticle>".join([head.replace("</PubmedArticleSet>", ""), *kept, *doubled]).encode() + (
            b"</PubmedArticleSet>"
        )


_WAYS = (
    Faulty.busy,
    Faulty.busy_until,
    Faulty.burst,
    Faulty.cut,
    Faulty.html,
    Faulty.nothing,
    Faulty.drip,
    Faulty.unreachable,
    Faulty.history_gone,
    Faulty.other_order,
    Faulty.doubled_or_missing,
)
assert len(NAMES) == 4
