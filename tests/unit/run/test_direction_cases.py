"""The files of Evidence Inference are paired by name, and their answers weighed."""

from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.errors import FileIsMissing
from plainms.run.evaluate.direction_cases import bootstrapped, read
from plainms.run.evaluate.effect_direction import evaluate

PROMPTS = """PromptID,PMCID,Outcome,Intervention,Comparator
1,7,walking speed,drug X,placebo
2,7,fatigue,drug X,placebo
3,8,falls,drug X,placebo
"""
LABELS = """UserID,PromptID,Valid Label,Label,Annotations,Label Code
0,1,True,significantly increased,Walking speed was significantly higher with X than with placebo (p &lt; 0.01).,1
1,1,False,no significant difference,No difference.,0
0,2,True,no significant difference,Fatigue did not differ between groups (p=0.7).,0
"""


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    (tmp_path / "some.labels.csv").write_text(LABELS)
    (tmp_path / "some.prompts.csv").write_text(PROMPTS)
    return tmp_path / "some.prompts.csv"


def test_either_file_names_the_pair(prompts: Path) -> None:
    assert read(prompts) == read(prompts.with_name("some.labels.csv"))


def test_only_valid_answers_count_and_a_prompt_without_any_is_left_out(prompts: Path) -> None:
    assert [(case.wanted, len(case.texts)) for case in read(prompts)] == [("higher", 1), ("no clear difference", 1)]


def test_a_missing_partner_is_named(prompts: Path) -> None:
    prompts.with_name("some.labels.csv").unlink()
    with pytest.raises(FileIsMissing, match=r"some\.labels\.csv is missing"):
        read(prompts)


def test_the_task_tells_coverage_accuracy_and_inversions(prompts: Path) -> None:
    told = evaluate(prompts, NOT_REPORTED)
    ships = told["ships"]
    assert (ships["n"], ships["coverage"], ships["accuracy_when_spoken"], ships["inversions"]) == (2, 1.0, 1.0, 0)
    assert told["fitted_for_evaluation_only"] == "no train file"


def test_the_interval_of_an_accuracy_is_the_same_every_time() -> None:
    right = [True] * 90 + [False] * 10
    assert bootstrapped(right) == bootstrapped(right)
    assert bootstrapped(right)[0] < 0.9 < bootstrapped(right)[1]
