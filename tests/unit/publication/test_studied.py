"""Who was studied, in the abstract's words, and which of a reader's choices they match."""

import pytest

from invented_studies import FOLLOWED, appraisal
from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Appraisal, Species
from plainms.appraisal.values import Characteristic
from plainms.provenance import Claim, Origin
from plainms.publication.likeness import FIELDS, choices, likeness_of
from plainms.publication.studied import Studied, studied_of
from plainms.vocabulary.load import vocabulary


def claim(value: object) -> Claim[object]:
    return Claim(value=value, origin=Origin.RULE, rule="test", grounds=(FOLLOWED,))


def told(*pairs: tuple[str, str], **more: object) -> Appraisal:
    found = tuple(Characteristic(kind=kind, words=words, span=FOLLOWED) for kind, words in pairs)
    return appraisal(characteristics=claim(found or NOT_REPORTED), **{key: claim(value) for key, value in more.items()})


def test_what_is_told_stands_in_the_words_of_the_abstract_and_the_rest_is_named() -> None:
    made = studied_of(told(("age", "aged 18 to 55 years"), phenotypes=("relapsing-remitting",)))
    assert isinstance(made, Studied)
    assert [(one.term, [value.text for value in one.values]) for one in made.facts] == [
        ("Kind of disease", ["relapsing-remitting MS"]),
        ("Age", ["“aged 18 to 55 years”"]),
    ]
    assert made.not_told == ("sex", "how long they had the disease", "disability", "country")


def test_mice_are_not_asked_whether_they_are_like_me() -> None:
    assert isinstance(studied_of(appraisal(species=claim(Species.ANIMALS))), NotReported)


@pytest.mark.parametrize(
    ("words", "bands"),
    [
        ("aged 18 to 55 years", ["age-18", "age-30", "age-40", "age-50"]),
        ("ages from 20-29", ["age-18"]),
        ("mean age was 42 years (range 30-45)", ["age-30", "age-40"]),
        ("aged at least 60 years", ["age-60", "age-70"]),
        ("aged under 18", ["age-0", "age-18"]),
        ("mean age of 46 years", []),
    ],
)
def test_a_stated_range_names_the_bands_that_it_touches_and_a_mean_names_none(words: str, bands: list[str]) -> None:
    assert list(likeness_of(told(("age", words))).age) == bands


@pytest.mark.parametrize(
    ("words", "sexes"),
    [
        (["71% women"], ["sex-women", "sex-men"]),
        (["6 males, 4 females"], ["sex-women", "sex-men"]),
        (["all women"], ["sex-women"]),
        (["only men"], ["sex-men"]),
        ([], []),
    ],
)
def test_a_share_tells_of_both_sexes_and_all_of_one(words: list[str], sexes: list[str]) -> None:
    assert list(likeness_of(told(*(("sex", one) for one in words))).sex) == sexes


def test_progressive_ms_is_both_kinds_of_it() -> None:
    assert likeness_of(told(phenotypes=("progressive",))).kind == ("kind-spms", "kind-ppms")


def test_medicines_are_those_that_the_study_is_about() -> None:
    assert likeness_of(told(interventions=("natalizumab", "vitamin-d"))).medicine == ("natalizumab",)


def test_every_field_has_choices_and_every_phenotype_exists() -> None:
    assert all(len(choices(field)) >= 2 for field in FIELDS)
    known = {entry.id for entry in vocabulary("phenotypes").entries}
    kinds = [entry for entry in vocabulary("profile").entries if entry["field"] == "kind"]
    assert all(set(entry["phenotypes"]) <= known for entry in kinds)
