"""The fact box: which counts are drawn, in what order, in what words, and never half of them."""

from dataclasses import replace

import pytest

from invented_studies import METHODS, TODAY, appraisal, digest, no_digest, record, study
from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Appraisal, Role, RoledSentence, Species
from plainms.appraisal.values import AbsoluteComparison, Comparator, Comparison, GroupCount
from plainms.digest.depths.fact_box import MOST, facts_of
from plainms.provenance import Claim, Origin
from plainms.publication.page import Depth, Told, compose
from plainms.text import Passage, PassageKind, Span

COUNTED = Passage(
    key="abstract.1",
    kind=PassageKind.ABSTRACT,
    label="RESULTS",
    text="Falls occurred in 30 of 100 people in the exercise group and in 41 of 100 people in the control group.",
)
FALLS = COUNTED.find("30 of 100 people in the exercise group and in 41 of 100 people in the control group")
EXERCISE = GroupCount(group="exercise group", events=30, total=100, percent=NOT_REPORTED)
CONTROL = GroupCount(group="control group", events=41, total=100, percent=NOT_REPORTED)
COMPARED = AbsoluteComparison(outcome="falls", first=EXERCISE, second=CONTROL, disagreements=(), span=FALLS)


def known(value: object, *grounds: Span) -> Claim:  # type: ignore[type-arg]
    return Claim(value=value, origin=Origin.RULE, rule="test", grounds=grounds)


def counting(*compared: AbsoluteComparison, **changes: object) -> Appraisal:
    return appraisal(absolutes=known(compared, *(one.span for one in compared)), **changes)


def against(words: str) -> Claim:  # type: ignore[type-arg]
    named = Comparison(comparator=Comparator.NO_TREATMENT, interventions=(), span=COUNTED.find(words))
    return known((named,), named.span)


def test_a_fact_is_told_in_words_on_the_words_of_the_source() -> None:
    (fact,) = facts_of(counting(COMPARED))
    assert fact.sentence.text == (
        "Falls: 30 of every 100 people (exercise group) and 41 of every 100 people (control group)."
    )
    assert fact.sentence.spans == (FALLS,)


def test_the_comparator_comes_first_where_the_abstract_names_it() -> None:
    (fact,) = facts_of(counting(COMPARED, comparators=against("control group")))
    assert [one.name for one in fact.groups] == ["control group", "exercise group"]
    assert [one.share.figures for one in fact.groups] == [41, 30]


def test_without_a_known_comparator_the_order_is_that_of_the_source() -> None:
    (fact,) = facts_of(counting(COMPARED, comparators=against("people")))
    assert [one.name for one in fact.groups] == ["exercise group", "control group"]


@pytest.mark.parametrize(
    "changed",
    [
        {"disagreements": ("count is not its percentage",)},
        {"outcome": NOT_REPORTED},
        {"second": replace(CONTROL, total=NOT_REPORTED)},
        {"first": replace(EXERCISE, total=12, events=3)},
        {"first": replace(EXERCISE, group="people"), "second": replace(CONTROL, group="people with pain")},
    ],
    ids=["disagreement", "nothing named", "half", "too few", "groups not told apart"],
)
def test_what_is_not_certain_for_both_groups_is_not_drawn(changed: dict[str, object]) -> None:
    assert facts_of(counting(replace(COMPARED, **changed))) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("species", [Species.ANIMALS, NOT_REPORTED])
def test_only_people_are_drawn_as_people(species: Species | NotReported) -> None:
    assert facts_of(counting(COMPARED, species=known(species, FALLS))) == ()


def test_a_box_holds_no_more_than_can_be_taken_in() -> None:
    assert len(facts_of(counting(*[COMPARED] * (MOST + 2)))) == MOST


def test_the_page_has_the_depth_with_numbers_and_a_receipt_for_each_count() -> None:
    counted = study(abstract=(METHODS, COUNTED))
    read = RoledSentence(span=COUNTED.whole(), role=known(Role.RESULTS, COUNTED.whole()))
    made = compose(
        counted,
        counting(COMPARED, sentences=(read,)),
        replace(digest(), key_points=(), box=facts_of(counting(COMPARED))),
        TODAY,
    )
    assert made.depths == (Depth.STANDARD, Depth.WITH_NUMBERS, Depth.CLINICIANS)
    assert isinstance(made.body, Told)
    (fact,) = made.body.box
    marked = "".join(run.text for receipt in fact.words.receipts for run in receipt.segments if run.marks)
    assert marked == FALLS.quote
    assert fact.words.anchor == "count-1"


def test_where_nothing_is_told_nothing_is_drawn() -> None:
    made = compose(study(abstract=record().abstract), counting(COMPARED), no_digest(), TODAY)
    assert made.depths == (Depth.STANDARD,)
