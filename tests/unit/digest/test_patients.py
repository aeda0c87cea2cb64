"""The one patient of a case: who it is, how a page names her, and when "she" may stand for her."""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import Facts, gather
from plainms.digest.findings import findings
from plainms.digest.selecting.choosing import chosen
from plainms.digest.telling.patients import Patient, introduced, is_of_one, the_patient
from spec.digest.making import made


def _facts(text: str, people: int | None = 1) -> Facts:
    counted = {"people": (people, "patient")} if people is not None else {}
    return gather(*made({Role.RESULTS: text}, design=Design.CASE_REPORT, **counted))


def _introduced(text: str) -> str:
    facts = _facts(text)
    patient = the_patient(facts)
    return introduced(patient, facts).text if isinstance(patient, Patient) else ""


def test_a_patient_is_introduced_with_age_and_disease() -> None:
    assert _introduced("We report a 48-year-old woman with MS who had a rash.") == "a 48-year-old woman with MS"
    assert _introduced("An 81-year-old man presented with a rash.") == "an 81-year-old man"
    assert _introduced("A 15-year-old male developed a rash.") == "a 15-year-old boy"


def test_the_disease_of_a_patient_stands_behind_any_mention_or_in_the_title() -> None:
    text = "A 58-year-old man had a rash. We report a man with MS who slept badly."
    assert _introduced(text) == "a 58-year-old man with MS"
    titled = {"title": "A rash in a patient with multiple sclerosis"}
    study = made({Role.RESULTS: "A woman had a rash."}, about=titled, design=Design.CASE_REPORT, people=(1, "woman"))
    facts = gather(*study)
    patient = the_patient(facts)
    assert isinstance(patient, Patient)
    assert introduced(patient, facts).text == "a woman with MS"


def test_a_child_whose_age_stands_in_words_is_no_woman() -> None:
    assert _introduced("She is a twelve-year-old female who had a rash.") == "a girl"
    assert _introduced("We report a child. A female patient had a rash.") == "a girl"


def test_two_patients_are_not_told_as_one() -> None:
    assert isinstance(the_patient(_facts("A 41-year-old woman and a 30-year-old man had a rash.")), Unclear)
    assert isinstance(the_patient(_facts("A 41-year-old woman had a rash.", people=2)), Unclear)


def test_the_second_sentence_of_a_story_says_she() -> None:
    facts = _facts("A 41-year-old woman developed a rash. The patient's symptoms resolved within two weeks.")
    told = [sentence.text for sentence in findings(chosen(facts), facts)]
    assert told == ["The woman developed a rash.", "Her symptoms went away within two weeks."]


def test_a_turn_to_the_worse_is_never_left_out_for_a_better_one() -> None:
    facts = _facts(
        "A 41-year-old woman with MS developed pain. The patient was treated with rest. The patient's pain improved. "
        "The patient's vision recovered. The patient's fatigue improved. The patient relapsed after two weeks."
    )
    told = " ".join(sentence.text for sentence in findings(chosen(facts), facts))
    assert "had a relapse after two weeks" in told


def test_a_report_on_one_girl_of_two_ages_is_still_on_one() -> None:
    facts = _facts("We report a girl with attacks since the age of 10. At the age of 19 the girl had a rash.")
    assert is_of_one(facts)
    assert not is_of_one(_facts("We report three girls. Both patients had a rash."))
