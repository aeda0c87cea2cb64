"""What a study is about is read from its title, never from a stray word elsewhere."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.facts import drugs_of, gather
from plainms.digest.write import write
from spec.digest.making import made

RESULT = "Fatigue was higher in people with MS who slept badly than in those who slept well."


def topics(title: str, sections: dict[Role, str] | None = None) -> list[str]:
    facts = gather(*made(sections or {Role.RESULTS: RESULT}, about={"title": title}))
    return [topic.entry.id for topic in facts.topics]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Fatigue in people with multiple sclerosis", ["fatigue"]),
        ("Fingolimod versus interferon beta in multiple sclerosis", ["fingolimod"]),
        ("'It gives me pain': an interview study of fatigue in multiple sclerosis", ["fatigue"]),
        ("Novel derivatives of fingolimod for pain", ["pain"]),
        ("Gray matter acquisition for pain", ["pain"]),
        ("Spinal cord stimulation and pain in multiple sclerosis", ["pain"]),
        ("Prednisolone for fatigue in multiple sclerosis", ["prednisolone", "fatigue"]),
        ("Hepatitis C virus in multiple sclerosis", ["hepatitis-c"]),
    ],
)
def test_what_merely_looks_like_a_topic_is_none(title: str, expected: list[str]):
    assert topics(title) == expected


def test_the_stated_aim_tells_the_topic_where_the_title_does_not():
    sections = {Role.OBJECTIVE: "We aimed to assess fatigue in people with MS.", Role.RESULTS: RESULT}
    assert topics("A study of many people", sections) == ["fatigue"]


def test_a_medicine_that_the_title_does_not_name_is_no_topic():
    facts = gather(*made({Role.RESULTS: RESULT}, about={"title": "Fatigue in MS"}, interventions=("fingolimod",)))
    assert drugs_of(facts.topics) == ()


def test_the_side_effects_of_a_medicine_are_told_as_one_thing():
    outcome = write(*made({Role.RESULTS: RESULT}, about={"title": "Side effects of fingolimod in MS"}))
    assert isinstance(outcome, Digest)
    assert outcome.teaser.text == "A study looked at how safe fingolimod is in people with MS."


def test_words_about_people_from_animals_stand_behind_the_line_that_says_no_people_were_studied():
    sections = {Role.CONCLUSIONS: "These results suggest that the substance may help patients with multiple sclerosis."}
    outcome = write(*made(sections, design=Design.ANIMAL, species=Species.ANIMALS, animals=("mouse",)))
    assert isinstance(outcome, Digest)
    told = [sentence.text for sentence in outcome.part(PartKind.FOUND).sentences]
    assert told[0] == "This was a study in mice, not in people."
    assert told[-1].startswith("From this work in mice, the authors suggest that the substance may help")


def test_what_cannot_exist_in_a_study_is_not_said_to_be_missing():
    sections = {Role.RESULTS: "The damage was lower in the treated mice than in the other mice of the group."}
    outcome = write(*made(sections, design=Design.ANIMAL, species=Species.ANIMALS, animals=("mouse",)))
    assert isinstance(outcome, Digest)
    gaps = outcome.clinician[-1].text
    assert gaps.startswith("Our program did not find these")
    assert not any(word in gaps for word in ("people", "kind of MS", "treatment", "side effects"))


def test_a_medicine_is_a_topic_in_the_form_that_the_title_names() -> None:
    facts = gather(*made({Role.RESULTS: RESULT}, about={"title": "1,25-dihydroxyvitamin D3 eases multiple sclerosis"}))
    assert [topic.entry.label for topic in facts.topics] == ["active vitamin D"]
