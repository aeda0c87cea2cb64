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
        (
            "Pain was more frequent in women (72%) than in men (14%).",
            "pain was more common in women than in men: of every 100 people, about 72 compared with about 14",
        ),
        (
            "Pain scores were higher in women than in men (30.1 vs. 23.4 points; p = 0.02).",
            "pain scores were higher in women than in men: 30.1 compared with 23.4 points",
        ),
        (
            "Young adults had lower pain scores than older adults (1.8 and 2.3 vs. 3.2).",
            "young adults had lower pain scores than older adults",
        ),
        (
            "The grip index was lower in women than in men (18.6% vs 26.7%).",
            "the grip index was lower in women than in men: 18.6% compared with 26.7%",
        ),
        (
            "We found reduced brain and increased spinal cord volume in women than in men.",
            "women had lower brain and higher spinal cord volume than men",
        ),
        (
            "The percentage of falls in the exercise group was lower compared to the control group.",
            "the percentage of falls was lower in the exercise group than in the comparison group",
        ),
        (
            "Pain scores were higher in women than in men and were weakly linked with age.",
            "pain scores were higher in women than in men",
        ),
        (
            "The analysis of the results revealed an increased level of iron in women than in men after exercise.",
            "the level of iron was higher in women than in men after exercise",
        ),
        (
            "There were more falls in women than in men.",
            "there were more falls among women than among men",
        ),
        (
            "Women fell more often at home (50.8%) than men (35.3%).",
            "women fell more often at home than men: of every 100 people, about 51 compared with about 35",
        ),
        (
            "Higher muscle strength and lower pain scores were found in women compared with men.",
            "women had higher muscle strength and lower pain scores than men",
        ),
        (
            "Women had lower muscle strength than men, but sleep quality was similar in both groups.",
            "women had lower muscle strength than men, but sleep quality did not clearly differ between the groups",
        ),
        (
            "The rate of falls was lower in women than in men, but pain scores were higher.",
            "the rate of falls was lower in women than in men, but pain scores were higher",
        ),
        (
            "Iron levels were higher in the serum of women than of men.",
            "iron levels were higher in the blood of women than of men",
        ),
    ],
)
def test_a_contrast_is_told_with_both_groups(sentence: str, ours: str) -> None:
    assert told(sentence, "comparison") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "We found reduced zoquil and increased spinal cord volume in women than in men.",
        "Pain was more common in women; however, falls were more common in men of the zoquil verbiqol kind.",
        "Group A was older and had more pain than Group B.",
        "Pain was higher in women compared to men and in smokers with pain compared to those without.",
    ],
)
def test_a_group_with_a_letter_or_a_second_comparison_is_not_told(sentence: str) -> None:
    assert told(sentence, "comparison") == ""


def test_a_null_is_told_with_the_difference_that_is_set_against_it() -> None:
    sentence = "There were no group differences in grip strength, although women were less strong than men."
    ours = "the study did not find a clear difference in grip strength, but women were less strong than men"
    assert told(sentence, "no-difference") == ours


def test_a_second_half_may_leave_out_the_groups_of_the_first() -> None:
    sentence = (
        "Differences in pain were found between women and men; however, no difference was found between fallers and "
        "non-fallers."
    )
    ours = "women and men differed in pain, but fallers and non-fallers did not clearly differ"
    assert told(sentence, "comparison") == ours


def test_averages_are_told_of_those_without_the_disease() -> None:
    sentence = "The median walking time was 31 minutes in people with MS and 22 minutes in those without MS."
    ours = (
        "the middle value of the walking time in people with MS was 31 minutes, compared with 22 minutes in people "
        "without MS"
    )
    assert told(sentence, "averages") == ours
