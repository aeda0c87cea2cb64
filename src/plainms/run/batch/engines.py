"""What processes records: this machine, or the workers of a cluster. The results are the same."""

from contextlib import AbstractContextManager

from plainms.absence import NotAssessed
from plainms.run.batch import cluster, local


def engine(
    workers: int, scheduler: str | NotAssessed, *, analogies: bool = True
) -> AbstractContextManager[local.Engine]:
    """``workers`` processes here, unless there is the address of a Dask scheduler."""
    if isinstance(scheduler, NotAssessed):
        return local.engine(workers, analogies=analogies)
    return cluster.engine(scheduler, analogies=analogies)
