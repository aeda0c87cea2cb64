"""What is given: medicines, kinds of medicine and therapies, by their names and by the text's own short forms."""

import pytest

from invented_records import appraised
from plainms.absence import NotReported
from plainms.appraisal.names import entry_of, names_in
from plainms.text import Passage, PassageKind

STUDIED = "We studied 60 people with multiple sclerosis."


def found(text: str) -> list[tuple[str, str]]:
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text)
    span = passage.whole()
    return [(item.entry.id, item.span.quote) for item in names_in((span,), (passage,)).of(span)]


def test_brands_codes_and_names_mean_the_same_medicine() -> None:
    assert [name for name, _ in found("Gilenya, FTY720 and fingolimod were given.")] == ["fingolimod"] * 3


def test_a_short_form_means_what_the_text_opens_it_with() -> None:
    assert found("Glatiramer acetate (GA) was given. GA was stopped.") == [
        ("glatiramer", "Glatiramer acetate"),
        ("glatiramer", "GA"),
        ("glatiramer", "GA"),
    ]
    assert found("GA was measured at birth (gestational age).") == []


def test_therapies_that_are_no_medicines_are_named_too() -> None:
    claim = appraised("Effects of Pilates on balance in multiple sclerosis", ("METHODS", STUDIED)).interventions
    assert claim.value == ("pilates",)
    assert claim.spans[0].quote == "Pilates"
    assert entry_of("pilates").vocabulary == "therapies"


def test_the_kind_of_a_medicine_is_not_told_beside_it() -> None:
    title = "Rituximab, an anti-CD20 antibody, in multiple sclerosis"
    assert appraised(title, ("METHODS", STUDIED)).interventions.value == ("rituximab",)


def test_placebo_is_no_intervention() -> None:
    text = f"{STUDIED} They were treated with placebo."
    assert isinstance(appraised("A study in multiple sclerosis", ("METHODS", text)).interventions.value, NotReported)


def test_a_result_that_a_medicine_brought_about_shows_what_was_given() -> None:
    results = ("RESULTS", "Metformin reduced demyelination in mice with experimental autoimmune encephalomyelitis.")
    assert appraised("Repair of myelin in mice", results).interventions.value == ("metformin",)


def test_a_long_list_in_a_result_tells_who_took_what() -> None:
    text = "Patients were treated with fingolimod, teriflunomide, natalizumab, rituximab or cladribine."
    claim = appraised("Costs in multiple sclerosis", ("METHODS", STUDIED), ("RESULTS", text)).interventions
    assert isinstance(claim.value, NotReported)


def test_arms_know_what_they_were_given() -> None:
    text = "Patients were randomized: 40 received fingolimod and 42 received placebo."
    claim = appraised("A randomized trial of fingolimod in multiple sclerosis", ("METHODS", text)).arms
    assert [(arm.interventions, arm.is_comparator) for arm in claim.value] == [(("fingolimod",), False), ((), True)]


@pytest.mark.parametrize("words", ["not receiving ocrelizumab", "with a history of ocrelizumab treatment"])
def test_what_people_were_not_given_is_not_studied(words: str) -> None:
    text = f"We followed 80 adults with multiple sclerosis {words} for one year."
    assert not appraised("A cohort in MS", ("METHODS", text)).interventions.is_present
