"""What plays a part, what may become a treatment, what went along: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_MICE, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Microglia play an important role in remyelination.", "microglia play a part in repair of the nerve coating"),
        ("T cells may contribute to demyelination.", "T cells may play a part in damage to the nerve coating"),
        (
            "Microglia and astrocytes are required for remyelination.",
            "microglia and astrocytes were needed for repair of the nerve coating",
        ),
        (
            "Minocycline and prednisone are involved in remyelination.",
            "minocycline and prednisone play a part in repair of the nerve coating",
        ),
        ("Minocycline may be a promising treatment for MS.", "minocycline may be a possible treatment for MS"),
        (
            "Microglial activation correlated with axonal damage.",
            "the activation of microglia went along with damage to nerve fibers",
        ),
    ],
)
def test_parts_outlooks_and_links_are_told(sentence: str, ours: str) -> None:
    assert told(sentence, "lab-role", **IN_MICE) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Zofiqar plays a role in remyelination.",
        "Microglia play a role in zoquilosis.",
        "Microglia play a role in remyelination only in old mice.",
        "This may be a promising treatment for MS.",
    ],
)
def test_what_we_have_no_words_for_is_not_told(sentence: str) -> None:
    assert told(sentence, "lab-role", **IN_MICE) == ""
