"""What the title of work in animals says was found, where the abstract bears it out."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.titles.titled import of_title
from spec.digest.frames.reading import IN_MICE
from spec.digest.making import made

BORNE_OUT = "Treated mice had less severe EAE than controls and EAE was ameliorated by treatment."


def told(title: str, results: str) -> str:
    sections = {Role.OBJECTIVE: "In this study we asked what zofiqol does.", Role.RESULTS: results}
    own = of_title(gather(*made(sections, about={"title": title}, **IN_MICE)))
    return "" if isinstance(own, Unclear) else own.words.text


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Minocycline ameliorates EAE in mice", "minocycline eased the MS-like disease"),
        ("Suppression of EAE in Lewis rats by minocycline", "minocycline eased the MS-like disease"),
        ("Amelioration of EAE with minocycline", "minocycline eased the MS-like disease"),
    ],
)
def test_a_title_that_a_result_bears_out_is_told(title: str, ours: str) -> None:
    assert told(title, BORNE_OUT) == ours


@pytest.mark.parametrize(
    "results",
    [
        "Treated mice ate as much as controls.",
        "Treatment may have ameliorated EAE.",
        "Treatment did not ameliorate EAE.",
        "Treatment ameliorated EAE only in young mice.",
    ],
)
def test_a_title_that_nothing_bears_out_is_not_told(results: str) -> None:
    assert told("Minocycline ameliorates EAE in mice", results) == ""
