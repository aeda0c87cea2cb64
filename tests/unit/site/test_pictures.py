"""Icon arrays: a hundred figures of one size, told in words, with nothing of the source unescaped."""

import re
from itertools import pairwise
from xml.etree import ElementTree as Tree

import pytest

from plainms.digest.digest import FactGroup, OfHundred
from plainms.site.ui.pictures import icon_array


def drawn(figures: int, name: str = "drug group", counted: str = "Falls") -> Tree.Element:
    share = OfHundred(figures=figures, words=f"about {figures}", printed=f"{figures}%")
    return Tree.fromstring(icon_array(FactGroup(name=name, share=share), counted))


@pytest.mark.parametrize("figures", [0, 1, 10, 37, 99, 100])
def test_it_is_a_hundred_figures_of_which_the_counted_come_first(figures: int) -> None:
    assert shapes(drawn(figures)) == ["url(#filled)"] * figures + ["url(#hollow)"] * (100 - figures)


def shapes(picture: Tree.Element) -> list[str]:
    """What fills the middle of each place; every place is filled once."""
    areas = [(area.get("fill", ""), outline(area.get("d", ""))) for area in picture.iter("path")]
    middles = [(10 * along + 5, 12 * down + 6) for down in range(10) for along in range(10)]
    filled = [[fill for fill, corners in areas if is_within(middle, corners)] for middle in middles]
    assert {len(one) for one in filled} == {1}
    return [one[0] for one in filled]


def outline(drawn_as: str) -> list[tuple[int, int]]:
    """The corners of a path of level and upright lines."""
    x, y = map(int, drawn_as[1 : drawn_as.index("H")].split())
    corners = [(x, y)]
    for way, place in re.findall(r"([HV])(\d+)", drawn_as):
        x, y = (int(place), y) if way == "H" else (x, int(place))
        corners.append((x, y))
    return [*corners, corners[0]]


def is_within(point: tuple[int, int], corners: list[tuple[int, int]]) -> bool:
    """Whether upright edges to the right of the point are odd in number."""
    edges = [one for one in pairwise(corners) if one[0][0] == one[1][0] > point[0]]
    return sum(min(one[1], two[1]) < point[1] < max(one[1], two[1]) for one, two in edges) % 2 == 1


def test_both_groups_have_the_same_scale() -> None:
    assert drawn(2).get("viewBox") == drawn(98).get("viewBox") == "0 0 100 120"


def test_it_names_itself_and_says_what_it_shows() -> None:
    picture = drawn(12)
    assert picture.get("role") == "img"
    assert [element.text for element in picture if element.tag in {"title", "desc"}] == [
        "drug group: about 12 of every 100 people",
        "Falls. A picture of 100 figures in 10 rows of 10, of which 12 are filled in.",
    ]


def test_words_of_the_source_are_escaped() -> None:
    picture = drawn(3, name="<script>alert(1)</script>", counted='"pain" & <b>')
    assert [one.text for one in picture if one.tag == "title"] == [
        "<script>alert(1)</script>: about 3 of every 100 people"
    ]
    assert {one.tag for one in picture.iter()} == {"svg", "title", "desc", "path"}
