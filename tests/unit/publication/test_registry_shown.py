"""The registry's words stand in the details, beside what the paper says where that differs. All is invented."""

from invented_records import appraised
from plainms.absence import NOT_REPORTED
from plainms.identifiers import Registry, TrialId
from plainms.publication.registry_shown import registry_lines
from plainms.sources.clinicaltrials import Enrollment, Trial

TRIAL = Trial(
    number=TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value="NCT99000001"),
    title="Velozumab",
    status="ACTIVE_NOT_RECRUITING",
    phases=(),
    enrollment=Enrollment(count=600, is_planned=True),
    primary_outcomes=(),
    has_results=False,
    started=NOT_REPORTED,
    completed=NOT_REPORTED,
    updated=NOT_REPORTED,
)


def test_planned_people_state_and_the_other_number_are_told() -> None:
    paper = appraised(
        "A randomized trial of velozumab in MS",
        ("METHODS", "A total of 312 patients with MS were randomized to velozumab or placebo."),
        ("TRIAL REGISTRATION", "ClinicalTrials.gov NCT99000001."),
    )
    assert registry_lines(paper, (TRIAL,)) == (
        "NCT99000001: people planned: 600",
        "NCT99000001: its state in the registry is “active not recruiting”",
        "The registry says 600 people, the paper 312 (randomized).",
    )


def test_without_a_registration_nothing_is_told() -> None:
    assert registry_lines(appraised("A trial of velozumab in MS", "We asked people with MS."), ()) == ()
