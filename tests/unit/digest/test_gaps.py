"""What an abstract leaves out is said only where no words could give it."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Rung, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from spec.digest.making import made

MICE = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
BARE = "Myelin was thinner in old mice than in young mice, and IL-17 was higher in old mice."


def gaps(result: str = BARE, methods: str = "We studied myelin in old mice and young mice.") -> set[str]:
    outcome = write(*made({Role.METHODS: methods, Role.RESULTS: result}, about={"title": "Myelin in mice"}, **MICE))
    assert isinstance(outcome, Digest)
    sure = (sentence.pattern for sentence in outcome.part(PartKind.SURE).sentences)
    return {"cautions.no-figures", "cautions.animals-uncounted"} & set(sure)


def test_an_abstract_without_figures_or_a_number_of_animals_is_said_to_leave_them_out():
    assert gaps() == {"cautions.no-figures", "cautions.animals-uncounted"}


@pytest.mark.parametrize(
    "result",
    [
        "Myelin was thinner in old mice than in young mice (0.4 versus 0.6).",
        "Myelin was 20% thinner in old mice than in young mice of the same kind.",
        "Myelin was half as thick in old mice as in young mice of the same kind.",
        "Myelin was thinner in old mice than in young mice, with a 2-fold loss of cells.",
    ],
)
def test_any_figure_of_the_result_is_a_figure(result: str):
    assert "cautions.no-figures" not in gaps(result)


@pytest.mark.parametrize(
    "methods",
    [
        "We studied myelin in 12 old female mice and in young mice.",
        "We studied myelin in old mice (n = 12) and in young mice.",
        "We studied myelin in twelve old mice and in young mice.",
        "We studied myelin in old mice and young mice, six per group.",
    ],
)
def test_any_words_that_may_count_the_animals_count_them(methods: str):
    assert "cautions.animals-uncounted" not in gaps(methods=methods)


@pytest.mark.parametrize(("agent", "is_warned"), [("mice", True), ("a cell-free test", False)])
def test_an_article_of_no_clear_design_that_used_animals_says_that_people_may_differ(agent: str, is_warned: bool):
    results = f"Zoquil had no effect on claudin in {agent}, despite its effect on the inflow of immune cells."
    about = {"title": "Effects of zoquil on the blood-brain barrier in MS"}
    unsettled = {"design": Unclear("nothing settles it"), "species": Unclear("nothing settles it")}
    outcome = write(*made({Role.RESULTS: results}, about=about, **unsettled))
    assert isinstance(outcome, Digest)
    sure = {sentence.pattern for sentence in outcome.part(PartKind.SURE).sentences}
    assert ("cautions.animals-named" in sure) is is_warned
