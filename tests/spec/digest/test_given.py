"""What each group of a trial got: invented text → our sentence, or none."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, Role
from plainms.appraisal.values import Comparator, Comparison
from plainms.digest.facts import gather
from plainms.digest.frames import design_and_size
from plainms.digest.studied.given import given
from plainms.text import Passage, PassageKind
from spec.digest.making import claim, made

TITLE = Passage(key="title", kind=PassageKind.TITLE, text="Yoga for pain in multiple sclerosis")


def told(text: str, **facts: Any) -> str:
    facts = {"design": Design.RANDOMIZED_TRIAL, **facts}
    return " ".join(one.text for one in given(gather(*made({Role.METHODS: text}, **facts))))


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "Forty patients were randomized to yoga (n = 20) or usual care (n = 20).",
            "20 people got yoga, and 20 got usual care.",
        ),
        (
            "Patients were randomly assigned (2:1) to vitamin D or placebo twice daily for 12 consecutive weeks.",
            "One group got vitamin D, and the other got placebo, for 12 weeks.",
        ),
        (
            "Thirty women with MS were randomized into the music therapy (MT) and control (CON) groups.",
            "One group got the music therapy, and the other was the comparison group.",
        ),
        (
            "Responders were randomized to prolonged-release fampridine (10 mg) or placebo for a 6-week period.",
            "One group got prolonged-release fampridine, and the other got placebo, for 6 weeks.",
        ),
        (
            "Participants were randomly divided into two groups of yoga and swimming.",
            "One group got yoga, and the other got swimming.",
        ),
        (
            "Patients were subdivided into 2 groups: the control group, which performed stretching, and the "
            "experimental group, which participated in the music program.",
            "One group got stretching, and the other got the music program.",
        ),
        (
            "The intervention group received group counseling based on a new approach, while the control group "
            "received routine counseling.",
            "One group got group counseling, and the other got routine counseling.",
        ),
        (
            "Patients were randomly assigned to yoga, swimming or a waiting list.",
            "One group got yoga, another got swimming, and the third was the comparison group.",
        ),
    ],
)
def test_the_groups_of_a_trial_are_told_by_what_they_got(text: str, ours: str) -> None:
    assert told(text) == ours


@pytest.mark.parametrize(
    "text",
    [
        "Patients were randomly assigned to the intervention and control groups.",  # names alone
        "Patients were randomized to arm A or arm B.",
        "Patients were divided into responders and non-responders.",  # by what happened to them
        "Patients were divided into two groups of yoga and swimming.",  # nothing says by chance
        "Patients were randomly assigned to one of four doses or placebo.",
        "Patients were randomized to zorblimab or placebo.",  # a word that nobody explains
        "We measured sleep and pain.",
    ],
)
def test_groups_that_are_not_told_plainly_are_not_told(text: str) -> None:
    assert told(text) == ""


def test_other_designs_give_nothing() -> None:
    assert told("Patients were randomized to yoga or usual care.", design=Design.COHORT) == ""


def _compared(title: str, kind: Comparator, found: str = "We measured sleep.") -> str:
    titled = Passage(key="title", kind=PassageKind.TITLE, text=title)
    start = title.index("Yoga")
    against = Comparison(comparator=kind, interventions=(), span=titled.whole())
    return told(
        found,
        about={"title": title},
        interventions=claim(("yoga",), titled.span(start, start + 4)),
        comparators=claim((against,), titled.whole()),
    )


def test_one_titled_thing_is_told_with_the_kind_of_comparison() -> None:
    assert _compared(TITLE.text, Comparator.SHAM) == "It compared yoga with a dummy treatment."


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Yoga or swimming for pain", Comparator.SHAM),  # something stands beside it
        ("Yoga versus swimming for pain", Comparator.SHAM),
        ("Yoga for pain", Comparator.NO_TREATMENT),  # too often a mere "control group"
        ("Yoga for pain", Comparator.BEFORE),
    ],
)
def test_a_comparison_in_doubt_is_not_told(title: str, kind: Comparator) -> None:
    assert _compared(title, kind) == ""


def test_people_who_carry_on_as_usual_get_no_usual_care() -> None:
    told_as = _compared("Yoga for pain beside usual lifestyle in MS", Comparator.USUAL_CARE)
    assert told_as == "It compared yoga with carrying on as usual."


def test_of_more_than_two_groups_no_two_are_told() -> None:
    assert _compared(TITLE.text, Comparator.SHAM, "They joined (1) rest, (2) yoga or (3) long yoga.") == ""


def test_a_trial_without_chance_names_the_one_thing_that_its_title_names() -> None:
    things = claim(("yoga",), TITLE.span(0, 4))
    facts = {"design": Design.NON_RANDOMIZED_TRIAL, "people": 53, "about": {"title": TITLE.text}}
    of, appraisal = made({Role.METHODS: "We measured sleep."}, interventions=things, **facts)
    assert design_and_size(gather(of, appraisal))[0].text == "This was a trial of yoga in 53 people with MS."


def test_in_a_crossover_each_person_got_both() -> None:
    text = "In this crossover trial patients were randomized to yoga or usual care."
    assert told(text) == ""
    facts = {"design": Design.RANDOMIZED_TRIAL, "people": 53}
    of, appraisal = made({Role.METHODS: text}, **facts)
    assert design_and_size(gather(of, appraisal))[0].text == (
        "This was a trial in 53 people with MS: each got every treatment in turn, and chance decided the order."
    )


def test_our_name_for_a_therapy_is_told_only_where_the_title_has_a_word_of_it() -> None:
    title = "Biofeedback of the trunk in MS"
    titled = Passage(key="title", kind=PassageKind.TITLE, text=title)
    things = claim(("pelvic-floor",), titled.span(0, 11))
    facts = {"design": Design.NON_RANDOMIZED_TRIAL, "people": 53, "about": {"title": title}}
    of, appraisal = made({Role.METHODS: "We measured sleep."}, interventions=things, **facts)
    assert design_and_size(gather(of, appraisal))[0].text == "This was a trial in 53 people with MS."


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "A randomized controlled trial with a yoga group (n = 14, twice weekly) and a control group (n = 16).",
            "14 people got yoga, and 16 were the comparison group.",
        ),
        (
            "Patients were allocated by chance, 12 in the control group and 15 in the intervention group.",
            "15 people got yoga, and 12 were the comparison group.",
        ),
    ],
)
def test_groups_that_are_counted_are_told_with_the_treatment_of_the_title(text: str, ours: str) -> None:
    given_things = claim(("yoga",), TITLE.span(0, len("Yoga")))
    assert told(text, about={"title": TITLE.text}, interventions=given_things) == ours


def test_groups_that_do_not_add_up_to_all_who_took_part_are_not_counted() -> None:
    text = "A randomized controlled trial with a yoga group (n = 14) and a control group (n = 16)."
    assert told(text, people=30) == "14 people were in the treatment group, and 16 in the comparison group."
    assert told(text, people=45) == ""


def test_two_groups_behind_a_colon_are_told_of_an_open_trial() -> None:
    text = "Forty people with MS were divided into two groups: home-based exercise (5 sessions per week) and controls."
    ours = "One group got home-based exercise, and the other was the comparison group."
    assert told(text, design=Design.NON_RANDOMIZED_TRIAL) == ours
