"""Where sentences of the source end, as the verifier sees it."""

import pytest

from plainms.verification.sentence_bounds import starts


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It needed IFN-I. This raised IL-10.", 2),
        ("It was written by J. Smith in May.", 1),
        ("Drug A vs. Drug B was tried.", 1),
        ("Toes hurt. Heels did not.", 2),
    ],
)
def test_a_letter_behind_a_hyphen_ends_a_sentence_and_an_initial_does_not(text: str, sentences: int) -> None:
    assert len(starts(text)) - 1 == sentences
