"""Openings of a sentence that our own lead replaces."""

import pytest

from plainms.digest.selecting.leads import behind_what_leans, lead_of
from plainms.text import Passage, PassageKind


@pytest.mark.parametrize("opening", ["It is concluded that", "It was found that", "We conclude that"])
def test_what_our_lead_says_again_is_left_out(opening: str) -> None:
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=f"{opening} naps ease pain.")
    form, left = lead_of(passage.whole())
    assert (form, left.quote) == ("that", "naps ease pain.")


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("These mice were scanned; we saw less damage in the treated ones.", "we saw less damage in the treated ones."),
        (
            "Mice were scanned; we saw less damage in the treated ones.",
            "Mice were scanned; we saw less damage in the treated ones.",
        ),
        ("These mice were scanned; the damage was less on most days.", "the damage was less on most days."),
        ("These mice were scanned; the difference was small in most of them.", None),
        ("These mice were scanned; they had less damage on most days.", None),
    ],
)
def test_a_part_behind_one_that_leans_stands_alone_where_it_leans_on_nothing(source: str, left: str | None) -> None:
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=source)
    assert behind_what_leans(passage.whole()).quote == (left or source)
