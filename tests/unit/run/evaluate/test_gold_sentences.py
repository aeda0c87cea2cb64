"""Limits and strength of conclusions, scored against two annotators."""

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.run.evaluate.gold.hedges import hedges_scored
from plainms.run.evaluate.gold.limits import limits_scored
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.studies.assemble import assemble

LIMIT = "The study was limited by its small sample."
OF = assemble(
    record("Tea in MS", "We recruited 40 patients with MS.", ("CONCLUSIONS", f"Tea reduces relapses. {LIMIT}"))
)


def answer(hedge: str, *limits: str) -> dict[str, object]:
    return {"hedge": hedge, "limits": list(limits)}


def judged(*answers: dict[str, object]) -> tuple[GoldStudy, ...]:
    return (GoldStudy(study=OF, appraisal=appraise(OF), answers=answers),)


def test_a_limit_that_one_annotator_quotes_is_right_and_only_those_of_both_are_wanted() -> None:
    scores = limits_scored(judged(answer("associated", LIMIT), answer("associated")))
    assert (scores["said"], scores["right"], scores["wanted_by_both"]) == (1, 1, 0)


def test_a_part_of_a_sentence_marks_it() -> None:
    part = LIMIT[: len(LIMIT) - 8]
    scores = limits_scored(judged(answer("associated", part), answer("associated", LIMIT)))
    assert (scores["found"], scores["recall"]) == (1, 1.0)


def test_either_annotator_makes_a_strength_right() -> None:
    both = judged(answer("associated"), answer("causes/improves/reduces (direct)"))
    assert hedges_scored(both)["right"] == 1


def test_a_cause_that_nobody_hears_is_counted_as_firmer() -> None:
    scores = hedges_scored(judged(answer("associated"), answer("may/suggests")))
    assert (scores["right"], scores["firmer"]) == (0, 1)
