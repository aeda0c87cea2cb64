"""Many names at once: the same places as one pattern of all names finds."""

import re

import pytest

from plainms.language.alternatives import alternatives

NAMES = ("walking test", "walking", "α-blocker", "B cell", "B cells", "un", "zeta (old)")
SHORT = ("MS", "BMI")


def as_one_pattern(joints: str) -> re.Pattern[str]:
    parts = [(len(name), f"(?i:{re.escape(name)})") for name in NAMES] + [
        (len(name), re.escape(name)) for name in SHORT
    ]
    ordered = "|".join(part for _, part in sorted(parts, key=lambda pair: (-pair[0], pair[1])))
    letter = rf"[\w{re.escape(joints)}]"
    return re.compile(rf"(?<!{letter})(?:{ordered})(?!{letter})")


@pytest.mark.parametrize("joints", ["", "-"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Walking tests and a Walking Test in MS",
        "ms-like BMI, bmi; (b cells) B cell-rich",
        "non-walking, un-MS, Un un. α-Blocker zeta (old)",
        "walking walking test walkingtest 2walking walking_",
    ],
)
def test_the_same_places_as_one_pattern(text: str, joints: str) -> None:
    found = [match.span() for match in alternatives(NAMES, SHORT, joints=joints).finditer(text)]
    assert found == [match.span() for match in as_one_pattern(joints).finditer(text)]


def test_names_give_way_and_the_rest_stays() -> None:
    text = alternatives(NAMES, SHORT).sub(lambda match: f"<{match[0]}>", "A Walking Test for MS, and walking.")
    assert text == "A <Walking Test> for <MS>, and <walking>."
