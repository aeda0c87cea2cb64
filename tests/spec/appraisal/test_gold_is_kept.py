"""The bars that the appraisal must keep on the MS gold set, by the command that anyone can run."""

from pathlib import Path
from typing import Any

import pytest

from plainms.absence import NOT_REPORTED
from plainms.run.evaluate.tasks import evaluated


@pytest.fixture(scope="module")
def scores(shared_data: Path) -> dict[str, Any]:
    gold = shared_data / "gold" / "ms_gold.dev.jsonl"
    return evaluated("ms_gold", gold, NOT_REPORTED)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("field", "precision", "coverage"),
    [
        ("scope", 0.95, 1.0),
        ("design", 0.95, 0.88),
        ("species", 0.97, 0.70),
        ("participants", 0.97, 0.75),
        ("included_studies", 1.0, 0.70),
    ],
)
def test_what_is_spoken_is_right(scores: dict[str, Any], field: str, precision: float, coverage: float) -> None:
    assert scores[field]["precision"] >= precision
    assert scores[field]["coverage"] >= coverage


@pytest.mark.shared
def test_no_animal_and_no_cell_is_called_a_person(scores: dict[str, Any]) -> None:
    assert scores["animals_or_cells_called_people"] == 0


@pytest.mark.shared
def test_no_passing_mention_gets_a_page(scores: dict[str, Any]) -> None:
    assert scores["scope_false_alarms"] == 0


@pytest.mark.shared
def test_the_intervals_and_values_that_annotators_list_are_found(scores: dict[str, Any]) -> None:
    assert scores["effects"]["intervals"]["recall"] >= 0.90
    assert scores["effects"]["values"]["recall"] >= 0.70
    assert scores["effects"]["measures"]["accuracy"] >= 0.95
