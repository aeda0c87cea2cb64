"""Two averages side by side: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Mean walking time was 22.6 seconds in women and 31.7 seconds in men.",
            "the walking time in women was 22.6 seconds on average, compared with 31.7 seconds in men",
        ),
        (
            "The average pain score was 3.1 in women compared with 4.2 in men (p = 0.01).",
            "the pain score in women was 3.1 on average, compared with 4.2 in men",
        ),
        (
            "The median pain score was 3 in women versus 4 in men.",
            "the middle value of the pain score in women was 3, compared with 4 in men",
        ),
        (
            "Mean test time was 22 min for women and 31 min for men.",
            "the test time in women was 22 minutes on average, compared with 31 minutes in men",
        ),
        (
            "The mean pain score was 3.1 ± 0.4 in women and 4.2 ± 0.6 in men.",
            "the pain score in women was 3.1 on average, compared with 4.2 in men",
        ),
        (
            "Mean sleep time was 6 hours in patients with MS and 7 hours in healthy controls.",
            "the sleep time in people with MS was 6 hours on average, compared with 7 hours in healthy people",
        ),
        (
            "The average walking distance was 210 meters among women and 260 meters among men.",
            "the walking distance in women was 210 meters on average, compared with 260 meters in men",
        ),
        (
            "Mean sick leave was 12 days in women and 9 days in men.",
            "the sick leave in women was 12 days on average, compared with 9 days in men",
        ),
        ("Mean walking time was 22.6 seconds.", "the walking time was 22.6 seconds on average"),
        ("The mean EDSS score was 3.5.", "the disability score was 3.5 on average"),
    ],
)
def test_both_averages_are_told_with_their_unit(sentence: str, ours: str) -> None:
    assert told(sentence, "averages") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Mean walking time was 22.6.",  # nobody knows of what
        "Mean age was 34 years.",  # who took part
        "Mean walking time was 22.6 in these and 31.7 in those.",
        "The mean level was 7.06 pg/mL in women and 13.04 pg/mL in men.",  # no unit of daily life
        "Mean pain was 3 in older patients and 4 in older subjects.",  # one name for both
    ],
)
def test_averages_without_a_clear_pair_are_not_told(sentence: str) -> None:
    assert told(sentence, "averages") == ""
