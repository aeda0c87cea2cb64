"""A sync or a load of files that is killed at any moment and run again leaves what an uninterrupted one leaves.

``PLAINMS_KILLS=50`` kills each fifty times.
"""

import os
import random
import subprocess
import time
from pathlib import Path

import pytest

from fake_sources import Library, article, paper
from running import Run, clean_environment, command
from served_sources import Files, Sources, serving
from sync_kit import AS_OF, state_of, synced

KILLS = int(os.environ.get("PLAINMS_KILLS", "4"))


def killed(plainms: Run, sources: Sources, folder: Path, longest: float, seed: int, *options: str) -> list[Path]:
    """Kill the sync ``KILLS`` times, each after a random time; the databases, each gone on with until it was whole."""
    moments, hit, databases = random.Random(seed), 0, [folder / "killed0.sqlite3"]
    while hit < KILLS:
        running = subprocess.Popen(
            command("sync", "--db", databases[-1], *AS_OF, *sources.options, *options),
            env=clean_environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert running.wait(timeout=moments.uniform(0.3, longest)) == 0
            databases.append(folder / f"killed{len(databases)}.sqlite3")
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
            hit += 1
    synced(plainms, sources, databases[-1], *options)
    return databases


def served_files() -> Files:
    files = Files()
    for number in range(1, 6):
        numbers = [f"9901{number:02}{n:03}" for n in range(6)]
        changed = [article(f"9901{number - 1:02}001", f"Pain in multiple sclerosis: invented change {number}")]
        folder = "baseline" if number < 4 else "updatefiles"
        files.add(folder, number, [article(one) for one in numbers] + (changed if number > 1 else []), (numbers[5],))
    return files


@pytest.mark.parametrize("options", [(), ("--source", "pubmed-files")], ids=["sync", "files"])
def test_killed_at_random_moments_and_run_again_it_leaves_what_an_uninterrupted_run_leaves(
    plainms: Run, tmp_path: Path, options: tuple[str, ...]
) -> None:
    whole = tmp_path / "whole.sqlite3"
    library = Library.of(30, 12)
    for pmid in list(library.articles)[:20]:
        library.articles[pmid] = article(pmid, pmcid=f"PMC{pmid}")
        library.papers |= {f"PMC{pmid}": paper(pmid, f"PMC{pmid}")} if int(pmid) % 2 else {}
    with serving(library, served_files()) as sources:
        started = time.monotonic()
        synced(plainms, sources, whole, *options)
        longest = time.monotonic() - started
        expected = state_of(plainms, whole)
        for database in killed(plainms, sources, tmp_path, longest, KILLS, *options):
            assert state_of(plainms, database) == expected
