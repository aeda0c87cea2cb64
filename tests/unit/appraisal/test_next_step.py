"""What has to come next follows from the rung alone."""

import pytest

from invented_records import appraised
from plainms.absence import NotAssessed, Unclear
from plainms.appraisal.appraisal import Rung
from plainms.vocabulary.load import vocabulary

PEOPLE = "We recruited 40 patients with MS. All patients were assessed. Fatigue was lower (p < 0.05)."


@pytest.mark.parametrize(
    ("title", "text", "step"),
    [
        ("Drug X in mice with EAE", "The mice were given drug X. The mice were weaker.", Rung.PEOPLE_WATCHED),
        ("Sleep in MS: a prospective cohort study", PEOPLE, Rung.PEOPLE_COMPARED),
        ("Drug X for MS: a randomized controlled trial", PEOPLE, Rung.MANY_TRIALS),
    ],
)
def test_the_next_step_is_a_rung_nearer_to_the_clinic(title: str, text: str, step: Rung) -> None:
    assert appraised(title, text).next_step.value is step


def test_no_study_is_named_as_next_after_a_review_and_none_where_the_rung_is_unclear() -> None:
    assert isinstance(appraised("Sleep in MS: a narrative review", "Sleep is reviewed.").next_step.value, NotAssessed)
    assert isinstance(appraised("Thoughts on MS", "Light and tea.").next_step.value, Unclear)


def test_every_next_rung_is_higher() -> None:
    rungs = vocabulary("rungs")
    for entry in rungs.entries:
        if "then" in entry.more:
            assert rungs[entry["then"]]["step"] > entry["step"]
