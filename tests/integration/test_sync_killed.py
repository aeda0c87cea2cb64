"""A sync or a load of files that is killed at any moment and run again leaves what an uninterrupted one leaves.

``PLAINMS_KILLS=50`` kills each fifty times (``make test-whole``), ``PLAINMS_KILLS_TOLD`` names a file that is to tell
of the kills (``benchmarks/results/kills.json``).
"""

import json
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from fake_sources import Library, article, paper
from forking import Forks, forks
from served_sources import Files, Sources, serving
from sync_kit import AS_OF, state_of, synced

KILLS = int(os.environ.get("PLAINMS_KILLS", "4"))


@pytest.fixture(scope="module")
def forked() -> Iterator[Forks]:
    with forks() as ready:
        yield ready


def killed(
    forked: Forks, sources: Sources, folder: Path, longest: float, *options: str
) -> tuple[list[Path], list[float]]:
    """Kill the sync ``KILLS`` times, each after a random time.

    The databases, each gone on with until it was whole, and the seconds after which a sync was killed.
    """
    dice, moments, databases = random.Random(KILLS), [], [folder / "killed0.sqlite3"]
    while len(moments) < KILLS:
        moment = dice.uniform(0, longest)
        if forked.ends_within(moment, "sync", "--db", databases[-1], *AS_OF, *sources.options, *options):
            databases.append(folder / f"killed{len(databases)}.sqlite3")
        else:
            moments.append(moment)
    synced(forked.plainms, sources, databases[-1], *options)
    return databases, moments


def tell(what: str, told: dict[str, object]) -> None:
    """Write down what was shown, where a file for it is named."""
    path = Path(os.environ.get("PLAINMS_KILLS_TOLD", os.devnull))
    before = json.loads(path.read_text()) if path.is_file() else {}
    path.write_text(json.dumps(before | {what: told}, indent=2, sort_keys=True) + "\n")


def library() -> Library:
    """Twelve articles, every second of the first eight with an open paper, and four of each other kind."""
    made = Library.of(12, 4)
    for pmid in list(made.articles)[:8]:
        made.articles[pmid] = article(pmid, pmcid=f"PMC{pmid}")
        made.papers |= {f"PMC{pmid}": paper(pmid, f"PMC{pmid}")} if int(pmid) % 2 else {}
    return made


def served_files() -> Files:
    """Three files of a baseline and two of updates; each changes a study of the one before and deletes one."""
    files = Files()
    for number in range(1, 6):
        numbers = [f"9901{number:02}{n:03}" for n in range(3)]
        changed = [article(f"9901{number - 1:02}001", f"Pain in multiple sclerosis: an invented change {number}")]
        folder = "baseline" if number < 4 else "updatefiles"
        files.add(folder, number, [article(one) for one in numbers] + (changed if number > 1 else []), (numbers[2],))
    return files


@pytest.mark.parametrize("options", [(), ("--source", "pubmed-files")], ids=["sync", "files"])
def test_killed_at_random_moments_and_run_again_it_leaves_what_an_uninterrupted_run_leaves(
    forked: Forks, tmp_path: Path, options: tuple[str, ...]
) -> None:
    whole = tmp_path / "whole.sqlite3"
    with serving(library(), served_files()) as sources:
        started = time.monotonic()
        synced(forked.plainms, sources, whole, *options)
        longest = time.monotonic() - started
        expected = state_of(forked.plainms, whole)
        databases, moments = killed(forked, sources, tmp_path, longest, *options)
        for database in databases:
            assert state_of(forked.plainms, database) == expected
    told = {"kills": len(moments), "seed": KILLS, "uninterrupted_seconds": round(longest, 2)}
    told |= {"kills_after_seconds": [round(moment, 2) for moment in moments], "databases_equal": len(databases)}
    tell("files" if options else "sync", told)
