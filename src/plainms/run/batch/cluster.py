"""The pipeline on a Dask cluster: the same results as the reference, in the same order, whatever becomes of a worker.

A worker that is lost takes no record with it: Dask gives its shard to another. A shard that loses four workers is
refused, because it would lose them all. What was stored before is found again by the next build (``build.py``).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from plainms import pipeline
from plainms.errors import ClusterCannotWork, UsageIsWrong
from plainms.ports import Processed
from plainms.run.batch.local import Engine
from plainms.sources.record import SourceRecord

SHARD = 8
"""Records a task: a second or two of work, so that its way there and back does not count."""

_PATIENCE = 30


@contextmanager
def engine(address: str, *, analogies: bool = True) -> Iterator[Engine]:
    """Processes records on the workers of the scheduler at ``address``; raises ClusterCannotWork, UsageIsWrong."""
    distributed = _distributed()
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise ClusterCannotWork(f"no scheduler answers at {address} ({fault}); start one: dask scheduler") from fault
    with client:
        _expect_workers(client, address)
        logic = pipeline.logic(analogies=analogies)
        yield lambda records: _processed(client, records, logic, analogies)


def work(records: Sequence[SourceRecord], logic: str, analogies: bool) -> list[Processed]:
    """What a worker does with a shard; raises ClusterCannotWork where it has another plainms than the build."""
    own = pipeline.logic(analogies=analogies)
    if own != logic:
        raise ClusterCannotWork(
            f"a worker has another plainms ({own}) than the build ({logic}); install the same there"
        )
    return [pipeline.process(record, analogies=analogies) for record in records]


def _processed(client: Any, records: Sequence[SourceRecord], logic: str, analogies: bool) -> list[Processed]:
    shards = [records[start : start + SHARD] for start in range(0, len(records), SHARD)]
    tasks = [client.submit(work, shard, logic, analogies, pure=False) for shard in shards]
    try:
        return [done for made in client.gather(tasks) for done in made]
    except _distributed().KilledWorker as fault:
        named = ", ".join(record.key for record in records[:3])
        raise ClusterCannotWork(f"workers were lost again and again near {named}; see their logs: {fault}") from fault


def _expect_workers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as fault:
        raise ClusterCannotWork(
            f"the scheduler at {address} has no workers; start some: dask worker {address}"
        ) from fault


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ImportError as fault:
        raise UsageIsWrong("distributed is not installed; install plainms[cluster]") from fault
