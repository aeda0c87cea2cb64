"""What invented sentences say of an outcome in one group against another, and where nothing certain is said."""

import time

import pytest

from plainms.absence import Unclear
from plainms.appraisal.directions.asked import Question, answer
from plainms.appraisal.directions.significance import Verdict, verdict
from plainms.appraisal.values import Direction

DRUG = Question(first="novimab 20 mg", second="placebo", outcome="annual relapse rate")
DIET = Question(first="Low Sugar Diet", second="usual care", outcome="waist")


@pytest.mark.parametrize(
    "text",
    [
        "The annual relapse rate was significantly lower with novimab than with placebo (0.2 vs 0.4; p = 0.01).",
        "Compared with placebo, novimab significantly reduced the annual relapse rate (P<0.001).",
        "The annual relapse rate was 0.41 in the placebo group and 0.20 in the novimab group (p = 0.003).",
        "In the active group the annual relapse rate was significantly lower (p < 0.01).",
        "Placebo led to a significantly higher annual relapse rate than novimab.",
    ],
)
def test_fewer_relapses_with_the_drug_are_lower(text: str) -> None:
    assert answer(DRUG, (text,)) is Direction.LOWER


@pytest.mark.parametrize(
    "text",
    [
        "The annual relapse rate did not differ between groups.",
        "The annual relapse rate was lower with novimab than with placebo, but this was not significant (p = 0.21).",
        "The annual relapse rate was 0.3 with novimab and 0.4 with placebo (rate ratio 0.8, 95% CI 0.5 to 1.2).",
        "Annual relapse rate\n0.31 (0.1)\n0.33 (0.1)\n0.47",
        "The annual relapse rate fell significantly from baseline, but there was no difference between the groups.",
    ],
)
def test_what_is_not_significant_is_no_clear_difference(text: str) -> None:
    assert answer(DRUG, (text,)) is Direction.NO_CLEAR_DIFFERENCE


@pytest.mark.parametrize(
    "text",
    [
        "The annual relapse rate was lower with novimab than with placebo.",  # nothing of chance
        "The annual relapse rate was significantly lower with novimab than with placebo (0.4 vs 0.2).",
        "The annual relapse rate fell significantly from 0.9 to 0.3 in the novimab group (p < 0.01).",  # over time
        "The annual relapse rate differed significantly between novimab and placebo (p = 0.01).",
        "The annual relapse rate was similar at baseline.",
        "Annual relapse rate\n0.31 (0.1)\n0.53 (0.1)\n0.01",  # whose column is which
        "The annual relapse rate was significantly lower with novimab than with placebo in men but not in women.",
    ],
)
def test_nothing_is_said_where_sign_or_groups_are_uncertain(text: str) -> None:
    assert isinstance(answer(DRUG, (text,)), Unclear)


def test_two_spans_that_differ_say_nothing() -> None:
    lower = "The annual relapse rate was significantly lower with novimab than with placebo."
    none = "The annual relapse rate did not differ between the groups (p = 0.4)."
    assert isinstance(answer(DRUG, (lower, none)), Unclear)


def test_no_difference_counts_for_nothing_where_another_span_tells_a_difference_without_a_sign() -> None:
    none = "The annual relapse rate did not differ at one year (p = 0.4)."
    unplaced = "The annual relapse rate differed significantly between novimab and placebo (p = 0.01)."
    assert isinstance(answer(DRUG, (none, unplaced)), Unclear)


def test_a_smaller_decrease_is_more_and_a_greater_decrease_less() -> None:
    text = "There was a significantly {} decrease in waist in the LSD group than in the control group."
    assert answer(DIET, (text.format("greater"),)) is Direction.LOWER
    assert answer(DIET, (text.format("smaller"),)) is Direction.HIGHER


def test_the_name_of_a_group_is_no_word_of_direction() -> None:
    text = "Waist was significantly higher on the low sugar diet than with usual care (p = 0.02)."
    assert answer(DIET, (text,)) is Direction.HIGHER


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("p = 0.049", Verdict.SIGNIFICANT),
        ("p = 0.05", Verdict.UNSAID),
        ("p > 0.05", Verdict.NOT_SIGNIFICANT),
        ("hazard ratio 0.6, 95% ci 0.4-0.9", Verdict.SIGNIFICANT),
        ("mean change 2.1, 95% ci -0.4 to 4.6", Verdict.NOT_SIGNIFICANT),
        ("significantly lower (p = 0.3)", Verdict.BOTH),
        ("not statistically significant", Verdict.NOT_SIGNIFICANT),
        ("lower in women", Verdict.UNSAID),
    ],
)
def test_chance_is_read_from_values_intervals_and_words(text: str, wanted: Verdict) -> None:
    assert verdict(text) is wanted


@pytest.mark.parametrize("piece", ["lower than placebo ", "no not ", "(((", "p = ", "1.2 vs ", "from "])
def test_a_text_without_end_is_read_in_time(piece: str) -> None:
    started = time.process_time()
    answer(DRUG, (piece * (100_000 // len(piece)),))
    assert time.process_time() - started < 3
