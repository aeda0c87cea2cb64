"""Whom a result is of where the species of the work is unsettled: invented sentences."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import gather
from plainms.digest.selecting.speaking import in_whom
from spec.digest.making import made

UNSETTLED = {"design": Design.ANIMAL, "species": Unclear("nothing says it"), "animals": ("rat",)}


@pytest.mark.parametrize(
    ("source", "words", "whom"),
    [
        ("Zofiqol prevented EAE.", "zofiqol prevented the MS-like disease", "rats"),
        ("Zofiqol reduced relapses.", "zofiqol reduced relapses", "rats"),
        ("Zofiqol reduced IL-94.", "zofiqol reduced an immune signal called IL-94", "rats or cells"),
        ("In vitro, zofiqol acted as in clinical disease.", "zofiqol acted as in clinical disease", "rats or cells"),
    ],
)
def test_what_only_animals_can_have_is_told_of_animals(source: str, words: str, whom: str) -> None:
    study, appraisal = made({Role.RESULTS: source}, **UNSETTLED)
    told = in_whom(words, appraisal.sentences[0].span, gather(study, appraisal))
    assert told is not None and told.text == whom
