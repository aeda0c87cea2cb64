"""The processes that make pages: this one alone, or several where there is much to make. Any count makes the same."""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from multiprocessing import get_context
from typing import Any

FEWEST = 200
"""Fewer studies are made sooner by one process than others have begun."""

Hands = Callable[[Sequence[Any]], Iterable[Any]]


@contextmanager
def hands(workers: int, expected: int) -> Iterator[Hands]:
    """Has each task ``make()`` what it is for, in their order; ``expected`` is how many there will be at least.

    Where more come than were expected, the other processes begin then.
    """
    with ExitStack() as others:
        pool = cache(lambda: others.enter_context(_processes(workers)))
        begun = expected

        def make_all(tasks: Sequence[Any]) -> Iterable[Any]:
            nonlocal begun
            if workers == 1 or begun < FEWEST:
                begun += len(tasks)
                return map(_make, tasks)
            return pool().map(_make, tasks, chunksize=max(1, len(tasks) // (4 * workers)))

        yield make_all


def _processes(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, get_context("spawn"), _begin, (os.getpid(),))


def _make(task: Any) -> Any:
    return task.make()


def _begin(parent: int) -> None:
    """A worker sets Django up, and ends when its parent was killed: its queue would never tell it."""
    import django  # noqa: PLC0415 - as above

    django.setup()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
