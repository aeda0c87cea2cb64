"""Every pair of ink and ground of the stylesheet has the contrast that readers were promised, light and dark."""

import re
from importlib.resources import files

import pytest

FOLDER = files("plainms.site.ui").joinpath("sheets")
SHEETS = {name: FOLDER.joinpath(name).read_text(encoding="utf-8") for name in ("plainms.css", "lists.css", "tired.css")}
SHEET = SHEETS["plainms.css"]
LIGHT, DARK = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in SHEET.split("@media", 2)[:2])
TEXT, OTHER = 7.0, 4.5
PAIRS = (
    ("ink", "paper", TEXT),
    ("ink", "leaf", TEXT),
    ("ink", "marked", TEXT),
    ("ink", "accent-ground", TEXT),
    ("ink", "grave-ground", TEXT),
    ("soft", "paper", TEXT),
    ("soft", "leaf", TEXT),
    ("accent", "paper", TEXT),
    ("accent", "leaf", TEXT),
    ("paper", "accent", TEXT),
    ("grave", "paper", TEXT),
    ("grave", "grave-ground", TEXT),
    ("accent", "accent-ground", OTHER),
    ("line", "paper", 3.0),
)


@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_ink_stands_out_from_its_ground(scheme: dict[str, str], ink: str, ground: str, least: float) -> None:
    lighter, darker = sorted((luminance(scheme[ink]), luminance(scheme[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= least


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_ground_and_ink_are_never_pure_white_on_pure_black(scheme: dict[str, str]) -> None:
    assert not {"#ffffff", "#000000"} & {scheme["paper"], scheme["ink"]}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))
def test_a_stylesheet_loads_nothing(sheet: str) -> None:
    assert "url(" not in sheet
    assert "@import" not in sheet
    assert "@font-face" not in sheet


def test_every_mark_that_a_page_is_likely_to_have_can_be_a_target() -> None:
    targets = {int(number) for number in re.findall(r"#m(\d+):target\) \.m\1\b", SHEET)}
    assert targets == set(range(1, 9))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
