"""A result that the next sentence limits: invented sentences → both are told, in their order, or neither."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.choosing import chosen
from spec.digest.making import appraisal, study

TITLE = "Evening walks and sleep in multiple sclerosis"
FOUND = "Patients with MS who walked in the evening slept longer than those who stayed at home."


def told(text: str, limited: str = FOUND) -> list[str]:
    """The first words of each source sentence that the page tells."""
    sections = {Role.RESULTS: f"{limited} {text}"}
    of = study(sections, title=TITLE)
    said = chosen(gather(of, appraisal(of, tuple(sections))))
    return [" ".join(one.source.quote.split()[:3]) for one in said]


@pytest.mark.parametrize(
    "limit",
    [
        "No significant difference was seen in how long patients who walked slept in the winter.",
        "However, walks in the evening did not change the mood of patients with MS.",
    ],
)
def test_a_result_and_what_limits_it_stand_in_a_row(limit: str) -> None:
    assert told(limit) == ["Patients with MS", " ".join(limit.split()[:3])]


def test_a_result_is_not_told_where_what_limits_it_cannot_be() -> None:
    assert told("However, they should be repeated.") == []


@pytest.mark.parametrize(("turn", "is_told"), [("In contrast,", True), ("However,", False)])
def test_a_result_stands_alone_where_what_cannot_be_told_only_stands_beside_it(turn: str, *, is_told: bool) -> None:
    assert (
        told(f"{turn} patients with QZX4 who walked at home slept with KLX7 and ZPQ9 (p = 0.02).")
        == ["Patients with MS"]
    ) is is_told


def test_that_nobody_came_to_harm_limits_no_result() -> None:
    assert "Patients with MS" in told("No patient fell in the dark.")


def test_a_result_stands_without_its_consequently() -> None:
    text = "Consequently, patients with MS who walked in the evening were less tired in the morning."
    assert "Consequently, patients with" in told(text)


def test_two_results_on_things_with_short_names_are_two() -> None:
    results = "Q3 was lower in patients with MS than in healthy controls. Q4 was lower in patients with MS than in men."
    assert told("", results) == ["Q3 was lower", "Q4 was lower"]


def test_medians_of_two_groups_are_a_result() -> None:
    medians = "Median EDSS scores were 5.0 in people with MS and 2.0 in people without MS."
    assert told("", medians) == ["Median EDSS scores"]


def test_where_no_result_is_plain_enough_our_own_words_go_before_a_quotation() -> None:
    first = "Carriers of the Zx9Qt variant (35%) were more often men (p = 0.02), more disabled (p = 0.03) and older."
    linked = "The Zx9Qt variant was associated with better sleep (B = 1.1, p = 0.02)."
    assert told(linked, first)[-1:] == ["The Zx9Qt variant"]


SHARE = "Falls occurred in 31 of the 90 patients with MS."


@pytest.mark.parametrize(
    ("found", "behind"),
    [
        (SHARE, "There was no association between the height of the stairs and falls (r = 0.1, p = 0.7)."),
        (FOUND, "Their meals were also later by 5 minutes, although this difference was not significant (p = 0.06)."),
        (FOUND, "Overall, walks in the evening were seen as pleasant in both villages."),
        (
            "In 9 years, the share of patients who walked rose from 61 to 133 for every 200 patients.",
            "The swimming rise was not significant (from 5 to 8 for every 200 patients (p = 0.43).",
        ),
    ],
)
def test_what_is_said_of_another_thing_limits_nothing(found: str, behind: str) -> None:
    assert " ".join(found.split()[:3]) in told(behind, found)


@pytest.mark.parametrize(
    ("found", "behind"),
    [
        (FOUND, "There was no association between evening walks and sleep in those older than 50."),
        ("Walking distance rose from 61 to 133 steps in patients with MS.", "The rise was not significant (p = 0.4)."),
        (FOUND, "Overall, no effect of evening walks was found."),
    ],
)
def test_what_is_said_of_the_same_thing_still_limits_it(found: str, behind: str) -> None:
    first = " ".join(found.split()[:3])
    assert first not in told(behind, found) or len(told(behind, found)) > 1
