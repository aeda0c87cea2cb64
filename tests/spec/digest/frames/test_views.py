"""What people said: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import IN_A_REVIEW, told

TALKS = {"design": Design.QUALITATIVE}


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Participants described feelings of loss and anger.", "people described feelings of loss and anger"),
        (
            "Most participants acknowledged that work is hard on warm days.",
            "most people agreed that work is hard on warm days",
        ),
        ("Most participants preferred phone calls.", "most people preferred phone calls"),
        ("Patients felt alone during the pandemic.", "people with MS felt alone during the pandemic"),
        ("Participants reported that they missed their work.", "people reported that they missed their work"),
        (
            "People with MS reported experiencing improved mood after training.",
            "people with MS reported experiencing better mood after training",
        ),
        ("Parents desired more time with the nurse.", "parents wanted more time with the nurse"),
        (
            "Participants described how heat affects their work, and how friends who live nearby and colleagues who "
            "know them well help them each day and each night with shopping, cooking, walking and other things.",
            "people described how heat affects their work",
        ),
        ("Patients perceived the program as useful.", "people with MS saw the program as useful"),
        ("People with MS want more control over their care.", "people with MS wanted more control over their care"),
    ],
)
def test_what_people_said_stays_theirs_and_has_no_shares(sentence: str, ours: str) -> None:
    assert told(sentence, "views", **TALKS) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Three themes were identified: support, work and rest.",
            ("three main topics came up in what people said: support, work and rest",
             "people’s words came down to three main topics: support, work and rest"),
        ),
        (
            "The analysis revealed two main themes: living with loss and gain; and finding support at work.",
            ("two main topics came up in what people said: living with loss and gain; and finding support at work",
             "people’s words came down to two main topics: living with loss and gain; and finding support at work"),
        ),
        (
            "Key themes were support, zyxqual and rest.",
            ("among the main topics that came up in what people said were support and rest",),
        ),
    ],
)  # fmt: skip
def test_main_topics_are_told_all_or_as_some_of_them(sentence: str, ours: tuple[str, ...]) -> None:
    assert told(sentence, "views", **TALKS) in ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Two themes were identified.",  # tells no topic
        "Participants experienced the program was useful.",  # "had the program was useful" is no English
        "They wanted more time.",
    ],
)
def test_what_tells_nothing_or_would_be_no_english_is_not_told(sentence: str) -> None:
    assert told(sentence, "views", **TALKS) == ""
    assert told(sentence, "statement", **TALKS) == ""


def test_a_review_asked_nobody() -> None:
    assert told("Participants described feelings of loss.", "views", **IN_A_REVIEW) == ""


def test_a_clause_without_that_is_not_told_as_what_people_described() -> None:
    sentence = "Participants described the group and the course leader nurtured their courage."
    assert told(sentence, "views", **TALKS) == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Patients prioritized fewer relapses, followed by fewer side effects.",
            "fewer relapses mattered most to people with MS, followed by fewer side effects",
        ),
        (
            "We asked people with a survey: fewer relapses were the most important attribute for patients.",
            "",
        ),
        (
            "We identified three main themes common to people with MS: fear of the future, grief, and loneliness.",
            "three main topics: fear of the future, grief and loneliness",
        ),
    ],
)
def test_what_matters_most_and_what_is_common_to_people_is_told(sentence: str, ours: str) -> None:
    said = told(sentence, "views").replace("people’s words came down to three main topics:", "three main topics:")
    assert said.replace("three main topics came up in what people said:", "three main topics:") == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Patients with MS preferred tablets over injections.", "people with MS preferred tablets over injections"),
        ("Patients emphasized the need for clear words.", "people with MS stressed the need for clear words"),
        ("Participants experienced the news as a relief.", "people saw the news as a relief"),
        (
            "In this survey, neurologists considered cost the most important factor for patients.",
            "cost mattered most to neurologists",
        ),
    ],
)
def test_what_people_preferred_and_stressed_is_theirs(sentence: str, ours: str) -> None:
    assert told(sentence, "views") == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The main theme that emerged was the constant worry about work.",
            "a main topic that came up in what people said was the constant worry about work",
        ),
        (
            'In this study, a common theme for both groups was identified as "daily worry about money".',
            "a main topic that came up in what people said was daily worry about money",
        ),
    ],
)
def test_the_one_main_topic_is_told(sentence: str, ours: str) -> None:
    assert told(sentence, "views") == ours


def test_the_following_topics_are_counted_like_any() -> None:
    said = told("The following 3 deductive themes emerged: 1) the diagnosis; 2) work; 3) support.", "views")
    assert "three main topics" in said
    assert said.endswith(": the diagnosis, work and support")
