"""Counts told out of 100: rounding that can be stated, and silence where a number would be too fine or impossible."""

import pytest

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.values import GroupCount
from plainms.digest.depths.of_hundred import of_hundred
from plainms.digest.digest import OfHundred


def share(
    events: int | NotReported = NOT_REPORTED,
    total: int | NotReported = NOT_REPORTED,
    percent: float | NotReported = NOT_REPORTED,
) -> OfHundred | NotReported:
    return of_hundred(GroupCount(group="drug group", events=events, total=total, percent=percent))


@pytest.mark.parametrize(
    ("events", "total", "figures", "words"),
    [
        (0, 60, 0, "0"),
        (1, 402, 0, "fewer than 1"),
        (30, 60, 50, "50"),
        (48, 402, 12, "about 12"),
        (5, 200, 3, "about 3"),
        (25, 1_000, 3, "about 3"),
        (24, 1_000, 2, "about 2"),
        (401, 402, 100, "more than 99"),
        (402, 402, 100, "100"),
    ],
)
def test_a_count_becomes_whole_people_with_halves_rounded_up(events: int, total: int, figures: int, words: str) -> None:
    made = share(events, total)
    assert isinstance(made, OfHundred)
    assert (made.figures, made.words) == (figures, words)


@pytest.mark.parametrize(("percent", "figures"), [(7.0, 7), (12.5, 13), (0.4, 0), (66.7, 67)])
def test_a_printed_percentage_was_rounded_before_and_is_never_told_as_exact(percent: float, figures: int) -> None:
    made = share(percent=percent)
    assert isinstance(made, OfHundred)
    assert made.figures == figures
    assert made.words in {f"about {figures}", "fewer than 1"}


def test_a_count_goes_before_its_rounded_percentage() -> None:
    made = share(48, 402, 12.0)
    assert isinstance(made, OfHundred)
    assert made.printed == "48 of 402 (12%)"
    assert made.words == "about 12"


@pytest.mark.parametrize(
    ("count", "printed"),
    [
        ((1_204, 3_116, NOT_REPORTED), "1,204 of 3,116"),
        ((29, NOT_REPORTED, 7.0), "29 (7%)"),
        ((NOT_REPORTED, NOT_REPORTED, 41.5), "41.5%"),
    ],
)
def test_the_numbers_of_the_abstract_stand_beside(count: tuple[int, int, float], printed: str) -> None:
    made = share(*count)
    assert isinstance(made, OfHundred)
    assert made.printed == printed


@pytest.mark.parametrize(
    "count",
    [
        (2, 6, NOT_REPORTED),
        (2, NOT_REPORTED, 33.3),
        (5, NOT_REPORTED, NOT_REPORTED),
        (5, 0, NOT_REPORTED),
        (50, 40, NOT_REPORTED),
        (NOT_REPORTED, NOT_REPORTED, 120.0),
        (NOT_REPORTED, 400, NOT_REPORTED),
    ],
)
def test_too_few_people_or_incomplete_or_impossible_numbers_give_nothing(count: tuple[int, int, float]) -> None:
    assert share(*count) is NOT_REPORTED
