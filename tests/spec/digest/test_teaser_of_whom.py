"""Of whom a headline tells its claim: invented titles and numbers → who is named, and what heads no page."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import gather
from plainms.digest.teasers.shortening import shorter
from plainms.digest.teasers.teaser import teaser
from plainms.digest.teasers.teaser_slots import Material
from plainms.studies.study import ScopeKind
from spec.digest.making import made


def test_a_claim_on_ms_is_not_told_of_people_who_need_not_have_it() -> None:
    about = {"title": "Night sleep predicts relapses in multiple sclerosis"}
    facts = gather(*made({Role.RESULTS: "Sleep was measured."}, about=about, people=(601, "patients")))
    assert "601" not in teaser(facts, Material()).text


def test_how_a_minor_thing_was_measured_is_no_matter_of_a_headline() -> None:
    of, appraised = made({Role.RESULTS: "Sleep was measured."}, about={"title": "Smell in multiple sclerosis"})
    text = "The researchers looked at fatigue and daily life at home using the Sleepy Fatigue Scale."
    spans = (of.abstract[0].whole(),)
    work = Sentence(kind=SentenceKind.FRAME, text=text, pattern="frame.done", grounds=spans)
    assert "fatigue" not in teaser(gather(of, appraised), Material(work=(work,))).text


@pytest.mark.parametrize(
    ("result", "of_both"), [("Mice slept better, but this was not significant.", False), ("All slept better.", True)]
)
def test_a_claim_that_failed_in_one_kind_of_animal_is_not_told_of_both(result: str, of_both: bool) -> None:
    title = "Zinc rescues night sleep in experimental autoimmune encephalomyelitis"
    about = {"title": title, "scope": ScopeKind.MODEL, "diseases": ("eae",)}
    animals = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse", "rat")}
    facts = gather(*made({Role.RESULTS: result}, about=about, **animals))
    assert ("mice and rats" in teaser(facts, Material()).text) is of_both


def test_the_verb_agrees_with_the_one_thing_that_is_left() -> None:
    clause = "a young age at the first symptoms and a good start were linked with less fatigue at night"
    assert "a young age at the first symptoms was linked with less fatigue at night" in tuple(shorter(clause))
    clause = "falls in the rooms and a good start were linked with less fatigue at night"
    assert "falls in the rooms were linked with less fatigue at night" in tuple(shorter(clause))
