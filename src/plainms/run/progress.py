"""How far a long job has come: studies a second and time left, on stderr, silent when nobody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn


class Bar:
    """One line of progress. ``done`` and ``total`` share a unit; ``count`` is what the reader is told."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def at(self, done: float, count: int) -> None:
        """Show that ``done`` of the total is behind us, with ``count`` studies."""
        elapsed = self._progress.tasks[0].elapsed or 0.0
        rate = count / elapsed if elapsed > 0 else 0.0
        self._progress.update(self._task, completed=done, told=f"{count:,} studies, {rate:,.0f} a second")


@contextmanager
def progress(title: str, total: float, *, quiet: bool) -> Iterator[Bar]:
    """A progress line that clears itself; one plain line at the end where stderr is no terminal."""
    console = Console(file=sys.stderr, quiet=quiet)
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=False) as line:
        task = line.add_task(title, total=total, told="")
        yield Bar(line, task)
