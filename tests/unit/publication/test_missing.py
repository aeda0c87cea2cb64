"""A fact is told as missing only where somebody looked for it and it was not there."""

import pytest

from invented_studies import appraisal
from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Appraisal, Design, InterventionKind, Species
from plainms.provenance import Claim, Origin
from plainms.publication.missing import missing_facts
from plainms.vocabulary.load import vocabulary


def claim(value: object) -> Claim[object]:
    return Claim(value=value, origin=Origin.RULE, rule="test", grounds=appraisal().design.grounds)


def trial(**changes: object) -> Appraisal:
    facts = {"design": Design.RANDOMIZED_TRIAL, "species": Species.PEOPLE, "intervention_kind": InterventionKind.DRUG}
    return appraisal(**{name: claim(value) for name, value in (facts | changes).items()})


def test_what_was_not_found_is_told_in_the_order_of_the_list() -> None:
    told = missing_facts(trial(harms=NOT_REPORTED, follow_up=NOT_REPORTED, funding=NOT_REPORTED))
    assert told.index("how long people were followed") < told.index("which unwanted effects people had")
    assert told.index("which unwanted effects people had") < told.index("who paid for it")


@pytest.mark.parametrize("value", [NOT_ASSESSED, Unclear("two lengths")])
def test_what_is_unclear_or_was_not_looked_for_is_not_missing(value: object) -> None:
    assert "how long people were followed" not in missing_facts(trial(follow_up=value))


def test_unwanted_effects_are_asked_for_only_where_something_was_given() -> None:
    told = missing_facts(trial(harms=NOT_REPORTED, intervention_kind=InterventionKind.NONE))
    assert "which unwanted effects people had" not in told


def test_nobody_asks_how_long_mice_were_followed() -> None:
    told = missing_facts(trial(follow_up=NOT_REPORTED, species=Species.ANIMALS))
    assert "how long people were followed" not in told


def test_every_fact_is_a_field_of_the_appraisal_and_every_design_exists() -> None:
    for entry in vocabulary("missing_facts").entries:
        assert hasattr(appraisal(), entry.id)
        assert set(entry.more.get("designs", ())) <= {design.value for design in Design}


@pytest.mark.parametrize(
    "told",
    [
        "This was a trial in 28 people with MS, and chance decided who joined which group.",
        "Researchers compared 11 people with MS and 9 healthy people.",
        "40 people took part.",
    ],
)
def test_the_number_of_people_is_not_missing_where_the_page_tells_it(told: str) -> None:
    assert "how many people took part" not in missing_facts(trial(participants=NOT_REPORTED), (told,))


@pytest.mark.parametrize(
    "told", ["They were followed 12 weeks.", "Researchers looked at 12 studies.", "A trial ran for 2 years."]
)
def test_other_numbers_do_not_count_people(told: str) -> None:
    assert "how many people took part" in missing_facts(trial(participants=NOT_REPORTED), (told,))
