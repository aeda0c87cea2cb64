"""Whom a study is about, in plain words."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.studied.people import animals, counted_people, disease
from plainms.studies.study import ScopeKind
from spec.digest.making import made

SECTIONS = {Role.RESULTS: "Fatigue was higher in the first group than in the second group."}


def told(who: str, count: int = 53, **about: object) -> str | None:
    phrase = counted_people(gather(*made(SECTIONS, about=about, people=(count, who))))
    return None if phrase is None else phrase.text


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("patients with multiple sclerosis", "53 people with MS"),
        ("MS patients", "53 people with MS"),
        ("RRMS patients", "53 people with relapsing-remitting MS"),
        ("women with relapsing-remitting multiple sclerosis", "53 women with relapsing-remitting MS"),
        ("patients with RRMS and SPMS", "53 people with MS"),
        ("participants", "53 people"),
        ("patients with MS and healthy controls", "53 people"),
        ("patients with MS or NMOSD", "53 people"),
        ("caregivers of patients", "53 people who care for someone"),
        ("patients with early multiple sclerosis", "53 people with early MS"),
        ("patients with benign MS", "53 people with benign MS"),
        ("patients with clinically isolated syndrome or early MS", "53 people with a first attack (CIS) or early MS"),
        ("patients with CIS or MS", "53 people with a first attack (CIS) or MS"),
    ],
)
def test_it_says_people_and_names_the_disease_only_where_the_source_does(who: str, expected: str):
    assert told(who) == expected


@pytest.mark.parametrize("who", ["eyes", "relapses", "serum samples of patients", "studies", "mice"])
def test_it_does_not_call_things_people(who: str):
    assert told(who) is None


def test_one_is_written_as_a_word_with_its_singular():
    assert told("woman with MS", 1) == "one woman with MS"


def test_large_numbers_have_their_comma():
    assert told("patients", 30478) == "30,478 people"


def test_a_study_of_a_neighbor_does_not_count_people_with_ms():
    assert told("patients with MS", scope=ScopeKind.NEIGHBOR, diseases=("pml",)) == "53 people"


def test_animals_are_not_counted_as_people():
    facts = gather(*made(SECTIONS, people=(12, "patients"), species=Species.ANIMALS, design=Design.ANIMAL))
    assert counted_people(facts) is None


def test_animals_are_named_in_the_plural():
    facts = gather(*made(SECTIONS, species=Species.ANIMALS, animals=("mouse", "rat")))
    named = animals(facts)
    assert named is not None
    assert named.text == "mice and rats"


def test_a_review_is_told_by_the_human_disease():
    about = {"scope": ScopeKind.MODEL, "diseases": ("eae", "ms")}
    review = gather(*made(SECTIONS, about=about, species=Species.NONE, design=Design.NARRATIVE_REVIEW))
    mice = gather(*made(SECTIONS, about=about, species=Species.ANIMALS, design=Design.ANIMAL))
    assert disease(review).text == "MS"
    assert disease(mice).text == "an MS-like disease"
