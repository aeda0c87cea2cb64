"""Registration, funding, conflicts, harms, limits, phenotypes, medicines, setting and rung."""

import pytest

from invented_records import appraised
from plainms.absence import NotAssessed, NotReported, Unclear
from plainms.appraisal.appraisal import Rung
from plainms.identifiers import Registry, TrialId
from plainms.sources.record import DataBank, Grant
from plainms.text import Passage, PassageKind

PEOPLE = "We recruited 40 patients with MS. The patients were interviewed."


def test_a_number_in_a_data_bank_is_a_registration() -> None:
    bank = DataBank(name="ClinicalTrials.gov", accession_numbers=("NCT01234567", "not a number"))
    appraisal = appraised("Drug X in MS", PEOPLE, data_banks=(bank,))
    assert appraisal.registration.value == (TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value="NCT01234567"),)


def test_a_number_beside_words_of_registering_counts_even_with_a_space() -> None:
    appraisal = appraised("Drug X in MS", PEOPLE, "The trial was registered (NCT 01234567).")
    assert [str(number) for number in appraisal.registration.value] == ["NCT01234567"]


def test_the_number_of_someone_elses_trial_is_no_registration() -> None:
    text = "We used data from the invented trial (registered as NCT01234567)."
    assert isinstance(appraised("Drug X in MS", PEOPLE, text).registration.value, NotReported)


def test_funding_comes_from_grants_and_sentences() -> None:
    grants = (Grant(agency="Invented Council"), Grant(agency="Invented Council"))
    text = ("FUNDING", "Invented Foundation.")
    assert appraised("Drug X in MS", PEOPLE, text, grants=grants).funding.value == (
        "Invented Council",
        "Invented Foundation.",
    )


def test_silence_on_money_and_interests_is_not_reported_rather_than_none() -> None:
    appraisal = appraised("Drug X in MS", PEOPLE)
    assert isinstance(appraisal.funding.value, NotReported)
    assert isinstance(appraisal.conflicts.value, NotReported)


def test_conflicts_are_the_records_own_statement() -> None:
    statement = Passage(key="coi", kind=PassageKind.CONFLICT_OF_INTEREST, text="A. Nobody sells drug X.")
    claim = appraised("Drug X in MS", PEOPLE, conflict_of_interest=statement).conflicts
    assert claim.value == "A. Nobody sells drug X."
    assert claim.spans[0].quote == claim.value


def test_harms_and_limits_are_quoted() -> None:
    results = ("RESULTS", "Side effects were mild. Sleep improved.")
    end = ("CONCLUSIONS", "The small sample limits this. Further studies are needed.")
    appraisal = appraised("Drug X in MS", ("METHODS", PEOPLE), results, end)
    assert appraisal.harms.value == "Side effects were mild."
    assert [span.quote for span in appraisal.limitations.spans] == ["The small sample limits this."]


def test_activity_limitations_are_not_limits_of_the_study() -> None:
    appraisal = appraised("Walking in MS", ("RESULTS", "Activity limitations were common."))
    assert isinstance(appraisal.limitations.value, NotReported)


def test_blinding_is_asked_of_trials_only() -> None:
    assert isinstance(appraised("Sleep in MS: a cross-sectional study", PEOPLE).blinding.value, NotAssessed)
    trial = appraised("Drug X in MS: a randomized trial", PEOPLE, "Assessors were blinded.")
    assert trial.blinding.value == "Assessors were blinded."


def test_courses_of_ms_are_named_by_id() -> None:
    appraisal = appraised("Sleep in RRMS and secondary progressive multiple sclerosis", PEOPLE)
    assert set(appraisal.phenotypes.value) == {"relapsing-remitting", "secondary-progressive"}


def test_a_medicine_in_passing_is_not_the_intervention() -> None:
    appraisal = appraised("Gilenya and sleep in MS", PEOPLE, "One patient took baclofen.")
    assert appraisal.interventions.value == ("fingolimod",)


def test_a_medicine_compared_with_or_measured_is_not_the_intervention() -> None:
    text = "Patients were treated with ocrelizumab or rituximab. Drug Y was better than fingolimod. " + PEOPLE
    assert appraised("Switching in MS", ("METHODS", text)).interventions.value == ("ocrelizumab", "rituximab")
    assert isinstance(appraised("Vitamin D levels in MS", PEOPLE).interventions.value, NotReported)
    assert isinstance(appraised("Derivatives of fingolimod in MS", PEOPLE).interventions.value, NotReported)


def test_courses_of_ms_in_the_background_or_beside_mice_are_not_told() -> None:
    background = ("BACKGROUND", "Fingolimod is approved for relapsing-remitting multiple sclerosis.")
    assert isinstance(appraised("Sleep in MS", background, ("METHODS", PEOPLE)).phenotypes.value, NotReported)
    mice = "Mice were immunized. Treated mice were better. This may help in progressive multiple sclerosis."
    assert isinstance(appraised("EAE in mice", ("METHODS", mice)).phenotypes.value, NotAssessed)


@pytest.mark.parametrize(
    "text",
    [
        "We first discuss advantages and limitations of the present study tools.",
        "Further studies are required.",
        "Preliminary evidence shows that drug X helps.",
    ],
)
def test_an_outline_or_a_call_for_research_is_no_limitation(text: str) -> None:
    assert isinstance(appraised("Drug X in MS", PEOPLE, ("CONCLUSIONS", text)).limitations.value, NotReported)


@pytest.mark.parametrize(
    "text",
    [
        "Limitations of this study include its short length.",
        "The study was limited by its small sample.",
        "Because of the lack of a control group, chance may explain this.",
        "The sample size was small.",
    ],
)
def test_a_true_limit_is_quoted(text: str) -> None:
    claim = appraised("Drug X in MS", PEOPLE, ("CONCLUSIONS", text)).limitations
    assert [limit.span.quote for limit in claim.value] == [text]


def test_setting_is_told_when_title_or_methods_tell_it() -> None:
    appraisal = appraised("Sleep in MS in Canada: a multicenter study", PEOPLE)
    assert appraisal.setting.value == "several centers, Canada"


def test_two_countries_are_not_one_setting() -> None:
    assert isinstance(appraised("Sleep in MS in Canada and Italy", PEOPLE).setting.value, NotReported)


def test_rungs_follow_design_and_species() -> None:
    def rung(title: str, *abstract: str) -> object:
        return appraised(title, *abstract).rung.value

    assert rung("Drug X in MS: a randomized trial", PEOPLE) is Rung.PEOPLE_RANDOMIZED
    assert rung("Drug X in MS: post hoc analysis of a randomized trial", PEOPLE) is Rung.PEOPLE_COMPARED
    assert rung("Sleep in MS: a cross-sectional study", PEOPLE) is Rung.PEOPLE_WATCHED
    assert rung("Sleep in MS versus no MS: a cohort study", PEOPLE) is Rung.PEOPLE_COMPARED
    assert rung("Drug X in MS: a meta-analysis of randomized controlled trials", "We pooled.") is Rung.MANY_TRIALS
    assert rung("Sleep in MS: a narrative review", "Sleep is reviewed.") is Rung.IDEA
    assert isinstance(rung("Sleep in MS: a systematic review", "We searched PubMed."), Unclear)
