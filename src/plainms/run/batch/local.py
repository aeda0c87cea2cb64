"""The reference engine: the pipeline over many records on this machine, results in the order of the records."""

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context

from plainms.pipeline import process
from plainms.ports import Processed
from plainms.sources.record import SourceRecord

Engine = Callable[[Sequence[SourceRecord]], list[Processed]]


@contextmanager
def engine(workers: int, *, analogies: bool = True) -> Iterator[Engine]:
    """Processes records with ``workers`` processes; one worker means this process. Any count gives equal results."""
    work = partial(process, analogies=analogies)
    if workers == 1:
        yield lambda records: [work(record) for record in records]
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _end_with, (os.getpid(),)) as pool:
        yield lambda records: list(pool.map(work, records, chunksize=max(1, len(records) // (4 * workers))))


def _end_with(parent: int) -> None:
    """A worker whose parent was killed ends too: its queue would never tell it."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
