"""Instruments that only the form of their names tells."""

import pytest

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.instruments import unlisted_instruments
from plainms.text import Passage, PassageKind


def found(text: str) -> list[tuple[str, object]]:
    passage = Passage(key="abstract", kind=PassageKind.ABSTRACT, text=text)
    return [(item.name, item.short) for item in unlisted_instruments((passage,))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We used the Invented Burden of Weather Scale.", "Invented Burden of Weather Scale"),
        ("People filled in the Smithson-Doe Cloud Inventory at home.", "Smithson-Doe Cloud Inventory"),
        ("scores of the Example Kitchen Index-12 rose", "Example Kitchen Index-12"),
    ],
)
def test_capitals_before_a_head_make_an_instrument(text: str, name: str) -> None:
    assert found(text) == [(name, NOT_REPORTED)]


def test_a_long_form_that_ends_as_an_instrument_is_one_with_its_short_form() -> None:
    assert found("by the cloud watching questionnaire (CWQ), and the CWQ fell") == [
        ("cloud watching questionnaire", "CWQ")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Groups were compared with the Mann-Whitney Test.",
        "The Scale was new. This Questionnaire was short.",
        "the Body Mass Index",
        "rated with the Newcastle-Ottawa Scale",
        "on a visual scale, by a test, at large scale",
        "a stage blood test (SBT) was done",
    ],
)
def test_other_things_of_this_form_are_none(text: str) -> None:
    assert found(text) == []


def test_a_quantity_counts_by_its_short_form_only() -> None:
    passage = Passage(key="abstract", kind=PassageKind.ABSTRACT, text="The cloud edge thickness (CET) grew.")
    assert [item.is_quantity for item in unlisted_instruments((passage,))] == [True]
    assert found("The cloud edge thickness grew, with a hazard ratio (HR) of 2.") == []


def test_what_our_list_holds_is_left_to_it() -> None:
    assert found("the Expanded Disability Status Scale (EDSS) and the EDSS Scale") == []


def test_its_tier_is_unclear() -> None:
    passage = Passage(key="abstract", kind=PassageKind.ABSTRACT, text="We used the Invented Weather Scale.")
    (item,) = unlisted_instruments((passage,))
    assert isinstance(item.tier, Unclear) and item.span.quote == "Invented Weather Scale"


def test_a_long_line_takes_no_long_time() -> None:
    assert found("Word " * 20000) == []
