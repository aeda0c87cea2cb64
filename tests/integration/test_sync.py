"""A sync reads what is new, publishes what it touches, and says how it went, whatever the sources do."""

import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from fake_sources import Library, article, notice
from running import Run, clean_environment, command
from served_sources import Files, Sources, serving
from stored_pages import stored_pages
from sync_kit import AS_OF, state_of, synced

FAST = ("--patience", "2")


@pytest.fixture
def sources() -> Iterator[Sources]:
    with serving(Library.of(3, 2)) as served:
        yield served


def page(database: Path, path: str) -> str:
    return stored_pages(database, path)[path]


def test_a_sync_takes_studies_preprints_trials_and_notices_and_a_second_one_changes_nothing(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    sources.library.notices |= {"10.99999/far": notice("far") | {"title": ["Correction to: an invented bridge"]}}
    report = synced(plainms, sources, database)
    assert report["sources"] == {
        "pubmed": {"fate": "read", "records": 3, "made": 3},
        "europepmc": {"fate": "read", "records": 2, "made": 2},
        "clinicaltrials": {"fate": "read", "trials": 2, "new": 2, "changed": 0, "unchanged": 0},
        "crossref": {
            "fate": "read",
            "notices": 3,
            "on our subject": 2,
            "on our studies": 0,
            "made": 0,
            "new": 2,
            "changed": 0,
            "unchanged": 0,
        },
    }
    assert report["studies_published_anew"] == 5
    for path in ("/", "/how-it-is-made/"):
        assert "Data last read on 26 November 2026 from ClinicalTrials.gov, Crossref, Europe PMC, PubMed." in page(
            database, path
        )
    before = state_of(plainms, database)
    again = synced(plainms, sources, database)
    assert {body.get("made", 0) + body.get("new", 0) for body in again["sources"].values()} == {0}
    assert again["studies_published_anew"] == 0
    assert state_of(plainms, database) == before


def test_the_sources_are_asked_side_by_side(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    all_asked, met = threading.Barrier(4), set()

    def wait_for_the_others(path: str, params: dict[str, str], answer: httpx2.Response) -> httpx2.Response:
        source = path.split("/")[1]
        if source not in met:
            met.add(source)
            all_asked.wait(timeout=60)
        return answer

    sources.spoil = wait_for_the_others
    report = synced(plainms, sources, tmp_path / "a.sqlite3", "--without-full-texts")
    assert {body["fate"] for body in report["sources"].values()} == {"read"}
    assert list(report["sources"]) == ["clinicaltrials", "crossref", "europepmc", "pubmed"], "as JSON sorts them"


def test_a_run_is_replayed_from_the_archive_without_any_source(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    first, second = tmp_path / "first.sqlite3", tmp_path / "second.sqlite3"
    report = synced(plainms, sources, first, "--archive", str(tmp_path / "kept"))
    asked = len(sources.asked)
    replayed = synced(plainms, sources, second, "--archive", str(tmp_path / "kept"), "--replay", report["run"])
    assert len(sources.asked) == asked
    assert replayed["sources"] == report["sources"]
    assert state_of(plainms, second) == state_of(plainms, first)
    assert not synced(plainms, sources, second, "--archive", str(tmp_path / "kept"), "--replay")[
        "studies_published_anew"
    ]


def test_a_changed_study_is_made_anew_and_no_other(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    synced(plainms, sources, database, "--source", "pubmed")
    pmid = next(iter(sources.library.articles))
    sources.library.articles[pmid] = article(pmid, "Fatigue in people with multiple sclerosis: an invented change")
    assert synced(plainms, sources, database, "--source", "pubmed")["sources"]["pubmed"]["made"] == 1
    assert "an invented change" in plainms("export", "--db", database).stdout


def test_a_retraction_that_crossref_knows_stands_on_the_page_of_the_study_and_stays_there(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    sources.library.articles["990000001"] = article("990000001", doi="10.99999/ours")
    retraction = {"title": ["Notice"], "update-to": [{"DOI": "10.99999/OURS", "type": "retraction"}]}
    sources.library.notices = {"10.99999/notice.r": notice("r") | retraction}
    report = synced(plainms, sources, database)
    assert report["sources"]["crossref"]["on our studies"] == report["sources"]["crossref"]["made"] == 1
    assert "This paper has been retracted." in state_of(plainms, database)[0]
    before = state_of(plainms, database)
    again = synced(plainms, sources, database)
    assert {body.get("made", 0) for body in again["sources"].values()} == {0}
    assert state_of(plainms, database) == before


def test_a_dead_source_holds_up_no_other_and_is_read_back_to_where_it_was_left(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    good = sources.spoil
    sources.spoil = lambda path, params, answer: httpx2.Response(404) if path.startswith("/pubmed") else answer
    report = synced(plainms, sources, database, *FAST, exit_code=12)
    fates = {name: body["fate"] for name, body in report["sources"].items()}
    assert fates == {
        "pubmed": "not reached",
        "europepmc": "read",
        "clinicaltrials": "read",
        "crossref": "read",
    }
    assert "status 404" in report["sources"]["pubmed"]["reason"]
    assert "from ClinicalTrials.gov, Crossref, Europe PMC." in page(database, "/")
    sources.spoil = good
    assert synced(plainms, sources, database)["sources"]["pubmed"]["made"] == 3


def test_where_no_source_answers_nothing_changes_and_the_exit_code_tells(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    synced(plainms, sources, database)
    before = state_of(plainms, database)
    sources.spoil = lambda path, params, answer: httpx2.Response(200, content=b"<html>Maintenance</html>")
    report = synced(plainms, sources, database, "--patience", "1", exit_code=9)
    assert {body["fate"] for body in report["sources"].values()} == {"not reached"}
    assert state_of(plainms, database)[:2] == before[:2]
    sources.spoil = lambda path, params, answer: answer
    shutil.rmtree(tmp_path / "a.sqlite3.archive")
    synced(plainms, sources, database)
    assert state_of(plainms, database) == before


def test_records_that_a_source_counts_and_never_gives_make_the_reading_partial(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    missing = next(iter(sources.library.articles))

    def without_one(path: str, params: dict[str, str], answer: httpx2.Response) -> httpx2.Response:
        content = (
            answer.content.replace(sources.library.articles[missing].encode(), b"")
            if "efetch" in path
            else answer.content
        )
        return httpx2.Response(200, content=content)

    sources.spoil = without_one
    report = synced(plainms, sources, database, "--source", "pubmed", exit_code=12)
    assert report["sources"]["pubmed"] == {
        "fate": "partly read",
        "reason": "1 records that it counts were not given",
        "records": 2,
        "made": 2,
    }


def test_files_are_loaded_in_order_with_what_they_delete_and_each_once(plainms: Run, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    files = Files()
    files.add(
        "updatefiles", 3, [article("990000002", "Relapses in multiple sclerosis: an invented change")], ("990000003",)
    )
    files.add(
        "baseline",
        1,
        [article(f"99000000{n}") for n in (1, 2, 3)]
        + [article("990000009", "Of invented bridges").replace("with multiple sclerosis", "and bridges")],
    )
    files.add("updatefiles", 2, [article("990000004")])
    with serving(Library(), files) as sources:
        report = synced(plainms, sources, database, "--source", "pubmed-files")
        assert report["sources"]["pubmed-files"] == {
            "fate": "read", "files": 3, "citations": 6, "records": 5, "made": 5, "deleted": 1,
        }  # fmt: skip
        loads = [path for path in sources.asked if path.endswith(".gz")]
        assert [path[-11:-7] for path in loads] == ["0001", "0002", "0003"]
        assert report["library"] == {"published": 3, "withdrawn": 1}
        files.add("updatefiles", 5, [article("990000006")])
        partly = synced(plainms, sources, database, "--source", "pubmed-files", exit_code=12)
        assert partly["sources"]["pubmed-files"]["reason"] == "file 4 of 2026 is not listed, so 1 after it wait"
        files.add("updatefiles", 4, [article("990000005")])
        assert synced(plainms, sources, database, "--source", "pubmed-files")["sources"]["pubmed-files"]["files"] == 2


def test_a_file_that_breaks_off_is_gone_on_with_and_one_with_a_wrong_md5_is_fetched_again(
    plainms: Run, tmp_path: Path
) -> None:
    files, broken = Files(), {"cut": 2, "wrong": 1}
    files.add("baseline", 1, [article(f"99000000{n}") for n in (1, 2, 3)])

    def spoil(path: str, params: dict[str, str], answer: httpx2.Response) -> httpx2.Response:
        if not path.endswith(".gz"):
            return answer
        if broken["wrong"]:
            broken["wrong"] -= 1
            return httpx2.Response(200, content=answer.content[:-20] + bytes(20))
        if broken["cut"]:
            broken["cut"] -= 1
            claimed = {"X-Claimed-Length": str(len(answer.content))}
            return httpx2.Response(answer.status_code, content=answer.content[:100], headers=claimed)
        return answer

    with serving(Library(), files) as sources:
        sources.spoil = spoil
        report = synced(plainms, sources, tmp_path / "a.sqlite3", "--source", "pubmed-files")
        assert report["sources"]["pubmed-files"]["records"] == 3
        assert sum(path.endswith(".gz") for path in sources.asked) == 4


def test_two_syncs_do_not_collide(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    hold = "import sys,time; from pathlib import Path; from plainms.run.lock import sole_build\n"
    hold += "with sole_build(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    holder = subprocess.Popen([sys.executable, "-c", hold, str(database)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert "another build" in synced(plainms, sources, database, exit_code=8)["refused"]
    finally:
        holder.kill()
        holder.wait()


@pytest.mark.parametrize("kilobytes", [40, 420, 560])
def test_a_full_disk_is_told_and_leaves_nothing_by_half(
    plainms: Run, sources: Sources, tmp_path: Path, kilobytes: int
) -> None:
    database, whole = tmp_path / "a.sqlite3", tmp_path / "whole.sqlite3"
    done = subprocess.run(
        command("sync", "--db", database, *AS_OF, *sources.options),
        capture_output=True,
        text=True,
        check=False,
        env=clean_environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024)),
    )
    assert done.returncode == 8, done.stderr
    assert "Traceback" not in done.stderr
    assert str(database) in done.stderr
    for one in (database, whole):
        synced(plainms, sources, one)
    assert state_of(plainms, database) == state_of(plainms, whole)


def test_a_database_that_is_taken_away_is_told(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"

    def take_away(path: str, params: dict[str, str], answer: httpx2.Response) -> httpx2.Response:
        if path.endswith("efetch.fcgi"):
            for name in ("a.sqlite3", "a.sqlite3-wal", "a.sqlite3-shm"):
                (tmp_path / name).unlink()
        return answer

    sources.spoil = take_away
    told = synced(plainms, sources, database, exit_code=8)["refused"]
    assert str(database) in told
    assert "Traceback" not in told


@pytest.mark.slow
def test_a_database_that_another_program_holds_is_told(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    synced(plainms, sources, database)
    before = state_of(plainms, database)
    with sqlite3.connect(database, isolation_level=None) as holder:
        holder.execute("BEGIN IMMEDIATE")
        told = synced(plainms, sources, database, exit_code=8)["refused"]
        holder.execute("ROLLBACK")
    assert "another program holds it" in told
    assert state_of(plainms, database) == before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--base-url", "nowhere=http://127.0.0.1"), "SOURCE=URL"),
        (("--base-url", "http://127.0.0.1"), "SOURCE=URL"),
    ],
)
def test_a_mirror_that_is_named_wrongly_is_refused(
    plainms: Run, tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    done = plainms("sync", "--db", tmp_path / "a.sqlite3", *options)
    assert done.returncode == 2
    assert told in done.stderr


def test_a_replay_without_a_run_is_refused(plainms: Run, tmp_path: Path) -> None:
    done = plainms("sync", "--db", tmp_path / "a.sqlite3", "--replay")
    assert done.returncode == 13
    assert "holds no run" in done.stderr
