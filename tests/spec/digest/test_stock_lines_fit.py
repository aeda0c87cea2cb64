"""Stock lines stay with what a study is about: invented studies → the lines that they get, and do not get."""

import re

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, InterventionKind, Role, Rung, Species
from plainms.digest.digest import Digest, PartKind, SentenceKind
from plainms.digest.write import write
from plainms.studies.study import ScopeKind
from spec.digest.making import made

MICE = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
SLEPT = "Sleep was worse in people with MS who had pain than in those who had none."
TEAM, IF_ASKED = (
    "Talk with your care team before you change anything.",
    "Talk with your care team if it raises questions about your own care.",
)


def page(title: str, result: str, **facts: object) -> Digest:
    scope = facts.pop("scope", ScopeKind.MS)
    outcome = write(*made({Role.RESULTS: result}, about={"title": title, "scope": scope}, **facts))
    assert isinstance(outcome, Digest)
    return outcome


def patterns(title: str, result: str, **facts: object) -> set[str]:
    told = page(title, result, **facts)
    stock = (*told.part(PartKind.SURE).sentences, *told.part(PartKind.MATTERS).sentences, *told.questions)
    return {name for sentence in stock for name in sentence.pattern.split("+")}


def whom(title: str, result: str = SLEPT, **facts: object) -> str:
    first = page(title, result, **facts).part(PartKind.MATTERS).sentences[0].text
    return re.sub(r" \([^()]*\)", "", first)


def last(title: str, result: str, **facts: object) -> str:
    return page(title, result, **facts).part(PartKind.SURE).sentences[-1].text


def pictured(title: str, result: str, **facts: object) -> bool:
    found = page(title, result, **facts).part(PartKind.FOUND).sentences
    return any(sentence.kind is SentenceKind.ANALOGY for sentence in found)


def test_treatments_that_act_on_a_thing_are_asked_of_where_it_leads_the_title_or_was_found():
    acts = "questions.treat.act-on"
    thin = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."
    grew = "Astrocytes grew faster in old mice than in young mice that were kept in the same room."
    assert acts in patterns("Astrocytes in old mice", thin, **MICE)
    assert acts in patterns("Vitamin D and astrocytes in old mice", grew, **MICE)
    assert acts not in patterns("Vitamin D and astrocytes in old mice", thin, **MICE)


def test_nothing_is_asked_of_acting_on_what_played_no_part():
    none = "Astrocytes did not mediate the loss of myelin in old mice that were kept in the same room."
    assert "questions.treat.act-on" not in patterns("Astrocytes in old mice", none, **MICE)


def test_late_onset_is_that_of_the_illness_and_not_of_a_side_effect():
    assert "late in life" in whom("Late-onset multiple sclerosis in Utopia")
    assert "late in life" not in whom("Late-onset swelling of the hands in a man with multiple sclerosis")
    assert "late in life" in whom("Early and late-onset multiple sclerosis side by side")


def test_how_active_genes_are_is_not_the_part_that_they_play():
    assert "what part genes play" in whom("A gene in multiple sclerosis")
    assert whom("Gene expression in multiple sclerosis and an invented fever").startswith(
        "This concerns researchers who study what goes on in the body in MS"
    )


def test_genes_and_scans_concern_those_who_study_genes():
    title = "Genetic contribution to lesion load in multiple sclerosis"
    assert whom(title) == "This concerns researchers who study genes in MS, and people with MS who follow their work."
    assert "study genes" not in whom("Lesion load in multiple sclerosis")


def test_genes_of_risk_in_a_title_are_no_study_of_who_gets_the_illness():
    assert "getting MS" in whom("Multiple sclerosis risk after an invented fever")
    assert "getting MS" not in whom("An invented salt and multiple sclerosis risk genes in blood")


def test_a_caution_on_links_needs_a_link_that_was_found():
    own = {"design": Unclear("invented"), "species": Species.PEOPLE}
    linked = "In our 30 patients, sleep was associated with pain, and patients with pain were often tired."
    assert "cautions.linked-unclear" in patterns("Sleep in multiple sclerosis", linked, **own)
    named = "In our 30 patients, sleep lasted seven hours a night, and patients slept twice a day."
    assert "cautions.linked-unclear" not in patterns("Sleep in antibody-associated disease", named, **own)


def test_many_tests_at_once_are_no_caution_where_the_authors_allowed_for_them():
    cohort = {"design": Design.COHORT, "species": Species.PEOPLE}
    plain = "Sleep was worse in people with MS whose RNA sequencing differed than in the others."
    allowed = f"{plain} Figures were corrected for multiple testing."
    assert "cautions.many-tests" in patterns("Sleep in multiple sclerosis", plain, **cohort)
    assert "cautions.many-tests" not in patterns("Sleep in multiple sclerosis", allowed, **cohort)


def test_a_trial_of_reminders_is_not_said_to_leave_treatments_as_they_are():
    trial = {
        "design": Design.RANDOMIZED_TRIAL,
        "rung": Rung.PEOPLE_RANDOMIZED,
        "intervention_kind": InterventionKind.DRUG,
        "species": Species.PEOPLE,
    }
    kept = "Adherence was higher in people with MS who got a call than in those who got none."
    assert "matters.care.randomized-habits" in patterns("Adherence and calls in multiple sclerosis", kept, **trial)
    assert "matters.care.randomized" in patterns("Fingolimod in multiple sclerosis", SLEPT, **trial)


def test_a_look_at_how_care_is_given_tests_no_treatment():
    cohort = {"design": Design.COHORT, "species": Species.PEOPLE, "rung": Rung.PEOPLE_WATCHED}
    audit = "Advice on sleep was documented in 12 of 60 people with MS who took fingolimod."
    assert "matters.care.audited" in patterns("Fingolimod in multiple sclerosis", audit, **cohort)
    assert "matters.care.audited" not in patterns("Fingolimod in multiple sclerosis", SLEPT, **cohort)


def test_what_lacks_a_vitamin_says_nothing_of_taking_one():
    held = "The illness was held back in mice lacking vitamin D compared with mice that had it."
    eased = "The illness was held back in mice given vitamin D compared with mice that got none."
    assert "matters.not.supplement" not in patterns("Vitamin D in mice", held, **MICE)
    assert "matters.not.supplement" in patterns("Vitamin D in mice", eased, **MICE)


@pytest.mark.parametrize(
    ("title", "result", "line"),
    [
        (
            "Names of streets in multiple sclerosis",
            "Streets were longer in towns with MS clinics than in towns that had none.",
            IF_ASKED,
        ),
        (
            "Fingolimod in multiple sclerosis",
            "Streets were longer in towns with MS clinics than in towns that had none.",
            TEAM,
        ),
        ("Sleep in multiple sclerosis", "Sleep was better after training in people with MS than before it.", TEAM),
    ],
)
def test_before_a_change_is_said_where_the_page_tells_of_something_to_change(title: str, result: str, line: str):
    assert last(title, result, design=Design.COHORT, species=Species.PEOPLE) == line


def test_a_picture_needs_more_than_a_word_on_the_side_of_the_title():
    grew = "Microglia grew faster in old mice than in young mice that were kept in the same room."
    assert pictured("Microglia in old mice", grew, **MICE)
    assert not pictured("Old mice and microglia-like stones", grew, **MICE)
    assert not pictured("A microglia receptor in old mice", grew, **MICE)


def test_what_could_be_behind_a_trouble_is_not_asked_of_a_study_that_measures_it():
    people = {"design": Design.COHORT, "species": Species.PEOPLE}
    tired = "Fatigue was worse in people with MS who slept badly than in those who slept well."
    assert "questions.topic.fatigue" in patterns("Fatigue in multiple sclerosis", tired, **people)
    assert "questions.topic.fatigue" not in patterns(
        "Validity of a fatigue form in multiple sclerosis", tired, **people
    )


def test_what_a_title_only_sets_its_subject_beside_concerns_nobody():
    beside = "Pages of a diary in multiple sclerosis: association with pain and quality of life"
    assert "quality of life" not in whom(beside)
    assert "quality of life" in whom("Quality of life in multiple sclerosis: association with pages of a diary")
    told = "Quality of life was worse in people with MS who slept badly than in those who slept well."
    assert "quality of life" in whom(beside, told)


def test_a_walk_with_a_sum_to_solve_is_no_study_of_memory():
    assert "memory or thinking" not in whom("Cognitive and motor dual tasks in multiple sclerosis")
    assert "memory" in whom("Cognitive tasks in multiple sclerosis")


def test_targets_of_treatment_concern_those_who_look_for_treatments():
    assert whom("Invented cells as therapeutic targets to prevent progression of multiple sclerosis") == (
        "This concerns researchers who look for new treatments of MS, and people with MS who follow their work."
    )


def test_a_vitamin_in_food_is_no_study_of_food():
    thin = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."
    assert "study vitamin D" in whom("Dietary vitamin D and the nerve coating in mice", thin, **MICE)
    assert "study diet" in whom("Diet and the nerve coating in mice", thin, **MICE)


def test_nothing_is_to_be_shown_in_people_of_what_did_harm():
    harmed = "Damage was more severe in mice that got an invented salt than in mice that got none."
    helped = "Damage was less severe in mice that got an invented salt than in mice that got none."
    assert "next_steps.animals" not in patterns("A salt in mice", harmed, **MICE)
    assert "next_steps.animals" in patterns("A salt in mice", helped, **MICE)


def test_what_animals_were_treated_with_is_a_word_on_the_side():
    fell = "Microglia were fewer in mice that slept than in mice that were kept awake all night."
    assert pictured("Microglia in mice", fell, **MICE)
    assert not pictured("Sleep of mice treated with microglia", fell, **MICE)


def test_how_well_something_can_be_measured_is_no_tool_for_research():
    tool = {"design": Design.METHODS, "species": Species.PEOPLE, "rung": Rung.IDEA}
    measured = page("Normative values of an invented test in multiple sclerosis", SLEPT, **tool)
    assert measured.part(PartKind.FOUND).sentences[0].text == "This study is about how well something can be measured."
    assert "matters.care.measuring" in patterns("Normative values of a test in multiple sclerosis", SLEPT, **tool)
    assert "matters.care.methods" in patterns("A toolbox for multiple sclerosis", SLEPT, **tool)


def test_answers_that_people_gave_are_a_limit_where_they_are_told():
    cohort = {"design": Design.COHORT, "species": Species.PEOPLE}
    asked = "Patient-reported fatigue was worse in people with MS who slept badly than in the others."
    walked = "Steps were fewer in people with MS who slept badly. Forms were patient-reported at a visit in May."
    assert "cautions.survey-told" in patterns("Sleep in multiple sclerosis", asked, **cohort)
    assert "cautions.survey" not in patterns("Sleep in multiple sclerosis", walked, **cohort)


def test_those_who_are_tested_are_the_ones_whom_a_study_of_a_test_concerns():
    low = "Depression was worse in people with MS who slept badly than in those who slept well."
    assert "have low mood" in whom("Depression in multiple sclerosis", low)
    assert "take tests or fill in forms" in whom("Psychometric properties of a depression scale in MS", low)


def test_what_a_medicine_in_use_does_in_mice_is_not_said_to_fail_in_people():
    mice = "Myelin was thicker in mice that got fingolimod than in mice that got none."
    first = page("Fingolimod in mice", mice, **MICE).part(PartKind.SURE).sentences[0].text
    assert first.startswith("What a medicine does in animals may not be what it does in people")
    other = page("An invented salt in mice", mice.replace("fingolimod", "a salt"), **MICE)
    assert "What a medicine" not in other.part(PartKind.SURE).sentences[0].text


def test_a_trial_with_a_dummy_treatment_knows_why_its_groups_differ():
    own = {"design": Unclear("invented"), "species": Species.PEOPLE}
    told = "In our 30 patients, pain was lower in patients who got a salt than in those who got none."
    compared = "cautions.compared-unclear"
    assert compared in patterns("A salt in multiple sclerosis", told, **own)
    assert compared not in patterns("A double-blind study of a salt in multiple sclerosis", told, **own)


def test_one_of_a_list_in_the_aim_is_not_asked_about():
    people = {"design": Unclear("invented"), "species": Species.PEOPLE}

    def asked(aim: str) -> set[str]:
        texts = {Role.OBJECTIVE: aim, Role.RESULTS: "Streets were longer in towns with clinics than in other towns."}
        outcome = write(*made(texts, about={"title": "CoachUtopia in multiple sclerosis"}, **people))
        assert isinstance(outcome, Digest)
        return {one.pattern for one in outcome.questions}

    general = {"questions.general.known", "questions.general.who"}
    assert asked("We aimed to study fatigue in people with multiple sclerosis at home.") & general
    assert not asked("We aimed to study the bladder, fatigue and mood in people with multiple sclerosis.") & general


def test_a_trouble_that_acts_on_something_else_is_a_word_on_the_side():
    people = {"design": Design.COHORT, "species": Species.PEOPLE}
    kept = "Adherence was higher in people with MS who got a call than in those who got none."
    acts = "The impact of fatigue on adherence in multiple sclerosis"
    tired = f"{kept} Fatigue was worse in people with MS who got no call than in the others."
    assert "questions.topic.fatigue" not in patterns(acts, kept, **people)
    assert "questions.topic.fatigue" in patterns(acts, tired, **people)
    assert "questions.topic.fatigue" in patterns("The impact of adherence on fatigue in MS", kept, **people)


def test_that_studies_only_watched_people_is_a_caution_on_links():
    pooled = {"design": Design.SYSTEMATIC_REVIEW, "species": Species.NONE}
    linked = "Nine observational studies were read. Sleep was associated with pain in most of them."
    tools = "Nine observational studies were read. Phones were used to count steps in most of them."
    assert "cautions.pooled-watching" in patterns("Sleep in multiple sclerosis", linked, **pooled)
    assert "cautions.pooled-watching" not in patterns("Phones in multiple sclerosis", tools, **pooled)


def test_work_on_cells_concerns_those_who_study_them_though_its_title_names_no_disease():
    review = {"design": Design.NARRATIVE_REVIEW, "species": Species.NONE}
    said = "Astrocytes feed nerve cells, and they speak with other cells of the brain in multiple sclerosis."
    assert whom("How astrocytes speak", said, **review).startswith("This concerns researchers who study")
    asked = {"design": Design.COHORT, "species": Species.PEOPLE}
    assert "researchers" not in whom("How astrocytes speak", SLEPT, **asked)


def test_a_review_of_work_in_animals_changes_nothing_in_care():
    pooled = {"design": Design.SYSTEMATIC_REVIEW, "species": Species.NONE}
    said = "Twelve studies were read. Sleep was longer in most of them than in the groups that got none."
    bench = patterns("A salt in rodent models of multiple sclerosis", said, **pooled)
    assert "matters.care.reviews-bench" in bench
    assert "matters.care.reviews-bench" not in patterns("A salt in multiple sclerosis", said, **pooled)


def test_a_medicine_that_only_stands_for_comparison_is_not_whom_the_study_concerns():
    assert "who take interferon beta" in whom("Interferon beta in multiple sclerosis")
    assert "who take" not in whom("Statins compared with interferon beta in multiple sclerosis")


def test_of_several_medicines_none_is_asked_about_alone():
    known = {"questions.drug.known", "questions.drug.mine", "questions.drug.place"}
    people = {"design": Design.COHORT, "species": Species.PEOPLE}
    assert patterns("Fingolimod in multiple sclerosis", SLEPT, **people) & known
    assert not patterns("Fingolimod or ocrelizumab in multiple sclerosis", SLEPT, **people) & known


def test_whether_a_vitamin_acts_on_medicines_is_asked_where_it_is_taken():
    people = {"design": Design.COHORT, "species": Species.PEOPLE}
    low = "Sleep was worse in people with MS who had low vitamin D than in those who had not."
    taken = "Sleep was better in people with MS who took vitamin D than in those who took none."
    assert "questions.supplement.interact" in patterns("Vitamin D in multiple sclerosis", taken, **people)
    assert "questions.supplement.interact" not in patterns("Vitamin D in multiple sclerosis", low, **people)


def test_a_study_of_pregnancy_is_not_asked_about_kinds_of_ms():
    people = {"design": Design.COHORT, "species": Species.PEOPLE}
    pregnant = "Sleep was worse in people with MS during pregnancy than before it."
    assert "questions.like-me.kind" not in patterns("Sleep in multiple sclerosis", pregnant, **people)


def test_a_neighbor_is_a_first_sign_of_ms_where_the_study_speaks_of_ms():
    people = {"design": Design.COHORT, "species": Species.PEOPLE}
    slept = "Sleep was worse in people with transverse myelitis who had pain than in those who had none."

    def noted(*diseases: str) -> bool:
        about = {"title": "Sleep in transverse myelitis", "diseases": diseases, "scope": ScopeKind.NEIGHBOR}
        outcome = write(*made({Role.RESULTS: slept}, about=about, **people))
        assert isinstance(outcome, Digest)
        return any(one.pattern == "matters.neighbor" for one in outcome.part(PartKind.MATTERS).sentences)

    assert noted("transverse-myelitis", "ms")
    assert not noted("transverse-myelitis", "nmosd")
