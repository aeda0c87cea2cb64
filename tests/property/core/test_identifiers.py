"""Identifiers: a malformed one cannot be constructed, a well-formed one is kept as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainms.errors import IdentifierIsInvalid
from plainms.identifiers import Doi, Identifier, MeshUi, Pmcid, Pmid, Registry, StudyId, TrialId

KINDS: tuple[type[Identifier], ...] = (Pmid, Pmcid, Doi, MeshUi, StudyId)
HIDDEN = "\x00\x07\x1b\x7f\u200b\u202e\u2066\ufeff"


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_one(kind: type[Identifier]) -> None:
    assert str(kind(kind.example)) == kind.example


@pytest.mark.parametrize("kind", KINDS)
@given(text=st.text(max_size=40))
def test_any_text_is_either_refused_or_kept_word_for_word(kind: type[Identifier], text: str) -> None:
    try:
        identifier = kind(text)
    except IdentifierIsInvalid as refusal:
        assert repr(text) in str(refusal)
        assert kind.example in str(refusal)
    else:
        assert str(identifier) == text
        assert kind.pattern.fullmatch(text)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_the_pattern_makes_holds_no_white_space_at_its_ends(kind: type[Identifier], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(kind.pattern, fullmatch=True))
    assert str(kind(text)) == text.strip()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("around", [" {}", "{} ", "{}\n", "\n{}", "{}\x00", "x{}"])
def test_anything_around_an_identifier_is_refused(kind: type[Identifier], around: str) -> None:
    if kind is Doi and around == "x{}":
        around = "xx{}"
    with pytest.raises(IdentifierIsInvalid):
        kind(around.format(kind.example))


@given(hidden=st.sampled_from(HIDDEN), place=st.integers(8, 20))
def test_a_doi_with_an_invisible_character_is_refused(hidden: str, place: int) -> None:
    with pytest.raises(IdentifierIsInvalid):
        Doi(Doi.example[:place] + hidden + Doi.example[place:])


@given(number=st.integers(1, 999_999_999), other=st.integers(1, 999_999_999))
def test_equal_numbers_are_equal_identifiers_and_no_others(number: int, other: int) -> None:
    assert (Pmid(str(number)) == Pmid(str(other))) == (number == other)


@given(numbers=st.lists(st.integers(1, 999_999_999), max_size=20))
def test_sorting_identifiers_does_not_depend_on_the_order_they_came_in(numbers: list[int]) -> None:
    identifiers = [Pmid(str(number)) for number in numbers]
    backwards = list(reversed(identifiers))
    assert sorted(identifiers) == sorted(backwards)


def test_identifiers_of_two_kinds_are_never_equal_and_have_no_order() -> None:
    assert Pmid("1234567") != StudyId.mint("pubmed", "1234567")
    with pytest.raises(TypeError):
        assert Pmid("1") < Doi("10.1000/1")  # type: ignore[operator]


@given(suffix=st.from_regex(r"[a-z0-9.()/;:_-]{1,30}", fullmatch=True))
def test_a_doi_reads_the_same_however_a_source_writes_it(suffix: str) -> None:
    plain = Doi(f"10.1234/{suffix}")
    for form in ("{}", "doi:{}", "DOI: {}", "https://doi.org/{}", "http://dx.doi.org/{}", " {} "):
        assert Doi.parse(form.format(plain.value.upper())) == plain
        assert Doi.parse(form.format(plain.value)) == plain


TRIAL_NUMBERS = {
    Registry.CLINICAL_TRIALS_GOV: "NCT01234567",
    Registry.ISRCTN: "ISRCTN12345678",
    Registry.EUDRACT: "2015-001234-56",
    Registry.CTIS: "2023-501234-56-00",
    Registry.ANZCTR: "ACTRN12615000123456",
    Registry.CHICTR: "ChiCTR2000012345",
    Registry.DRKS: "DRKS00012345",
    Registry.IRCT: "IRCT20190101012345N1",
    Registry.UMIN: "UMIN000012345",
    Registry.CTRI: "CTRI/2019/01/012345",
    Registry.PROSPERO: "CRD42020123456",
}


@pytest.mark.parametrize("registry", list(Registry))
def test_every_registry_has_a_number_that_only_it_issued(registry: Registry) -> None:
    number = TRIAL_NUMBERS[registry]
    assert str(TrialId(registry=registry, value=number)) == number
    for other in set(Registry) - {registry}:
        with pytest.raises(IdentifierIsInvalid):
            TrialId(registry=other, value=number)


@given(key=st.text(min_size=1, max_size=30))
def test_the_same_record_always_gets_the_same_identity(key: str) -> None:
    assert StudyId.mint("pubmed", key) == StudyId.mint("pubmed", key)
    assert StudyId(StudyId.mint("pubmed", key).value) == StudyId.mint("pubmed", key)


def test_a_hundred_thousand_records_get_a_hundred_thousand_identities() -> None:
    minted = {StudyId.mint("pubmed", str(number)) for number in range(30_000_000, 30_100_000)}
    assert len(minted) == 100_000


@given(left=st.text(max_size=5), middle=st.text(max_size=5), right=st.text(max_size=5))
def test_two_records_never_share_an_identity_by_where_the_colon_falls(left: str, middle: str, right: str) -> None:
    with pytest.raises(IdentifierIsInvalid, match="colon"):
        StudyId.mint(f"{left}:{middle}", right)
