"""What is told beside the first results until the page is full: invented sentences."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.candidates import candidates
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.filled import filled
from spec.digest.making import made

FIRST = "Fatigue was higher in people with MS who slept badly than in those who slept well."
IN_MICE: dict[str, Any] = {"design": Design.ANIMAL, "species": Species.ANIMALS}


def told(sections: dict[Role, str], **facts: Any) -> list[str]:
    return [one.source.quote for one in chosen(gather(*made(sections, **facts)))]


def test_a_second_result_with_a_few_terms_to_explain_is_told_too():
    second = (
        "We noted changes in diet and spasticity in people with MS, with fewer sweets and more ataxia than in winter."
    )
    assert second in told({Role.RESULTS: f"{FIRST} {second}"})


def test_a_page_holds_four_results_at_most():
    more = " ".join(f"{kind} was higher in women with MS than in men." for kind in ("Pain", "Anger", "Sleep", "Joy"))
    assert len(told({Role.RESULTS: f"{FIRST} {more}"})) <= 4


@pytest.mark.parametrize(
    "beside",
    [
        "In the winter we attempted to raise sleep and mood in people with MS who slept badly.",
        "Sleep and mood in people with MS were extensively examined over many long winters.",
        "The pattern of sleep and mood in people with MS accords well with previous research on winters.",
        "The replication across samples shows that the higher fatigue in people with MS is of lasting worth.",
    ],
)
def test_what_is_no_result_fills_no_page(beside: str):
    others = "Pain was lower in women with MS than in men. Joy was higher in older people with MS than in younger ones."
    said = told({Role.RESULTS: f"{FIRST} {others} {beside}"})
    assert FIRST in said
    assert beside not in said


def test_a_result_in_animals_is_told_beside_another_though_one_name_stays_closed():
    first = "Galonol treatment reduced the severity of EAE in mice."
    second = "The number of cells in the spleen of the mice was clearly lower after injection of QX-Lip."
    assert second in told({Role.RESULTS: f"{first} {second}"}, **IN_MICE)


def test_what_may_come_of_it_is_not_told_beside_a_result_in_animals():
    first = "Galonol treatment reduced the severity of EAE in mice."
    hope = "Changes in the spleen of mice make it a promising target for treatment."
    assert hope not in told({Role.RESULTS: first, Role.CONCLUSIONS: hope}, **IN_MICE)


def test_figures_in_brackets_that_a_page_leaves_out_bar_no_result():
    listed = ", ".join(
        f"{thing} (β=0.{place}1, SE=0.0{place}, P=0.00{place})"
        for place, thing in enumerate(("mood", "sleep", "rest"), 1)
    )
    last = "walks (β=0.5, SE=0.1, P=0.01) had a positive relationship with joy."
    source = f"The results of the final model showed that {listed}, and {last}"
    assert source in told({Role.RESULTS: source})


def test_what_is_set_against_an_untold_result_in_animals_stays_out():
    untold = "A short stay on QX-Lip and ZK-Lop and WJ-Lup and VN-Lap helped the mice."
    result = "the number of lymphocytes in the spleen of the mice was clearly lower after injection of QX-Lip."
    first = "Galonol treatment reduced the severity of EAE in mice."
    for opening, is_told in (("In contrast, ", False), ("In the end, ", True)):
        facts = gather(*made({Role.RESULTS: f"{first} {untold} {opening}{result}"}, **IN_MICE))
        found = list(candidates(facts))
        alone = tuple(one for one in found if one.source.quote == first)
        said = [one.source.quote for one in filled(alone, found, facts)]
        assert any(result in quote for quote in said) == is_told


def test_no_capital_stands_behind_who_reports_it():
    source = "Walks were rarer in those with a cane vs those with none."
    facts = gather(*made({Role.RESULTS: source}, **IN_MICE))
    (sentence,) = findings(chosen(facts), facts)
    assert sentence.text.startswith("The researchers report that in animals, walks were rarer")
