"""Contrasts, ties, shares, patients and the healthy, comparators, plans, prefixes and routes. All is invented."""

import pytest

from plainms.verification.summaries.verdicts import Verdict
from summaries_kit import judged

MARKER = (
    "A marker of juggling in multiple sclerosis",
    "Jugglin was raised in the spinal fluid, but not in the blood, of patients with multiple sclerosis (MS). "
    "The ruby motif of jugglin, rather than the amber motif, was required for binding. "
    "A higher rhythm count was associated with a reduced probability of falls. "
    "An increased number of hopping cells was detected in the blood of patients with MS. "
    "Rhythm correlated with balance (r = 0.738). The area under the curve for telling MS from lupus was 0.859. "
    "The sensitivity to MS, lupus and overall accuracy were 80.0%, 83.3% and 81.1%, respectively. "
    "The protective threshold of jugglin remains undefined.",
)
TRIALS = (
    "Hopping exercise: a systematic review",
    "We included 52 trials of hopping. Specificity was addressed by 85% of trials, and 3% of trials reported "
    "adherence to the prescribed hopping. Hopping reduced fatigue compared with rest. "
    "Skipping rope was described in nine trials. "
    "Future studies will combine hopping with measures of blood flow to find the source of fatigue.",
)
DRUG = (
    "Oral inventamod in a rat model and in volunteers",
    "Inventamod was given orally for 4 days. A phase I study tested inventamod in 48 healthy subjects. "
    "In rats, inventamod reduced the weight of the paw; in mice, it raised the level of an "
    "anti-inflammatory messenger. Our previous study showed that deletion of HOP38 suppressed demyelination. "
    "Inventamod together with placebomax eased the disease. Blocking these pathways may delay diabetes in patients.",
)

RESCUE = (
    "Rescue therapy with inventamod in a trial of people with multiple sclerosis",
    "Patients were randomized to inventamod or placebo; blood was taken in Norway. The prevalence of cramps was "
    "59.2 and "
    "the incidence was 3.1 per 100,000. No patient showed signs of gout. Those under treatment had nausea more often. "
    "Inventamod acts on four of the five hop receptors. There is no established marker of cramps. "
    "Costs fell by 2 million crowns per person, and the budget would save 6284 million crowns. "
    "In the spleen the main messenger was hopkin, whereas in the cord it was skipkin. "
    "Inventamod was not essential for balance. The drug lowered pain without changing sleep.",
)
PLAN = (
    "Ibudimod and scanners in a trial",
    "Data of a trial of ibudimod were used. A change of scanners led to shifts in brain volume. "
    "Strategies that target hopkin should be studied to slow the loss of nerve cells in the future.",
)


@pytest.mark.parametrize(
    ("text", "source", "question"),
    [
        ("Jugglin was raised in the blood, but not in the spinal fluid, of people with MS.", MARKER, "contrast"),
        ("The amber motif of jugglin, rather than the ruby motif, was needed for binding.", MARKER, "contrast"),
        ("A higher rhythm count went along with a higher chance of falls.", MARKER, "direction"),
        ("Healthy people had more hopping cells in the blood than people with MS.", MARKER, "compared"),
        ("Rhythm matched balance in 73.8% of the patients.", MARKER, "numbers"),
        ("The curve told MS from lupus in 85.9% of patients.", MARKER, "numbers"),
        ("The sensitivity was 83.3% for MS and 80.0% for lupus.", MARKER, "numbers"),
        ("The protective threshold of jugglin has been defined.", MARKER, "opposite"),
        ("Only 3% of the patients reported adherence to the prescribed hopping.", TRIALS, "numbers"),
        ("Hopping reduced fatigue more than skipping rope did.", TRIALS, "compared"),
        ("The team combined hopping with measures of blood flow to find the source of fatigue.", TRIALS, "plan"),
        ("The phase I study tested inventamod in 48 people with multiple sclerosis.", DRUG, "who"),
        ("Inventamod was given by injection for 4 days.", DRUG, "names"),
        ("Giving extra HOP38 suppressed demyelination in an earlier study.", DRUG, "opposite"),
        ("In rats, inventamod raised an anti-inflammatory messenger.", DRUG, "exchanged"),
        ("Blocking these pathways delayed diabetes in patients.", DRUG, "class"),
        ("The incidence of cramps was 59.2 per 100,000.", RESCUE, "numbers"),
        ("Costs fell by 6,284 million crowns per person.", RESCUE, "numbers"),
        ("Inventamod acts on all five hop receptors.", RESCUE, "numbers"),
        ("Several patients showed signs of gout.", RESCUE, "denial"),
        ("There is now an established marker of cramps.", RESCUE, "denial"),
        ("The drug lowered pain and changed sleep.", RESCUE, "denial"),
        ("Those on placebo had nausea more often.", RESCUE, "compared"),
        ("Blood was taken in Sweden.", RESCUE, "names"),
        ("In the spleen the main messenger was skipkin.", RESCUE, "mixed"),
        ("Inventamod was essential for balance.", RESCUE, "denial"),
        ("Strategies that target hopkin have slowed the loss of nerve cells.", PLAN, "plan"),
    ],
)
def test_a_role_that_is_another_one_in_the_source_is_flagged(text: str, source: tuple[str, str], question: str) -> None:
    assert question in {reason.question for reason in judged(text, source).reasons}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jugglin was raised in the spinal fluid, but not in the blood, of people with MS.", MARKER),
        ("The ruby motif of jugglin, and not the amber one, was needed for binding.", MARKER),
        ("A higher rhythm count went along with a lower chance of falls.", MARKER),
        ("People with MS had more hopping cells in the blood.", MARKER),
        ("The sensitivity was 80.0% for MS and 83.3% for lupus.", MARKER),
        ("The protective threshold of jugglin is not defined.", MARKER),
        ("Just 3% of trials reported adherence to the prescribed hopping.", TRIALS),
        ("Hopping reduced fatigue more than rest did.", TRIALS),
        ("Future studies will combine hopping with measures of blood flow.", TRIALS),
        ("The phase I study tested inventamod in 48 healthy people.", DRUG),
        ("Inventamod was given by mouth for 4 days.", DRUG),
        ("An earlier study showed that deleting HOP38 suppressed demyelination.", DRUG),
        ("In mice, inventamod raised an anti-inflammatory messenger.", DRUG),
        ("The prevalence of cramps was 59.2 per 100,000.", RESCUE),
        ("Costs fell by 2 million crowns per person.", RESCUE),
        ("Inventamod acts on four of the five hop receptors.", RESCUE),
        ("No patient had signs of gout.", RESCUE),
        ("Those under treatment had nausea more often.", RESCUE),
        ("Blood was taken in Norway.", RESCUE),
        ("In the spleen the main messenger was hopkin.", RESCUE),
        ("A change of scanners led to shifts in brain volume.", PLAN),
    ],
)
def test_a_role_that_is_the_same_in_the_source_passes(text: str, source: tuple[str, str]) -> None:
    told = judged(text, source)
    assert told.verdict is not Verdict.DIFFERENT and not told.verdict.is_fault, told.reasons


def test_a_piece_of_a_list_is_asked_for_its_numbers_and_names_alone() -> None:
    assert judged("reported adherence in 97% of trials", TRIALS).verdict.is_fault
    assert not judged("fatigue may rise with hopping", TRIALS).verdict.is_fault
