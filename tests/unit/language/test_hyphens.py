"""A hyphen or a space between the words of a term makes no difference."""

import pytest

from plainms.language.matching import synonyms


@pytest.mark.parametrize(
    "words", ["timed 25-foot walk", "timed 25 foot-walk", "timed 25 foot walk", "Timed 25‐Foot Walk"]
)
def test_hyphens_and_spaces_are_one(words: str) -> None:
    hits = synonyms("outcomes").find(f"The {words} was used.")
    assert [(hit.entry, hit.start, hit.end) for hit in hits] == [("t25fw", 4, 4 + len(words))]
