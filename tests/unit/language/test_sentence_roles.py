"""The trained readings of what sentences do, and the arithmetic under them."""

import itertools

import numpy as np
import pytest

from plainms.language.roles.chain import Chain
from plainms.language.roles.features import POSITIONS, Terms, around, letters, positions, shares, tokens, words
from plainms.language.roles.models import FIVE, PIBOSO, five_roles, piboso

ABSTRACT = (
    "Fatigue is one of the most common symptoms of multiple sclerosis and its causes are poorly understood.",
    "We aimed to determine whether green tea reduces fatigue in people with multiple sclerosis.",
    "Forty patients were randomly assigned to green tea or water for 12 weeks, and fatigue was measured with a scale.",
    "Fatigue scores were significantly lower in the tea group than in the water group (p = 0.01).",
    "These results suggest that green tea may reduce fatigue; larger trials are needed.",
)


def test_numbers_are_alike_and_signs_of_results_are_kept() -> None:
    assert tokens("P<0.05 in 1,204 Patients.") == ["p", "<", "@", "in", "@", "patients"]


def test_words_are_single_tokens_and_neighbouring_pairs() -> None:
    assert words("tea was served") == ["tea", "was", "served", "tea was", "was served"]


def test_letters_stay_within_words() -> None:
    assert letters("ab c") == [" ab", "ab ", " ab ", " c "]


def test_a_text_weighs_one_whatever_its_length() -> None:
    terms = Terms(columns={"tea": 0, "cup": 1}, rarity=np.array([1.0, 2.0], np.float32))
    weighed = terms.weighed(["tea", "tea", "cup", "unknown"])
    assert set(weighed.columns.tolist()) == {0, 1}
    assert float(weighed.weights @ weighed.weights) == pytest.approx(1)


def test_a_text_without_known_terms_is_empty() -> None:
    terms = Terms(columns={"tea": 0}, rarity=np.ones(1, np.float32))
    assert len(terms.weighed(["milk"]).columns) == 0


def test_positions_count_from_both_ends() -> None:
    rows = positions(("one", "two", "three"))
    assert rows.shape == (3, POSITIONS)
    assert rows[0, -2] == 0
    assert rows[2, -2] == 1


def test_rows_see_their_neighbours_and_nothing_beyond_the_ends() -> None:
    rows = np.array([[1.0], [2.0], [3.0]], np.float32)
    assert around(rows, 1).tolist() == [[0, 1, 2], [1, 2, 3], [2, 3, 0]]


def test_shares_add_up_to_one() -> None:
    assert shares(np.array([[1000.0, 0.0], [0.0, 0.0]], np.float32)).sum(axis=1).tolist() == [1, 1]


def test_the_likelihoods_are_those_of_all_orders_counted_one_by_one() -> None:
    drawn = np.random.default_rng(7)
    roles, width, count = 3, 2, 4
    chain = Chain(
        mean=np.zeros(width, np.float32),
        spread=np.ones(width, np.float32),
        state=drawn.normal(size=(width, roles)).astype(np.float32),
        bias=drawn.normal(size=roles).astype(np.float32),
        transition=drawn.normal(size=(roles, roles)).astype(np.float32),
        start=drawn.normal(size=roles).astype(np.float32),
        end=drawn.normal(size=roles).astype(np.float32),
    )
    features = drawn.normal(size=(count, width)).astype(np.float32)
    scores = features @ chain.state + chain.bias
    wanted = np.zeros((count, roles))
    for order in itertools.product(range(roles), repeat=count):
        total = chain.start[order[0]] + chain.end[order[-1]] + sum(scores[at, role] for at, role in enumerate(order))
        total += sum(chain.transition[left, right] for left, right in itertools.pairwise(order))
        for at, role in enumerate(order):
            wanted[at, role] += np.exp(total)
    assert chain.likelihoods(features) == pytest.approx(wanted / wanted.sum(axis=1, keepdims=True), abs=1e-5)


def test_a_plain_abstract_is_read_as_it_runs() -> None:
    assert tuple(guess.name for guess in five_roles(ABSTRACT)) == FIVE


def test_every_guess_has_a_probability_and_a_known_class() -> None:
    for names, guesses in ((FIVE, five_roles(ABSTRACT)), (PIBOSO, piboso(ABSTRACT))):
        assert all(guess.name in names and 1 / len(names) <= guess.confidence <= 1 for guess in guesses)


def test_who_took_part_is_the_population_and_what_came_out_the_outcome() -> None:
    said = [guess.name for guess in piboso(ABSTRACT)]
    assert said[0] == "background"
    assert said[3:] == ["outcome", "outcome"]


def test_the_same_abstract_gets_the_same_answer() -> None:
    assert five_roles(ABSTRACT) == five_roles(ABSTRACT)


def test_nothing_is_said_of_no_sentences() -> None:
    assert five_roles(()) == piboso(()) == ()


def test_a_text_without_any_known_word_is_still_answered() -> None:
    assert len(five_roles(("Ψψψ.", "…"))) == 2


def test_a_very_long_sentence_is_read_in_one_go() -> None:
    assert len(five_roles(("tea " * 25_000,))) == 1
