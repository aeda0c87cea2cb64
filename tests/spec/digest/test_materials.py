"""What laboratory work used beside animals: invented sentences → the line on what was studied."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.frames import design_and_size
from spec.digest.making import made

IN_MICE: dict[str, Any] = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
UNSETTLED: dict[str, Any] = {"design": Unclear("invented"), "species": Unclear("invented"), "animals": ("mouse",)}
AT_THE_BENCH: dict[str, Any] = {"design": Design.LABORATORY, "species": Unclear("invented")}


def line(text: str, **facts: Any) -> str:
    sections = {Role.OBJECTIVE: "We studied what zofiqol does.", Role.METHODS: text}
    found = design_and_size(gather(*made(sections, **facts)))
    return found[0].text if found else ""


@pytest.mark.parametrize(
    ("text", "facts", "ours"),
    [
        (
            "Zofiqol receptors were stained in multiple sclerosis (MS) plaques and in mice. Astrocytes were cultured.",
            IN_MICE,
            "This work used mice, cells grown in the laboratory and nerve tissue damaged by MS.",
        ),
        (
            "Mice were given zofiqol. Astrocytes were cultured with it.",
            IN_MICE,
            "This was a study in mice and in cells grown in the laboratory, not in people.",
        ),
        ("Mice were given zofiqol.", IN_MICE, "This was a study in mice, not in people."),
        (
            "Mice were given zofiqol, which might one day act in MS plaques.",
            IN_MICE,
            "This was a study in mice, not in people.",
        ),
        (
            "Zofiqol was measured in blood samples from 20 treated patients with MS. Its effect was studied in EAE.",
            UNSETTLED,
            "This work used animals and samples (such as blood) from people with MS.",
        ),
        (
            "Zofiqol was stained in brains with MS pathology and in brains with no disease pathology.",
            AT_THE_BENCH,
            "This was laboratory work on brain tissue with and without MS damage.",
        ),
        (
            "Human oligodendroglial and mouse microglial cell lines and rat brain cells got zofiqol.",
            AT_THE_BENCH,
            "This was laboratory work on human, mouse and rat cells grown in dishes.",
        ),
    ],
)
def test_all_that_was_used_is_named(text: str, facts: dict[str, Any], ours: str) -> None:
    assert line(text, **facts) == ours
