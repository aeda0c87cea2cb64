"""Comparison between groups: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Fatigue was higher in patients with poor sleep than in patients with good sleep (p = 0.01).",
            "fatigue was higher in people with poor sleep than in people with good sleep",
        ),
        (
            "Walking speed was significantly lower in MS patients compared to healthy controls.",
            "walking speed was lower in people with MS than in healthy people",
        ),
        (
            "MS patients had a significantly higher body mass index than healthy controls (p < 0.001).",
            "people with MS had a higher body mass index than healthy people",
        ),
        (
            "Compared with healthy controls, patients with MS had lower muscle strength.",
            "people with MS had lower muscle strength than healthy people",
        ),
        (
            "Compared with controls, pain scores were higher in people with MS.",
            "pain scores were higher in people with MS than in the comparison group",
        ),
        (
            "Anxiety was more frequent in women than in men (42.0% vs 23.4%).",
            "anxiety was more common in women than in men: of every 100 people, about 42 compared with about 23",
        ),
        (
            "The sleep score was lower in women than in men (mean 12.5 ± 3.1 vs 15.2 ± 2.8, p = 0.02).",
            "the sleep score was lower in women than in men: 12.5 on average, compared with 15.2",
        ),
        (
            "There was a significant reduction in muscle strength in men compared with women.",
            "muscle strength was lower in men than in women",
        ),
        (
            "Depression was slightly higher in women than in men.",
            "depression was slightly higher in women than in men",
        ),
        ("Women were more likely to report pain than men.", "women were more likely to report pain than men"),
        ("Women were more likely to be unemployed.", "women were more likely to be unemployed"),
        ("Women performed worse than men on balance tests.", "women did worse than men on balance tests"),
        (
            "A higher proportion of women had pain than men.",
            "a higher share of women had pain than of men",
        ),
        ("Women were older than men.", "women were older than men"),
        ("Women reported more pain than men.", "women reported more pain than men"),
        ("Women, compared with men, had lower muscle strength.", "women had lower muscle strength than men"),
        ("Higher pain scores were found in women than in men.", "pain scores were higher in women than in men"),
        ("Muscle strength differed between women and men.", "muscle strength differed between women and men"),
        ("There was a significant difference in pain between women and men.", "women and men differed in pain"),
    ],
)
def test_a_comparison_is_told_with_both_groups_and_its_direction(sentence: str, ours: str) -> None:
    assert told(sentence, "comparison") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "This was higher in these patients than in the former.",  # points to another sentence
        "Fatigue was higher in women than in men (12.5 ± 3.1 vs 15.2 ± 2.8).",  # the numbers say the other way
        "Fatigue was higher in women (but not in older ones) than in men.",  # a bracket limits it
        "Fatigue was higher in older patients than in older subjects.",  # both groups have one name
        "Fatigue was higher in this cohort than in previous studies.",  # what other studies reported is no group
        "Patients had more pain.",  # nobody is set apart
        "Women had more pain than the other medicines.",  # people beside things
        "Fatigue was higher in the same group.",  # which one is not said
        "The zoquil and the verbiqol index was higher in women than in men.",  # two words that nobody opens
    ],
)
def test_a_comparison_that_is_not_certain_is_left_to_the_quotation(sentence: str) -> None:
    assert told(sentence, "comparison") == ""


def test_a_ratio_at_the_end_is_left_to_the_deeper_depths() -> None:
    sentence = "Fatigue was higher in women with MS than in men with MS with an odds ratio of 1.46."
    assert told(sentence, "comparison") == "fatigue was higher in women with MS than in men with MS"


def test_a_group_set_against_another_is_told_with_both() -> None:
    sentence = "The frequency of falls among MS patients compared to healthy controls was higher."
    assert told(sentence, "comparison") == "the frequency of falls was higher in people with MS than in healthy people"


def test_everybody_with_the_disease_is_set_apart_only_where_others_were_studied() -> None:
    alone = "Depression was more frequent in MS patients."
    beside = "We studied 35 patients with MS and 18 healthy controls."
    assert not told(alone, "comparison")
    assert told(f"{beside} {alone}", "comparison", sentence_at=1) == "depression was more common in people with MS"


def test_two_diseases_and_a_group_are_named_as_their_people() -> None:
    sentence = "Fatigue was higher in patients with NMOSD and MS than in healthy controls."
    ours = "fatigue was higher in people with NMOSD and people with MS than in healthy people"
    assert told(sentence, "comparison") == ours
    sentence = "Fatigue was higher in yoga group than in progressive MS."
    assert told(sentence, "comparison") == "fatigue was higher in the yoga group than in people with progressive MS"


@pytest.mark.parametrize(
    "sentence",
    [
        "Women taking fingolimod had a lower antibody response.",  # lower than whom?
        "Fatigue was more common in residents of the northern district.",
        "The 4 women had a lower antibody response.",
        "Women had a greater change in body weight.",  # which way?
        "Women had higher odds ratios for falls than men.",
        "Women had lower levels than men.",  # of what?
        "Fatigue was higher in Group III than in Group IV.",  # nobody knows who they are
        "Fatigue was higher in zoquil- and placebo-treated women than in men.",
    ],
)
def test_a_group_that_nobody_can_place_is_not_told(sentence: str) -> None:
    assert told(sentence, "comparison") == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Time to diagnosis was lower in women than in men.", "time to diagnosis was shorter in women than in men"),
        (
            "Ratio of sitting to walking was higher in women than in men.",
            "the ratio of sitting to walking was higher in women than in men",
        ),
    ],
)
def test_times_are_longer_or_shorter_and_ratios_have_an_article(sentence: str, ours: str) -> None:
    assert told(sentence, "comparison") == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Fatigue was higher in females than in males.",
            "fatigue was higher in women than in men",
        ),
        (
            "Fatigue was lower in pre-treated than in untreated patients.",
            "fatigue was lower in pre-treated people than in people who had not been treated before",
        ),
        (
            "Fatigue was lower in patients with PMS than in healthy controls.",
            "fatigue was lower in people with progressive MS than in healthy people",
        ),
        (
            "Fatigue was lower in fingolimod-treated patients than in healthy controls.",
            "fatigue was lower in people treated with fingolimod than in healthy people",
        ),
    ],
)
def test_groups_are_people(sentence: str, ours: str) -> None:
    assert told(sentence, "comparison") == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The new scan detected significantly more lesions than the old scan (34 versus 17, p < 0.001).",
            "the new scan found more lesions than the old scan: 34 compared with 17",
        ),
        ("The new scan did not detect more lesions than the old scan.", ""),
    ],
)
def test_a_test_that_finds_more_than_another(sentence: str, ours: str) -> None:
    assert told(sentence, "comparison") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Young women had higher pain scores at study entry.",  # how they began is no result
        "Poor sleep was more common in patients with MS than in other populations.",  # nobody knows which
    ],
)
def test_a_start_and_a_comparison_with_nobody_are_not_told(sentence: str) -> None:
    assert told(sentence, "comparison") == ""
