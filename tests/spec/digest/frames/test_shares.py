"""Shares of people: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import told

SURVEY = {"design": Design.CROSS_SECTIONAL}


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Of 240 respondents, 62.4% were willing to try a new pill, 25.1% were unsure, and 12.5% were unwilling.",
            "about 62 of every 100 people who answered were willing to try a new pill, about 25 were unsure and "
            "about 13 were unwilling",
        ),
        (
            "More than 80% of all respondents believed that rest helps them at work.",
            "more than 80 of every 100 people who answered believed that rest helps them at work",
        ),
        (
            "Nearly 10% of respondents reported pain, and an additional 17% reported fatigue.",
            "nearly 10 of every 100 people who answered reported pain and about 17 reported fatigue",
        ),
        ("Of 90 respondents, only 16.7% had a nurse.", "only about 17 of every 100 people who answered had a nurse"),
        (
            "94.4% of 812 patients surveyed indicated they would try the app, while 5.6% would not.",
            "about 94 of every 100 people with MS indicated they would try the app",
        ),
        (
            "Roughly 60% of MS patients stayed on treatment.",
            "about 60 of every 100 people with MS stayed on treatment",
        ),
    ],
)
def test_shares_are_told_of_every_100_and_answers_stay_reported(sentence: str, ours: str) -> None:
    assert told(sentence, "proportion", **SURVEY).endswith(ours)


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("45% reported pain.", {}),  # of whom?
        ("Of 90 respondents, 60% had pain and 30% of them had told a nurse.", SURVEY),  # a share of a share
        ("The 45% rise was seen in winter.", SURVEY),
        ("Of 90 respondents, 71% were female.", SURVEY),  # who they were is no result
    ],
)
def test_a_share_of_unclear_people_is_not_told(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "proportion", **facts) == ""
