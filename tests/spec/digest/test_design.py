"""How the part begins: invented design, number of people and text → the first sentences."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import gather
from plainms.digest.frames import design_and_size
from spec.digest.making import made


def told(text: str = "We measured sleep.", **facts: Any) -> list[str]:
    return [one.text for one in design_and_size(gather(*made({Role.METHODS: text}, **facts)))]


@pytest.mark.parametrize(
    ("design", "ours"),
    [
        (Design.CASE_CONTROL, "Researchers studied 53 people with MS and compared those who have a condition"),
        (Design.QUALITATIVE, "Researchers asked 53 people with MS and looked at what they said in their own words."),
        (Design.GENETIC, "Researchers studied 53 people with MS to look for links between genes and a disease"),
        (Unclear("not settled"), "Researchers studied 53 people with MS."),
    ],
)
def test_design_and_size_are_one_sentence(design: Any, ours: str) -> None:
    sentences = told(design=design, people=53)
    assert sentences[0].startswith(ours)
    assert len(sentences) == 1


@pytest.mark.parametrize("design", [Design.COHORT, Design.CROSS_SECTIONAL, Design.RANDOMIZED_TRIAL])
def test_a_design_has_more_than_one_wording_and_each_tells_the_size(design: Design) -> None:
    assert "53 people with MS" in told(design=design, people=53)[0]


def test_a_study_that_looked_back_says_so() -> None:
    assert told("We retrospectively read the records.", people=53) == [
        "Researchers looked back at what had happened to 53 people with MS."
    ]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "We studied 35 patients with MS and 18 healthy controls.",
            "Researchers compared 35 people with MS and 18 healthy people.",
        ),
        (
            "We studied 35 patients with MS and 18 age- and sex-matched healthy controls (HC).",
            "Researchers compared 35 people with MS and 18 healthy people.",
        ),
        (
            "Thirty-five untreated patients with MS (20 women), 26 first-degree relatives and 24 HC gave blood.",
            "Researchers compared 35 people with MS who had no treatment yet, 26 close relatives and 24 healthy "
            "people.",
        ),
        (
            "We included 59 individuals: 35 patients with MS and 24 age-, sex-, and BMI-matched normal controls.",
            "Researchers compared 35 people with MS and 24 healthy people.",
        ),
        (
            "Samples came from patients with relapsing MS (RMS, n = 35) and other neurological diseases (n=8).",
            "Researchers compared 35 people with relapsing MS and 8 people with other diseases of the brain or nerves.",
        ),
        (
            "We saw 40 children with MS, of whom 12 were boys. Twenty-two healthy controls were also scanned.",
            "Researchers compared 40 children with MS and 22 healthy people.",
        ),
        (
            "We surveyed 35 people with MS and 18 neurologists.",
            "Researchers studied 35 people with MS and 18 neurologists.",
        ),
    ],
)
def test_two_counted_groups_are_told_with_their_sizes(text: str, ours: str) -> None:
    assert told(text, design=Design.CROSS_SECTIONAL)[0] == ours


@pytest.mark.parametrize(
    "text",
    [
        "We studied 35 patients with MS, 12 patients with a thing and 18 healthy controls.",  # one group has no name
        "We studied 35 patients with MS, 12 patients with RRMS and 18 healthy controls.",  # one may be part of another
        "We invited 35 patients with MS and 18 healthy controls.",  # they may not have taken part
        "We studied the brains of 35 patients with MS and 18 normal donors of tissue.",
        "We studied 35 tired patients with MS and 18 other patients with MS.",  # one name for both
        "We studied 35 patients with MS and 18 healthy controls, and later 40 patients with MS and 9 healthy controls.",
        "We studied 35 patients with MS and 18 others.",
        "We studied 35 healthy people and 18 healthy controls.",  # one name for both
    ],
)
def test_groups_that_are_not_certain_are_not_told(text: str) -> None:
    assert not any("compared" in sentence for sentence in told(text, design=Design.CROSS_SECTIONAL))
