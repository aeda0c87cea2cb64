"""The reference engine: the pipeline over many records on this machine, results in the order of the records."""

import gc
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

_RARELY = (50_000, 20, 50)
"""When garbage is looked for: nearly all that a study leaves is freed without, and to look for the rest as often as is
usual takes a tenth of the time, because all that the lists hold is looked through with it."""


@contextmanager
def engine(workers: int, *, analogies: bool = True) -> Iterator[Engine]:
    """Processes records with ``workers`` processes; one worker means this process. Any count gives equal results."""
    work = partial(process, analogies=analogies)
    if workers == 1:
        usual = gc.get_threshold()
        gc.set_threshold(*_RARELY)
        try:
            yield lambda records: [work(record) for record in records]
        finally:
            gc.set_threshold(*usual)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin, (os.getpid(),)) as pool:
        yield lambda records: list(pool.map(work, records, chunksize=max(1, len(records) // (4 * workers))))


def _begin(parent: int) -> None:
    """A worker looks for garbage rarely, and ends when its parent was killed: its queue would never tell it."""
    gc.set_threshold(*_RARELY)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
