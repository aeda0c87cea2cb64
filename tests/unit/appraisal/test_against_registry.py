"""A paper beside its registration: told apart only where both are certain. All studies and trials are invented."""

from dataclasses import replace

from invented_records import appraised
from plainms.absence import NOT_REPORTED
from plainms.appraisal.against_registry import OtherNumber, OtherOutcome, differences
from plainms.appraisal.appraisal import Appraisal
from plainms.identifiers import Registry, TrialId
from plainms.sources.clinicaltrials import Enrollment, Trial

NUMBER = TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value="NCT99000001")
PLANNED = Enrollment(count=600, is_planned=True)


def trial(**fields: object) -> Trial:
    made = Trial(
        number=NUMBER, title="Velozumab", status="COMPLETED", phases=(), enrollment=PLANNED,
        primary_outcomes=("Annualized relapse rate",), has_results=False, started=NOT_REPORTED, completed=NOT_REPORTED,
        updated=NOT_REPORTED,
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def paper(
    title: str = "A randomized trial of velozumab in multiple sclerosis", outcome: str = "walking speed"
) -> Appraisal:
    counted = "A total of 312 patients with MS were randomized to velozumab or placebo."
    return appraised(
        title,
        (
            "METHODS",
            f"{counted} The primary outcome was {outcome}.",
        ),
        ("RESULTS", "Relapses were fewer with velozumab than with placebo."),
        ("TRIAL REGISTRATION", "ClinicalTrials.gov NCT99000001."),
    )


def test_a_number_far_from_the_registered_one_is_shown_beside_it() -> None:
    (number, *_) = differences(paper(), trial())
    assert isinstance(number, OtherNumber)
    assert (number.registered.count, number.registered.is_planned, number.reported.count) == (600, True, 312)


def test_a_number_close_to_the_registered_one_is_no_difference() -> None:
    close = trial(enrollment=Enrollment(count=330, is_planned=False))
    assert not any(isinstance(one, OtherNumber) for one in differences(paper(), close))


def test_another_main_outcome_is_shown_with_both_wordings() -> None:
    found = [one for one in differences(paper(), trial()) if isinstance(one, OtherOutcome)]
    assert [one.reported.quote for one in found] == ["The primary outcome was walking speed."]
    assert found[0].registered == ("Annualized relapse rate",)


def test_the_same_outcome_in_other_words_is_no_difference() -> None:
    same = paper(outcome="the annualised relapse rate at two years")
    assert not any(isinstance(one, OtherOutcome) for one in differences(same, trial()))


def test_an_outcome_that_we_do_not_know_is_left_alone() -> None:
    unknown = trial(primary_outcomes=("Score of the invented questionnaire",))
    assert not any(isinstance(one, OtherOutcome) for one in differences(paper(), unknown))


def test_a_registration_with_another_number_is_never_compared() -> None:
    other = TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value="NCT99000002")
    assert differences(paper(), trial(number=other)) == ()


def test_a_report_on_part_of_a_trial_is_never_compared() -> None:
    part = paper("A post hoc subgroup analysis of a randomized trial of velozumab in multiple sclerosis")
    assert differences(part, trial()) == ()
