"""What stands around a name: invented title and text → whom and what the page names, and what it leaves unnamed."""

from dataclasses import replace
from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.meant import meant
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import gather
from plainms.digest.frames import design_and_size
from plainms.digest.studied.animals_given import animals_given
from plainms.digest.studied.people import subjects
from plainms.digest.titles.abouts import about, abouts
from plainms.digest.titles.topics import topics_of_title
from spec.digest.making import made

MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
MODEL = "experimental autoimmune encephalomyelitis"


def topics(title: str) -> list[tuple[str, ...]]:
    facts = gather(*made({Role.RESULTS: "Sleep was measured."}, about={"title": title}, **MICE))
    return [tuple(topic.entry.label for topic in some) for some in abouts(facts, named="")]


def test_of_two_things_given_together_neither_is_told_alone() -> None:
    told = topics(f"Fatigue and fingolimod plus vitamin B12 in {MODEL}")
    assert ("fingolimod", "vitamin B12") in told
    assert ("fingolimod",) not in told
    assert ("fingolimod",) in topics(f"Fatigue and fingolimod, and vitamin B12 in {MODEL}")


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Sleep and chronic fatigue syndrome", ["sleep"]),
        ("Sleep and fatigue", ["sleep", "fatigue"]),
        ("Sleep in people at high risk of falls", ["sleep"]),
        ("Sleep and the risk of falls", ["sleep", "falls"]),
    ],
)
def test_an_illness_beside_the_matter_is_no_topic(title: str, ours: list[str]) -> None:
    of, _ = made({Role.RESULTS: "Sleep was measured."}, about={"title": title})
    title_passage = of.report.title
    assert [topic.entry.label for topic in topics_of_title(title_passage)] == ours  # type: ignore[arg-type]


def test_what_was_tried_in_dishes_only_was_not_given_to_animals() -> None:
    title = "Effects of minocycline and fingolimod on support cells"
    dishes = "Cells were treated with minocycline or fingolimod. Mice were treated with minocycline."
    told = [one.text for one in animals_given(gather(*made({Role.METHODS: dishes}, about={"title": title}, **MICE)))]
    assert told == ["The researchers gave minocycline to mice."]


def test_antibodies_opened_with_their_target_are_not_called_closed() -> None:
    def closed(text: str) -> tuple[str, ...]:
        of, appraised = made({Role.RESULTS: text})
        return unopened("She was anti-SNX positive.", (of.abstract[0].whole(),), gather(of, appraised))

    assert closed("Antisomnin (anti-SNX) was found. She was anti-SNX positive.") == ()
    assert closed("She was anti-SNX positive.") == ("SNX",)


def frame(text: str, title: str = "Sleep in multiple sclerosis", **facts: Any) -> str:
    return design_and_size(gather(*made({Role.METHODS: text}, about={"title": title}, **facts)))[0].text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We compared 40 patients with MS and 20 healthy controls.", True),
        ("We compared 40 patients with MS or CIS and 20 healthy controls.", False),
        ("A preceding analysis compared 40 patients with MS and 20 healthy controls.", False),
    ],
)
def test_groups_of_earlier_work_or_of_several_diseases_are_not_counted(text: str, told: bool) -> None:
    ours = "Researchers compared 40 people with MS and 20 healthy people"
    assert frame(text, design=Design.CROSS_SECTIONAL).startswith(ours) is told


def test_people_of_whom_the_disease_is_not_told_are_not_said_to_have_ms() -> None:
    text = "Group-1 included 100 randomly selected subjects and Group-2 had 30 patients with MS."
    assert "people with MS" not in frame(text, design=Design.CROSS_SECTIONAL)
    assert "people with MS" in frame("Sleep was measured.", design=Design.CROSS_SECTIONAL)


def test_a_disease_of_earlier_work_alone_is_not_what_was_studied() -> None:
    def of_fatigue(sections: dict[Role, str]) -> str:
        facts = gather(*made(sections, about={"title": "Fatigue and a new training"}))
        of = facts.study.scope
        named = replace(of, grounds=(facts.study.abstract[0].whole(),))
        facts = replace(facts, study=replace(facts.study, scope=named))
        return about(facts.topics[:1], facts, disease_told=False).text

    assert of_fatigue({Role.BACKGROUND: "Fatigue is common in MS.", Role.RESULTS: "It was less."}) == "fatigue"
    assert of_fatigue({Role.RESULTS: "Fatigue was less in MS."}) == "fatigue in MS"


def test_where_the_species_is_not_settled_the_animals_that_are_named_are_said() -> None:
    unsettled = {**MICE, "species": Unclear("not settled")}
    facts = gather(*made({Role.RESULTS: "Mice slept."}, **unsettled))
    named = subjects(facts)
    assert named is not None and named.text == "mice or cells"


def test_the_uptake_of_a_treatment_is_no_taking_in_by_cells() -> None:
    def explains(text: str) -> bool:
        of, appraised = made({Role.RESULTS: text})
        spans = (of.abstract[0].whole(),)
        told = Sentence(kind=SentenceKind.FINDING, text=text, pattern="finding.report", grounds=spans)
        return any(met.entry.id == "uptake" for met in meant(told, gather(of, appraised)))

    assert explains("The uptake of iron was lower.")
    assert not explains("Predicted uptake was highest for pills.")


def test_the_ill_of_a_title_on_children_are_not_called_people() -> None:
    text = "Groups were MOGAD (n=12), MS (n=10) and controls (n=7)."
    told = frame(text, title="Sleep in multiple sclerosis in children", design=Design.CASE_CONTROL)
    assert "10 children and teenagers with MS" in told
    assert "10 people with MS" in frame(text, design=Design.CASE_CONTROL)


def test_cells_that_only_carry_a_label_are_no_treatment() -> None:
    def given(name: str) -> list[str]:
        text = f"Mice were treated with {name}. Mice treated with {name} were better."
        return [one.text for one in animals_given(gather(*made({Role.METHODS: text}, **MICE)))]

    assert given("MSCs-GFP") == []
    assert given("minocycline") == ["The researchers gave minocycline to mice."]
