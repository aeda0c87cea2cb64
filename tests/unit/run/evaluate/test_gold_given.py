"""What was given, compared with and measured, scored against two annotators."""

from invented_records import appraised, record
from plainms.run.evaluate.gold.given import interventions_scored
from plainms.run.evaluate.gold.outcomes import comparators_scored, outcomes_scored
from plainms.run.evaluate.gold.rows import Answer, GoldStudy
from plainms.studies.assemble import assemble

TITLE = "Fingolimod against placebo in multiple sclerosis"
METHODS = ("METHODS", "Sixty adults with multiple sclerosis received fingolimod or placebo; brain volume was measured.")


def gold(*answers: Answer) -> GoldStudy:
    return GoldStudy(study=assemble(record(TITLE, METHODS)), appraisal=appraised(TITLE, METHODS), answers=answers)


def answer(interventions: list[str], comparator: str | None, kind: str) -> Answer:
    outcomes = [{"name": "brain volume", "kind": kind}]
    return {"interventions": interventions, "comparator": comparator, "groups": [], "outcomes": outcomes}


def test_a_medicine_is_right_where_either_names_it_and_asked_for_where_both_do() -> None:
    both = gold(answer(["fingolimod"], "placebo", "mechanism"), answer(["Gilenya", "wobblium"], None, "mechanism"))
    score = interventions_scored((both,))
    assert score["medicines"] == {"said": 1, "right": 1, "asked": 1, "found": 1, "precision": 1.0, "recall": 1.0}
    assert score["words_unknown"] == 1


def test_a_medicine_that_nobody_names_counts_against_precision() -> None:
    score = interventions_scored((gold(answer(["rituximab"], None, "mechanism"), answer([], None, "mechanism")),))
    assert score["medicines"]["precision"] == 0.0
    assert score["medicines"]["asked"] == 0


def test_a_comparator_is_right_where_either_means_that_kind() -> None:
    score = comparators_scored((gold(answer([], "a placebo", "mechanism"), answer([], "placebo group", "mechanism")),))
    assert (score["spoken"], score["right"], score["asked"], score["found"]) == (1, 1, 1, 1)


def test_the_tier_of_an_outcome_is_held_against_the_kind_they_give_it() -> None:
    marker, care = "surrogate or marker", "use or cost of care"
    right = outcomes_scored((gold(answer([], None, marker), answer([], None, marker)),))
    wrong = outcomes_scored((gold(answer([], None, care), answer([], None, care)),))
    assert (right["found"], right["tier_right"]) == (1, 1)
    assert (wrong["found"], wrong["tier_right"]) == (1, 0)
    assert wrong["confusions"] == {"use of care / surrogate or marker": 1}
