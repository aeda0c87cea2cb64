"""What guidance and reports of cases say to those who treat: invented sentences → what is told of them, and to whom."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind, SentenceKind
from plainms.digest.write import write
from spec.digest.making import made


def told(sentence: str, design: Design, before: str = "Sleep remains a daily worry for many.") -> list[str]:
    of = made(
        {Role.BACKGROUND: before, Role.CONCLUSIONS: sentence},
        about={"title": "Sleep in multiple sclerosis"},
        design=design,
        species=Species.NONE if design is not Design.CASE_REPORT else Species.PEOPLE,
    )
    outcome = write(*of)
    if not isinstance(outcome, Digest):
        return []
    said = [one.text for one in outcome.part(PartKind.FOUND).sentences if one.kind is SentenceKind.FINDING]
    return [one for one in said if one.startswith("To ")]


def test_a_recommendation_is_what_a_guidance_says_to_professionals() -> None:
    assert told("People with poor sleep should be asked about pain at night.", Design.GUIDELINE) == [
        "To professionals, the guidance says: “People with poor sleep should be asked about pain at night”."
    ]
    assert told("It is recommended that clinics offer help with sleep to their patients.", Design.GUIDELINE) == [
        "To professionals, the guidance says: “It is recommended that clinics offer help with sleep to their patients”."
    ]


def test_what_an_opening_joins_on_is_told_without_it() -> None:
    assert told("For this reason, sleep must be asked about at each visit of a patient.", Design.GUIDELINE) == [
        "To professionals, the guidance says that “sleep must be asked about at each visit of a patient”."
    ]


@pytest.mark.parametrize("design", [Design.CASE_REPORT, Design.NARRATIVE_REVIEW])
def test_others_tell_doctors_what_to_think_of_and_not_what_to_give(design: Design) -> None:
    watched = "Sleep attacks should always be kept in mind in people with sudden falls."
    assert told(watched, design) == [f"To doctors, the authors say: “{watched[:-1]}”."]
    assert told("Zoquil should be considered in people with sleep attacks and falls.", design) == []
    assert told("Zoquil should be started and patients must be monitored for sudden falls.", design) == []


@pytest.mark.parametrize(
    "other",
    [
        "Further research should test more people who have poor sleep.",
        "These findings should be interpreted with caution in people who have poor sleep.",
        "Doctors should be aware of the recommendations on poor sleep.",
    ],
)
def test_calls_for_research_and_words_on_the_guidance_itself_are_none(other: str) -> None:
    assert told(other, Design.GUIDELINE) == []


def test_a_study_speaks_to_nobody() -> None:
    assert told("Doctors should be aware of poor sleep in people with falls.", Design.COHORT) == []


def test_the_ground_that_a_guidance_starts_from_is_no_recommendation() -> None:
    before = "Patients have been told that they should rest in the afternoon."
    assert told("Sleep was asked about at home in many families.", Design.GUIDELINE, before) == []
