"""The recorded attack has a row for each kind of fault and holds no words of any study."""

import json

from plainms.publication.attacked import RECORDED, Row, attacked
from plainms.verification.attack.mutant import FaultKind
from plainms.verification.verify import CHECKS
from plainms.vocabulary.load import vocabulary


def test_there_is_a_row_for_each_kind_and_the_rows_add_up() -> None:
    found = attacked()
    assert len(found.rows) == len(FaultKind)
    assert sum(row.planted for row in found.rows) == found.planted
    assert all(0 <= row.missed <= row.planted for row in found.rows)
    assert found.digests <= found.written
    assert found.held_back <= found.written


def test_the_recorded_run_is_as_large_as_it_should_be() -> None:
    assert attacked().planted >= 10_000
    assert attacked().in_source_words >= 1_000


def test_no_words_of_a_study_are_recorded() -> None:
    kinds = json.loads(RECORDED.read_text(encoding="utf-8"))["kinds"]
    assert all(isinstance(value, int | float) for row in kinds.values() for value in row.values())


def test_a_miss_never_reads_as_none() -> None:
    assert Row(name="x", before="", after="", planted=10_000, caught=9_999).share == "99.9%"
    assert Row(name="x", before="", after="", planted=3, caught=3).share == "100.0%"
    assert Row(name="x", before="", after="", planted=0, caught=0).share == "none planted"


def test_readers_are_told_of_each_check_and_of_each_kind_of_fault() -> None:
    told = vocabulary("self_checks")
    assert {entry.id for entry in told.entries if entry["kind"] == "check"} == {check.name for check in CHECKS}
    assert {entry.id for entry in told.entries if entry["kind"] == "fault"} == {
        f"fault-{kind.value}" for kind in FaultKind
    }
