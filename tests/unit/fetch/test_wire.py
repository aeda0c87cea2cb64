"""The wire keeps to each source's pace, is patient within bounds, and archives what it hears."""

import itertools
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from fake_sources import Library, asked
from plainms.absence import NOT_ASSESSED
from plainms.errors import (
    AnswerIsNotArchived,
    AnswerIsRefused,
    AnswerIsWrong,
    ArchiveIsIncomplete,
    SourceIsUnreachable,
)
from plainms.run.fetch.clients.clinicaltrials import Trials
from plainms.run.fetch.clients.crossref import Notices
from plainms.run.fetch.clients.pubmed import search_for
from plainms.run.fetch.sources import RemoteSource, Requester, base_urls
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.breaker import COOL_SECONDS, MOST_FAILURES, Breaker
from plainms.run.fetch.wire.patience import asked_pause
from plainms.run.fetch.wire.replay import Replay
from wire_kit import START, WINDOW, FakeTiming, MemoryArchive, transport

SEARCH = search_for(WINDOW)
GOOD = Library.of(3).answer("/pubmed/esearch.fcgi", {"retmax": "9999"}).content


def scripted(*responses: httpx2.Response) -> Callable[[httpx2.Request], httpx2.Response]:
    left = iter(responses)
    return lambda _request: next(left)


def good() -> httpx2.Response:
    return httpx2.Response(200, content=GOOD)


@pytest.mark.parametrize(("key", "apart"), [("", 1 / 3), ("a-key", 1 / 10)])
def test_it_asks_ncbi_three_times_a_second_and_ten_times_with_a_key(key: str, apart: float) -> None:
    timing, starts = FakeTiming(), []

    def answer(request: httpx2.Request) -> httpx2.Response:
        starts.append(timing.now())
        return good()

    with transport(answer, timing, MemoryArchive(), requester=Requester(ncbi_key=key)) as wire:
        for _ in range(31):
            wire.ask(SEARCH)
    assert min(b - a for a, b in itertools.pairwise(starts)) == pytest.approx(apart)
    assert starts[-1] == pytest.approx(30 * apart)


def test_it_says_who_asks_and_keeps_the_key_out_of_the_archive() -> None:
    heard: list[httpx2.Request] = []
    archive = MemoryArchive()

    def answer(request: httpx2.Request) -> httpx2.Response:
        heard.append(request)
        path, params = asked(request)
        return Library.of(3, 3).answer(path, params)

    requester = Requester.of({"PLAINMS_MAILTO": "editor@example.org", "PLAINMS_NCBI": "secret"})
    with transport(answer, FakeTiming(), archive, requester=requester) as wire:
        wire.ask(SEARCH)
        wire.ask(Notices().question(WINDOW, NOT_ASSESSED))
        wire.ask(Trials().question(WINDOW, NOT_ASSESSED))
    to_ncbi, to_crossref, to_registry = (dict(request.url.params) for request in heard)
    assert (to_ncbi["api_key"], to_ncbi["email"], to_ncbi["tool"]) == ("secret", "editor@example.org", "plainms")
    assert to_crossref["mailto"] == "editor@example.org"
    assert "email" not in to_registry
    assert all("mailto:editor@example.org" in request.headers["User-Agent"] for request in heard)
    assert not any("secret" in key or "editor" in key for key in archive.lines)


def test_it_waits_as_long_as_the_source_asks_in_seconds_or_until_a_date_by_its_own_clock() -> None:
    timing = FakeTiming()
    until = {"Date": "Mon, 01 Jan 2024 00:00:00 GMT", "Retry-After": "Mon, 01 Jan 2024 00:00:42 GMT"}
    with transport(
        scripted(httpx2.Response(429, headers={"Retry-After": "17"}), httpx2.Response(503, headers=until), good()),
        timing,
        MemoryArchive(),
    ) as wire:
        assert wire.ask(SEARCH).content == GOOD
    assert {17.0, 42.0} <= set(timing.waits)


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [("5", 5.0), ("Thu, 26 Nov 2026 12:00:30 GMT", 30.0), ("Thu, 26 Nov 2026 11:00:00 GMT", 0.0)],
)
def test_a_pause_is_read_in_seconds_or_as_a_date(stated: str, seconds: float) -> None:
    assert asked_pause({"Retry-After": stated}, START) == seconds


@pytest.mark.parametrize("stated", ["", "soon", "-3", "1e9", "Thu, 99 Nov"])
def test_a_pause_that_cannot_be_read_is_none(stated: str) -> None:
    assert not isinstance(asked_pause({"Retry-After": stated}, START), float)


def test_pauses_double_with_chance_between_half_and_whole() -> None:
    timing = FakeTiming()
    responses = [httpx2.Response(500)] * 5 + [good()]
    with transport(scripted(*responses), timing, MemoryArchive(), requester=Requester(ncbi_key="k")) as wire:
        wire.ask(SEARCH)
    pauses = [wait for wait in timing.waits if wait > 0.2]
    assert len(pauses) == 5
    assert all(2**n / 2 <= pause <= 2**n for n, pause in enumerate(pauses))


def test_a_source_that_asks_for_an_hour_is_given_up_at_once() -> None:
    timing = FakeTiming()
    busy = httpx2.Response(429, headers={"Retry-After": "3600"})
    with transport(scripted(busy), timing, MemoryArchive()) as wire, pytest.raises(SourceIsUnreachable, match="3,600"):
        wire.ask(SEARCH)
    assert timing.seconds < 1


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 410])
def test_a_refusal_is_not_asked_again(status: int) -> None:
    with (
        transport(scripted(httpx2.Response(status)), FakeTiming(), MemoryArchive()) as wire,
        pytest.raises(AnswerIsRefused, match=f"PubMed .* status {status}"),
    ):
        wire.ask(SEARCH)


def test_an_answer_of_another_kind_is_asked_for_again_and_never_archived() -> None:
    archive = MemoryArchive()
    spoiled = [
        httpx2.Response(200, content=body)
        for body in (
            b"<html>Maintenance</html>",
            b"",
            GOOD[:-5],
            b"[]",
            b'{"esearchresult": {"ERROR": "x", "idlist": []}}',
        )
    ]
    with transport(scripted(*spoiled, good()), FakeTiming(), archive) as wire:
        wire.ask(SEARCH)
    assert list(archive.kept.values()) == [GOOD]


def test_a_source_that_only_gives_html_is_wrong_and_says_what_it_gave() -> None:
    html = httpx2.Response(200, content=b"<html>Maintenance</html>")
    with (
        transport(lambda _request: html, FakeTiming(), MemoryArchive()) as wire,
        pytest.raises(AnswerIsWrong, match="<html>Maintenance"),
    ):
        wire.ask(SEARCH)


def test_a_breaker_leaves_a_failing_source_alone_and_tries_again_after_a_while() -> None:
    timing = FakeTiming()
    breaker = Breaker("PubMed", timing)
    for _ in range(MOST_FAILURES):
        breaker.let_through()
        breaker.failed()
    with pytest.raises(SourceIsUnreachable, match="left alone"):
        breaker.let_through()
    timing.seconds += COOL_SECONDS
    breaker.let_through()
    breaker.failed()
    with pytest.raises(SourceIsUnreachable):
        breaker.let_through()
    timing.seconds += COOL_SECONDS
    breaker.let_through()
    breaker.succeeded()
    breaker.failed()
    breaker.let_through()


def test_a_dead_source_does_not_stop_another() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        path, params = asked(request)
        return httpx2.Response(500) if path.startswith("/pubmed") else Library.of(0, 2).answer(path, params)

    with transport(answer, FakeTiming(), MemoryArchive()) as wire:
        for _ in range(3):
            with pytest.raises(SourceIsUnreachable):
                wire.ask(SEARCH)
        assert wire.ask(Trials().question(WINDOW, NOT_ASSESSED)).content


def test_a_run_can_be_replayed_from_the_archive_alone(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with transport(lambda _request: good(), FakeTiming(), archive) as wire:
        first = wire.ask(SEARCH)
    replay = Replay(archive, "run")
    assert replay.ask(SEARCH) == first
    with pytest.raises(AnswerIsNotArchived, match="replay another run"):
        replay.ask(Trials().question(WINDOW, NOT_ASSESSED))
    assert archive.runs() == ("run",)


def test_the_archive_holds_equal_answers_once_and_knows_a_changed_one(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    digest = archive.keep(b"an answer")
    assert archive.keep(b"an answer") == digest
    assert archive.read(digest) == b"an answer"
    (packed,) = tmp_path.glob("objects/*/*.gz")
    for spoiled in (b"", packed.read_bytes()[:-9], b"not packed"):
        packed.write_bytes(spoiled)
        with pytest.raises(ArchiveIsIncomplete, match="without --replay"):
            archive.read(digest)


def test_a_line_that_a_killed_process_left_by_half_is_passed_over(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.note("run", "a question", "aa")
    path = tmp_path / "runs" / "run.jsonl"
    path.write_text(path.read_text() + '\n{"asked": "b', encoding="utf-8")
    archive.note("run", "c question", "cc")
    assert archive.noted("run") == {"a question": "aa", "c question": "cc"}
    with pytest.raises(ArchiveIsIncomplete, match="knows no run"):
        archive.noted("another")


def test_a_mirror_stands_in_for_one_source() -> None:
    chosen = base_urls({"crossref": "http://127.0.0.1:9/"})
    assert chosen[RemoteSource.CROSSREF] == "http://127.0.0.1:9"
    assert chosen[RemoteSource.PUBMED] == "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
