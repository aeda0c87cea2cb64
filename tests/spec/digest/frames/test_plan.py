"""What a protocol plans: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import told

PROTOCOL = {"design": Design.PROTOCOL}


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "We will compare yoga with usual care in 80 women with MS.",
            "the researchers plan to compare yoga with usual care in 80 women with MS",
        ),
        (
            "We will enroll 80 people with MS to examine the efficacy of our program.",
            "the researchers plan to take in 80 people with MS",
        ),
        (
            "Participants will be randomized to yoga or usual care.",
            "the researchers plan to let chance decide whether people get yoga or usual care",
        ),
        ("Fatigue will be assessed after 12 weeks.", "the researchers plan to look at fatigue after 12 weeks"),
        (
            "The primary outcome is walking speed at 6 months.",
            "the main thing that the researchers plan to measure is walking speed at 6 months",
        ),
        ("Participants will be 40 women with MS.", "the researchers plan to study 40 women with MS"),
    ],
)
def test_a_plan_is_told_as_a_plan(sentence: str, ours: str) -> None:
    assert told(sentence, "plan", **PROTOCOL) == ours


@pytest.mark.parametrize(
    "sentence",
    ["The results will help many people with MS.", "We compared yoga with usual care.", "They will be compared."],
)
def test_a_promise_or_a_result_is_no_plan(sentence: str) -> None:
    assert told(sentence, "plan", **PROTOCOL) == ""


def test_only_a_protocol_plans() -> None:
    assert told("We will compare yoga with usual care.", "plan") == ""
