"""One process, a pool of processes and a Dask cluster that loses a worker give the same library, byte for byte."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fake_sources import Library, article, notice
from plainms.errors import ClusterCannotWork
from plainms.run.batch.cluster import engine, work
from running import Run, clean_environment, command
from served_sources import serving
from sync_kit import state_of, synced

distributed = pytest.importorskip("distributed", reason="distributed is not installed")
AS_OF = ("--as-of", "2026-11-22", "--quiet")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers on this machine, each a process of its own."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as two:
        yield two


@pytest.fixture(scope="module")
def many(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented records twice, the second time under other PMIDs: enough for several shards."""
    text = invented.read_text(encoding="utf-8")
    start, end = text.index("<PubmedArticle>"), text.index("</PubmedArticleSet>")
    path = tmp_path_factory.mktemp("many") / "many.xml"
    path.write_text(text[:end] + text[start:end].replace(">9900", ">9901") + text[end:], encoding="utf-8")
    return path


def exported(plainms: Run, database: Path) -> str:
    done = plainms("export", "--db", database)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_cluster_that_loses_a_worker_builds_what_one_process_and_a_pool_build(
    plainms: Run, many: Path, cluster: Any, tmp_path: Path
) -> None:
    for name, workers in (("one", "1"), ("pool", "2")):
        done = plainms("build", many, "--db", tmp_path / name, "--workers", workers, *AS_OF)
        assert done.returncode == 0, done.stderr
    running = subprocess.Popen(
        command("build", many, "--db", tmp_path / "dask", "--cluster", cluster.scheduler_address, *AS_OF),
        env=clean_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    killed = _kill_a_worker_at_work(cluster, running)
    _, said = running.communicate(timeout=300)
    assert running.returncode == 0, said
    assert killed
    reference = exported(plainms, tmp_path / "one")
    assert reference == exported(plainms, tmp_path / "pool")
    assert reference == exported(plainms, tmp_path / "dask")


def _kill_a_worker_at_work(cluster: Any, running: "subprocess.Popen[str]") -> bool:
    """Wait for a worker to have a shard, and kill its process."""
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        pids = client.run(os.getpid)
        while running.poll() is None:
            busy = [worker for worker, tasks in client.processing().items() if tasks]
            if busy:
                os.kill(pids[busy[0]], signal.SIGKILL)
                return True
            time.sleep(0.01)
    return False


def test_a_worker_with_another_plainms_refuses() -> None:
    with pytest.raises(ClusterCannotWork, match="another plainms"):
        work((), "assembly-0", True)


def test_a_scheduler_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plainms.run.batch.cluster._PATIENCE", 1)
    with pytest.raises(ClusterCannotWork, match=r"tcp://127\.0\.0\.1:9"), engine("tcp://127.0.0.1:9"):
        pass


@pytest.mark.slow
def test_a_sync_on_a_cluster_leaves_what_one_on_this_machine_leaves(plainms: Run, cluster: Any, tmp_path: Path) -> None:
    library = Library.of(10, 2)
    library.articles["990000001"] = article("990000001", doi="10.99999/ours")
    library.notices = {"10.99999/notice.r": notice("r", "10.99999/OURS")}
    with serving(library) as sources:
        report = synced(plainms, sources, tmp_path / "here")
        there = synced(plainms, sources, tmp_path / "there", "--cluster", cluster.scheduler_address)
        assert report["sources"] == there["sources"]
        assert there["sources"]["crossref"]["on our studies"] == 1
        assert state_of(plainms, tmp_path / "here") == state_of(plainms, tmp_path / "there")
