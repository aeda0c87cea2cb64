"""Numbers that describe people or set a bound are no results; listed measures take the numbers of their places."""

import pytest

from effects_kit import effects
from plainms.appraisal.values import Measure


@pytest.mark.parametrize(
    "text",
    [
        "The group had 66 controls (38 women; mean [SD] age, 42 [20] years).",
        "Over 9 ± 3 year follow-up nobody relapsed.",
        "The mean disease duration was 7.2 ± 4.1 years.",
        "In all, 61% females took part and relapses were counted.",
        "Most were women (70.2%) and had relapses.",
        "Patients with many (above 80%) lesions were told apart.",
        "Patients below the 25% ile had fewer lesions.",
        "Relapses aside, 89 (66%) cases used the tablet.",
        "Relapses aside, the therapy was completed for 54 (78%) patients.",
        "There were 33.2% of the first kind.",
    ],
)
def test_ages_sexes_durations_bounds_uses_and_bare_shares_are_no_results(text: str) -> None:
    assert effects(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mean age was 40 ± 9 years and the mean EDSS was 3.4 ± 2.1.", 3.4),
        ("Relapses were seen in 62% of women.", 62),
        ("At the last follow-up the score was 2.5 ± 1.7.", 2.5),
        ("Fatigue was worse in women (62%).", 62),
    ],
)
def test_what_was_found_out_in_them_is_a_result(text: str, value: float) -> None:
    assert [item.value for item in effects(text)] == [value]


def test_listed_measures_take_the_numbers_of_their_places() -> None:
    first, second = effects("The sensitivity and specificity of the model were 80% and 65%, respectively.")
    assert (first.measure, first.value) == (Measure.SENSITIVITY, 80)
    assert (second.measure, second.value) == (Measure.SPECIFICITY, 65)


def test_a_coefficient_with_its_error_is_no_mean() -> None:
    (found,) = effects("Levels went with a thinner layer (B = 0.12 [SE = 0.03]; P = .008).")
    assert found.measure is Measure.COEFFICIENT


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Relapses occurred in 8/40 (20%) of them.", True),
        ("Relapses occurred in 8/40 (31%) of them.", False),
        ("Infections occurred in 10 (5%) cases, of whom 4 (40%) died.", True),
        ("Infections occurred in 10 (5%) cases, of whom 4 (62.5%) died.", False),
    ],
)
def test_a_count_has_to_give_its_percentage(text: str, agrees: bool) -> None:
    assert all("count and percentage disagree" not in item.disagreements for item in effects(text)) is agrees
