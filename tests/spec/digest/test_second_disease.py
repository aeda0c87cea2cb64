"""The other disease of the one patient of a case, and limits of trials put together: invented titles and studies."""

import pytest

from plainms.appraisal.appraisal import Analysis, Design, Role
from plainms.digest.around.cautions import cautions
from plainms.digest.digest import Digest, PartKind
from plainms.digest.facts import gather
from plainms.digest.telling.patients import Patient, introduced, the_patient
from plainms.digest.write import write
from spec.digest.making import made


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        (
            "Baclofen for cramps in a patient with co-occurrence of multiple sclerosis and neurofibromatosis type 1",
            "a person with MS and neurofibromatosis type 1",
        ),
        ("Baclofen for cramps in a patient with both multiple sclerosis and unheardness", "a person with MS"),
        ("Baclofen for cramps in a patient with multiple sclerosis", "a person with MS"),
        ("Cramps in a patient with multiple sclerosis and Down's syndrome", "a person with MS and Down's syndrome"),
        ("Cramps in a patient with multiple sclerosis and much rest at noon", "a person with MS"),
    ],
)
def test_the_other_disease_of_a_patient_is_named_where_it_can_be_explained(title: str, ours: str) -> None:
    of = made(
        {Role.RESULTS: "We report that cramps eased in our patient."},
        about={"title": title},
        design=Design.CASE_REPORT,
        people=(1, "patient"),
    )
    facts = gather(*of)
    patient = the_patient(facts)
    assert isinstance(patient, Patient)
    assert introduced(patient, facts).text == ours


@pytest.mark.parametrize(("analysis", "is_pooled"), [(Analysis.POOLED_TRIALS, True), (Analysis.PRIMARY, False)])
def test_of_trials_put_together_it_is_not_said_that_chance_made_no_group(analysis: Analysis, is_pooled: bool) -> None:
    of = made({Role.RESULTS: "Pain eased."}, design=Design.NON_RANDOMIZED_TRIAL, analysis=analysis)
    said = " ".join(one.text for one in cautions((), (), (), gather(*of)))
    assert ("several trials together" in said) is is_pooled
    assert ("Chance did not decide who was treated" in said) is not is_pooled


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("A case of comorbidity of Parkinson's disease and multiple sclerosis", "MS and Parkinson's disease."),
        ("A case of comorbidity of wuggery and multiple sclerosis", "a single case."),
    ],
)
def test_a_case_whose_patient_nobody_describes_is_told_by_both_diseases(title: str, ours: str) -> None:
    of = made(
        {Role.RESULTS: "We report a case of both. Kins zorbed at noon. A description of a case is presented."},
        about={"title": title},
        design=Design.CASE_REPORT,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    assert outcome.part(PartKind.FOUND).sentences[0].text.endswith(ours)
