"""Broken letters are mended, and nothing else is touched."""

import pytest

from plainms.sources.nlm.letters import mended


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("IFN-<ce><b2> and TNF-<ce><b1>", "IFN-β and TNF-α"),
        ("5<c2><a0><ce><bc>g", "5\xa0μg"),
        ("IFN-Î² in mice", "IFN-β in mice"),
        ("HCAâ‚‚", "HCA₂"),
        ("12 Â± 3", "12 ± 3"),
        ("20<e2><80><89>mg", "20\u2009mg"),
    ],
)
def test_broken_letters_are_read_as_what_they_stand_for(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@pytest.mark.parametrize(
    "text", ["p<0.05 and n>20", "a <b> tag", "<ce> alone", "<ff><ff>", "Âge et santé", "São Paulo"]
)
def test_other_text_stays(text: str) -> None:
    assert mended(text) == text
