"""What the authors would use a thing for: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Walking speed may serve as a useful marker of disability.",
            "the authors {view} as a sign of disability",
        ),
        ("Walking speed is a promising biomarker of disability.", "the authors {view} as a sign of disability"),
        (
            "Walking speed could be a marker to predict falls.",
            "the authors say that walking speed could be used to predict falls",
        ),
        (
            "The walking test is a valid and reliable tool for assessing disability.",
            "the authors say that the walking test could be a reliable way to measure disability",
        ),
    ],
)  # fmt: skip
def test_a_use_stays_the_view_of_the_authors(sentence: str, ours: str) -> None:
    say, think = "say that walking speed could serve", "think that walking speed could be used"
    assert told(sentence, "use") in {ours.format(view=view) for view in (say, think)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The walking test is a valid and reliable tool for assessing patients with MS.",  # people are no measure
        "Walking speed was not a marker of disability.",
        "Our measure may serve as a marker of disability.",
    ],
)
def test_what_is_no_use_is_left_to_other_frames(sentence: str) -> None:
    assert told(sentence, "use") == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The Turkish version of the questionnaire is valid and reliable in individuals with MS.",
            "the Turkish version of the questionnaire measures what it is meant to and gives steady scores in people "
            "with MS",
        ),
        ("The fatigue scale showed good validity.", "the fatigue scale measures what it is meant to"),
        ("The fatigue scale has good test-retest reliability.", "the fatigue scale gives steady scores"),
    ],
)
def test_what_valid_and_reliable_mean_is_told_in_plain_words(sentence: str, ours: str) -> None:
    assert told(sentence, "use") == f"the authors say that {ours}"


@pytest.mark.parametrize("sentence", ["The fatigue scale was not valid.", "The fatigue scale may be valid."])
def test_what_may_not_measure_well_is_not_said_to(sentence: str) -> None:
    assert told(sentence, "use") == ""


def test_what_a_tool_measures_may_be_something_of_people() -> None:
    sentence = "The work scale is a valid and reliable tool for measuring the work and satisfaction of people with MS."
    measured = "could be a reliable way to measure the work and satisfaction of people with MS"
    assert told(sentence, "use") == f"the authors say that the work scale {measured}"
