"""Limits that an abstract shows without naming them, on invented sentences."""

import pytest

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.around.shown import shown_marks
from plainms.studies.assemble import assemble

PEOPLE = "We studied people with multiple sclerosis."


def marks(*sentences: str, title: str = "Falls in multiple sclerosis") -> dict[str, set[str]]:
    study = assemble(record(title, ("METHODS", " ".join((PEOPLE, *sentences)))))
    return shown_marks(study, appraise(study))


@pytest.mark.parametrize(
    "text",
    [
        "Patients treated with the drug for at least 12 months were included.",
        "Adults receiving the injection for ≥ 3 months were eligible.",
        "The study included patients who underwent treatment with ≥ 24 infusions.",
    ],
)
def test_those_who_had_stayed_on_a_treatment_are_seen(text: str) -> None:
    assert marks(text)["joined"] == {"stayed on treatment"}


@pytest.mark.parametrize(
    "text",
    [
        "Patients who received the drug were followed for at least 12 months.",
        "Patients treated with the drug and aged at least 18 years were included.",
        "Treated patients with a disease duration of at least 5 years were included.",
    ],
)
def test_a_length_of_something_else_is_no_stay(text: str) -> None:
    assert marks(text)["joined"] == set()


def test_groups_are_unexplained_where_nobody_says_how_they_were_made() -> None:
    assert marks("They were divided into two groups.")["grouping"] == {"unexplained"}
    assert marks("Some were allocated to receive a tune daily.")["grouping"] == {"unexplained"}
    assert marks("They were randomly divided into two groups.")["grouping"] == set()
    assert marks("They were divided into two groups based on their age.")["grouping"] == set()


def test_pooled_studies_only_watched_where_no_trial_is_named() -> None:
    assert marks("We pooled cohort studies and case-control studies.")["pooled"] == {"watched"}
    assert marks("We pooled cohort studies and randomized trials.")["pooled"] == set()
    assert marks("We used a scale for cohort studies.")["pooled"] == set()


def test_evidence_from_animals_is_seen_in_the_title_too() -> None:
    assert marks(title="Tea in multiple sclerosis: preclinical evidence")["evidence"] == {"animals"}
    assert marks("Eleven studies using mice were found.")["evidence"] == {"animals"}
    assert marks()["evidence"] == set()


def test_the_ending_of_a_case_is_untold_where_no_word_may_tell_it() -> None:
    assert marks("We report a girl who needed urgent surgery.")["ending"] == {"untold"}
    assert marks("We report a girl who went home three weeks later.")["ending"] == set()


def test_recommendations_that_are_only_announced_are_untold() -> None:
    announced = "Clear recommendations for visits are provided."
    assert marks(announced)["advice"] == {"untold"}
    assert marks(announced, "Visits should be short.")["advice"] == set()


def test_how_often_a_test_was_right_is_untold_where_no_figure_may_tell_it() -> None:
    assert marks("The score told who would walk with a stick.")["accuracy"] == {"untold"}
    assert marks("The score was right in 8 of 10, with an AUC of 0.8.")["accuracy"] == set()
