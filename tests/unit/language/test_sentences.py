"""Where sentences end."""

import pytest

from invented_records import passage
from plainms.language.sentences import split


def quotes(text: str) -> list[str]:
    return [span.quote for span in split(passage(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "We compared natalizumab vs. placebo in adults.",
        "The drug was given i.v. every four weeks.",
        "The difference (p < 0.05. n = 12) was small.",
        "Growth of E. coli was measured, as in Smith et al. 2010.",
        "The score fell by 2.5 points (e.g. walking).",
        "Results of J. R. Brown were used, see Fig. 3.",
    ],
)
def test_it_keeps_a_sentence_with_inner_stops_whole(whole: str) -> None:
    assert quotes(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Walking improved, p < 0.05. The effect lasted.", "Walking improved, p < 0.05."),
        ("People took vitamin D. The dose was high.", "People took vitamin D."),
        ("(1) Background: little is known. (2) Methods: we asked 40 people.", "(1) Background: little is known."),
        ("Levels rose. miR-155 did not change.", "Levels rose."),
        ("Does it help? We do not know.", "Does it help?"),
        ("It reached the brain.The mice recovered quickly.", "It reached the brain."),
        ("Half had pain. 25 patients had none.", "Half had pain."),
        ("It was given by Smith et al. We repeated it.", "It was given by Smith et al."),
    ],
)
def test_it_ends_a_sentence_where_the_next_begins(text: str, first: str) -> None:
    assert quotes(text)[0] == first
    assert len(quotes(text)) == 2


def test_it_finds_nothing_in_white_space() -> None:
    assert split(passage("  ")) == ()
