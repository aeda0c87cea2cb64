"""Why two studies stand together: the most telling reason first, and only what both records hold."""

import pytest

from plainms.absence import NotReported
from plainms.appraisal.values import Direction
from plainms.dates import DateSource, PartialDate
from plainms.discovery.profile import Profile
from plainms.discovery.reasons import ReasonKind, reason_for
from plainms.discovery.related import rarity_in
from plainms.vocabulary.load import vocabulary
from profiles import finding, heading, profile

TRIAL = "NCT99009001"


def words(here: Profile, other: Profile) -> str:
    reason = reason_for(here, other, rarity_in((here, other)))
    return "" if isinstance(reason, NotReported) else reason.words


def issued(year: int) -> tuple[PartialDate, ...]:
    return (PartialDate(year=year, source=DateSource.ISSUE, stated=str(year)),)


def test_a_registry_number_in_both_is_the_same_trial() -> None:
    assert words(profile("1", trials=(TRIAL,)), profile("2", trials=(TRIAL,))) == f"The same trial: {TRIAL}."


def test_what_came_out_later_is_told_as_a_later_report_and_the_earlier_one_is_not() -> None:
    first, second = profile("1", trials=(TRIAL,), dates=issued(2019)), profile("2", trials=(TRIAL,), dates=issued(2023))
    assert words(first, second) == f"A later report of the same trial: {TRIAL}."
    assert words(second, first) == f"The same trial: {TRIAL}."


def test_an_answer_that_points_the_other_way_is_told_as_such() -> None:
    lower = profile("1", findings=(finding(Direction.LOWER),), treatments=("natalizumab",))
    higher = profile("2", findings=(finding(Direction.HIGHER),), treatments=("natalizumab",))
    assert words(lower, higher) == "Same question, points the other way: natalizumab and relapses."
    assert words(lower, lower) == "Same question, points the same way: natalizumab and relapses."


def test_mice_do_not_contradict_people() -> None:
    people = profile("1", findings=(finding(Direction.LOWER),))
    mice = profile("2", findings=(finding(Direction.HIGHER, species="animals"),))
    assert words(people, mice) == ""


def test_a_study_of_a_test_explains_the_test_that_another_used() -> None:
    user = profile("1", tests=("sdmt",), outcomes=("sdmt",))
    about = profile("2", tests=("sdmt",), examined=("sdmt",))
    assert words(user, about) == "Looks into a test used here: SDMT (Symbol Digit Modalities Test)."
    assert words(about, user) == ""


def test_the_same_treatment_is_told_with_an_outcome_that_only_the_other_has() -> None:
    one = profile("1", treatments=("ocrelizumab",), outcomes=("fatigue",))
    two = profile("2", treatments=("ocrelizumab",), outcomes=("fatigue", "falls"))
    assert words(one, two) == "The same treatment (ocrelizumab), another outcome: falls."
    assert words(two, one) == "The same treatment: ocrelizumab."


def test_the_rarest_of_shared_headings_is_told() -> None:
    common, rare = heading("Gait"), heading("Kneeling")
    here, other = profile("1", headings=(common, rare)), profile("2", headings=(common, rare))
    reason = reason_for(here, other, rarity_in((here, other, profile("3", headings=(common,)))))
    assert not isinstance(reason, NotReported)
    assert reason.words == "Also about “Kneeling”."


@pytest.mark.parametrize("label", ["Mice, Inbred C57BL", "Guinea Pigs"])
def test_headings_of_method_are_no_reason(label: str) -> None:
    assert words(profile("1", "", headings=(heading(label),)), profile("2", "", headings=(heading(label),))) == ""


def test_rare_words_that_both_have_are_told_as_a_title_spells_them() -> None:
    others = tuple(profile(str(key), f"filler word{key}") for key in range(3, 60))
    here = profile("1", "egcg egcg synapse filler", spelled=("EGCG",))
    other = profile("2", "egcg synapse synapse filler")
    reason = reason_for(here, other, rarity_in((here, other, *others)))
    assert not isinstance(reason, NotReported)
    assert reason.words == "Both speak of “EGCG” and “synapse”."


def test_studies_that_share_nothing_have_no_reason() -> None:
    assert words(profile("1", "", topics=("sleep",)), profile("2", "", topics=("pain",))) == ""


def test_every_kind_has_its_words() -> None:
    assert {one.id for one in vocabulary("related").entries} == {kind.value for kind in ReasonKind}
