"""The clinician depth: groups, comparison, outcomes by tier, estimates as printed, and what CONSORT misses."""

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.depths.pico import estimates, missing_items, pico
from plainms.digest.facts import gather
from plainms.studies.assemble import assemble

TRIAL = (
    ("METHODS", "In this randomized trial 120 patients with multiple sclerosis received ocrelizumab (n = 60) or "
     "placebo (n = 60). The primary outcome was the relapse rate; brain volume was measured too."),
    ("RESULTS", "Relapses were fewer with ocrelizumab (rate ratio 0.62, 95% CI 0.41 to 0.93)."),
)  # fmt: skip


def told(part: object, *sections: tuple[str, str]) -> list[str]:
    study = assemble(record("Ocrelizumab in multiple sclerosis: a randomized trial", *sections))
    return [sentence.text for sentence in part(gather(study, appraise(study)))]  # type: ignore[operator]


def test_the_comparison_and_the_outcomes_are_told_with_their_tier():
    texts = told(pico, *TRIAL)
    assert "Compared with, as our rules read it: a placebo." in texts
    assert any(text.startswith("Outcomes named, surrogate or marker: “brain volume”") for text in texts)
    assert any(text.startswith("Outcomes named, how people feel") and "(primary)" in text for text in texts)


def test_an_estimate_is_quoted_with_its_interval():
    assert told(estimates, *TRIAL) == ["Estimates as printed: “rate ratio 0.62, 95% CI 0.41 to 0.93”."]


def test_an_estimate_outside_its_own_interval_is_named_as_one_that_disagrees():
    wrong = (TRIAL[0], ("RESULTS", "Relapses were fewer with ocrelizumab (rate ratio 1.62, 95% CI 0.41 to 0.93)."))
    (text,) = told(estimates, *wrong)
    assert text.startswith("An estimate as printed that does not agree with itself: “rate ratio 1.62")


def test_a_trial_is_told_what_consort_asks_and_its_abstract_lacks():
    (text,) = told(missing_items, *TRIAL)
    assert text.startswith("Of what CONSORT for abstracts asks, our program did not find: ")
    assert "the kind of trial" in text
    assert "a title that says chance decided the groups" not in text


def test_a_cohort_is_not_asked_what_trials_are_asked():
    study = assemble(record("Smoking in multiple sclerosis: a cohort study", ("RESULTS", "Smokers had more lesions.")))
    assert list(missing_items(gather(study, appraise(study)))) == []
