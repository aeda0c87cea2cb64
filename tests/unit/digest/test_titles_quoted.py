"""The title of work in animals is quoted where nothing easier tells what came out, and the abstract bears it out."""

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.titles_quoted import quoted_title
from plainms.digest.selecting.told import Told
from spec.digest.making import made

AIM = "In this study we asked what zofiqol does in mice."
RESULT = "Zofiqol-treated mice had a reduced score of paralysis and fewer plakoglobin subunits."
CLAIM = "Zofiqol reduces paralysis in mice"


def quoted(title: str, result: str = RESULT, species: Species = Species.ANIMALS) -> Told | None:
    sections = {Role.OBJECTIVE: AIM, Role.RESULTS: result}
    of, appraised = made(sections, about={"title": title}, design=Design.ANIMAL, species=species, animals=("mouse",))
    return quoted_title(gather(of, appraised))


def test_a_title_that_claims_is_quoted_with_the_words_that_bear_it_out() -> None:
    told = quoted(CLAIM)
    assert told is not None
    assert told.quote.text == CLAIM
    assert [span.quote for span in told.borne_out] == [RESULT]


def test_a_title_that_nothing_bears_out_is_not_quoted() -> None:
    assert quoted(CLAIM, "Plakoglobin subunits were decreased in the cerebellum.") is None
    assert quoted(CLAIM, "We induced encephalomyelitis.") is None


def test_a_title_that_claims_nothing_asks_or_holds_two_parts_is_not_quoted() -> None:
    assert quoted("Zofiqol and paralysis in mice") is None
    assert quoted("Zofiqol reduces paralysis in mice?") is None
    assert quoted("Zofiqol reduces paralysis in mice: a novel model") is None


def test_a_title_that_speaks_of_people_or_of_a_promise_is_not_quoted() -> None:
    assert quoted("Zofiqol reduces paralysis in patients") is None
    assert quoted("Zofiqol reduces paralysis as a promising therapy in mice") is None


def test_a_title_that_asks_less_stands_for_one_hard_quotation() -> None:
    hard = "Zofiqol attenuated paralysis by hyperphosphorylation of plakoglobin subunits."
    sections = {Role.OBJECTIVE: AIM, Role.RESULTS: hard}
    about = {"title": CLAIM}
    of, appraised = made(sections, about=about, design=Design.ANIMAL, species=Species.ANIMALS, animals=("mouse",))
    (told,) = chosen(gather(of, appraised))
    assert isinstance(told.own, OwnWords) or told.quote.text == CLAIM


def test_a_title_is_no_conclusion() -> None:
    sections = {Role.OBJECTIVE: AIM, Role.RESULTS: RESULT, Role.CONCLUSIONS: "In conclusion, we saw less paralysis."}
    title = "Zofiqol reduces paralysis and reveals plakoglobin subunits in mice"
    of, appraised = made(
        sections, about={"title": title}, design=Design.ANIMAL, species=Species.ANIMALS, animals=("mouse",)
    )
    facts = gather(of, appraised)
    told = quoted_title(facts)
    assert told is not None
    assert findings((told,), facts)[0].pattern == "finding.write"
