"""Icon arrays: a hundred figures of one size, told in words, with nothing of the source unescaped."""

from xml.etree import ElementTree as Tree

import pytest

from plainms.digest.digest import FactGroup, OfHundred
from plainms.site.ui.pictures import icon_array

HREF = "href"


def drawn(figures: int, name: str = "drug group", counted: str = "Falls") -> Tree.Element:
    share = OfHundred(figures=figures, words=f"about {figures}", printed=f"{figures}%")
    return Tree.fromstring(icon_array(FactGroup(name=name, share=share), counted, "count-1-1"))


@pytest.mark.parametrize("figures", [0, 1, 37, 100])
def test_it_is_a_hundred_figures_of_which_the_counted_come_first(figures: int) -> None:
    shapes = [use.get(HREF) for use in drawn(figures).iter("use")]
    assert shapes == ["#filled"] * figures + ["#hollow"] * (100 - figures)


def test_every_figure_has_a_place_of_its_own_within_the_frame() -> None:
    places = {(int(use.get("x", "")), int(use.get("y", ""))) for use in drawn(5).iter("use")}
    assert len(places) == 100
    assert all(x + 10 <= 100 and y + 12 <= 120 for x, y in places)


def test_both_groups_have_the_same_scale() -> None:
    assert drawn(2).get("viewBox") == drawn(98).get("viewBox") == "0 0 100 120"


def test_it_names_itself_and_says_what_it_shows() -> None:
    picture = drawn(12)
    told = {element.get("id"): element.text or "" for element in picture if element.get("id")}
    assert (picture.get("role"), picture.get("aria-labelledby")) == ("img", " ".join(told))
    assert [*told.values()] == [
        "drug group: about 12 of every 100 people",
        "Falls. A picture of 100 figures in 10 rows of 10, of which 12 are filled in.",
    ]


def test_words_of_the_source_are_escaped() -> None:
    picture = drawn(3, name="<script>alert(1)</script>", counted='"pain" & <b>')
    assert [one.text for one in picture if one.tag == "title"] == [
        "<script>alert(1)</script>: about 3 of every 100 people"
    ]
    assert {one.tag for one in picture.iter()} == {"svg", "title", "desc", "use"}
