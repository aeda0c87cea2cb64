"""Two results of one sentence: invented sentence → both in our words, or only what a reader can take in."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "frame", "ours"),
    [
        (
            "Pain scores were higher in women than in men, and fatigue was associated with older age.",
            "comparison",
            "pain scores were higher in women than in men, and fatigue was linked with older age",
        ),
        (
            "Fatigue was associated with older age; falls were more common in women than in men.",
            "association",
            "fatigue was linked with older age, and falls were more common in women than in men",
        ),
    ],
)
def test_both_are_told(sentence: str, frame: str, ours: str) -> None:
    assert told(sentence, frame).replace("went along", "was linked") == ours


def test_a_list_is_not_cut_at_a_noun_that_may_be_a_verb() -> None:
    sentence = "Fatigue was associated with patients' pain and concerns about work, as well as low mood."
    assert told(sentence, "association") == ""


@pytest.mark.parametrize(
    ("joint", "ours"),
    [
        ("while", "and"),  # it only sets two links side by side
        ("whereas", "but"),
    ],
)
def test_two_links_are_set_against_each_other_only_where_the_source_does(joint: str, ours: str) -> None:
    sentence = (
        f"A negative relationship was found between the perceived MS impact and mood, {joint} a positive relationship "
        "was found between mood and self-care."
    )
    words = "higher perceived MS impact went along with worse mood, {} better mood went along with higher self-care"
    assert told(sentence, "association") == words.format(ours)
