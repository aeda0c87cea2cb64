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
        "The female prevalence of MS was 90 per 100,000.",
        "The prevalence of MS was between 40 and 90 per 100,000.",
        "The mortality rate of smoking was 3 per 100,000.",
        "The prevalence of QZX in children was 59 per 100,000, while incidence was 3.1 per 100,000 per year.",  # of QZX
    ],
)
def test_a_rate_that_is_not_of_everybody_is_not_told(sentence: str) -> None:
    assert not told(sentence, "rate")


def test_a_rate_in_animals_is_none() -> None:
    assert not told("The prevalence of MS was 12 per 1,000.", "rate", **IN_MICE)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The age-adjusted incidence rate of MS raised from 1.72/100,000 in 2001 to 11.29/100,000 in 2018.",
            "the number of new cases of MS rose from about 1.7 to 11 for every 100,000 people a year"
            " between 2001 and 2018, with differences in age taken out",
        ),
        (
            "The crude incidence rate of MS decreased slightly from 0.43 per 100,000 persons in 2007"
            " to 0.24 per 100,000 persons in 2015.",
            "the number of new cases of MS fell from about 0.43 to 0.24 for every 100,000 people a year"
            " between 2007 and 2015",
        ),
        (
            "In 12 years, the prevalence increased from 68 to 143 cases/100,000 inhabitants.",
            "the number of people with MS rose from about 68 to 143 for every 100,000 people in 12 years",
        ),
        (
            "In general, the prevalence of MS in Ruritania increased during the last two decades.",
            "in Ruritania, MS became more common during the last two decades",
        ),
        ("The prevalence of MS doubled in 12 years.", "MS became about twice as common in 12 years"),
        (
            "The overall prevalence, adjusted for undercount, was 152 per 100,000 among men and 286 among women.",
            "about 286 of every 100,000 women and 152 of every 100,000 men had MS",
        ),
        (
            "The prevalence of MS in children was 5.4 per 100,000.",
            "about 5.4 of every 100,000 children had MS",
        ),
    ],
)
def test_how_a_rate_changed_or_differed_is_told_of_people(sentence: str, ours: str) -> None:
    assert told(sentence, "rate") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "The prevalence of MS increased from 143 to 68 per 100,000.",  # the numbers go the other way
        "The prevalence of MS changed with better tests.",
    ],
)
def test_a_rate_that_does_not_add_up_or_says_no_time_is_not_told(sentence: str) -> None:
    assert not told(sentence, "rate")


def test_women_for_each_man_are_told_where_the_study_asks_how_many_there_are() -> None:
    sentence = "The female-to-male ratio was 3.3."
    ours = "for every man with MS, there were about 3.3 women with it"
    assert told(sentence, "rate", about={"title": "The epidemiology of MS in Ruritania"}) == ours
    assert not told(sentence, "rate", about={"title": "Sleep in MS"})


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Between 2001 and 2015, the prevalence of MS increased from 90.2 to 164.6 per 100,000 population.",
            "the number of people with MS rose from about 90 to 165 for every 100,000 people between 2001 and 2015",
        ),
        (
            "The incidence rate of MS rose by 2.3% annually between 2005 and 2015.",
            "the rate of new cases of MS rose by about 2.3% a year between 2005 and 2015",
        ),
        (
            "Over the study period, the incidence of MS remained stable at 6.1 per 100,000 person-years.",
            "the number of new cases of MS stayed at about 6.1 for every 100,000 people a year",
        ),
        ("The crude mortality rate was 2.7 per 1,000 person-years.", "about 2.7 of every 1,000 people died each year"),
        (
            "The standardized mortality ratio was 2.8.",
            "people with MS died about 2.8 times as often as others of the same age and sex",
        ),
        (
            "Life expectancy was 7.5 years shorter for patients with MS than for the general population.",
            "people with MS lived about 7.5 years less than the general population",
        ),
    ],
)
def test_how_many_died_or_how_fast_a_rate_changed_is_told(sentence: str, ours: str) -> None:
    assert told(sentence, "rate") == ours
