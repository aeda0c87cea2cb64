"""What a title claims: invented title and results → the claim in our words, and whether a result says it again."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.titles.headline import headline, with_claim
from spec.digest.making import made

IN_A_REVIEW = {"design": Design.NARRATIVE_REVIEW, "species": Species.NONE}


def claimed(title: str, result: str = "We measured sleep.", **facts: Any) -> tuple[str, bool]:
    """The claim, and whether it is said again; "" where none is told."""
    read = headline(gather(*made({Role.RESULTS: result}, about={"title": title}, **facts)))
    return ("", False) if isinstance(read, Unclear) else (read.sentence.text, read.is_said_again)


def test_a_claim_that_a_result_says_again_may_stand_among_the_findings() -> None:
    text, again = claimed("Poor sleep is associated with pain", "Poor sleep was associated with more pain at home.")
    assert text.startswith("The researchers report that poor sleep ")
    assert text.endswith("pain.")
    assert again


@pytest.mark.parametrize(
    "result",
    [
        "We measured the mood of all.",
        "Poor sleep may be associated with pain.",  # less sure
        "Poor sleep was not associated with pain.",  # denied
        "Poor sleep and pain were both common.",  # another claim
    ],
)
def test_a_claim_that_no_result_says_as_surely_is_none_of_the_findings(result: str) -> None:
    _, again = claimed("Poor sleep is associated with pain", result)
    assert not again
    read = headline(gather(*made({Role.RESULTS: result}, about={"title": "Poor sleep is associated with pain"})))
    assert with_claim(read, ()) == ()


@pytest.mark.parametrize(
    ("title", "facts"),
    [
        ("Poor sleep and pain in multiple sclerosis", {}),  # names its subject only
        ("Is poor sleep associated with pain?", {}),
        ("Poor sleep is associated with pain, whereas long sleep is not", {}),  # one half of it
        ("Poor sleep is associated with pain", IN_A_REVIEW),
    ],
)
def test_what_claims_nothing_or_too_much_is_not_told(title: str, facts: dict[str, Any]) -> None:
    assert claimed(title, **facts) == ("", False)
