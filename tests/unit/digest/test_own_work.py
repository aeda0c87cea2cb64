"""When an article without a certain design is called a study: only where it surely reports work of its own."""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from spec.digest.making import made

UNSETTLED = Unclear("nothing settles the design")
FILLER = "The invented story may be told in an invented journal by the family of an invented person (p = 0.01) today."


def page(sections: dict[Role, str], **facts: object) -> Digest:
    outcome = write(*made(sections, about={"title": "Sleep in multiple sclerosis"}, **facts))
    assert isinstance(outcome, Digest)
    return outcome


FOUND = {
    Role.METHODS: FILLER,
    Role.RESULTS: "We found that sleep was better in quiet rooms than in loud ones at night.",
}
SAID = {Role.CONCLUSIONS: f"{FILLER} Sleep may be better in quiet rooms than in loud ones at night."}


def test_what_its_authors_found_makes_an_article_a_study() -> None:
    told = page(FOUND, design=UNSETTLED)
    assert told.part(PartKind.FOUND).heading == "What the study found"
    assert told.standing[0].text.startswith("This page explains one study.")
    assert told.teaser.text.startswith("In a study of people with MS, ")


def test_so_do_people_who_are_counted() -> None:
    assert page(SAID, design=UNSETTLED, people=(53, "people with MS")).part(PartKind.FOUND).heading == (
        "What the study found"
    )


def test_without_either_nobody_knows_what_kind_of_article_it_is() -> None:
    told = page(SAID, design=UNSETTLED, species=Species.NONE)
    assert told.part(PartKind.FOUND).heading == "What the authors say"
    assert told.standing[0].text.startswith("This page explains one article.")
