"""What reviews that pool studies report: invented sentence → our words, or none."""

import pytest

from invented_records import record
from plainms import pipeline
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.digest import Digest, PartKind
from spec.digest.frames.reading import IN_A_REVIEW, told

POOLING = {"design": Design.META_ANALYSIS, "species": Species.NONE}
WEIGHING = {"design": Design.SYSTEMATIC_REVIEW, "species": Species.NONE}


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The pooled prevalence of pain in MS patients was 43% (95% CI: 39-47%).",
            "across the studies, about 43 of every 100 people with MS had pain",
        ),
        (
            "The pooled incidence of death in patients with MS was estimated as 3%.",
            "across the studies, about 3 of every 100 people with MS died",
        ),
        (
            "Compared with placebo, exercise reduced the risk of falls.",
            "across the studies, exercise went along with a lower risk of falls than the placebo group",
        ),
        (
            "Exercise significantly improved walking speed.",
            "across the studies, exercise went along with better walking speed",
        ),
        (
            "Exercise compared with placebo does not significantly improve memory.",
            "across the studies, exercise did not clearly improve memory, compared with the placebo group",
        ),
        (
            "The risk of relapses for most medicines except peginterferon was lower comparing to placebo.",
            "across the studies, most medicines, except peginterferon, went along with a lower risk of relapses than "
            "the placebo group",
        ),
        (
            "Results from the meta-analysis show significantly higher pooled mean adherence for tablets (91.0%) when "
            "compared to injections (77.0%) over 12 months.",
            "across the studies, adherence was higher with tablets than with injections: about 91% compared with "
            "about 77%",
        ),
        (
            "Relapse rate in people treated with vitamin D was not increased compared with placebo.",
            "across the studies, relapse rate did not clearly differ between people treated with vitamin D and the "
            "placebo group",
        ),
        ("Pain was reduced by massage.", "across the studies, massage went along with less pain"),
        (
            "Fatigue was improved by different exercise programs, such as walking, zorbing, and swimming.",
            "across the studies, different exercise programs went along with less fatigue",
        ),
        (
            "Massage had no significant effect on fatigue.",
            "across the studies, massage did not clearly change fatigue",
        ),
        (
            "Exercise did not significantly improve memory.",
            "across the studies, exercise did not clearly improve memory",
        ),
        (
            "Women with MS had no excess risk of falls compared with women without MS.",
            "across the studies, women with MS were not at a clearly higher risk of falls than women without MS",
        ),
        (
            "A meta-analysis of randomized trials showed an increased risk of falls and pain among patients who took "
            "cannabis as compared with placebo.",
            "across the studies, people who took cannabis had a higher risk of falls and pain than the placebo group",
        ),
        (
            "Exercise was associated with a 16% reduction in the risk of falls, especially at night.",
            "across the studies, exercise went along with about a 16% lower risk of falls",
        ),
        (
            "Evaluation of all included studies together showed no significant association between smoking and MS.",
            "across the studies, smoking and MS were not clearly linked",
        ),
        (
            "The results indicated that swimming ranked as the most effective among these interventions.",
            "across the studies, swimming ranked first of what was compared",
        ),
        (
            "Among the different kinds, swimming is the most effective exercise for improving both pain and fatigue.",
            "across the studies, for pain and fatigue, swimming ranked first of what was compared",
        ),
        (
            "Exercise has a moderate positive effect on fatigue in people with MS.",
            "across the studies, exercise went along with improvements in fatigue in people with MS",
        ),
        (
            "The pooled proportion of patients who experienced pain was 83% (CI 74-90%).",
            "across the studies, about 83 of every 100 people with MS experienced pain",
        ),
        (
            "The prevalence of depression in people with MS ranged from 10% to 60%.",
            "from study to study, between about 10 and about 60 of every 100 people with MS had depression",
        ),
        (
            "Network meta-analysis showed that dancing performed better compared to other exercise, except yoga.",
            "across the studies, dancing did better than other exercise, except yoga",
        ),
        (
            "Yoga was more effective than usual care in reducing fatigue.",
            "across the studies, yoga did better than usual care for fatigue",
        ),
        (
            "Relative to healthy controls (HCs), patients with MS were moderately impaired in memory (g = -0.67).",
            "across the studies, people with MS did worse than healthy people in memory",
        ),
        (
            "There is not enough evidence to support the efficacy of massage in reducing pain.",
            "there was not enough evidence for massage",
        ),
        (
            "The pooled effect size showed that pain and sleep were improved following exercise.",
            "across the studies, exercise went along with better pain and sleep",
        ),
    ],
)
def test_a_pooled_result_is_told_as_a_link_across_the_studies(sentence: str, ours: str) -> None:
    assert told(sentence, "pooled", **POOLING) == ours


def test_a_review_that_only_weighs_studies_speaks_of_no_pool() -> None:
    assert told("Pain was reduced by massage.", "pooled", **WEIGHING) == "massage went along with less pain"


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Pain was reduced by massage.", {}),  # one study
        ("Pain was reduced by massage.", IN_A_REVIEW),  # nothing was pooled or weighed
        ("These were reduced by massage.", POOLING),
        ("The pooled prevalence of pain in Asia and Europe was 43% and 39%, respectively.", POOLING),
    ],
)
def test_what_is_no_pooled_result_is_not_told_as_one(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "pooled", **facts) == ""


def test_a_pooled_ratio_is_told_with_its_way() -> None:
    title = "Smoking and multiple sclerosis: a systematic review and meta-analysis"
    result = "Infection was associated with MS with a pooled Odds Ratio of 0.68 (95% CI 0.50 - 0.93)."
    done = pipeline.process(record(title, ("METHODS", "We searched for studies of MS."), ("RESULTS", result)))
    assert isinstance(done.outcome, Digest)
    told_there = " ".join(one.text for one in done.outcome.part(PartKind.FOUND).sentences)
    assert "infection went along with about 32% lower odds of MS" in told_there
