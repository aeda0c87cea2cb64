"""Topics: spelled one way, safe in addresses, without those that would fit every study."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_studies import study
from plainms.discovery.topics import slug_of, topics_of
from plainms.sources.record import Keyword, MeshHeading, Qualifier


def labels(**changes: object) -> list[str]:
    return [topic.label for topic in topics_of(study(**changes))]


def test_main_mesh_headings_come_first_then_other_headings_then_keywords() -> None:
    assert labels() == ["Fatigue", "Gait", "Walking speed"]


def test_a_major_qualifier_makes_its_heading_a_main_one() -> None:
    gait = MeshHeading(descriptor="Gait", qualifiers=(Qualifier(name="physiology", major=True),))
    assert labels(mesh_headings=(MeshHeading(descriptor="Fatigue"), gait), keywords=()) == ["Gait", "Fatigue"]


@pytest.mark.parametrize(
    "keyword", ["humans", "Multiple Sclerosis", "multiple sclerosis (MS)", "MS", "*Multiple sclerosis/therapy", "x"]
)
def test_topics_that_fit_everything_or_say_nothing_are_left_out(keyword: str) -> None:
    assert labels(mesh_headings=(), keywords=(Keyword(text=keyword),)) == []


@pytest.mark.parametrize(
    ("keyword", "label"),
    [
        ("*fatigue", "Fatigue"),
        ("Fatigue / drug therapy", "Fatigue"),
        ("quality of life.", "Quality of life"),
        ("IL-6", "IL-6"),
    ],
)
def test_a_keyword_loses_its_marks_and_qualifiers(keyword: str, label: str) -> None:
    assert labels(mesh_headings=(), keywords=(Keyword(text=keyword),)) == [label]


@pytest.mark.parametrize(("one", "other"), [("T-cells", "T cells"), ("IFN-β", "ifn-beta"), ("Café", "cafe")])
def test_spellings_of_one_topic_share_a_slug(one: str, other: str) -> None:
    assert slug_of(one) == slug_of(other)


@pytest.mark.parametrize(("one", "other"), [("CD4+ T cells", "CD4 T cells"), ("多发性", "硬化"), ("IL-1α", "IL-1β")])
def test_different_topics_have_different_slugs(one: str, other: str) -> None:
    assert slug_of(one) != slug_of(other)


@given(st.text(min_size=1, max_size=200))
def test_a_slug_is_always_safe_in_an_address(label: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(label))
    assert len(slug_of(label)) <= 80
