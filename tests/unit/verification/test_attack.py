"""Planted faults are real changes, of every kind, and the gate is asked about each."""

import pytest

from plainms.verification.attack.attack import MUTATORS, attack
from plainms.verification.attack.mutant import FaultKind
from plainms.verification.case import open_case
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
