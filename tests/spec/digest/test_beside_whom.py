"""With whom people were compared, and of whom a bare count is: invented studies."""

import pytest

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import gather
from plainms.digest.finding_frames.frame import Words
from plainms.digest.studied.quoted_groups import quoted_groups
from plainms.digest.studied.whom import counted_people
from plainms.digest.telling.beside_whom import beside_whom
from spec.digest.making import FIELD, made

TWO = "We compared 41 patients with MS and 22 healthy controls."
SICK = "We compared 41 patients with MS, 22 healthy controls and 9 patients with migraine."
TALK = "Healthy controls wore the same glove."
APART = "Healthy controls and disease controls wore the same glove."


@pytest.mark.parametrize(
    ("methods", "pattern", "words", "ours"),
    [
        (
            TWO,
            "comparison.was-than",
            "zorb levels were higher in people with MS than in the comparison group",
            "zorb levels were higher in people with MS than in healthy people",
        ),
        (
            TWO,
            "comparison.was-in",
            "zorb levels were higher in people with MS",
            "zorb levels were higher in people with MS than in healthy people",
        ),
        (
            TWO,
            "comparison.was-in",
            "zorb levels were higher in people with MS and cramps",
            "zorb levels were higher in people with MS and cramps",
        ),
        (
            SICK,
            "comparison.was-in",
            "zorb levels were higher in people with MS",
            "zorb levels were higher in people with MS",
        ),
        (
            TALK,
            "comparison.had-than",
            "people with MS had worse grip than people in the comparison group",
            "people with MS had worse grip than healthy people",
        ),
        (
            APART,
            "comparison.had-than",
            "people with MS had worse grip than the comparison group",
            "people with MS had worse grip than the comparison group",
        ),
    ],
)
def test_the_only_comparison_people_are_named(methods: str, pattern: str, words: str, ours: str) -> None:
    facts = gather(*made({Role.METHODS: methods, Role.RESULTS: "Grip was worse."}, design=Design.CROSS_SECTIONAL))
    assert beside_whom(Words(text=words, pattern=pattern, grounds=()), facts).text == ours


def test_in_a_trial_the_comparison_group_stays_what_it_is() -> None:
    facts = gather(*made({Role.METHODS: TALK}, design=Design.RANDOMIZED_TRIAL))
    words = Words(text="grip was better than in the comparison group", pattern="comparison.was-than", grounds=())
    assert beside_whom(words, facts).text == words.text


ALIKE = "Grip was similar between groups."
WORSE = "Slower grip was found."


@pytest.mark.parametrize(
    ("methods", "finding", "ours"),
    [
        (
            "Patients were randomly divided into a harp group and a drum group.",
            ALIKE,
            "Patients were randomly divided into a harp group and a drum group",
        ),
        (
            "Based on this we compared two groups of patients, one with cramps (n=28) and one without cramps (n=21) "
            "and a group of sailors (n=15) with a long and very odd kind of test of grip and of balance at noon.",
            WORSE,
            "we compared two groups of patients, one with cramps (n=28) and one without cramps (n=21) and a group of "
            "sailors (n=15)",
        ),
        ("Patients were randomly divided into a harp group and a drum group.", "Grip was tested.", None),
        ("Patients were divided by age.", ALIKE, None),
        ("A chi-square test compared the grip of patients and controls.", ALIKE, None),
    ],
)
def test_the_authors_say_who_was_compared_where_no_line_does(methods: str, finding: str, ours: str | None) -> None:
    facts = gather(*made({Role.METHODS: methods, Role.RESULTS: finding}))
    grounds = (facts.study.abstract[-1].whole(),)
    before = (Sentence(kind=SentenceKind.FINDING, text=finding, pattern="finding.report", grounds=grounds),)
    told = [one.text for one in quoted_groups(facts, before)]
    assert told == ([f"On who was compared, the authors write: “{ours}”."] if ours else [])


def test_a_line_that_names_both_groups_is_enough() -> None:
    methods = "Patients were randomly divided into a harp group and a drum group."
    facts = gather(*made({Role.METHODS: methods, Role.RESULTS: ALIKE}))
    line = Sentence(
        kind=SentenceKind.FRAME,
        text="One group got harps, and the other got drums.",
        pattern="frame.given",
        grounds=(FIELD,),
    )
    grounds = (facts.study.abstract[-1].whole(),)
    before = Sentence(kind=SentenceKind.FINDING, text=ALIKE, pattern="finding.report", grounds=grounds)
    assert quoted_groups(facts, (line, before)) == ()


@pytest.mark.parametrize(
    ("title", "methods", "who", "ours"),
    [
        (
            "Wuggery therapy for multiple sclerosis cramps",
            "We invited patients with MS.",
            "patients",
            "41 people with MS",
        ),
        ("Wuggery and the risk of multiple sclerosis", "We invited patients with MS.", "patients", "41 people"),
        (
            "Wuggery therapy for multiple sclerosis cramps",
            "We invited patients with MS and healthy controls.",
            "patients",
            "41 people",
        ),
        (
            "Wuggery for people with multiple sclerosis",
            "We invited patients with MS.",
            "natalizumab-treated patients",
            "41 people with MS",
        ),
    ],
)
def test_a_bare_count_is_of_people_with_ms_where_nobody_else_was_studied(
    title: str, methods: str, who: str, ours: str
) -> None:
    of = made({Role.METHODS: methods, Role.RESULTS: "Cramps eased."}, about={"title": title}, people=(41, who))
    told = counted_people(gather(*of))
    assert told is not None
    assert told.text == ours
