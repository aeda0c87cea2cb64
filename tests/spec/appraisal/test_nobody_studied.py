"""Articles that name animals or people and study none: a shown protocol, and membranes made by hand."""

from invented_records import appraised
from plainms.appraisal.appraisal import Design, Species

TITLE = "Making experimental autoimmune encephalomyelitis"
KNOWN = "Experimental autoimmune encephalomyelitis is a model of multiple sclerosis that is used in mice and monkeys. "


def test_an_article_that_shows_a_protocol_studies_no_animals() -> None:
    shown = appraised(TITLE, KNOWN + "Here, we describe a protocol to induce the disease in mice and to score it.")
    assert shown.design.value is Design.METHODS
    assert shown.species.value is Species.NONE


def test_one_that_finds_something_with_it_does() -> None:
    found = (
        "Here, we describe a protocol to induce the disease in mice. In 24 mice we found milder disease after Z. "
        "Treated mice showed milder disease than the others (p < 0.05)."
    )
    assert appraised(TITLE, KNOWN + found).species.value is Species.ANIMALS


def test_membranes_made_by_hand_are_no_animals() -> None:
    told = (
        "We measured how vesicles hold on to membranes like those of native myelin or of the animal model EAE. "
        "Membranes like those of EAE held on less (p = 0.02). Membranes were kept at 20 degrees."
    )
    made = appraised("How biomimetic myelin membranes hold on in multiple sclerosis", told)
    assert made.species.value is Species.CELLS
    grown = appraised("How myelin membranes of EAE mice hold on", f"{told} Mice were immunized, and mice fell ill.")
    assert grown.species.value is Species.ANIMALS
