"""Claims and grounds: nothing is claimed with nothing behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Absent, Unclear
from plainms.errors import ClaimHasNoGround, ValueIsImpossible
from plainms.provenance import (
    Claim,
    FiredRule,
    Ground,
    Origin,
    SourceField,
    VocabularyEntry,
    fingerprint,
)
from plainms.text import Passage, PassageKind

PASSAGE = Passage(key="title", kind=PassageKind.TITLE, text="A trial of 40 people")
GROUNDS: tuple[Ground, ...] = (
    PASSAGE.find("40 people"),
    SourceField(path="publication_types", value="Clinical Trial"),
    VocabularyEntry(vocabulary="designs", id="cohort"),
    FiredRule(rule="small-study", fact="participants = 40"),
)
ABSENT: tuple[Absent, ...] = (NOT_REPORTED, NOT_ASSESSED, Unclear(because="two counts differ"))
VALUES = st.one_of(st.integers(), st.text(min_size=1), st.booleans(), st.tuples(st.integers()))


@given(value=VALUES, origin=st.sampled_from(Origin))
def test_a_value_with_nothing_behind_it_is_refused(value: object, origin: Origin) -> None:
    with pytest.raises(ClaimHasNoGround):
        Claim(value=value, origin=origin, rule="r")


@given(value=VALUES, grounds=st.lists(st.sampled_from(GROUNDS), min_size=1).map(tuple))
def test_a_value_with_a_ground_is_held(value: object, grounds: tuple[Ground, ...]) -> None:
    claim = Claim(value=value, origin=Origin.RULE, rule="r", grounds=grounds)
    assert claim.is_present
    assert claim.spans == tuple(ground for ground in grounds if ground is GROUNDS[0])


@pytest.mark.parametrize("absent", ABSENT)
def test_an_absent_value_needs_no_ground(absent: Absent) -> None:
    claim: Claim[int] = Claim(value=absent, origin=Origin.RULE, rule="r")
    assert not claim.is_present


@pytest.mark.parametrize("nothing", [None, ""])
def test_none_and_the_empty_text_are_no_values(nothing: object) -> None:
    with pytest.raises(ClaimHasNoGround, match="absent value"):
        Claim(value=nothing, origin=Origin.RULE, rule="r", grounds=GROUNDS)


@given(confidence=st.floats())
def test_a_confidence_is_a_probability(confidence: float) -> None:
    if 0 <= confidence <= 1:
        assert Claim(value=1, origin=Origin.MODEL, rule="r", grounds=GROUNDS, confidence=confidence).is_present
    else:
        with pytest.raises(ValueIsImpossible):
            Claim(value=1, origin=Origin.MODEL, rule="r", grounds=GROUNDS, confidence=confidence)


@given(blank=st.sampled_from(["", " ", "\t\n"]), other=st.text(max_size=10))
def test_a_ground_with_a_blank_part_is_nothing_to_stand_on(blank: str, other: str) -> None:
    for make in (
        lambda a, b: SourceField(path=a, value=b),
        lambda a, b: VocabularyEntry(vocabulary=a, id=b),
        lambda a, b: FiredRule(rule=a, fact=b),
    ):
        with pytest.raises(ClaimHasNoGround):
            make(blank, other)
        with pytest.raises(ClaimHasNoGround):
            make(other, blank)


def test_origins_rise_from_the_source_to_the_editor() -> None:
    assert sorted(Origin, reverse=True) == [Origin.EDITOR, Origin.MODEL, Origin.RULE, Origin.SOURCE]


@given(left=st.lists(st.binary(max_size=8), max_size=5), right=st.lists(st.binary(max_size=8), max_size=5))
def test_fingerprints_differ_wherever_the_parts_are_cut(left: list[bytes], right: list[bytes]) -> None:
    assert (fingerprint(*left) == fingerprint(*right)) == (left == right)


@given(reason=st.text())
def test_absent_values_are_equal_by_kind_and_reason(reason: str) -> None:
    assert Unclear(because=reason) == Unclear(because=reason)
    assert Unclear(because=reason) not in (NOT_REPORTED, NOT_ASSESSED)
    assert NOT_REPORTED != NOT_ASSESSED
