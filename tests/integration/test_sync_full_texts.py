"""A sync asks for the open papers of the studies that it reads, once each, and the studies are then read in full."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from fake_sources import Library, article, paper
from running import Run
from served_sources import Sources, serving
from sync_kit import state_of, synced

OPEN, ELSEWHERE, CLOSED, BROKEN = "990000001", "990000002", "990000003", "990000004"
TOLD, ELSE = "The full paper", "The full paper may say it."
PUBMED = ("--source", "pubmed", "--patience", "2")


@pytest.fixture
def sources() -> Iterator[Sources]:
    library = Library.of(5)
    for pmid in (OPEN, ELSEWHERE, CLOSED, BROKEN):
        library.articles[pmid] = article(pmid, pmcid=f"PMC{pmid}")
    library.papers[f"PMC{OPEN}"] = paper(OPEN, f"PMC{OPEN}")
    library.papers_elsewhere[f"PMC{ELSEWHERE}"] = paper(ELSEWHERE, f"PMC{ELSEWHERE}")
    library.papers[f"PMC{BROKEN}"] = paper(BROKEN, f"PMC{BROKEN}").replace("</sec></sec>", "</sec>")
    with serving(library) as served:
        yield served


def read_in_full(plainms: Run, database: Path) -> list[str]:
    """The PMIDs of the studies whose pages say that the paper was read."""
    exported = [json.loads(line) for line in plainms("export", "--db", database).stdout.splitlines()]
    pages = [one for one in exported if one["kind"] == "page" and TOLD in one["html"].replace(ELSE, "")]
    studies = [one for one in exported if one["kind"] == "study"]
    return sorted(one["key"] for one in studies if any(one["study"] in page["path"] for page in pages))


def texts_asked(sources: Sources) -> int:
    return sum(path.endswith("/fullTextXML") for path in sources.asked)


def test_open_papers_are_read_in_full_and_each_is_asked_for_once(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    texts = synced(plainms, sources, database, *PUBMED)["full_texts"]
    reason = texts.pop("reason")
    assert texts == {"fate": "read", "asked": 4, "read in full": 2, "not open": 1, "unreadable": 1, "waiting": 0}
    assert reason.startswith(f"PMC{BROKEN} is unreadable: PMC{BROKEN}.nxml")
    assert read_in_full(plainms, database) == [OPEN, ELSEWHERE]
    before, asked = state_of(plainms, database), texts_asked(sources)
    assert "The follow-up of this invented study was short." in before[0]
    again = synced(plainms, sources, database, *PUBMED)
    assert (again["full_texts"]["asked"], again["studies_published_anew"]) == (0, 0)
    assert texts_asked(sources) == asked
    assert state_of(plainms, database) == before


def test_a_changed_record_is_asked_for_again(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    synced(plainms, sources, database, *PUBMED)
    sources.library.articles[CLOSED] = article(CLOSED, "Pain in multiple sclerosis: a change", pmcid=f"PMC{CLOSED}")
    sources.library.papers[f"PMC{CLOSED}"] = paper(CLOSED, f"PMC{CLOSED}")
    assert synced(plainms, sources, database, *PUBMED)["full_texts"]["asked"] == 1
    assert read_in_full(plainms, database) == [OPEN, ELSEWHERE, CLOSED]


def test_full_texts_are_replayed_without_any_source(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    first, second, kept = tmp_path / "first.sqlite3", tmp_path / "second.sqlite3", ("--archive", str(tmp_path / "kept"))
    report = synced(plainms, sources, first, *PUBMED, *kept)
    asked = len(sources.asked)
    replayed = synced(plainms, sources, second, *kept, "--replay")
    assert len(sources.asked) == asked
    assert (replayed["sources"], replayed["full_texts"]) == (report["sources"], report["full_texts"])
    assert state_of(plainms, second) == state_of(plainms, first)


def test_without_full_texts_none_is_asked_for_and_they_wait(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    assert "full_texts" not in synced(plainms, sources, database, *PUBMED, "--without-full-texts")
    assert (texts_asked(sources), read_in_full(plainms, database)) == (0, [])
    assert synced(plainms, sources, database, *PUBMED)["full_texts"]["asked"] == 4


def test_where_full_texts_are_not_reached_they_wait_and_the_exit_code_tells(
    plainms: Run, sources: Sources, tmp_path: Path
) -> None:
    database = tmp_path / "a.sqlite3"
    good = sources.spoil
    sources.spoil = lambda path, params, answer: (
        httpx2.Response(200, content=b"<html>Maintenance</html>")
        if path.endswith("XML") or params.get("db") == "pmc"
        else answer
    )
    texts = synced(plainms, sources, database, "--source", "pubmed", "--patience", "1", exit_code=12)["full_texts"]
    assert (texts["fate"], texts["asked"], texts["waiting"]) == ("partly read", 0, 4)
    sources.spoil = good
    assert synced(plainms, sources, database, *PUBMED)["full_texts"]["asked"] == 4


def test_the_paper_of_another_study_is_not_taken(plainms: Run, sources: Sources, tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    sources.library.papers[f"PMC{OPEN}"] = paper("990000777", f"PMC{OPEN}")
    texts = synced(plainms, sources, database, *PUBMED)["full_texts"]
    assert f"PMC{OPEN} is unreadable: the article that came is that of PMID 990000777" in texts["reason"]
    assert read_in_full(plainms, database) == [ELSEWHERE]
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM catalogue_unreadrow").fetchone() == (2,)
