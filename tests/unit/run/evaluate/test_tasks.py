"""``plainms evaluate`` finds its file, refuses what it cannot score, and reads records as its sets hold them."""

import gzip
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import FileIsMissing, UsageIsWrong
from plainms.run.evaluate.scoring import classified, correlation
from plainms.run.evaluate.tasks import FILES, evaluated

MICE = "Cuprizone diet and myelin in mice"
FED = "We fed cuprizone to 20 C57BL/6 mice. The mice were weighed. Myelin was lost in the mice."


def gold_row() -> dict[str, Any]:
    answer = {
        "scope": "ms_model", "design": "animal", "species": "animals", "n": 20, "n_studies": None, "limits": [],
        "findings": [], "effects": [], "outcomes": [], "interventions": [], "comparator": None, "groups": [],
        "secondary": None, "hedge": "descriptive", "n_quote": None, "funding_or_trial_ids": [],
    }  # fmt: skip
    abstract = [{"label": None, "text": FED}]
    record = {"pmid": "990000001", "journal": "Journal of Invented Studies", "title": MICE, "abstract": abstract}
    return {"record": record, "annotators": [answer, answer]}


@pytest.mark.parametrize("task", sorted(FILES))
def test_every_task_has_its_module(task: str) -> None:
    assert callable(import_module(f"plainms.run.evaluate.{task}").evaluate)


def test_a_file_is_found_in_its_folder(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "animal_studies.dev.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"title": MICE, "abstract": FED}) + "\n")
    scores = evaluated("animal_studies", tmp_path, NOT_REPORTED)
    assert scores["n"] == 1
    assert scores["animals_called_people"] == 0
    assert scores["said"] == {"animals": 1}


def test_the_gold_form_is_read(tmp_path: Path) -> None:
    (tmp_path / "ms_gold.test.jsonl").write_text(json.dumps(gold_row()) + "\n", encoding="utf-8")
    scores = evaluated("ms_gold", tmp_path, NOT_REPORTED)
    assert scores["data"] == "ms_gold.test.jsonl"
    assert scores["main_disease"]["right"] == scores["species"]["right"] == scores["n"] == 1


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileIsMissing, match="animal_studies"):
        evaluated("animal_studies", tmp_path, NOT_REPORTED)


def test_an_unknown_task_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageIsWrong, match="study_design"):
        evaluated("weather", tmp_path, NOT_REPORTED)


def test_macro_f1_counts_each_class_alike() -> None:
    scores = classified([("a", "a"), ("a", "a"), ("a", "a"), ("b", "a")])
    assert scores["accuracy"] == 0.75
    assert scores["macro_f1"] == pytest.approx(6 / 7 / 2, abs=1e-4)
    assert scores["confusions"] == [{"wanted": "b", "said": "a", "n": 1}]


def test_silence_is_no_answer_but_counts_against_coverage() -> None:
    scores = classified([("a", "a"), ("a", "")])
    assert (scores["coverage"], scores["classes"]["a"]["recall"]) == (0.5, 0.5)


def test_correlation_is_pearsons() -> None:
    assert correlation([1, 2, 3], [2, 4, 6]) == 1
    assert correlation([1, 2, 3], [3, 3, 3]) == 0
