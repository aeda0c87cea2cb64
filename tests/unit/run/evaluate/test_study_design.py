"""The study design task reads its file and says one of 14 types of every row."""

import csv
from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.run.evaluate.study_design import evaluate

COLUMNS = ("idx", "pmid", "journal_name", "title", "abstract", "keywords", "accepted_label", "multi_label")
ROWS = [
    ("Clinical-study-protocol", "Tea in MS: study protocol for a randomized trial", "People will be enrolled."),
    ("Human-systematic-review", "Tea in MS: a systematic review", "We searched databases. 9 studies were included."),
    ("Non-systematic-review", "Tea in MS: a narrative review", "Tea is reviewed."),
    ("Human-case-report", "Tea and a rash: a case report", "A 30-year-old woman had a rash."),
    ("In-vitro-study", "Cultured astrocytes and tea", "Astrocytes were cultured in vitro. Cell lines were stained."),
    (
        "Animal-drug-intervention",
        "Inventamab protects mice from stroke",
        "Mice received inventamab 5 mg/kg. The mice were treated for a week.",
    ),
    (
        "Human-RCT-drug-intervention",
        "Inventamab in MS: a randomized placebo-controlled trial",
        "We randomized 80 patients to inventamab 20 mg daily or placebo.",
    ),
    (
        "Human-RCT-non-drug-intervention",
        "Balance training in MS: a randomized controlled trial",
        "We randomized 80 patients to 12 training sessions or usual care.",
    ),
    (
        "Remaining",
        "Prevalence of fatigue in MS and its association with age",
        "We asked 900 people with MS. Fatigue was associated with age (p < 0.05).",
    ),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "study_design.test.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for place, (wanted, title, abstract) in enumerate(ROWS):
            writer.writerow((place, "", "", title, abstract, "", wanted, "1"))
    return path


def test_every_row_gets_a_type_and_plain_ones_the_right_type(file: Path) -> None:
    result = evaluate(file, NOT_REPORTED)
    assert result["n"] == len(ROWS)
    assert result["coverage"] == 1
    assert result["accuracy"] == 1
    assert result["macro_f1"] == 1


def test_what_the_appraisal_would_say_is_scored_apart(file: Path) -> None:
    result = evaluate(file, NOT_REPORTED)
    assert 0 < result["when_spoken"]["spoken"] <= len(ROWS)
    assert sum(result["decided_by"].values()) == len(ROWS)


def test_a_model_is_fitted_only_where_there_is_a_train_file(file: Path) -> None:
    assert "fitted_for_evaluation_only" not in evaluate(file, NOT_REPORTED)
