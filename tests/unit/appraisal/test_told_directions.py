"""Which invented sentences tell a direction of one group against another, and which tell none."""

import pytest

from invented_records import appraised
from plainms.absence import NotReported, Unclear
from plainms.appraisal.values import DirectedResult, Direction

TITLE = "Two groups in multiple sclerosis"
HIGHER, LOWER, NONE = Direction.HIGHER, Direction.LOWER, Direction.NO_CLEAR_DIFFERENCE


def told(sentence: str) -> list[DirectedResult]:
    claim = appraised(TITLE, ("METHODS", "We compared two groups."), ("RESULTS", sentence)).directions
    return [] if isinstance(claim.value, NotReported) else list(claim.value)


@pytest.mark.parametrize(
    ("sentence", "first", "direction", "second"),
    [
        ("MS patients had significantly higher fatigue than healthy controls (p < 0.01).",
         "MS patients", HIGHER, "healthy controls"),
        ("Compared with healthy controls, patients with MS had more fatigue (p = 0.02).",
         "patients with MS", HIGHER, "healthy controls"),
        ("Fatigue was significantly lower in the exercise group than in the control group (3.1 vs 4.2; p = 0.01).",
         "exercise group", LOWER, "control group"),
        ("Natalizumab significantly reduced fatigue compared with placebo in patients with relapsing MS.",
         "Natalizumab", LOWER, "placebo"),
        ("There was no significant difference in fatigue between women and men (p = 0.4).", "women", NONE, "men"),
        ("Fatigue was lower in women than in men, but this was not significant (p = 0.21).", "women", NONE, "men"),
        ("Fatigue did not differ between the yoga group and the control group.", "yoga group", NONE, "control group"),
    ],
)  # fmt: skip
def test_two_named_groups_and_a_known_outcome_make_a_result(
    sentence: str, first: str, direction: Direction, second: str
) -> None:
    assert [(item.intervention, item.direction, item.comparator) for item in told(sentence)] == [
        (first, direction, second)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fatigue was significantly lower after treatment than at baseline.",  # time, not groups
        "Fatigue was significantly lower in the exercise group.",  # no comparator
        "Fatigue was lower in women than in men in earlier studies.",  # not this study's result
        "Fatigue may be lower in women than in men.",  # not certain
        "Fatigue was not lower in women than in men.",  # denied
        "Fatigue was significantly lower in women than in men (5.1 vs 4.2).",  # the numbers say otherwise
        "Fatigue was higher in women than in men (odds ratio 0.6, 95% CI 0.4 to 0.8).",  # and here
        "Women had more freedom from fatigue than men.",  # the outcome is turned round
        "Time to relapse was longer in women than in men.",  # a time
        "Both drugs increased fatigue, ocrelizumab was more convenient than fingolimod.",  # the word is about both
        "Survival after fatigue was lower in women than in men.",  # another outcome
        "Women showed a greater reduction in fatigue than men.",  # a change in groups that nothing was done to
        "Fatigue was lower in women than in men; however, the difference was not statistically significant (p = 0.2).",
        "Pain was higher in patients with MS than placebo.",  # people are no side to a medicine
    ],
)
def test_nothing_is_told_where_it_is_not_certain(sentence: str) -> None:
    assert [item for item in told(sentence) if item.direction is not NONE] == []


def test_every_group_of_a_list_is_compared() -> None:
    found = told("Fatigue was significantly higher in MS patients than in healthy controls and healthy siblings.")
    assert [(item.intervention, item.comparator) for item in found] == [
        ("MS patients", "healthy controls"),
        ("MS patients", "healthy siblings"),
    ]


def test_better_is_told_by_the_outcome_and_by_words_in_its_name() -> None:
    fatigue = told("MS patients had significantly higher fatigue than healthy controls.")[0]
    volume = told("MS patients had significantly lower brain volume than healthy controls.")[0]
    atrophy = told("MS patients had significantly lower brain atrophy than healthy controls.")[0]
    assert (fatigue.better, volume.better, atrophy.better) == (False, False, True)


def test_no_clear_difference_is_neither_good_nor_bad() -> None:
    assert isinstance(told("Fatigue did not differ between women and men.")[0].better, Unclear)


def test_results_that_contradict_each_other_are_left_out() -> None:
    assert told("Fatigue was lower in women than in men. In winter, fatigue was higher in women than in men.") == []


def test_a_review_without_data_tells_no_direction_of_its_own() -> None:
    text = "RESULTS", "MS patients had significantly higher fatigue than healthy controls."
    claim = appraised("Fatigue in MS: a narrative review", text, types=("Review",)).directions
    assert isinstance(claim.value, NotReported)


def test_an_outcome_is_told_by_its_whole_name() -> None:
    scores = told("Fatigue scores were significantly lower in women than in men.")[0]
    balance = told("Women had significantly higher nitrogen balance than men.")[0]
    assert (scores.outcome, scores.better) == ("Fatigue scores", True)
    assert balance.outcome == "nitrogen balance" and isinstance(balance.better, Unclear)
