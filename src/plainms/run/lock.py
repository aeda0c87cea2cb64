"""One build at a time on one database; the lock goes when its process does, however that ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plainms.errors import BuildIsRunning, StorageRefused


@contextmanager
def sole_build(database: Path) -> Iterator[None]:
    """Hold the database's lock file; raises BuildIsRunning where another process holds it."""
    path = database.with_name(database.name + ".lock")
    try:
        handle = path.open("w")
    except OSError as fault:
        raise StorageRefused(f"{path} cannot be written: {fault.strerror}; choose another --db") from fault
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BuildIsRunning(f"another build is writing {database}; wait for it, or choose another --db") from None
        yield
