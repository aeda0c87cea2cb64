"""Groups that differ in several things, and groups named by what sets them apart: invented sentence → our words."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Women were older, had lower muscle strength and more fatigue than men.",
            "women were older and had lower muscle strength and more fatigue than men",
        ),
        (
            "Compared with healthy controls, patients with MS had lower muscle strength but higher pain scores.",
            "people with MS had lower muscle strength and higher pain scores than healthy people",
        ),
        (
            "Women with pain were 40% less likely to be employed compared to those without pain.",
            "women with pain were 40% less likely to be employed than people without pain",
        ),
        (
            "Patients on natalizumab had fewer relapses than those on interferon beta.",
            "people on natalizumab had fewer relapses than people on interferon beta",
        ),
        (
            "Young adults had lower pain scores compared to older adults at baseline.",
            "young adults had lower pain scores than older adults at the start of the study",
        ),
        (
            "Muscle strength was lower in patients with NMOSD than in MS and healthy controls.",
            "muscle strength was lower in people with NMOSD than in people with MS and healthy people",
        ),
        (
            "Bladder problems occurred more frequently in women compared to men.",
            "bladder problems were more common in women than in men",
        ),
        (
            "Adherence to tablets was 12% higher than that of injections.",
            "adherence to tablets was 12% higher than to injections",
        ),
        (
            "Serum quendin levels were higher in women than in men.",
            "the blood levels of a substance called quendin were higher in women than in men",
        ),
        (
            "Depression was twice as common in women as in men.",
            "depression was twice as common in women as in men",
        ),
        (
            "Falls were more common in women than in men or children (61% vs. 34% vs. 30%).",
            "falls were more common in women than in men or children",
        ),
    ],
)
def test_a_contrast_is_told_with_both_groups(sentence: str, ours: str) -> None:
    assert told(sentence, "comparison") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Group A was older and had more pain than Group B.",
        "Pain was higher in women compared to men and in smokers with pain compared to those without.",
    ],
)
def test_a_group_with_a_letter_or_a_second_comparison_is_not_told(sentence: str) -> None:
    assert told(sentence, "comparison") == ""
