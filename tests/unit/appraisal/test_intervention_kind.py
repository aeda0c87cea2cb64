"""What was given is said only where the words clearly lead to one kind."""

import pytest

from invented_records import appraised
from plainms.absence import NotAssessed, Unclear
from plainms.appraisal.appraisal import InterventionKind


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "Efficacy of inventamab in MS",
            "Patients received inventamab 20 mg daily or placebo. Adverse events were mild.",
            InterventionKind.DRUG,
        ),
        (
            "Effects of balance training in MS",
            "Participants completed 12 training sessions. Balance improved after the intervention.",
            InterventionKind.NON_DRUG,
        ),
        (
            "Prevalence of fatigue in MS and its association with age",
            "We asked 900 people with MS. Fatigue was associated with age.",
            InterventionKind.NONE,
        ),
    ],
)
def test_words_of_giving_tell_what_was_given(title: str, text: str, kind: InterventionKind) -> None:
    assert appraised(title, text).intervention_kind.value is kind


def test_a_drug_beside_a_training_leaves_the_kind_open() -> None:
    claim = appraised("Inventamab and balance training in MS", "Patients received both.").intervention_kind
    assert isinstance(claim.value, Unclear)


def test_nothing_is_given_in_a_review() -> None:
    claim = appraised("Efficacy of inventamab in MS: a narrative review", "Evidence is reviewed.").intervention_kind
    assert isinstance(claim.value, NotAssessed)


def test_the_claim_stands_on_sentences_and_on_the_lead() -> None:
    claim = appraised("Effects of balance training in MS", "Balance improved after training.").intervention_kind
    assert claim.spans
    assert claim.rule == "intervention-kind-points"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Prevalence of synapse loss in mice with EAE", "Transgenic mice lose synapses. Levels of mRNA were measured."),
        ("Experiences of people with MS in an exercise program", "We held interviews with 20 of them."),
        ("Serum levels and their association with age in MS", "They were injected with inventate. Levels were read."),
    ],
)
def test_that_nothing_was_given_is_not_said_of_animals_or_where_something_given_is_named(title: str, text: str) -> None:
    assert isinstance(appraised(title, text).intervention_kind.value, Unclear)
