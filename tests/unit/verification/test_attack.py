"""Planted faults are real changes, of every kind, and the gate is asked about each."""

from dataclasses import replace

import pytest

from plainms.verification.attack.arms import ARMS
from plainms.verification.attack.attack import MUTATORS, attack
from plainms.verification.attack.mutant import FaultKind
from plainms.verification.case import open_case
from plainms.verification.prose import read
from plainms.vocabulary.load import vocabulary
from verification_kit import GOOD, Made, cohort, mouse, trial


def attempts(made: Made) -> list:  # type: ignore[type-arg]
    return list(attack(made.digest, made.study, made.appraisal))


def test_there_is_one_mutator_a_kind_in_the_order_of_the_table():
    assert [mutator.kind for mutator in MUTATORS] == list(FaultKind)


@pytest.mark.parametrize("name", GOOD)
def test_each_mutant_differs_from_the_digest_in_what_is_said_of_it(name: str):
    made = GOOD[name]()
    for attempt in attempts(made):
        mutant = attempt.mutant
        assert mutant.before != mutant.after
        assert mutant.digest != made.digest
        if mutant.after:
            assert mutant.after in {sentence.text for sentence in mutant.digest.sentences}


@pytest.mark.parametrize("name", GOOD)
def test_numbers_advice_and_dropped_limits_are_always_caught_in_good_digests(name: str):
    sure = {FaultKind.NUMBERS, FaultKind.UNITS, FaultKind.ADVICE, FaultKind.LIMIT, FaultKind.DISEASE}
    missed = [item.mutant.after for item in attempts(GOOD[name]()) if item.mutant.kind in sure and not item.is_caught]
    assert missed == []


def test_a_digest_that_does_not_pass_is_not_attacked():
    faulty = trial().with_sentence("This was", "This was a trial in 121 adults.")
    assert attempts(faulty) == []


def test_mice_become_people_and_links_become_causes():
    kinds = {item.mutant.kind for item in attempts(mouse())}
    assert FaultKind.SPECIES in kinds
    causal = [item for item in attempts(cohort()) if item.mutant.kind is FaultKind.CAUSALITY]
    assert any("caused" in item.mutant.after and item.is_caught for item in causal)


def test_a_number_of_the_abstract_is_no_planted_fault():
    made = trial()
    known = set("0123456789")
    case = open_case(made.digest, made.study, made.appraisal)
    numbers = next(mutator for mutator in MUTATORS if mutator.kind is FaultKind.NUMBERS)
    for mutant in numbers.run(case):
        changed = [word for word in mutant.after.split() if word not in mutant.before.split()]
        assert all(
            not (set(word.strip("().,")) <= known and word.strip("().,") in made.study.abstract[0].text.split())
            for word in changed
        )


def test_every_way_of_the_table_is_of_a_known_kind():
    assert {entry["kind"] for entry in vocabulary("attack").entries} <= {kind.value for kind in FaultKind}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The researchers report that fewer falls were seen in people who walked compared to healthy people.",
            "The researchers report that fewer falls were seen in healthy people compared to people who walked.",
        ),
        (
            "Falls were seen in 12.1% of women, compared to 44.4% of men.",
            "Falls were seen in 44.4% of women, compared to 12.1% of men.",
        ),
        (
            "The rate of falls was 2.1% and 1.6% in women and men, respectively.",
            "The rate of falls was 1.6% and 2.1% in women and men, respectively.",
        ),
        (
            "Treatment with hopping reduced fatigue, compared with a dummy treatment.",
            "A dummy treatment reduced fatigue, compared with treatment with hopping.",
        ),
        (
            "The marker was raised in the fluid but not in the blood.",
            "The marker was raised in the blood but not in the fluid.",
        ),
        (
            "A total of 38 children with MS and 24 healthy people hopped.",
            "A total of 24 children with MS and 38 healthy people hopped.",
        ),
        (
            "Runners (41.8%) fell more rarely, and walkers more often (43.2%).",
            "Runners (43.2%) fell more rarely, and walkers more often (41.8%).",
        ),
        ("Falls were not more common in women than in men.", ""),
        ("We aimed to compare the rate of falls in women compared with men.", ""),
        ("Falls were seen in more than 25 of every 100 people and in 12 later.", ""),
        ("Strength was 3 (95% CI 2.1 compared with 4.5) that day.", ""),
    ],
)
def test_sides_of_a_comparison_are_exchanged_whole_and_bounds_of_intervals_are_left(before: str, after: str):
    made = cohort()
    case = open_case(made.digest, made.study, made.appraisal)
    found = next(sentence for sentence, _ in case.sentences_on_results)
    told = replace(found, text=before)
    mutants = list(ARMS.run(replace(case, sentences=((told, read(before)),))))
    assert [mutant.after for mutant in mutants] == ([after] if after else [])
