"""What a study compares with, and when nothing is said."""

import pytest

from invented_records import appraised
from plainms.absence import NotAssessed, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.values import Comparator

GIVEN = "Sixty adults with multiple sclerosis received ocrelizumab"


def kinds(appraisal: Appraisal) -> list[Comparator]:
    return [item.comparator for item in appraisal.comparators.value]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{GIVEN} or placebo for one year.", Comparator.PLACEBO),
        (f"{GIVEN} or sham stimulation.", Comparator.SHAM),
        (f"{GIVEN} or usual care.", Comparator.USUAL_CARE),
        (f"{GIVEN} and forty were untreated.", Comparator.NO_TREATMENT),
        (f"{GIVEN} and were compared with healthy volunteers.", Comparator.HEALTHY_CONTROLS),
        (f"{GIVEN}; walking was timed before and after.", Comparator.BEFORE),
    ],
)
def test_the_usual_words_name_the_comparator(text: str, kind: Comparator) -> None:
    assert kinds(appraised("Ocrelizumab and walking in multiple sclerosis", ("METHODS", text))) == [kind]


def test_a_medicine_behind_versus_is_the_other_treatment() -> None:
    text = "We compared relapses under fingolimod versus teriflunomide in 300 people with multiple sclerosis."
    claim = appraised("Fingolimod in multiple sclerosis", ("METHODS", text)).comparators
    assert [(item.comparator, item.interventions) for item in claim.value] == [
        (Comparator.OTHER_TREATMENT, ("teriflunomide",))
    ]
    assert claim.spans[0].quote == "teriflunomide"


def test_a_bare_control_group_counts_only_where_nothing_says_more() -> None:
    bare = "Forty people with multiple sclerosis did yoga; the control group was tested twice."
    told = "Forty people with multiple sclerosis did yoga; the control group received usual care."
    assert kinds(appraised("Yoga in multiple sclerosis", ("METHODS", bare))) == [Comparator.NO_TREATMENT]
    assert kinds(appraised("Yoga in multiple sclerosis", ("METHODS", told))) == [Comparator.USUAL_CARE]


def test_what_earlier_trials_compared_with_is_not_this_study() -> None:
    background = ("BACKGROUND", "Earlier trials used placebo.")
    methods = ("METHODS", "Forty people with multiple sclerosis filled in a questionnaire.")
    assert isinstance(appraised("Sleep in multiple sclerosis", background, methods).comparators.value, NotReported)


def test_a_narrative_review_is_not_asked() -> None:
    text = "This narrative review discusses ocrelizumab versus placebo."
    assert isinstance(appraised("Ocrelizumab: a narrative review", text).comparators.value, NotAssessed)


def test_controls_among_animals_are_no_healthy_people() -> None:
    text = "EAE was induced in C57BL/6 mice. Treated mice walked better compared with controls."
    claim = appraised("A remedy in mice with EAE", ("METHODS", text)).comparators
    assert not claim.is_present or Comparator.HEALTHY_CONTROLS not in {item.comparator for item in claim.value}


def test_a_condition_of_taking_part_is_no_comparator() -> None:
    text = "Adults with multiple sclerosis were eligible if not receiving medicines. They were given exercise."
    assert not appraised("Exercise in MS", ("METHODS", text)).comparators.is_present
