"""A result of a laboratory is told once, though the authors say it again."""

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.choosing import chosen
from spec.digest.making import made

AIM = "In this study we asked what minocycline does in mice with EAE."


def told(results: str, conclusion: str) -> list[str]:
    sections = {Role.OBJECTIVE: AIM, Role.RESULTS: results, Role.CONCLUSIONS: conclusion}
    facts = gather(*made(sections, design=Design.ANIMAL, species=Species.ANIMALS, animals=("mouse",)))
    return [sentence.text for sentence in findings(chosen(facts), facts)]


def test_a_conclusion_that_says_a_result_again_is_not_told() -> None:
    texts = told("Minocycline reduced inflammation and demyelination.", "Minocycline could reduce inflammation.")
    assert texts == ["In mice, minocycline reduced inflammation and damage to the nerve coating."]


def test_what_a_treatment_and_its_use_did_is_told_once() -> None:
    texts = told(
        "Minocycline promoted remyelination. Minocycline intervention increased remyelination.", "It was safe."
    )
    assert texts == ["In mice, minocycline promoted repair of the nerve coating."]


def test_a_conclusion_that_says_more_is_told() -> None:
    texts = told("Minocycline reduced inflammation in mice.", "Minocycline could reduce demyelination in mice.")
    assert len(texts) == 2
