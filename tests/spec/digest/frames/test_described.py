"""What a review describes: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_A_REVIEW, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Vitamin D plays an important role in the immune system.", "vitamin D plays a part in the immune system"),
        ("Vitamin D may play a role in the immune system.", "vitamin D may play a part in the immune system"),
        ("Sleep problems may worsen fatigue.", "sleep problems may worsen fatigue"),
        ("Regular exercise can improve walking.", "regular exercise can improve walking"),
        ("Smoking might affect the immune system.", "smoking might affect the immune system"),
        ("Smoking may lead to inflammation.", "smoking may contribute to inflammation"),
        ("Gut bacteria could affect the brain.", "gut bacteria could affect the brain"),
        ("Gut bacteria play a key role in inflammation.", "gut bacteria play a part in inflammation"),
    ],
)
def test_what_may_be_stays_what_may_be(sentence: str, ours: str) -> None:
    assert told(sentence, "described", **IN_A_REVIEW) == ours


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Vitamin D may play a role in the immune system.", {}),  # no review
        ("It may worsen fatigue.", IN_A_REVIEW),
        ("This plays a role in fatigue.", IN_A_REVIEW),
        ("Exercise improved walking.", IN_A_REVIEW),
    ],
)
def test_what_is_no_description_is_not_told_as_one(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "described", **facts) == ""
