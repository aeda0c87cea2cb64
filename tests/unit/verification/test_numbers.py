"""The verifier's own reading of numbers, in all the ways that abstracts write them."""

from decimal import Decimal

import pytest

from plainms.verification.numbers import Kind, read


def values(text: str) -> list[str]:
    return [f"{figure.value.normalize():f}" for figure in read(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("35 people", ["35"]),
        ("1,234 and 12,345,678", ["1234", "12345678"]),
        ("0.05, .05 and 0,05 and 0·05 and 3,5", ["0.05", "0.05", "0.05", "0.05", "3.5"]),
        ("12\u202f345 people", ["12345"]),
        ("32 880 people", ["32", "880", "32880"]),
        ("１２３ people", ["123"]),
        ("٣٥ people", ["35"]),
        ("1\u200b2 people", ["12"]),
        ("1½ years, ½ tablet", ["1.5", "0.5"]),
        ("from −0.3 to 0.5 (-0.9, 1.2)", ["-0.3", "0.5", "-0.9", "1.2"]),
        ("95% CI -0.5--0.1", ["95", "-0.5", "-0.1"]),
        ("1.2-3.4 and 5–9", ["1.2", "3.4", "5", "9"]),
        ("p<.001; P = 0.03; n=35", ["0.001", "0.03", "35"]),
        ("thirty-five of one hundred and twenty", ["35", "120"]),
        ("two thousand one hundred", ["2100"]),
        ("twelve people, one of whom had two attacks", ["12", "2"]),
        ("no one, and one another", []),
        ("no numbers here", []),
        ("2015-2019", ["2015", "2019"]),
        ("scores of 3.0 to 5.5.", ["3", "5.5"]),
        ("the 5th week", ["5"]),
    ],
)
def test_it_reads_each_way_of_writing_a_number(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text", ["CD4 cells", "interleukin-6", "COVID-19", "Th17", "beta-1a", "IL-17A", "SARS-CoV-2", "vitamin D3"]
)
def test_digits_of_a_name_are_no_count(text: str) -> None:
    assert {figure.kind for figure in read(text).figures} == {Kind.NAME}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("33%", [Kind.PERCENT]),
        ("33 percent", [Kind.PERCENT]),
        ("10-20%", [Kind.PERCENT, Kind.PERCENT]),
        ("12 and 15%", [Kind.EITHER, Kind.PERCENT]),
        ("27 (33%)", [Kind.PLAIN, Kind.PERCENT]),
        ("thirty per cent", [Kind.PERCENT]),
    ],
)
def test_it_knows_a_percentage_from_a_count(text: str, kinds: list[Kind]) -> None:
    assert [figure.kind for figure in read(text).figures] == kinds


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("6-month follow-up", ["month"]),
        ("5 mg and 5 µg", ["milligram", "microgram"]),
        ("25-34 years", ["year", "year"]),
        ("two-year and 12 wks", ["year", "week"]),
        ("35 people", [""]),
    ],
)
def test_it_reads_the_unit(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in read(text).figures] == units


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("more than 200", "more"),
        ("p < 0.05", "less"),
        ("at least 40%", "at-least"),
        ("≥ 3", "at-least"),
        ("up to 5 mg", "at-most"),
        ("about 70", "about"),
        ("exactly 70", ""),
    ],
)
def test_it_reads_the_comparison(text: str, comparison: str) -> None:
    assert read(text).figures[0].comparison == comparison


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("9 of 27 adults", 9, 27),
        ("9/27", 9, 27),
        ("9 out of the 27", 9, 27),
        ("70 of every 100", 70, 100),
        ("1 in 5", 1, 5),
        ("half of them", 1, 2),
        ("two thirds", 2, 3),
        ("twice as often", 2, 1),
        ("a 3-fold risk", 3, 1),
        ("a three-fold risk", 3, 1),
        ("4 times higher", 4, 1),
    ],
)
def test_it_reads_a_part_of_a_whole(text: str, part: int, whole: int) -> None:
    assert [(share.part, share.whole) for share in read(text).shares] == [(Decimal(part), Decimal(whole))]


@pytest.mark.parametrize("text", ["a half-life of it", "a double-blind trial", "the third relapse", "quarterly"])
def test_words_that_only_look_like_a_share_are_none(text: str) -> None:
    assert read(text).shares == ()


def test_offsets_point_into_the_text_as_written() -> None:
    text = "In 12\u202f345 people, 3\u200b5% and thirty had it."
    assert [text[figure.start : figure.end] for figure in read(text).figures] == ["12\u202f345", "3\u200b5", "thirty"]


def test_a_span_that_cuts_a_number_does_not_hold_it() -> None:
    text = "A ratio of 1.28 was seen."
    place = text.index("28")
    assert read(text).within(place, len(text)).figures == ()
