"""How many of a population have or get a disease: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_MICE, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The 2018 prevalence of MS was 62.91 cases per 100,000 persons (95% CI: 60.41 - 65.41).",
            "in 2018, about 63 of every 100,000 people had MS",
        ),
        (
            "In 2016, the crude prevalence of MS in Ruritania was estimated to be 40.4 per 100 000 population.",
            "in 2016, about 40 of every 100,000 people had MS",
        ),
        ("We found a point prevalence of 9.12 cases per 100,000.", "about 9.1 of every 100,000 people had MS"),
        ("The overall incidence of MS was 8.36 per 100,000.", "about 8.4 of every 100,000 people newly got MS"),
        (
            "The incidence rate of MS was 3.1 per 100,000 person-years.",
            "about 3.1 of every 100,000 people got MS each year",
        ),
        (
            "The age-adjusted annual incidence of MS was 6.30/100,000.",
            "about 6.3 of every 100,000 people got MS each year, with differences in age taken out",
        ),
    ],
)
def test_a_rate_is_told_as_people_of_a_population(sentence: str, ours: str) -> None:
    assert told(sentence, "rate") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "The prevalence of MS in women was 90 per 100,000.",  # a part of the population
        "The female prevalence of MS was 90 per 100,000.",
        "The prevalence of MS was between 40 and 90 per 100,000.",
        "The mortality rate of MS was 3 per 100,000.",
        "The prevalence of QZX in children was 59 per 100,000, while incidence was 3.1 per 100,000 per year.",  # of QZX
    ],
)
def test_a_rate_that_is_not_of_everybody_is_not_told(sentence: str) -> None:
    assert not told(sentence, "rate")


def test_a_rate_in_animals_is_none() -> None:
    assert not told("The prevalence of MS was 12 per 1,000.", "rate", **IN_MICE)
