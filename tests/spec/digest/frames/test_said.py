"""What the authors of an overview say, told whole in plain words: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_A_REVIEW, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Families of patients with multiple sclerosis (MS) live mostly in the large towns.",
            "families of people with MS live mostly in the large towns",
        ),
        (
            "The economic burden of sleep loss in MS is substantial, and prices for beds are rising.",
            "the economic burden of sleep loss in MS is substantial, and prices for beds are rising",
        ),
        ("Currently, there is no single way of counting walks in MS.",) * 2,
    ],
)
def test_a_whole_sentence_is_told_in_plain_words(sentence: str, ours: str) -> None:
    assert told(sentence, "said", **IN_A_REVIEW) == ours[:1].lower() + ours[1:].rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "Naps at noon are rare in the north; walks at noon have been linked with less fatigue.",  # only a half
        "These naps have been linked with less fatigue in people with MS.",  # which?
        "The EDSS is not the most sensitive scale for naps in people with MS.",
        "Naps help 40% of the people with MS who live near the sea.",
        "Sleepers were rarely patients, although many hospitals in the north keep count.",
    ],
)
def test_halves_pointers_scales_and_shares_are_left_to_quotations(sentence: str) -> None:
    assert told(sentence, "said", **IN_A_REVIEW) == ""


def test_only_an_overview_is_told_so() -> None:
    assert told("Walks at noon have been linked with less fatigue in people with MS.", "said") == ""
