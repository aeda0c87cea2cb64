"""Whole numbers in figures and words."""

import pytest

from plainms.language.matching import exact, synonyms
from plainms.language.numbers import whole_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,997 people", [1997]),
        ("30 478 people", [30478]),
        ("Two hundred and two participants", [202]),
        ("twenty-three patients and nine controls", [23, 9]),
        ("one hundred thirty-four", [134]),
        ("0.05, 12.5% and 40 %", []),
        ("IL-17, 3T and B12", []),
        ("n = 14", [14]),
    ],
)
def test_it_reads_whole_numbers_only(text: str, values: list[int]) -> None:
    assert [number.value for number in whole_numbers(text)] == values


def test_it_takes_the_longest_term() -> None:
    text = "A mouse model of multiple sclerosis"
    assert [(hit.entry, text[hit.start : hit.end]) for hit in synonyms("diseases").find(text)] == [
        ("ms-model", "mouse model of multiple sclerosis")
    ]


def test_it_finds_no_term_inside_a_word() -> None:
    assert synonyms("animals").find("separate strategies") == ()


def test_abbreviations_count_in_their_own_case_only() -> None:
    assert [hit.entry for hit in exact("diseases", "abbreviations").find("EAE, but not the gene eae")] == ["eae"]
