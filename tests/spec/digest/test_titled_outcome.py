"""What became of the disease is told by the title where nothing that is told does."""

from typing import Any

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.choosing import chosen
from spec.digest.making import made

IN_MICE: dict[str, Any] = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
AIM = "In this study we asked what fingolimod does in mice with experimental autoimmune encephalomyelitis (EAE)."
CELLS = "Fingolimod reduced the number of T cells in the spleen of mice."
AT_LARGE = (
    "Calming gut cells that fingolimod made were moved in 12, 14, 15, 17 and 19 of 22, 24, 25, 27 and 29 tests of EAE."
)


def told(title: str, *results: str) -> str:
    of, appraised = made({Role.OBJECTIVE: AIM, Role.RESULTS: " ".join(results)}, about={"title": title}, **IN_MICE)
    gathered = gather(of, appraised)
    return " ".join(sentence.text for sentence in findings(chosen(gathered), gathered))


def test_a_title_on_the_disease_is_told_beside_what_happened_to_cells() -> None:
    title = "Induction of calming gut cells by fingolimod protects against EAE"
    assert title in told(title, CELLS, AT_LARGE)


def test_it_is_not_where_a_result_tells_of_the_disease() -> None:
    title = "Induction of calming gut cells by fingolimod protects against EAE"
    assert title not in told(title, CELLS, "Fingolimod reduced the severity of EAE.")


def test_a_disease_that_only_says_in_which_animals_is_no_outcome() -> None:
    title = "Fingolimod changes calming gut cells in mice with experimental autoimmune encephalomyelitis"
    assert title not in told(title, CELLS, AT_LARGE)
