"""However the sources fail, and wherever the process dies, each record comes through, and comes through once."""

import random
from collections import Counter

import pytest

from fake_sources import Library
from plainms.codec import to_json
from plainms.errors import SourceIsUnreachable
from plainms.run.fetch.clients.clinicaltrials import Trials
from plainms.run.fetch.clients.crossref import Notices
from plainms.run.fetch.clients.europepmc import Preprints
from plainms.run.fetch.clients.paged import Paged
from plainms.run.fetch.clients.pubmed import Pubmed
from plainms.run.fetch.delivered import records, statements
from plainms.run.fetch.desk import Desk
from plainms.run.fetch.harvest import harvest
from plainms.run.fetch.side_by_side import side_by_side
from plainms.run.fetch.sources import RemoteSource
from plainms.sources.record import SourceRecord
from wire_kit import WINDOW, FakeTiming, Faulty, MemoryArchive, MemoryLedger, ProcessDied, transport

SCHEDULES = 1000
TOGETHER = 100
MOST_RUNS = 60
PAGE = 7
READERS = (Pubmed(), Paged(Preprints()), Paged(Trials()), Paged(Notices()))
HELD = {
    RemoteSource.PUBMED: "articles",
    RemoteSource.EUROPE_PMC: "preprints",
    RemoteSource.CLINICAL_TRIALS: "trials",
    RemoteSource.CROSSREF: "notices",
}


class Mortal(MemoryLedger):
    """A ledger whose process dies now and then, before or after it wrote."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__()
        self._dice = dice
        self.deaths = 0

    def keep(self, source, position) -> None:
        fate = self._dice.random()
        if fate < 0.04:
            self.deaths += 1
            raise ProcessDied
        super().keep(source, position)
        if fate > 0.96:
            self.deaths += 1
            raise ProcessDied


def delivered(source: RemoteSource, answers: tuple[str, ...], archive: MemoryArchive) -> list[str]:
    if source is RemoteSource.PUBMED:
        found = records(source, answers, archive)
        return sorted(result.key for result in found if isinstance(result, SourceRecord))
    if source is RemoteSource.EUROPE_PMC:
        return sorted(result.key for result in records(source, answers, archive) if isinstance(result, SourceRecord))
    return sorted(told.key for told in statements(source, answers, archive))


def read_through(seed: int) -> tuple[int, int, Counter[str]]:
    """Run until the source is read through; how many runs it took, how often the process died, what went wrong."""
    dice = random.Random(seed)
    reader = READERS[seed % len(READERS)]
    library = Library.of(dice.randrange(60), dice.randrange(60))
    timing, ledger, archive = FakeTiming(), Mortal(dice), MemoryArchive()
    faulty = Faulty(library, timing, seed, rate=dice.choice((0.05, 0.2, 0.5)))
    for run in range(1, MOST_RUNS):
        if reader.source not in ledger.bodies:
            ledger.bodies[reader.source] = to_json(reader.begin(WINDOW))
        with transport(faulty, timing, archive, seed=seed) as wire:
            try:
                at = harvest(reader, Desk(wire=wire, archive=archive), ledger)
            except (SourceIsUnreachable, ProcessDied):
                continue
        told = delivered(reader.source, at.answers, archive)
        held = sorted(getattr(library, HELD[reader.source]))
        assert len(set(told)) == len(told), f"schedule {seed} doubles a record"
        assert at.lacking == len(held) - len(told), f"schedule {seed} loses a record and does not say so"
        if not at.lacking:
            assert told == held
            return run, ledger.deaths, Counter(faulty.told)
        del ledger.bodies[reader.source]
    raise AssertionError(f"schedule {seed} never comes to an end")


def read_together(seed: int) -> int:
    """Read the four sources side by side, each with faults of its own, until all are read through; how many runs."""
    dice = random.Random(seed)
    library = Library.of(dice.randrange(60), dice.randrange(60))
    timing, ledger, archive = FakeTiming(), Mortal(dice), MemoryArchive()
    rate = dice.choice((0.05, 0.2, 0.5))
    faulty = {one.source.value: Faulty(library, timing, seed * 10 + n, rate) for n, one in enumerate(READERS)}
    due = {reader.source: reader for reader in READERS}
    for run in range(1, MOST_RUNS):
        for reader in due.values():
            if reader.source not in ledger.bodies:
                ledger.bodies[reader.source] = to_json(reader.begin(WINDOW))
        with transport(lambda request: faulty[request.url.path.split("/")[1]](request), timing, archive) as wire:
            try:
                came = dict(side_by_side(list(due.values()), Desk(wire=wire, archive=archive), ledger))
            except ProcessDied:
                continue
        for source, at in came.items():
            if isinstance(at, Exception):
                continue
            told, held = delivered(source, at.answers, archive), sorted(getattr(library, HELD[source]))
            assert len(set(told)) == len(told), f"schedule {seed} doubles a record of {source}"
            assert at.lacking == len(held) - len(told), f"schedule {seed} loses a record of {source}"
            del ledger.bodies[source]
            if not at.lacking:
                assert told == held
                del due[source]
        if not due:
            return run
    raise AssertionError(f"schedule {seed} never comes to an end")


def test_none_is_lost_or_doubled_where_the_sources_are_read_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RemoteSource, "page_size", PAGE)
    assert sum(read_together(seed) for seed in range(TOGETHER)) > TOGETHER


@pytest.mark.parametrize("part", range(10))
def test_no_record_is_lost_or_doubled_in_a_thousand_schedules_of_faults(
    part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RemoteSource, "page_size", PAGE)
    told: Counter[str] = Counter()
    runs = deaths = 0
    for seed in range(part, SCHEDULES, 10):
        needed, died, ways = read_through(seed)
        runs, deaths, told = runs + needed, deaths + died, told + ways
    assert len(told) == 11, "every kind of fault was met"
    assert runs > SCHEDULES / 10 and deaths
