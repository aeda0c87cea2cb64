"""Whom a study concerns: never a wider or another group than the one that it tells of."""

import re

import pytest

from plainms.appraisal.appraisal import Design, Role, Rung, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.studies.study import ScopeKind
from spec.digest.making import claim, made

SLEEP = "Sleep was worse in people with MS who took less exercise than in those who took more."
MOOD = "Depression was worse in people with MS who slept badly than in those who slept well."
MICE = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}


def concerns(title: str, result: str = SLEEP, **facts: object) -> str:
    about = {"title": title, **facts.pop("about", {})}  # type: ignore[dict-item]
    outcome = write(*made({Role.RESULTS: result}, about=about, **facts))
    assert isinstance(outcome, Digest)
    return re.sub(r" \([^()]*\)", "", outcome.part(PartKind.MATTERS).sentences[0].text)  # without explanations


def test_a_trouble_narrows_the_group_where_a_finding_tells_of_it():
    assert concerns("Depression in multiple sclerosis", MOOD) == "This concerns people with MS who have low mood."


def test_a_trouble_that_only_the_title_names_narrows_nothing():
    told = concerns("Depression and reading in multiple sclerosis")
    assert told == "This concerns people with MS who want to know more about depression."


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Late-onset multiple sclerosis in Utopia", "people whose MS began late in life"),
        ("Plasmapheresis in multiple sclerosis", "people with MS who have attacks"),
        ("A talk on multiple sclerosis", "people with MS"),
        (
            "Prevalence of multiple sclerosis in Utopia",
            "people who want to know how common MS is and what goes along with it",
        ),
        (
            "Physician compensation in multiple sclerosis",
            "those who treat people with MS, and those who plan their care",
        ),
        ("Bladder trouble in multiple sclerosis", "people with MS who have trouble with the bladder"),
        ("Bladder and bowel trouble in multiple sclerosis", "people with MS who have trouble with bladder or bowel"),
        (
            "Reliability of an invented balance test in multiple sclerosis",
            "people with MS who are tested in this way, and those who read the results",
        ),
        ("Rituximab in multiple sclerosis", "people with MS who take rituximab or may take it"),
        (
            "Infections and disease modifying treatments in multiple sclerosis",
            "people with MS who take a medicine for it or may take one",
        ),
        ("Anti-CD52 drugs in multiple sclerosis", "people with MS who take alemtuzumab or may take it"),
        (
            "The symbol digit test is sensitive in multiple sclerosis",
            "people with MS who are tested in this way, and those who read the results",
        ),
        ("Prevalence of infections in MS", "people with MS who want to know more about infections"),
        ("The gut and therapy in multiple sclerosis", "people with MS who wonder about the gut and its bacteria"),
    ],
)
def test_the_words_of_a_title_say_whom_it_speaks_to(title: str, group: str):
    assert concerns(title) == f"This concerns {group}."


def test_a_trouble_narrows_the_group_where_such_people_were_counted():
    people = (40, "patients with multiple sclerosis and depression")
    told = concerns("Depression and exercise in multiple sclerosis", people=people)
    assert told == "This concerns people with MS who have low mood."


def test_one_medicine_in_use_narrows_the_group_to_those_who_take_it():
    told = concerns("Fingolimod and sleep in multiple sclerosis")
    assert told == "This concerns people with MS who take fingolimod or may take it."


def test_those_who_were_asked_about_their_patients_are_not_the_patients():
    for title in ("Neurologists' views on sleep in multiple sclerosis", "Sleep in MS: a nationwide provider survey"):
        assert concerns(title) == "This concerns those who treat or care for people with MS."


def test_a_study_of_who_gets_ms_concerns_those_who_want_to_know():
    told = concerns("Smoking and risk of multiple sclerosis")
    assert told == "This concerns people who want to know what goes along with getting MS."


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Fingolimod in mice with experimental autoimmune encephalomyelitis", "researchers who study fingolimod in"),
        ("A mutant in mice", "researchers who study MS in animals"),
    ],
)
def test_work_in_animals_concerns_researchers_and_names_its_topic(title: str, group: str):
    result = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."
    assert concerns(title, result, **MICE).startswith(f"This concerns {group}")


def test_professionals_who_were_counted_are_those_concerned_unless_patients_were_counted_too():
    nurses = "The work was liked by 55 nurses working in eight centers, and less so where it had little meaning."
    assert concerns("Joy at work", nurses) == "This concerns those who treat or care for people with MS."
    both = f"{nurses} Sleep was worse in 20 patients with multiple sclerosis."
    assert concerns("Joy at work", both) != "This concerns those who treat or care for people with MS."


def test_a_study_that_tells_another_disease_from_ms_concerns_more_than_people_with_ms():
    told = concerns("A scan differentiates an invented disease from multiple sclerosis")
    assert told == "This concerns people who have MS or an illness like it, and those who tell them apart."


def test_one_kind_of_ms_beside_first_attacks_is_not_all_that_was_studied():
    alone = concerns("A talk on multiple sclerosis", phenotypes=("relapsing-remitting",))
    assert alone == "This concerns people with relapsing-remitting MS."
    beside = f"{SLEEP} The same held in patients with a clinically isolated syndrome."
    assert concerns("A talk on multiple sclerosis", beside, phenotypes=("relapsing-remitting",)) != alone


def test_a_title_on_a_disease_far_from_ms_concerns_those_who_compare_and_not_people_with_ms():
    told = concerns("T cells in amyotrophic lateral sclerosis")
    assert told == "This concerns those who compare diseases of the nervous system."
    assert concerns("Stroke in multiple sclerosis") != told


@pytest.mark.parametrize(
    ("title", "no_words"), [("Memory B cells in MS", "memory"), ("The energetic cost of walking in MS", "pay")]
)
def test_words_of_a_title_that_mean_another_thing_narrow_no_group(title: str, no_words: str):
    assert no_words not in concerns(title)


def test_two_neighbors_in_a_title_are_both_named():
    about = {"scope": ScopeKind.NEIGHBOR, "diseases": ("nmosd", "mogad")}
    told = concerns(
        "COVID-19 in neuromyelitis optica and MOGAD",
        "Sleep was worse in people with NMOSD than in people with MOGAD who were studied.",
        about=about,
    )
    assert told == (
        "This concerns people with neuromyelitis optica or with an antibody disease close to MS, called MOGAD."
    )


def test_one_kind_of_ms_is_kept():
    kind = {"phenotypes": claim(("secondary-progressive",))}
    assert concerns("A talk on MS", **kind) == "This concerns people with secondary progressive MS."
    told = "This concerns people with secondary progressive MS who sleep badly."
    assert concerns("Sleep in MS", **kind) == told


def test_women_are_women_where_the_title_says_so():
    assert concerns("Sleep in women with multiple sclerosis") == "This concerns women with MS."
    assert concerns("Sleep in women with multiple sclerosis and men") != "This concerns women with MS."


def test_those_at_risk_of_ms_are_not_those_who_wonder_who_gets_it():
    assert "getting MS" not in concerns("Scans of adults at risk of multiple sclerosis")
    assert "getting MS" not in concerns("Walks and the risk of multiple sclerosis-related relapses")


def test_some_topics_name_another_group():
    told = "Fatigue was worse in children with MS who slept badly than in those who slept well."
    assert concerns("Sleep in pediatric multiple sclerosis", told) == (
        "This concerns children and teenagers with MS, and their families."
    )


KIND = {"phenotypes": claim(("relapsing-remitting",))}


def test_another_kind_of_ms_among_those_studied_widens_the_group_unless_the_title_names_one():
    beside = f"{SLEEP} The same held in 12 patients with SPMS."
    assert concerns("A talk on multiple sclerosis", beside, **KIND) == "This concerns people with MS."
    titled = concerns("A talk on relapsing-remitting multiple sclerosis", beside, **KIND)
    assert titled == "This concerns people with relapsing-remitting MS."


def test_a_kind_that_only_an_abstract_without_people_names_narrows_nothing():
    told = concerns("A talk on multiple sclerosis", species=Species.NONE, **KIND)
    assert told == "This concerns people with MS."


@pytest.mark.parametrize(
    ("title", "group"),
    [
        (
            "Fingolimod versus natalizumab in MS",
            "people with MS who take fingolimod or natalizumab, or",
        ),
        (
            "Natalizumab in people of African descent with MS",
            "people of African descent with MS who take",
        ),
        ("Experiences of African American women with MS", "Black women with MS"),
        ("Sleep in older adults with relapsing-remitting MS", "older people with relapsing-remitting MS"),
        (
            "Validity of a leg test in multiple sclerosis",
            "people with MS who take tests or fill in",
        ),
        (
            "Microglia in multiple sclerosis",
            "researchers who study immune cells of the brain in MS, and",
        ),
        ("Massage in multiple sclerosis", "people with MS who want to know more about massage"),
        (
            "Is multiple sclerosis caused by an invented germ?",
            "people who want to know what goes along with getting MS",
        ),
        (
            "Sleep in isolated myelitis and conversion to multiple sclerosis",
            "people who had a first attack",
        ),
    ],
)
def test_a_title_says_whom_it_speaks_to_and_the_narrowest_group_counts(title: str, group: str):
    assert concerns(title).startswith(f"This concerns {group}")


def test_an_infection_and_ms_concern_those_who_ask_who_gets_it_where_that_is_the_aim():
    aim = {Role.OBJECTIVE: "We asked whether toxoplasma goes along with the risk of developing multiple sclerosis."}
    study, appraisal = made({**aim, Role.RESULTS: SLEEP}, about={"title": "Toxoplasma gondii and multiple sclerosis"})
    outcome = write(study, appraisal)
    assert isinstance(outcome, Digest)
    assert "what goes along with getting MS" in outcome.part(PartKind.MATTERS).sentences[0].text


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Imaging of fingolimod in mice with experimental autoimmune encephalomyelitis", "who look for ways to see"),
        (
            "Combined fingolimod and statins in mice with autoimmune encephalomyelitis",
            "who study MS in animals",
        ),
    ],
)
def test_work_in_animals_on_scans_or_on_two_agents_names_no_single_agent(title: str, group: str):
    result = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."
    assert concerns(title, result, **MICE).startswith(f"This concerns researchers {group}")


def test_a_case_report_concerns_people_with_the_disease_and_not_those_who_study_its_cells():
    assert concerns("Microglia in a man with multiple sclerosis", design=Design.CASE_REPORT) == (
        "This concerns people with MS."
    )


def test_patients_asked_beside_their_doctors_are_not_left_out():
    told = concerns("Patient and neurologist preferences in multiple sclerosis: neurologists' views on sleep")
    assert told != "This concerns those who treat or care for people with MS."


def test_a_course_of_ms_is_read_behind_early():
    told = concerns("A talk on early relapsing-remitting multiple sclerosis")
    assert told == "This concerns people with relapsing-remitting MS."


def test_two_courses_set_side_by_side_in_a_title_are_not_one():
    told = concerns("A talk on relapsing and progressive forms of multiple sclerosis")
    assert told == "This concerns people with MS."


def test_one_trouble_of_a_list_is_not_the_group():
    told = concerns("Effects of riding on sleep, pain, fatigue and mood in multiple sclerosis")
    assert told == "This concerns people with MS."


def test_those_with_whom_people_are_compared_are_not_the_group():
    assert "older" not in concerns("Middle-aged people with multiple sclerosis move like healthy older adults")
    assert concerns("Sleep in older adults with multiple sclerosis") == "This concerns older people with MS."


def test_targets_of_drugs_are_no_medicine_that_one_takes():
    assert "take a medicine" not in concerns("Genetic variants and drug targets of multiple sclerosis")


def test_those_who_treat_are_counted_beside_the_people_whom_the_title_names():
    counted = f"{SLEEP} 55 nurses working in eight centers took part."
    told = concerns("Sleep among people with multiple sclerosis", counted)
    assert "those who treat" not in told


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("A mimicker of progressive multiple sclerosis", "people who have MS or an illness like it, and those who"),
        ("Herbs in rodent models of multiple sclerosis", "researchers who study MS in animals, and people with MS"),
    ],
)
def test_work_on_what_is_like_ms_does_not_concern_people_with_ms_alone(title: str, group: str):
    assert concerns(title, species=Species.NONE).startswith(f"This concerns {group}")


def test_an_overview_of_a_disease_made_in_animals_concerns_researchers():
    about = {"scope": ScopeKind.MODEL, "diseases": ("eae",)}
    told = concerns("Herbs in experimental autoimmune encephalomyelitis", species=Species.NONE, about=about)
    assert told.startswith("This concerns researchers who study")


def test_infections_behind_a_treatment_and_records_that_are_checked_are_no_trouble_and_no_test():
    assert "bladder" not in concerns("Urinary tract infection after steroids in multiple sclerosis")
    assert "forms" not in concerns("Validation of an algorithm to find multiple sclerosis in records")


def test_a_therapy_without_a_medicine_does_not_concern_those_who_take_one():
    assert "take a medicine" not in concerns("Invented therapy in multiple sclerosis")
    assert "take a medicine" in concerns("Drug therapy in multiple sclerosis")


def test_scans_that_only_show_what_a_medicine_does_do_not_make_a_study_of_scans():
    result = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."
    title = "Fingolimod shrinks lesions on MRI in mice with experimental autoimmune encephalomyelitis"
    assert "on scans" not in concerns(title, result, **MICE)
