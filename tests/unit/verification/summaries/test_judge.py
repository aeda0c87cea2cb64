"""What is said of a sentence beside an invented source: each fault, and the sentence beside it that has none."""

import pytest

from plainms.verification.summaries.facts import Facts
from plainms.verification.summaries.verdicts import Verdict
from summaries_kit import judged

TRIAL = (
    "Inventamod versus placebo in women with relapsing-remitting multiple sclerosis",
    "We randomly assigned 120 women with relapsing-remitting multiple sclerosis (RRMS) to inventamod or placebo for "
    "24 months. Relapses occurred in 12 of 60 women (20%) with inventamod and in 24 of 60 women (40%) with "
    "placebo. "
    "Fatigue did not differ significantly between the groups. "
    "Mean walking speed was higher with inventamod than with placebo. "
    "Inventamod may reduce the risk of relapse in women with RRMS.",
)
COHORT = (
    "Vitamin D levels and disability in multiple sclerosis: a cohort study",
    "We followed 310 people with multiple sclerosis for 5 years. Lower vitamin D levels were associated with more "
    "disability. Most participants were treated with interferon beta.",
)
MICE = (
    "Inventamod in experimental autoimmune encephalomyelitis",
    "Mice with experimental autoimmune encephalomyelitis were given inventamod. Inventamod reduced demyelination in "
    "the spinal cord.",
)
MIXED = (
    "A single center study of memory in multiple sclerosis",
    "We studied 96 people with multiple sclerosis (72 women, 24 men) in northern Italy. There was a weak correlation "
    "between walking and memory. Kv1.3 was found in brain tissue. Symptoms worsened temporarily during heat. One "
    "woman switched from fingolimod to ocrelizumab. In mice with experimental autoimmune encephalomyelitis, an "
    "inhibitor eased disease.",
)
LISTED = (
    "Tests and pain after sport in multiple sclerosis",
    "The aim was to measure pain in runners and swimmers with multiple sclerosis. The eye test and the walking test "
    "were used in 23% and 71% of people, respectively. Pain was compared between runners and swimmers. Pain was higher "
    "in runners than in swimmers.",
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The trial compared inventamod with placebo in 120 women.", TRIAL),
        ("Relapses happened in 20% of women on inventamod and in 40% on placebo.", TRIAL),
        ("About 20 of every 100 women on inventamod had a relapse.", TRIAL),
        ("Half as many women had a relapse with inventamod.", TRIAL),
        ("Tiredness was about the same in both groups.", TRIAL),
        ("Women on inventamod walked faster than those on placebo.", TRIAL),
        ("Inventamod might lower the risk of flare-ups in women with RRMS.", TRIAL),
        ("People with lower vitamin D had more disability.", COHORT),
        ("Low vitamin D was linked with worse disability.", COHORT),
        ("In mice, inventamod lessened the loss of the nerve coating.", MICE),
        ("There was a slight correlation between walking and memory.", MIXED),
        ("One woman switched from fingolimod to ocrelizumab.", MIXED),
        ("Kv1.3 was found in tissue of the brain.", MIXED),
        ("The eye test was used in 23% of people.", LISTED),
        ("Runners had more pain than swimmers.", LISTED),
        ("Most of those studied for memory were women.", MIXED),
        ("An inhibitor eased disease in mice.", MIXED),
    ],
)
def test_a_faithful_sentence_is_supported(text: str, source: tuple[str, str]) -> None:
    assert judged(text, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "source", "question"),
    [
        ("Relapses happened in 23% of women on inventamod.", TRIAL, "numbers"),
        ("The trial lasted 24 weeks.", TRIAL, "numbers"),
        ("Relapses happened in 40% of women on inventamod and in 20% on placebo.", TRIAL, "numbers"),
        ("Fatigue was lower with inventamod than with placebo.", TRIAL, "denial"),
        ("Walking speed was lower with inventamod than with placebo.", TRIAL, "direction"),
        ("Ocrelizumab and placebo were compared in 120 women.", TRIAL, "names"),
        ("Men with relapsing-remitting MS took inventamod or placebo.", TRIAL, "who"),
        ("Women with progressive MS took inventamod or placebo.", TRIAL, "who"),
        ("Migraine was less common in women who took inventamod.", TRIAL, "names"),
        ("Lower vitamin D levels were not linked with more disability.", COHORT, "denial"),
        ("Inventamod reduced the loss of nerve coating in people with MS.", MICE, "who"),
        ("There was a strong correlation between walking and memory.", MIXED, "opposite"),
        ("Symptoms worsened permanently during heat.", MIXED, "opposite"),
        ("One woman switched from ocrelizumab to fingolimod.", MIXED, "opposite"),
        ("Kv1.1 was found in brain tissue.", MIXED, "names"),
        ("The eye test was used in 71% of people.", LISTED, "numbers"),
        ("The study was done in southern Italy.", MIXED, "opposite"),
        ("Pain was lower in runners than in swimmers.", LISTED, "direction"),
        ("Pain was higher in swimmers than in runners.", LISTED, "direction"),
        ("Most of those studied for memory were men.", MIXED, "who"),
        ("An inhibitor eased disease in people with autoimmune encephalomyelitis.", MIXED, "who"),
    ],
)
def test_a_sentence_that_says_something_else_is_different(text: str, source: tuple[str, str], question: str) -> None:
    found = judged(text, source)
    assert found.verdict is Verdict.DIFFERENT
    assert question in {reason.question for reason in found.reasons}


@pytest.mark.parametrize(
    ("text", "source", "question"),
    [
        ("Inventamod reduces the risk of relapse in women with RRMS.", TRIAL, "hedge"),
        ("Low vitamin D levels cause disability.", COHORT, "cause"),
        ("Inventamod cures relapsing MS.", TRIAL, "promise"),
        ("Women with MS should take inventamod.", TRIAL, "advice"),
        ("Everyone with MS who had low vitamin D levels had more disability.", COHORT, "everybody"),
        ("The trial proves that inventamod lowers the number of relapses in women.", TRIAL, "certain"),
    ],
)
def test_a_sentence_that_says_more_is_stronger(text: str, source: tuple[str, str], question: str) -> None:
    found = judged(text, source)
    assert found.verdict is Verdict.STRONGER
    assert question in {reason.question for reason in found.reasons}


def test_a_signal_is_no_hedge_and_a_guess_is_one() -> None:
    evoked = ("Signals in MS", "Inventamod prevented a decrease in evoked potential amplitude in rats with lesions.")
    assert (
        judged("In rats, inventamod prevented a fall in evoked potential amplitude.", evoked).verdict.is_fault is False
    )
    presumed = ("Signals in MS", "Inventamod presumably eased signal loss through less inflammation in people with MS.")
    guess = "The researchers presume that inventamod eased signal loss through less inflammation."
    assert judged(guess, presumed).verdict is Verdict.SUPPORTED
    assert judged("Inventamod eased signal loss through less inflammation.", presumed).verdict is Verdict.STRONGER


def test_a_result_that_the_source_does_not_speak_of_is_unfounded() -> None:
    found = judged("The study found that chess improved the marriages of goalkeepers.", COHORT)
    assert found.verdict is Verdict.UNFOUNDED
    assert "chess" in found.reasons[-1].why


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Cotton is a plant that grows in warm lands.", "general knowledge"),
        ("Multiple sclerosis is a disease that may lead to disability.", "general knowledge"),
        ("Larger trials in many lands are needed to confirm this.", "what research has to do next"),
        ("The authors wrote letters to many libraries.", "how the work was done, which the source does not tell"),
    ],
)
def test_what_claims_nothing_about_the_study_is_not_checked(text: str, note: str) -> None:
    found = judged(text, COHORT)
    assert (found.verdict, found.note) == (Verdict.NOT_CHECKED, note)
    assert not found.verdict.is_fault


@pytest.mark.parametrize(
    "text", ["Were people like me in this study?", "Ask your doctor before you change anything.", "KEY POINTS"]
)
def test_questions_pointers_and_headings_claim_nothing(text: str) -> None:
    assert judged(text, TRIAL).verdict is Verdict.NO_CLAIM


def test_a_design_that_cannot_show_a_cause_is_told_apart() -> None:
    text = "Interferon beta prevented disability."
    source = ("Disability in MS", "Disability was less frequent in people with MS who took interferon beta.")
    assert judged(text, source, Facts(may_show_cause=False)).verdict is Verdict.STRONGER
    assert judged(text, source, Facts(may_show_cause=True)).verdict is not Verdict.DIFFERENT


def test_evidence_may_come_from_two_sentences() -> None:
    found = judged("In 310 people followed for 5 years, lower vitamin D went with more disability.", COHORT)
    assert found.verdict is Verdict.SUPPORTED
    assert len(found.evidence) >= 2


def test_a_source_without_any_result_holds_none() -> None:
    found = judged("Inventamod reduced pain.", ("Pain in MS", "This article describes pain and inventamod."))
    assert found.verdict is not Verdict.NO_CLAIM


def test_every_reason_names_words_of_the_sentence() -> None:
    text = "Relapses happened in 23% of men on ocrelizumab."
    found = judged(text, TRIAL)
    assert {text[reason.start : reason.end] for reason in found.reasons} >= {"ocrelizumab", "men"}
