"""Which days are asked for, and in which order files come."""

import datetime
import json

import httpx2
import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import AnswerIsWrong
from plainms.run.fetch.clients.pubmed import MOST_FOUND, Pubmed
from plainms.run.fetch.clients.pubmed_files import Listed, due, read_listing, read_md5
from plainms.run.fetch.desk import Desk
from plainms.run.fetch.window import Window, window
from wire_kit import FakeTiming, MemoryArchive, transport

DAY = datetime.date(2026, 11, 26)


def listed(*numbers: int, year: int = 26, folder: str = "baseline") -> list[Listed]:
    return [Listed(name=f"pubmed{year}n{n:04}.xml.gz", folder=folder, year=year, number=n) for n in numbers]


def test_it_asks_for_the_last_days_and_a_day_ahead_because_clocks_differ() -> None:
    assert window(DAY, 7, NOT_REPORTED) == Window(since="2026-11-19", until="2026-11-27")
    assert window(DAY, 7, datetime.date(2026, 11, 25)) == Window(since="2026-11-19", until="2026-11-27")


def test_it_reaches_back_to_before_the_last_whole_reading_where_that_is_longer_ago() -> None:
    assert window(DAY, 7, datetime.date(2026, 10, 1)).since == "2026-09-29"


@pytest.mark.parametrize("days", [2, 3, 7, 366])
def test_the_halves_of_a_window_hold_each_day_once(days: int) -> None:
    whole = Window(since="2026-01-01", until=(datetime.date(2026, 1, 1) + datetime.timedelta(days - 1)).isoformat())
    first, second = whole.halves()
    assert first.days + second.days == whole.days == days
    assert datetime.date.fromisoformat(second.since) - datetime.date.fromisoformat(first.until) == datetime.timedelta(1)


def test_a_search_that_finds_more_than_pubmed_gives_is_halved() -> None:
    found = {
        "count": str(MOST_FOUND + 1),
        "idlist": [str(n) for n in range(MOST_FOUND)],
        "webenv": "x",
        "querykey": "1",
    }
    answer = httpx2.Response(200, content=json.dumps({"esearchresult": found}).encode())
    archive = MemoryArchive()
    with transport(lambda _request: answer, FakeTiming(), archive) as wire:
        at = Pubmed().step(
            Pubmed().begin(Window(since="2026-11-01", until="2026-11-10")), Desk(wire=wire, archive=archive)
        )
    assert [one.days for one in at.windows] == [5, 5]


def test_files_come_by_number_after_those_that_are_loaded_and_none_before_a_gap() -> None:
    files = [*listed(3, 1, 2), *listed(6, 4, folder="updatefiles")]
    waiting, gap = due(files, {"pubmed26n0001.xml.gz"})
    assert [one.number for one in waiting] == [2, 3, 4]
    assert gap == "file 5 of 2026 is not listed, so 1 after it wait"


def test_a_new_baseline_begins_anew() -> None:
    files = [*listed(1, 2, year=27), *listed(9, year=26, folder="updatefiles")]
    waiting, gap = due(files, {"pubmed26n0001.xml.gz", "pubmed26n0002.xml.gz"})
    assert [one.name for one in waiting] == ["pubmed27n0001.xml.gz", "pubmed27n0002.xml.gz"]
    assert gap == ""


@pytest.mark.parametrize("content", [b"", b'<html><a href="pubmed26n0001.xml.gz">', b"not found"])
def test_a_list_that_is_cut_short_is_none(content: bytes) -> None:
    with pytest.raises(AnswerIsWrong, match="cut short"):
        read_listing(content, "baseline")


@pytest.mark.parametrize("content", [b"", b"<html>not found</html>", b"MD5(x)= abc"])
def test_an_md5_that_is_none_is_wrong(content: bytes) -> None:
    with pytest.raises(AnswerIsWrong, match="no MD5"):
        read_md5(content)
