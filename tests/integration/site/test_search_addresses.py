"""Search addresses say what they ask for and nothing else, and tiers fill a list without gaps or doubles."""

# ruff: noqa: PLC0415 - Django must be set up before its modules can be imported

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainms.discovery.filed import COUNTED, Facet, Filed

VALUES = {
    Facet.WHO: "people",
    Facet.STEP: "people, randomized",
    Facet.DISEASE: "mogad",
    Facet.COURSE: "primary-progressive",
    Facet.TOPIC: "fatigue",
    Facet.MEDICINE: "fingolimod",
    Facet.DESIGN: "cohort",
    Facet.YEAR: "2021",
    Facet.NUMBERS: COUNTED,
}
FILTERS = st.sets(st.sampled_from(list(Facet)))


def test_every_facet_has_values_with_words() -> None:
    for facet, value in VALUES.items():
        one = Filed(facet=facet, value=value)
        assert one.is_known
        assert one.label[0].isupper() or one.label.isdigit()


@given(words=st.text(max_size=60), facets=FILTERS, is_exact=st.booleans(), page=st.integers(1, 500))
def test_an_address_asks_for_what_it_was_made_of(
    django: None, words: str, facets: set[Facet], is_exact: bool, page: int
) -> None:
    from django.http import QueryDict

    from plainms.site.search.request import Asked, asked

    words = " ".join(words.replace("\x00", " ").split())
    filters = tuple(Filed(facet=facet, value=VALUES[facet]) for facet in Facet if facet in facets)
    wanted = Asked(words=words, filters=filters, is_exact=is_exact, page=page)
    assert asked(QueryDict(wanted.address.partition("?")[2])) == wanted


def test_one_filter_of_a_facet_takes_the_place_of_another(django: None) -> None:
    from plainms.site.search.request import Asked

    people, animals = Filed(facet=Facet.WHO, value="people"), Filed(facet=Facet.WHO, value="animals")
    asked = Asked(words="sleep", page=3).narrowed(people).narrowed(animals)
    assert (asked.filters, asked.page) == ((animals,), 1)
    assert asked.without(people).filters == ()


class Counted:
    """Sets of numbers in the place of a database: the counting of each is noted."""

    def __init__(self) -> None:
        self.noted: list[int] = []

    def count(self, condition: frozenset[int]) -> int:
        self.noted.append(len(condition))
        return len(condition)

    def weighed(self, condition: frozenset[int]) -> frozenset[int]:
        return condition

    def has_most(self, condition: frozenset[int]) -> bool:
        return len(condition) >= 500


@pytest.mark.parametrize(
    ("about", "taken", "noted"), [(800, 500, [5000]), (800, 501, [5000, 800]), (90, 20, [5000, 90])]
)
def test_what_a_common_word_is_about_is_counted_only_where_the_page_reaches_beyond_it(
    about: int, taken: int, noted: list[int]
) -> None:
    from plainms.site.search.tiers import Ladder, tiers

    every, some = frozenset(range(5000)), frozenset(range(about))
    known = Counted()
    found = list(
        tiers(Ladder(about_all=some, with_all=every, about_some=some, with_some=every), taken, known, operator.sub)
    )
    assert known.noted == noted
    assert sum(tier.count for tier in found if tier.is_whole) == 5000
    assert found[0].condition == some


@given(
    members=st.lists(st.sets(st.integers(0, 30)), min_size=4, max_size=4),
    offset=st.integers(0, 20),
    limit=st.integers(0, 20),
)
def test_tiers_hold_every_study_once(members: list[set[int]], offset: int, limit: int) -> None:
    from plainms.site.search.tiers import Ladder, slices, tiers

    about_all, more, some, rest = members
    with_all = about_all | more
    about_some = about_all | some
    ladder = Ladder(
        about_all=frozenset(about_all),
        with_all=frozenset(with_all),
        about_some=frozenset(about_some),
        with_some=frozenset(with_all | about_some | rest),
    )
    found = list(tiers(ladder, offset + limit, Counted(), operator.sub))
    every = [one for tier in found for one in sorted(tier.condition)]
    assert len(every) == len(set(every)) == sum(tier.count for tier in found)
    enough = [one for one in (ladder.with_all, ladder.with_all | ladder.about_some) if len(one) >= 10]
    assert frozenset(every) == (enough[0] if enough else ladder.with_some)
    shown = [one for part, start, take in slices(found, offset, limit) for one in sorted(part)[start : start + take]]
    assert shown == every[offset : offset + limit]
