"""A build is repeatable, resumable, and the same for any number of processes."""

import gzip
import hashlib
import json
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from running import Run, clean_environment, command

AS_OF = ("--as-of", "2026-11-22", "--quiet")
ALONE = ("--workers", "1")


def exported(plainms: Run, database: Path) -> str:
    done = plainms("export", "--db", database)
    assert done.returncode == 0, done.stderr
    return hashlib.sha256(done.stdout.encode()).hexdigest()


def built(plainms: Run, *inputs: Path, database: Path, workers: int = 1) -> dict:
    done = plainms("build", *inputs, "--db", database, "--workers", str(workers), "--json", *AS_OF)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_two_builds_export_the_same_bytes_with_one_process_and_with_two(
    plainms: Run, invented: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.sqlite3", tmp_path / "second.sqlite3"
    assert built(plainms, invented, database=first, workers=1) == built(plainms, invented, database=second, workers=2)
    assert exported(plainms, first) == exported(plainms, second)


def test_building_again_changes_nothing(plainms: Run, invented: Path, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    built(plainms, invented, database=database)
    before = exported(plainms, database)
    built(plainms, invented, database=database)
    assert exported(plainms, database) == before


def test_every_invented_record_is_accounted_for(plainms: Run, invented: Path, tmp_path: Path) -> None:
    report = built(plainms, invented, database=tmp_path / "a.sqlite3")
    citations = len(re.findall(r"<PubmedArticle>", invented.read_text(encoding="utf-8")))
    assert report["read"]["records"] == citations == sum(report["decisions"].values())
    assert report["failed"] == report["held_back"] == {}


def test_a_newer_version_replaces_an_older_one_and_never_the_other_way(
    plainms: Run, invented: Path, tmp_path: Path
) -> None:
    old = invented.read_text(encoding="utf-8")
    new = old.replace('<PMID Version="1">', '<PMID Version="2">').replace("<ArticleTitle>", "<ArticleTitle>Newer: ")
    older, newer = tmp_path / "older.xml", tmp_path / "newer.xml"
    older.write_text(old, encoding="utf-8")
    newer.write_text(new, encoding="utf-8")
    upward, downward, alone = (tmp_path / f"{name}.sqlite3" for name in ("upward", "downward", "alone"))
    built(plainms, older, newer, database=upward)
    built(plainms, newer, older, database=downward)
    built(plainms, newer, database=alone)
    assert exported(plainms, upward) == exported(plainms, downward) == exported(plainms, alone)


def test_a_citation_that_pubmed_deletes_loses_its_pages(plainms: Run, invented: Path, tmp_path: Path) -> None:
    text = invented.read_text(encoding="utf-8")
    first = re.search(r"<PMID[^>]*>(\d+)</PMID>", text)
    assert first
    deletion = f"<DeleteCitation><PMID Version='1'>{first[1]}</PMID></DeleteCitation></PubmedArticleSet>"
    source = tmp_path / "with_deletion.xml"
    source.write_text(text.replace("</PubmedArticleSet>", deletion), encoding="utf-8")
    report = built(plainms, source, database=tmp_path / "a.sqlite3")
    assert report["read"]["deleted"] == report["decisions"]["withdrawn"] == 1
    done = plainms("export", "--db", tmp_path / "a.sqlite3")
    assert f"PMID {first[1]}" not in done.stdout


def test_a_file_that_breaks_off_is_an_error_and_what_came_before_is_kept(
    plainms: Run, invented: Path, tmp_path: Path
) -> None:
    whole = gzip.compress(invented.read_bytes(), mtime=0)
    cut = tmp_path / "cut.xml.gz"
    cut.write_bytes(whole[: len(whole) * 3 // 4])
    done = plainms("build", cut, "--db", tmp_path / "a.sqlite3", *ALONE, *AS_OF)
    assert done.returncode == 3
    assert "cut.xml.gz" in done.stderr
    studies = [line for line in plainms("export", "--db", tmp_path / "a.sqlite3").stdout.splitlines() if line]
    assert studies


def test_a_second_build_on_the_same_database_is_refused(plainms: Run, invented: Path, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    holder = subprocess.Popen([sys.executable, "-c", _HOLD, str(database)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    try:
        done = plainms("build", invented, "--db", database, *ALONE, *AS_OF)
    finally:
        holder.kill()
        holder.wait()
    assert done.returncode == 8
    assert "another build" in done.stderr


def test_a_build_killed_at_random_moments_and_resumed_equals_an_uninterrupted_one(
    plainms: Run, invented: Path, tmp_path: Path
) -> None:
    whole = tmp_path / "whole.sqlite3"
    started = time.monotonic()
    built(plainms, invented, database=whole)
    _killed_and_resumed(plainms, invented, tmp_path, time.monotonic() - started, kills=6, workers=1)
    assert exported(plainms, tmp_path / "killed.sqlite3") == exported(plainms, whole)


@pytest.mark.shared
@pytest.mark.slow
def test_a_real_build_killed_twenty_times_and_resumed_equals_an_uninterrupted_one(
    plainms: Run, ms_studies: Path, ms_database: Path, tmp_path: Path
) -> None:
    kills = _killed_and_resumed(plainms, ms_studies, tmp_path, 4.0, kills=20, workers=2)
    assert kills == 20
    assert exported(plainms, tmp_path / "killed.sqlite3") == exported(plainms, ms_database)


def _killed_and_resumed(plainms: Run, source: Path, folder: Path, longest: float, *, kills: int, workers: int) -> int:
    """Kill the build ``kills`` times after at most ``longest`` seconds, then let it finish; how often it was hit."""
    database = folder / "killed.sqlite3"
    moments = random.Random(7)
    hit = 0
    for _ in range(kills):
        running = subprocess.Popen(
            command("build", source, "--db", database, "--workers", str(workers), *AS_OF),
            env=clean_environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            running.wait(timeout=moments.uniform(0.2, longest))
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.wait()
            hit += 1
    built(plainms, source, database=database, workers=workers)
    return hit


_HOLD = """
import sys, time
from pathlib import Path
from plainms.run.lock import sole_build
with sole_build(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""
