"""The teaser of an article that stands on its topic alone, and of a case: invented title and words → sentence."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest
from plainms.digest.write import write
from spec.digest.making import made


def teaser_of(title: str, text: str, design: Design, species: Species, **facts: object) -> str:
    whole = f"{text} Many people read this. The days were long."
    outcome = write(*made({Role.BACKGROUND: whole}, about={"title": title}, design=design, species=species, **facts))
    assert isinstance(outcome, Digest)
    return outcome.teaser.text


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Sepsis and multiple sclerosis", "A review looks at sepsis (blood poisoning) and MS."),
        ("Progressive multiple sclerosis in families", "A review looks at progressive MS in families."),
        (
            "Alemtuzumab in families with multiple sclerosis",
            "A review looks at alemtuzumab in families with MS.",
        ),
        ("Latest advances in massage for multiple sclerosis", "A review looks at massage for MS."),
        ("Quentic zorbs of multiple sclerosis", "A review looks at the quentic zorbs of MS."),
    ],
)
def test_a_review_names_its_topic_in_words_that_readers_know_or_find_explained(title: str, ours: str) -> None:
    assert teaser_of(title, "Sleep must be long.", Design.NARRATIVE_REVIEW, Species.NONE) == ours


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("How have costs in multiple sclerosis evolved?", "how have"),
        ("Nogo-A Antibodies for multiple sclerosis", "at nogo"),
    ],
)
def test_a_question_or_half_a_name_is_no_topic(title: str, wrong: str) -> None:
    assert wrong not in teaser_of(title, "Sleep must be long.", Design.NARRATIVE_REVIEW, Species.NONE).lower()


@pytest.mark.parametrize(
    ("title", "text", "ours"),
    [
        (
            "Pneumonia during fingolimod treatment in a patient with multiple sclerosis",
            "A 41-year-old woman with MS developed pneumonia after two weeks.",
            "A case report on a 41-year-old woman with MS describes pneumonia during fingolimod treatment.",
        ),
        (
            "Is it pneumonia or a relapse in this patient with multiple sclerosis?",
            "A 41-year-old woman with MS developed pneumonia after two weeks.",
            "A case report tells of a 41-year-old woman with MS who developed pneumonia after two weeks.",
        ),
        (
            "Is it ever over in a patient with multiple sclerosis?",  # nothing of what happened
            "A 41-year-old woman with MS developed pneumonia after two weeks.",
            "A case report tells of a 41-year-old woman with MS who developed pneumonia after two weeks.",
        ),
        (
            "Pneumonia in an adult female with multiple sclerosis",  # whom the form names
            "A 41-year-old woman with MS developed pneumonia after two weeks.",
            "A case report on a 41-year-old woman with MS describes pneumonia.",
        ),
        (
            "Is it pneumonia or a relapse in a patient with multiple sclerosis?",
            "A 41-year-old woman was treated with fingolimod.",  # and what came of it?
            "A case report describes a 41-year-old woman with MS.",
        ),
        (
            "Pneumonia mimicking relapse in a patient with multiple sclerosis",  # whether she has it is left in doubt
            "A 41-year-old woman developed pain in both feet.",
            "A case report on a 41-year-old woman describes pneumonia mimicking relapse (a new attack).",
        ),
    ],
)
def test_a_case_is_told_by_its_patient_and_by_what_the_title_names(title: str, text: str, ours: str) -> None:
    people = {"people": (1, "woman")}
    assert teaser_of(title, text, Design.CASE_REPORT, Species.PEOPLE, **people) == ours


def test_a_few_cases_are_told_by_what_they_had() -> None:
    title = "Intractable hiccups in multiple sclerosis: report of two cases"
    text = "Two cases of multiple sclerosis associated with intractable hiccups are reported."
    ours = "Doctors report on two cases of MS associated with intractable hiccups (hiccups that do not stop)."
    assert teaser_of(title, text, Design.CASE_REPORT, Species.PEOPLE, people=(2, "cases")) == ours
