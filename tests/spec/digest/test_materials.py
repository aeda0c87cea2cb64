"""What laboratory work used beside animals: invented sentences → the line on what was studied."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.forms import Phrase
from plainms.digest.frames import design_and_size
from plainms.digest.studied.materials import cells_of_animals
from plainms.studies.study import ScopeKind
from spec.digest.making import appraisal, made, study

IN_MICE: dict[str, Any] = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
UNSETTLED: dict[str, Any] = {"design": Unclear("invented"), "species": Unclear("invented"), "animals": ("mouse",)}
AT_THE_BENCH: dict[str, Any] = {"design": Design.LABORATORY, "species": Unclear("invented")}


def line(text: str, **facts: Any) -> str:
    sections = {Role.OBJECTIVE: "We studied what zofiqol does.", Role.METHODS: text}
    found = design_and_size(gather(*made(sections, **facts)))
    return found[0].text if found else ""


@pytest.mark.parametrize(
    ("text", "facts", "ours"),
    [
        (
            "Zofiqol receptors were stained in multiple sclerosis (MS) plaques and in mice. Astrocytes were cultured.",
            IN_MICE,
            "This work used mice, cells grown in the laboratory and nerve tissue damaged by MS.",
        ),
        (
            "Mice were given zofiqol. Astrocytes were cultured with it.",
            IN_MICE,
            "This was a study in mice and in cells grown in the laboratory, not in people.",
        ),
        ("Mice were given zofiqol.", IN_MICE, "This was a study in mice, not in people."),
        (
            "Mice were given zofiqol, which might one day act in MS plaques.",
            IN_MICE,
            "This was a study in mice, not in people.",
        ),
        (
            "Zofiqol was measured in blood samples from 20 treated patients with MS. Its effect was studied in EAE.",
            UNSETTLED,
            "This work used animals and samples (such as blood) from people with MS.",
        ),
        (
            "Zofiqol was stained in brains with MS pathology and in brains with no disease pathology.",
            AT_THE_BENCH,
            "This was laboratory work on brain tissue with and without MS damage.",
        ),
        (
            "Human oligodendroglial and mouse microglial cell lines and rat brain cells got zofiqol.",
            AT_THE_BENCH,
            "This was laboratory work on human, mouse and rat cells grown in dishes.",
        ),
    ],
)
def test_all_that_was_used_is_named(text: str, facts: dict[str, Any], ours: str) -> None:
    assert line(text, **facts) == ours


EAE = "experimental autoimmune encephalomyelitis (EAE)"


def ill(title: str, sections: dict[Role, str]) -> bool:
    of = study(sections, title=title, scope=ScopeKind.MODEL, diseases=("eae",))
    facts = gather(of, appraisal(of, tuple(sections), **IN_MICE))
    return any(sentence.text.startswith("The animals had experimental") for sentence in design_and_size(facts))


def test_animals_have_the_disease_only_where_the_work_itself_tells_of_it():
    aim = {Role.OBJECTIVE: "We studied what zofiqol does."}
    work = "Mice were given zofiqol."
    assert ill("Zofiqol in mice", aim | {Role.METHODS: f"Mice with {EAE} were given zofiqol."})
    assert ill(f"Zofiqol in {EAE}", aim | {Role.METHODS: work})
    meant = {Role.METHODS: work, Role.CONCLUSIONS: f"This may explain how zofiqol eases {EAE}."}
    assert not ill("Zofiqol in mice", aim | meant)
    assert not ill("Zofiqol in mice", {Role.BACKGROUND: f"Zofiqol eases {EAE}."} | aim | {Role.METHODS: work})


def test_animals_that_resist_the_disease_are_not_said_to_have_it():
    aim = {Role.OBJECTIVE: f"We studied zofiqol in mice that are resistant to {EAE}."}
    assert not ill("Zofiqol in mice", aim | {Role.METHODS: "Mice were given zofiqol."})


def test_work_on_cells_of_animals_alone_says_so_and_names_no_people() -> None:
    cells = "We used rat brain endothelial cells in vitro."
    alone = gather(*made({Role.METHODS: cells}, design=Design.LABORATORY))
    both = gather(*made({Role.METHODS: f"{cells} Human T cells were cultured."}, design=Design.LABORATORY))
    told = cells_of_animals(alone)
    assert isinstance(told, Phrase)
    assert told.text == "rats"
    assert not isinstance(cells_of_animals(both), Phrase)
