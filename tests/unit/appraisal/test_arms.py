"""The compared groups and their sizes, however a sentence counts them."""

import pytest

from invented_records import appraised
from plainms.absence import NotReported
from plainms.appraisal.values import Arm

TITLE = "Drug X in multiple sclerosis: a randomized trial"


def arms(*abstract: str, title: str = TITLE) -> tuple[Arm, ...]:
    value = appraised(title, *abstract).arms.value
    return value if isinstance(value, tuple) else ()


@pytest.mark.parametrize(
    "text",
    [
        "We randomized 90 patients with MS: 46 to drug X and 44 to placebo.",
        "90 patients with MS were randomized to drug X (n = 46) or placebo (n = 44).",
        "90 patients were randomly assigned to drug X (46 patients) or to placebo (44 patients).",
        "Of 90 patients with MS, 46 patients received drug X and 44 patients received placebo.",
        "Of 90 people with MS, 46 were in the drug X group and 44 in the placebo group.",
    ],
)
def test_two_groups_and_their_sizes_are_found(text: str) -> None:
    found = arms(text, "The patients were assessed after a year.")
    assert [arm.size for arm in found] == [46, 44]
    assert [arm.is_comparator for arm in found] == [False, True]


def test_a_group_is_named_in_the_words_of_the_source_and_its_span_holds_them() -> None:
    for arm in arms("90 patients with MS were randomized to drug X (n = 46) or placebo (n = 44)."):
        assert arm.label in arm.span.quote
        assert str(arm.size) in arm.span.quote


def test_the_whole_is_no_group() -> None:
    text = "Patients with MS (n = 90) were randomized to drug X (n = 46) or placebo (n = 44)."
    assert [arm.size for arm in arms(text)] == [46, 44]


def test_one_group_alone_is_no_comparison() -> None:
    appraisal = appraised(TITLE, "90 patients with MS were treated with drug X (n = 90). They were assessed.")
    assert isinstance(appraisal.arms.value, NotReported)


def test_places_in_brackets_are_one_sample() -> None:
    text = "We included 300 patients from Norwick (MS: N = 200) and Halden (MS: N = 100) who were compared."
    assert not appraised("A cohort in MS", ("METHODS", text)).arms.is_present
