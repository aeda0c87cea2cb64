"""The course of one case: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design, Species
from spec.digest.frames.reading import told

ONE = {"design": Design.CASE_REPORT, "people": (1, "patient")}
UNCOUNTED = {"design": Design.CASE_REPORT}


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "We report a case of a 41-year-old woman with MS who developed a rash and was treated with steroids.",
            "the woman developed a rash and was treated with steroids",
        ),
        (
            "A 36-year-old man with MS received steroids without significant improvement.",
            "the man received steroids without clear improvement",
        ),
        ("A 36-year-old man with MS developed blurred vision.", "the man developed blurred vision"),
        ("A 9-year-old girl presented with double vision.", "the girl had double vision"),
        ("A 15-year-old male patient was diagnosed with MS.", "the teenage boy was diagnosed with MS"),
        (
            "The patient was a 41-year-old man with MS who had a seizure two days after the vaccine.",
            "the man had a seizure two days after the vaccine",
        ),
        (
            "The patient was initially diagnosed with a stroke, but was eventually treated with natalizumab.",
            "the person was first diagnosed with a stroke and was in the end treated with natalizumab",
        ),
        ("The patient declined rapidly and ultimately died.", "the person got worse rapidly and in the end died"),
        (
            "Here, we report a case of optic neuritis in a 33-year-old woman with MS.",
            "the woman had optic neuritis",
        ),
        (
            "We describe a case of acute relapse in a woman with MS shortly after a vaccine.",
            "the woman had an acute relapse",
        ),
        (
            "A 50-year-old woman developed a seizure most likely due to a stroke.",
            "the woman developed a seizure",  # the cause that they guess at is left out
        ),
        (
            "A 44-year-old man with no prior history of thyroid problems was diagnosed with diabetes.",
            "the man was diagnosed with diabetes",
        ),
        (
            "We present a case of depression with headache and poor sleep.",
            "the doctors described a case of depression with headache and poor sleep",
        ),
    ],
)
def test_the_course_is_told_of_one_patient_in_the_past(sentence: str, ours: str) -> None:
    assert told(sentence, "case", **ONE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "We report three women who developed headache after starting fingolimod.",
            "three women developed headache after starting fingolimod",
        ),
        ("We describe five cases of optic neuritis.", "the doctors described five cases of optic neuritis"),
    ],
)
def test_a_few_patients_are_told_of_together(sentence: str, ours: str) -> None:
    assert told(sentence, "case", **UNCOUNTED) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "A 41-year-old woman with MS may have developed a rash.",
        "A 41-year-old woman without fever developed a rash.",  # what limits her stays with her
        "The patient was suspected of having a stroke.",
        "Patients with MS developed a rash.",
    ],
)
def test_what_is_guessed_or_said_of_others_is_not_told_as_the_course(sentence: str) -> None:
    assert told(sentence, "case", **ONE) == ""


def test_only_a_report_of_a_case_is_told_as_one() -> None:
    assert told("A 41-year-old woman with MS developed a rash.", "case") == ""
    assert told("A 41-year-old woman with MS developed a rash.", "case", **ONE, species=Species.CELLS) == ""


def test_she_is_the_patient_only_where_no_relative_is_told_of() -> None:
    two = "A 41-year-old woman had a rash. She developed fever."
    assert told(two, "case", sentence_at=1, **ONE) == "the woman developed fever"
    kin = "A 41-year-old woman and her daughter had a rash. She developed fever."
    assert told(kin, "case", sentence_at=1, **ONE) == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The patient's symptoms completely resolved within two weeks.",
            "the person’s symptoms went away within two weeks",
        ),
        (
            "Plasma exchange led to complete resolution of the headache.",
            "after plasma exchange, the person’s headache went away",
        ),
        ("A diagnosis of optic neuritis was made.", "the person was diagnosed with optic neuritis"),
        ("The patient's vision rapidly recovered.", "the person’s vision quickly recovered"),
    ],
)
def test_how_it_went_is_told_after_a_treatment_and_never_by_it(sentence: str, ours: str) -> None:
    assert told(sentence, "case", **ONE) == ours


def test_of_a_list_with_a_strange_name_the_first_and_other_problems_are_told() -> None:
    sentence = "A 41-year-old woman presented with headache, zyxqualgia, weakness, and fever."
    assert told(sentence, "case", **ONE) == "the woman had headache and other problems"


def test_a_patient_named_by_a_description_alone_is_told_by_it() -> None:
    sentence = "We report a case of a man treated with fingolimod."
    assert told(sentence, "case", **ONE) == "the man was treated with fingolimod"


def test_a_time_in_front_of_her_is_no_hindrance() -> None:
    text = "A 41-year-old woman had a rash. Three days after the infusion she developed fever and required oxygen."
    assert told(text, "case", sentence_at=1, **ONE) == "the woman developed fever and needed oxygen"


def test_cells_of_a_person_have_no_story() -> None:
    text = "A cell line was made from a 41-year-old woman with MS. The patient had a rash."
    assert told(text, "case", sentence_at=1, **ONE) == ""


def test_a_first_diagnosis_is_not_told_without_the_one_that_replaced_it() -> None:
    sentence = (
        "The patient was initially treated as a stroke with fluids and bed rest in another hospital for three weeks, "
        "before showing signs of an infection of the nerves of both arms and both legs, and eventually being found to "
        "have zyxqual fever of the spine and brain."
    )
    assert "stroke" not in told(sentence, "case", **ONE) or "zyxqual" in told(sentence, "case", **ONE)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("MRI revealed swelling in his brain.", "an MRI scan showed swelling in the man’s brain"),
        ("His vision remained stable over 3 years.", "the man’s vision stayed stable over 3 years"),
        ("Two years later, he is still free of relapses.", "two years later, the man was still free of relapses"),
        ("There has been no return of his cancer in 6 years.", "there was no return of the man’s cancer in 6 years"),
        ("Intensive training led to a quick recovery.", "intensive training was followed by a quick recovery"),
        ("A biopsy led to the diagnosis of skin cancer.", "the man was diagnosed with skin cancer"),
        (
            "Further tests, in addition to his history, led to diagnosis of diabetes.",
            "the man was diagnosed with diabetes",
        ),
        ("All attacks were suppressed by the new tablet.", "all attacks stopped with the new tablet"),
    ],
)
def test_what_happened_in_the_case_is_told_without_a_cause(sentence: str, ours: str) -> None:
    text = f"We report a 50-year-old man with MS. {sentence}"
    assert told(text, "case", sentence_at=1, **ONE) == ours


def test_what_one_of_several_had_is_told_of_one_patient() -> None:
    text = "We report two women with MS. Her vision remained stable over 3 years."
    assert told(text, "case", sentence_at=1, **UNCOUNTED) == "one patient’s vision stayed stable over 3 years"


@pytest.mark.parametrize(
    "sentence",
    [
        "Studies showed a higher risk of infections.",
        "Blood pressure was measured each day.",
        "The rash was probably a side effect.",
    ],
)
def test_what_is_known_measured_or_guessed_is_no_event_of_the_case(sentence: str) -> None:
    text = f"We report a 50-year-old man with MS. {sentence}"
    assert told(text, "case", sentence_at=1, **ONE) == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("We report a fatal case of skin cancer.", "the doctors described a fatal case of skin cancer"),
        (
            "We report two asymptomatic cases of flu, both developed fever later.",
            "the doctors described two symptom-free cases of flu",
        ),
    ],
)
def test_how_bad_a_case_was_is_kept(sentence: str, ours: str) -> None:
    assert told(sentence, "case", **UNCOUNTED) == ours


def test_a_further_matter_behind_how_it_went_may_be_left_out_if_it_turns_nothing_round() -> None:
    text = "A 41-year-old man had blurred vision. The macular edema resolved and acuity was 20/20."
    assert told(text, "case", sentence_at=1, **ONE) == "the man’s macular edema went away"
    text = text.replace("acuity was 20/20", "acuity was 20/40, but he died")
    assert told(text, "case", sentence_at=1, **ONE) == ""


def test_a_rest_is_not_cut_to_a_word_that_says_nothing() -> None:
    text = "We report a 50-year-old man with MS. He had features suggestive of zyxqualgic vorblism."
    assert told(text, "case", sentence_at=1, **ONE) == ""


def test_what_the_rest_of_the_sentence_turns_round_is_not_told_alone() -> None:
    text = "A 41-year-old man had a rash. He responded to steroids and was discharged, although zyxqual vorblism rose."
    assert told(text, "case", sentence_at=1, **ONE) == ""
    text = text.replace("zyxqual vorblism rose", "the rash came back")
    assert told(text, "case", sentence_at=1, **ONE).endswith("although the rash came back")


def test_no_further_attacks_are_not_no_attacks() -> None:
    text = "We report a 50-year-old man with MS. There were no further relapses in 3 years."
    assert told(text, "case", sentence_at=1, **ONE) == "there were no further relapses in 3 years"


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "We report the successful treatment of severe spasticity with nabiximols in a 40-year-old man with MS.",
            "treatment of the man’s severe muscle stiffness with nabiximols went well",
        ),
        (
            "We report the successful treatment of chronic pain in a patient with MS after a poor response to drugs.",
            "treatment of the person’s long-lasting pain went well, after usual treatments had done little",
        ),
        (
            "To our knowledge, this is only the second case of hepatitis reported with fingolimod treatment.",
            "as far as the authors know, this was the second reported case of hepatitis with fingolimod treatment",
        ),
        (
            "To the best of our knowledge, this is the first case of psoriasis during ocrelizumab treatment.",
            "as far as the authors know, this was the first reported case of psoriasis during ocrelizumab treatment",
        ),
        (
            "This report presents the first reported association of psoriasis and MS, between which no link is known.",
            "as far as the authors know, this was the first report of one person with psoriasis and MS",
        ),
        (
            "To our knowledge, this is the first case of psoriasis complicated by diabetes, and rest was good.",
            "as far as the authors know, this was the first reported case of psoriasis complicated by diabetes",
        ),
        ("To our knowledge, this is the first case of such a rash.", ""),  # of which?
        (
            "Besides the patient we are reporting, there are only four other families reported so far.",
            "as far as the authors know, only four other families had been reported before",
        ),
        (
            "A 41-year-old man developed hepatitis due to interferon beta.",
            "the man developed hepatitis, which the authors put down to interferon beta",
        ),
        ("A 41-year-old man developed hepatitis possibly due to interferon beta.", "the man developed hepatitis"),
        (
            "A 41-year-old man switched disease modifying therapy from natalizumab to fingolimod.",
            "the man switched from natalizumab to fingolimod",
        ),
    ],
)
def test_what_came_of_a_treatment_and_how_rare_it_is_are_told(sentence: str, ours: str) -> None:
    assert told(sentence, "case", **ONE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "In one case, methylprednisolone was remarkably effective for the hiccups.",
            "in one of the cases, treatment of hiccups with methylprednisolone went well",
        ),
        (
            "For the pain, amitriptyline was effective in both cases.",
            "in both cases, treatment of pain with amitriptyline went well",
        ),
        ("For the pain, amitriptyline was not effective in both cases.", ""),
        ("Both patients improved after steroid treatment.", "both people got better after steroid treatment"),
        ("Amitriptyline was effective for the pain.", ""),  # nobody knows in how many
    ],
)
def test_of_a_few_cases_it_is_said_in_how_many(sentence: str, ours: str) -> None:
    text = f"We report two women with MS who had hiccups. {sentence}"
    assert told(text, "case", sentence_at=1, design=Design.CASE_REPORT, people=(2, "women")) == ours


def test_of_families_it_is_said_how_many_members_had_it() -> None:
    sentence = "We have discovered cases of fever and optic neuritis in five members of two different families."
    assert (
        told(sentence, "case", **UNCOUNTED)
        == "the doctors saw fever and optic neuritis in five members of two families"
    )


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "In spite of many lesions, the patient recovered almost completely upon steroid treatment.",
            "the person recovered almost fully upon steroid treatment",
        ),
        (
            "Here we describe the case of a 26-year-old Marburg MS patient presenting with severe weakness.",
            "the person had severe weakness",
        ),
    ],
)
def test_a_patient_named_by_a_kind_of_ms_has_a_story(sentence: str, ours: str) -> None:
    assert told(sentence, "case", **ONE) == ours


def test_nobody_is_diagnosed_with_a_patient() -> None:
    assert told("A 55-year-old man was diagnosed with zyxqual tuberculosis.", "case", **ONE) == ""
    widespread = "A 55-year-old man was diagnosed with disseminated tuberculosis identified by a scan of the chest."
    assert told(widespread, "case", **ONE) == "the man was diagnosed with widespread tuberculosis"


@pytest.mark.parametrize(
    "sentence",
    [
        "A 36-year-old man with MS received steroids without improvement, while he remained stable under rituximab.",
        "The patient was eventually diagnosed with gout and received multiple courses of steroids without "
        "significant improvement, while he remained stable under rituximab.",
    ],
)
def test_what_turns_round_behind_while_is_not_left_out(sentence: str) -> None:
    said = told(sentence, "case", **ONE)
    assert not said or "while" in said
