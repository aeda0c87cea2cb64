"""Whether work in animals may have been done in people or their samples too."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.selecting.speaking import given_by_people, seen_in
from plainms.text import Span
from spec.digest.making import made

IN_MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}


def own_people(sections: dict[Role, str]) -> bool:
    return gather(*made(sections, **IN_MICE)).holds("own_people", "yes")


@pytest.mark.parametrize(
    "results",
    ["Zofiqol acted in mice and in cells of patients.", "Zofiqol was found in post-mortem tissue and in mice."],
)
def test_results_on_patients_count(results: str) -> None:
    assert own_people({Role.OBJECTIVE: "We tested zofiqol.", Role.RESULTS: results})


@pytest.mark.parametrize(
    "sections",
    [
        {Role.BACKGROUND: "Zofiqol is given to patients.", Role.RESULTS: "Zofiqol acted in mice."},
        {Role.RESULTS: "An antibody against human CD52 acted in mice."},
        {Role.METHODS: "Mice were fed human recombinant type 1 interferon."},
        {Role.RESULTS: "Zofiqol acted in mice.", Role.CONCLUSIONS: "Zofiqol may help patients."},
    ],
)
def test_what_was_known_and_what_may_come_of_it_does_not(sections: dict[Role, str]) -> None:
    assert not own_people(sections)


def test_unsettled_animals_are_named_by_the_sentence_itself() -> None:
    of, appraised = made(
        {Role.RESULTS: "Zofiqol eased EAE in SJL mice. Zofiqol acted in vitro in mice. Zofiqol acted."},
        design=Design.ANIMAL, species=Unclear("a model disease is named, but no animal"),
    )  # fmt: skip
    facts = gather(of, appraised)
    told = [seen_in(Role.RESULTS, item.span, item.span.quote, facts) for item in facts.appraisal.sentences]
    assert [phrase.text if phrase else "" for phrase in told] == [
        f"this work in {kind}" for kind in ("mice", "animals or cells", "animals or cells")
    ]


def test_of_several_animals_the_one_that_a_sentence_names_alone_is_told() -> None:
    of, appraised = made(
        {Role.RESULTS: "Zofiqol eased EAE in SJL mice. Zofiqol acted in mice and rats. Zofiqol acted."},
        design=Design.ANIMAL, species=Species.ANIMALS, animals=("rat", "mouse"),
    )  # fmt: skip
    facts = gather(of, appraised)
    told = [seen_in(Role.RESULTS, item.span, item.span.quote, facts) for item in facts.appraisal.sentences]
    assert [phrase.text if phrase else "" for phrase in told] == [
        f"this work in {kind}" for kind in ("mice", "rats and mice", "rats and mice")
    ]


def test_words_on_persons_are_not_told_as_done_in_animals() -> None:
    results = "Zofiqol acted in mice. Zofiqol acted in patients. Levels rose in the group."
    facts = gather(*made({Role.OBJECTIVE: "We tested zofiqol.", Role.RESULTS: results}, **IN_MICE))
    told = [seen_in(Role.RESULTS, item.span, item.span.quote, facts) for item in facts.appraisal.sentences[1:]]
    assert [phrase.text if phrase else "" for phrase in told] == [
        "this work in mice", "", "this work, done at least partly in mice",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("methods", "of_people"),
    [
        ("We isolated T cells from the blood of 11 patients with MS.", True),
        ("Post-mortem MS brain was stained.", True),
        ("T cells were stained in culture.", False),
        ("Patients are often treated with zofiqol.", False),
    ],
)
def test_samples_that_people_gave_are_told_as_theirs(methods: str, of_people: bool) -> None:
    facts = gather(*made({Role.METHODS: methods}, design=Design.LABORATORY, species=Unclear("not settled")))
    assert isinstance(given_by_people(facts), Span) is of_people
