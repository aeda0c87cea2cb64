"""Openings of a sentence that our own lead replaces."""

import pytest

from plainms.digest.selecting.leads import lead_of
from plainms.text import Passage, PassageKind


@pytest.mark.parametrize("opening", ["It is concluded that", "It was found that", "We conclude that"])
def test_what_our_lead_says_again_is_left_out(opening: str) -> None:
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=f"{opening} naps ease pain.")
    form, left = lead_of(passage.whole())
    assert (form, left.quote) == ("that", "naps ease pain.")
