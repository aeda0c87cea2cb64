"""Which design is spoken, and where nothing is."""

import pytest

from invented_records import appraised
from plainms.absence import Unclear
from plainms.appraisal.appraisal import Analysis, Design, Rung, Species

PEOPLE = "We recruited 40 patients with MS. All patients were assessed. Fatigue was lower (p < 0.05)."


@pytest.mark.parametrize(
    ("title", "abstract", "design"),
    [
        ("Erratum: Sleep in MS", "Multiple sclerosis was misspelled.", Design.NOTICE),
        ("Sleep in MS: study protocol for a randomized controlled trial", "People will be enrolled.", Design.PROTOCOL),
        ("Sleep in MS: a systematic review and meta-analysis of randomized trials", PEOPLE, Design.META_ANALYSIS),
        ("Sleep in MS: a systematic review of randomized controlled trials", PEOPLE, Design.SYSTEMATIC_REVIEW),
        (
            "Drug X for MS once more",
            "Major electronic databases were searched for randomized controlled trials. Four trials were included.",
            Design.SYSTEMATIC_REVIEW,
        ),
        (
            "Care units for MS: consensus recommendations about their aims and implementation",
            "Experts met.",
            Design.GUIDELINE,
        ),
        ("Drug X for MS: a randomized controlled trial", PEOPLE, Design.RANDOMIZED_TRIAL),
        (
            "Drug X and the liver in MS",
            "Forty patients with MS were divided into two groups using random assignment. All patients were assessed.",
            Design.RANDOMIZED_TRIAL,
        ),
        ("Drug X for MS: an open-label extension study", PEOPLE, Design.NON_RANDOMIZED_TRIAL),
        ("Milk and MS: a Mendelian randomization study", PEOPLE, Design.GENETIC),
        ("Sleep in MS: a case-control study", PEOPLE, Design.CASE_CONTROL),
        ("Sleep in MS: a prospective cohort study", PEOPLE, Design.COHORT),
        ("Sleep in MS: a cross-sectional study", PEOPLE, Design.CROSS_SECTIONAL),
        ("Drug X and a rash in a patient with MS", "A 30-year-old woman had a rash.", Design.CASE_REPORT),
        ("Lived experience of MS: a qualitative study", PEOPLE, Design.QUALITATIVE),
        ("Cost-effectiveness of drug X in MS", "A Markov model was built.", Design.MODELING),
        ("Sleep in MS: a narrative review", "Sleep is reviewed.", Design.NARRATIVE_REVIEW),
        ("Editors' Note: Sleep in MS", "Sleep is a matter of debate.", Design.OPINION),
        ("Sleep loss is the first sign of MS - Yes", "Sleep is a matter of debate.", Design.OPINION),
    ],
)
def test_the_title_decides_when_it_is_plain(title: str, abstract: str, design: Design) -> None:
    assert appraised(title, abstract).design.value is design


def test_randomized_mice_are_an_animal_study() -> None:
    text = "Mice were randomly assigned to drug X or water. Treated mice showed milder disease than control mice."
    appraisal = appraised("Drug X in experimental autoimmune encephalomyelitis", text)
    assert appraisal.design.value is Design.ANIMAL
    assert appraisal.species.value is Species.ANIMALS


def test_a_review_of_work_on_animals_is_a_review() -> None:
    known = "EAE is seen in mice. EAE is seen in rats. EAE was induced in mice of many strains."
    review = f"{known} In this review, we discuss how hormones act in mice with EAE."
    assert appraised("Hormones in experimental autoimmune encephalomyelitis", review).design.value is (
        Design.NARRATIVE_REVIEW
    )
    passive = f"{known} Thus, in this review the changes of hormones with age were discussed in mice with EAE."
    title = "Hormones and age: implications for mice with experimental autoimmune encephalomyelitis"
    assert appraised(title, passive).design.value is Design.NARRATIVE_REVIEW
    found = f"{known} In this review, we discuss hormones. We found that treated mice had milder EAE."
    assert appraised("Hormones in experimental autoimmune encephalomyelitis", found).design.value is Design.ANIMAL
    back = f"{known} We found that treated mice had milder EAE. This review will discuss what follows from that."
    assert appraised("Hormones in experimental autoimmune encephalomyelitis", back).design.value is (
        Design.NARRATIVE_REVIEW
    )


def test_review_as_a_publication_type_does_not_decide_against_the_text() -> None:
    text = "Patients were randomly assigned to drug X or placebo. We recruited 40 patients with MS."
    assert appraised("Drug X in MS", text, types=("Review",)).design.value is Design.RANDOMIZED_TRIAL
    assert isinstance(appraised("Drug X in MS", "Drug X is a tablet.", types=("Review",)).design.value, Unclear)


def test_clinical_trial_as_a_publication_type_is_not_chance() -> None:
    assert appraised("Drug X in MS", PEOPLE, types=("Clinical Trial",)).design.value is not Design.RANDOMIZED_TRIAL


def test_a_randomized_publication_type_counts_for_people() -> None:
    appraisal = appraised("Drug X in MS", PEOPLE, types=("Randomized Controlled Trial",))
    assert appraisal.design.value is Design.RANDOMIZED_TRIAL
    assert appraisal.design.rule == "design-publication-type"


def test_a_random_forest_is_not_a_randomized_trial() -> None:
    text = "We recruited 40 patients with MS. A random forest was fitted. Walking was predicted well (p < 0.05)."
    assert appraised("Walking in MS", text).design.value is not Design.RANDOMIZED_TRIAL


def test_people_of_a_cohort_who_once_were_in_a_trial_are_no_trial() -> None:
    text = "A cohort of 88 patients who took part in a randomized trial was followed for ten years."
    assert appraised("Vitamin D is associated with disability in MS", text).design.value is not Design.RANDOMIZED_TRIAL


def test_a_second_look_is_told_apart_from_the_design() -> None:
    appraisal = appraised("Drug X in MS: post hoc analysis of a randomized trial", PEOPLE)
    assert appraisal.design.value is Design.RANDOMIZED_TRIAL
    assert appraisal.analysis.value is Analysis.POST_HOC


def test_nothing_certain_is_nothing_said() -> None:
    assert isinstance(appraised("Thoughts on MS", "Light and tea.").design.value, Unclear)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Rising prevalence of MS in Oz",
            "Patients with MS were identified using a payer's files. 900 patients were found.",
        ),
        ("Sleep in MS", "40 patients completed a questionnaire before training and after training."),
    ],
)
def test_only_what_is_printed_makes_a_look_at_one_point_in_time(title: str, text: str) -> None:
    assert isinstance(appraised(title, PEOPLE, text).design.value, Unclear)


@pytest.mark.parametrize(
    "text",
    [
        "We retrospectively enrolled 165 patients from 11 centers.",
        "The 165 patients were followed for two years.",
        "Patients were identified from insurance claims data.",
    ],
)
def test_people_followed_or_looked_up_in_records_make_a_cohort(text: str) -> None:
    assert appraised("Drug X in MS", text, PEOPLE).design.value is Design.COHORT


@pytest.mark.parametrize(
    "title",
    [
        "A network improves lesion segmentation in MS",
        "Drug X PET/MRI for monitoring myelin in MS: a longitudinal study",
        "Effect of exercise on walking in MS",
    ],
)
def test_a_scan_method_a_program_or_a_training_is_not_a_cohort(title: str) -> None:
    text = "Data of 44 patients with MS were retrospectively reviewed."
    assert appraised(title, text, PEOPLE).design.value is not Design.COHORT


def test_a_part_of_a_randomized_trial_is_a_second_look_at_it() -> None:
    text = "Patients were randomly assigned to drug X or placebo. 52 patients from Oz were analyzed."
    title = "Drug X in MS: a subgroup analysis from the randomized phase 3 INVENTED trial and its open-label extension"
    appraisal = appraised(title, text)
    assert appraisal.design.value is Design.RANDOMIZED_TRIAL
    assert appraisal.analysis.value is Analysis.SUBGROUP
    assert appraisal.rung.value is Rung.PEOPLE_COMPARED


def test_a_trial_that_speaks_of_placebo_is_never_called_a_trial_without_chance() -> None:
    text = "Patients who had completed the double-blind, placebo-controlled phase could go on. " + PEOPLE
    assert isinstance(appraised("Drug X in MS: an open-label extension", text).design.value, Unclear)


def by_points(title: str, *sections: str) -> Design | None:
    """The design where the weight of the words decided it, and nothing where another layer did or none."""
    claim = appraised(title, *sections).design
    return claim.value if claim.rule == "design-points" and isinstance(claim.value, Design) else None


def test_patients_set_beside_healthy_people_once_are_a_look_at_one_point_in_time() -> None:
    text = "We compared 40 patients with MS with 40 healthy controls. Sleep was shorter in MS (p < 0.05)."
    assert by_points("Sleep in MS", PEOPLE, text) is Design.CROSS_SECTIONAL


def test_figures_that_change_over_time_leave_it_open_whether_people_were_looked_at_once() -> None:
    text = "We compared 40 patients with MS with 40 healthy controls at baseline and after two years."
    assert by_points("Sleep in MS", PEOPLE, text) is not Design.CROSS_SECTIONAL


def test_an_essay_without_figures_is_weighed_as_a_review() -> None:
    text = (
        "Fatigue is common in MS. Its causes remain unclear. Several treatments may help. Recent studies suggest that"
        " sleep plays a role. Clinicians should ask about it. Future research is needed."
    )
    assert by_points("Fatigue in MS: mechanisms and management", text) is Design.NARRATIVE_REVIEW


@pytest.mark.parametrize(
    "text",
    [
        "We studied 40 patients with MS, who were randomly split into two groups.",
        "Postmortem tissue of 40 patients with MS was compared with that of 40 healthy controls.",
        "The statements of 40 patients with MS led to a consensus of the panel.",
    ],
)
def test_the_weight_of_words_never_speaks_over_a_plain_word(text: str) -> None:
    controls = "Healthy controls were compared with patients. Levels were correlated with age (p < 0.05)."
    assert by_points("Differences between people with MS and others", text, controls) is None


def test_too_many_people_are_no_report_on_cases() -> None:
    text = "We included 26 patients with MS. All patients had surgery."
    assert appraised("Drug X and a rash in MS: a case series", text).design.value is not Design.CASE_REPORT
    assert appraised("Rash in MS", text, types=("Case Reports",)).design.value is not Design.CASE_REPORT
    text = "Twenty-four patients with a rash were included in the case series."
    assert appraised("Drug X and a rash in MS: a case series", text).design.value is not Design.CASE_REPORT
    text = "Two patients with a rash were included in the case series."
    assert appraised("Drug X and a rash in MS: a case series", text).design.value is Design.CASE_REPORT


def test_a_review_that_does_not_tell_of_its_search_is_not_called_systematic() -> None:
    text = "Sleep is short in MS. Many reasons are known. Light may help. Naps may help too. More work is needed."
    title = "Sleep in MS: a systematic review"
    assert appraised(title, text).design.value is not Design.SYSTEMATIC_REVIEW
    done = "A systematic review of sleep and naps in patients with MS was conducted."
    for searched in ("We searched two databases.", done):
        assert appraised(title, f"{searched} {text}").design.value is Design.SYSTEMATIC_REVIEW


def test_a_sample_split_by_chance_makes_a_randomized_trial() -> None:
    text = "Sleep of 29 patients with MS was measured before randomly splitting the sample into two subgroups."
    assert appraised("Walks in MS", text).design.value is Design.RANDOMIZED_TRIAL


def test_care_in_the_real_world_is_no_trial() -> None:
    text = "We treated 86 patients with drug X in an open-label study. Relapses became fewer over two years."
    assert appraised("Drug X in a real-world setting", text).design.value is not Design.NON_RANDOMIZED_TRIAL
    assert appraised("Drug X in MS", text).design.value is Design.NON_RANDOMIZED_TRIAL


def test_a_publication_type_gives_way_to_what_the_authors_say() -> None:
    text = "This retrospective cohort study included 90 patients with MS. All patients were followed for two years."
    claim = appraised("Drug X in MS", text, types=("Randomized Controlled Trial",)).design
    assert claim.value is Design.COHORT
    assert claim.rule == "design-text"


@pytest.mark.parametrize(
    "title", ["Drug X and vaccines in MS: an expert consensus", "Drug X in MS - expert opinion on issues in practice"]
)
def test_an_expert_consensus_is_a_guideline_though_it_speaks_of_patients(title: str) -> None:
    assert appraised(title, "All patients were included.", PEOPLE).design.value is Design.GUIDELINE


def test_an_opinion_based_on_a_review_is_no_guideline() -> None:
    title = "Drug X in MS: an expert opinion based on the review of current evidence"
    assert appraised(title, "We looked over trials.", PEOPLE).design.value is not Design.GUIDELINE


@pytest.mark.parametrize(
    ("title", "text", "analysis"),
    [
        ("Drug X in MS", "These post hoc analyses used data of two trials.", Analysis.POST_HOC),
        (
            "Safety of drug X in MS",
            "We used integrated data of all patients in 11 clinical trials.",
            Analysis.POOLED_TRIALS,
        ),
        ("Balance training in MS: a pilot study", "We recruited 12 patients.", Analysis.PILOT),
    ],
)
def test_an_analysis_is_named_even_where_the_design_is_unclear(title: str, text: str, analysis: Analysis) -> None:
    assert appraised(title, text).analysis.value is analysis


def test_a_pilot_program_is_no_pilot_study() -> None:
    title = "A cross-sectional look at people in the pilot program on tea"
    assert isinstance(appraised(title, PEOPLE).analysis.value, Unclear)


@pytest.mark.parametrize(
    "text",
    [
        "A randomized clinical trial compared two programs in 40 couples.",
        "They were randomized to blindly receive drug X.",
        "The couples were divided into two randomized groups.",
    ],
)
def test_chance_counts_whoever_the_people_are_called(text: str) -> None:
    assert appraised("Two programs for sleep", text).design.value is Design.RANDOMIZED_TRIAL


def test_a_title_on_links_needs_two_sentences_to_be_a_trial() -> None:
    once = "Samples came from a trial in which 90 patients were randomly assigned to drug X or placebo."
    twice = "We randomized 90 patients. " + once
    title = "Fatigue associated with MS"
    assert appraised(title, once).design.value is not Design.RANDOMIZED_TRIAL
    assert appraised(title, twice).design.value is Design.RANDOMIZED_TRIAL


def test_what_people_say_of_having_been_in_a_trial_is_no_trial() -> None:
    title = "Experiences of people with MS from participating in a randomized controlled trial of tea"
    assert appraised(title, PEOPLE).design.value is not Design.RANDOMIZED_TRIAL


def test_longitudinal_relaxation_is_a_scan_and_no_study_over_time() -> None:
    text = (
        "We measured longitudinal relaxation in 40 patients with MS and 40 healthy controls. It differed in patients."
    )
    assert by_points("Iron in MS", PEOPLE, text) is Design.CROSS_SECTIONAL


def test_a_review_that_only_calls_itself_systematic_is_a_review_of_what_its_authors_chose() -> None:
    text = "Sleep is often poor in MS. Drugs may ease it. Light may ease it as well. Much is left to learn."
    assert appraised("Sleep in MS: a systematic review", text).design.value is Design.NARRATIVE_REVIEW


@pytest.mark.parametrize(
    ("text", "is_review"),
    [
        ("The objective of this article is to provide information on sleep in MS.", True),
        ("The authors performed independent research of the available literature on sleep in MS.", True),
        ("This article provides an overview of sleep in MS.", True),
        ("Finding out about sleep by chart review is laborious, and the manual chart review is slow.", False),
        ("Here we review sleep in MS. We analyzed the sleep of families. We identified a gene of sleep.", False),
    ],
)
def test_a_review_is_one_by_what_its_authors_say_and_not_by_what_they_did_themselves(
    text: str, is_review: bool
) -> None:
    design = appraised("Sleep in MS", text).design.value
    assert (design is Design.NARRATIVE_REVIEW) is is_review


BENCH = (
    "Protein Q was studied in cultured neurons. In vitro, protein Q increased proliferation of cells by western blot. "
    "Blocking protein Q reduced the severity of experimental autoimmune encephalomyelitis."
)


def test_work_on_cells_and_a_model_together_is_work_at_the_bench() -> None:
    appraisal = appraised("Protein Q promotes multiple sclerosis", BENCH)
    assert appraisal.design.value in {Design.ANIMAL, Design.LABORATORY}
    assert appraisal.design.rule == "design-bench"


def test_work_at_the_bench_that_names_people_who_took_part_is_left_open() -> None:
    told = f"{BENCH} Blood of 40 patients with MS was tested, and patients with MS had more protein Q."
    assert appraised("Protein Q promotes multiple sclerosis", told).design.rule != "design-bench"
