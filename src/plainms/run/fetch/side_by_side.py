"""Reads several sources at a time, each in a thread of its own, so that the slowest costs its own time and no more.

Threads ask, and archive what they are answered. How far each came is remembered by the thread of the caller, so that
the database has one writer. What is asked of a source, and in which order, is the same as if it were read alone.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeAlias

from plainms.absence import NotReported
from plainms.codec import Json
from plainms.errors import ArchiveIsIncomplete, SourceIsUnreachable
from plainms.run.fetch.desk import Desk, Position, Reader
from plainms.run.fetch.harvest import Ledger, harvest
from plainms.run.fetch.sources import RemoteSource

Came: TypeAlias = Position | SourceIsUnreachable | ArchiveIsIncomplete
"""The end of a reading, or why it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    source: RemoteSource
    position: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ended:
    source: RemoteSource
    came: Came


@dataclass(frozen=True, slots=True, kw_only=True)
class _Broken:
    fault: BaseException


_News: TypeAlias = "SimpleQueue[_Kept | _Ended | _Broken]"


def side_by_side(readers: Sequence[Reader[Any]], desk: Desk, ledger: Ledger) -> Iterator[tuple[RemoteSource, Came]]:
    """What came of each reading that was begun, as they end. Raises anything else that a reading raises.

    Called again, each goes on where it was; one that was stopped may ask its last question again.
    """
    news: _News = SimpleQueue()
    stopped = threading.Event()
    for reader in readers:
        posting = _Posting({reader.source: ledger.position(reader.source)}, news, stopped)
        threading.Thread(target=_read, args=(reader, desk, posting, news), daemon=True).start()
    going = len(readers)
    try:
        while going:
            one = news.get()
            if isinstance(one, _Broken):
                raise one.fault
            if isinstance(one, _Kept):
                ledger.keep(one.source, one.position)
            else:
                going -= 1
                yield one.source, one.came
    finally:
        stopped.set()


class _Stopped(Exception):
    """Nobody listens any more."""


class _Posting:
    """The ledger of one thread: hands on what is to be remembered."""

    def __init__(self, begun: dict[RemoteSource, Json | NotReported], news: _News, stopped: threading.Event) -> None:
        self._begun = begun
        self._news = news
        self._stopped = stopped

    def position(self, source: RemoteSource) -> Json | NotReported:
        """Where the reading was when the thread began."""
        return self._begun[source]

    def keep(self, source: RemoteSource, position: Json) -> None:
        """Hand it on; ends the thread where nobody listens."""
        if self._stopped.is_set():
            raise _Stopped
        self._news.put(_Kept(source=source, position=position))


def _read(reader: Reader[Any], desk: Desk, posting: _Posting, news: _News) -> None:
    try:
        news.put(_Ended(source=reader.source, came=harvest(reader, desk, posting)))
    except (SourceIsUnreachable, ArchiveIsIncomplete) as fault:
        news.put(_Ended(source=reader.source, came=fault))
    except _Stopped:
        pass
    except BaseException as fault:  # a thread has nobody else to tell it to
        news.put(_Broken(fault=fault))
