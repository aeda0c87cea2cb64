"""Related studies: the alike first, no two the same, each with a reason."""

import math
from collections import Counter

import numpy as np

from plainms.appraisal.values import Direction
from plainms.discovery.champions import Champions
from plainms.discovery.profile import Profile
from plainms.discovery.reasons import ReasonKind
from plainms.discovery.related import MANY, diverse, related_to_each
from plainms.discovery.similarity import Similarity, pubmed_related, tf_idf
from plainms.discovery.spaces import nearest
from profiles import finding, profile

STUDIES = (
    profile("1", "spin spin jump", topics=("walking",)),
    profile("2", "spin jump", topics=("walking",)),
    profile("3", "jump swim", topics=("walking",)),
    profile("4", "swim dive", topics=("sleep",)),
    profile("5", "dive sing"),
)


def ids(*keys: str) -> tuple[str, ...]:
    return tuple(str(profile(key).study) for key in keys)


def counted(*texts: str) -> list[Counter[str]]:
    return [Counter(text.split()) for text in texts]


def test_tf_idf_is_the_cosine_of_weighted_terms() -> None:
    space = tf_idf(counted("spin spin jump", "spin swim", "dive", "sing"))
    spin, jump, swim = (1 + math.log(2)) * math.log(2), math.log(4), math.log(4)
    expected = spin * math.log(2) / (math.hypot(spin, jump) * math.hypot(math.log(2), swim))
    assert space.to_all(0)[1] == round(expected, 6)
    assert list(space.to_all(0)[2:]) == [0.0, 0.0]


def test_pubmeds_formula_weighs_a_term_by_how_likely_a_document_is_about_it() -> None:
    space = pubmed_related(counted("spin spin jump", "spin", "dive", "sing"))
    twice = math.sqrt(math.log(2)) / (1 + (0.013 / 0.022) * math.exp(0.009 * 3))
    once = math.sqrt(math.log(2)) / (1 + math.exp(0.009))
    assert space.to_all(0)[1] == round(twice * once, 6)


def test_likeness_to_a_few_is_that_to_all() -> None:
    space = Similarity.of(STUDIES).cosine
    for row in range(len(STUDIES)):
        assert list(space.likeness(row, np.array([4, 1]))) == list(space.to_all(row)[[4, 1]])


def test_what_is_most_like_by_both_measures_counts_one() -> None:
    assert Similarity.of(STUDIES).nearest(0, 3, also=(4,)) == {1: 1.0, 4: 0.0}


def test_champions_are_the_documents_in_which_a_term_weighs_most() -> None:
    space = tf_idf(counted("spin", "spin jump", "spin jump swim dive", "spin dive sing", "jump", "swim", "sing"))
    assert list(Champions.of(space).near(0, 9)) == [1, 3, 2]
    assert list(Champions.of(space, at_most=2).near(0, 9)) == [1]


def test_equals_come_in_the_order_of_their_rows() -> None:
    assert list(nearest(np.array([0.2, 0.5, 0.0, 0.5, 0.2]), 3)) == [1, 3, 0]


def test_a_study_like_one_already_chosen_gives_way() -> None:
    others = tuple(profile(str(key), f"pad{key} fill") for key in range(5, 12))
    many = (
        profile("1", "spin jump swim dive"),
        profile("2", "spin jump"),
        profile("3", "spin jump"),
        profile("4", "swim dive"),
        *others,
    )
    assert list(diverse(Similarity.of(many).cosine, {1: 0.6, 2: 0.6, 3: 0.55})) == [1, 3, 2]


def test_only_studies_with_a_reason_are_related() -> None:
    related = dict(related_to_each(STUDIES))
    assert related[ids("1")[0]][0].study == ids("2")[0]
    assert related[ids("5")[0]] == ()
    assert not [one for some in related.values() for one in some if not one.reason.words]


def test_an_answer_to_the_same_question_comes_first_however_it_is_worded() -> None:
    here = profile("6", "spin spin jump", topics=("walking",), findings=(finding(Direction.LOWER),))
    other = profile("7", "sing", findings=(finding(Direction.HIGHER),))
    first = dict(related_to_each((*STUDIES, here, other)))[str(here.study)][0]
    assert (first.study, first.reason.kind) == (str(other.study), ReasonKind.OTHER_WAY)


def test_an_answer_to_a_question_that_many_answer_has_to_be_alike_in_words_too() -> None:
    many = tuple(
        profile(str(key), f"sing pad{key}", findings=(finding(Direction.LOWER),)) for key in range(100, 101 + MANY)
    )
    here = profile("6", "spin spin jump", topics=("walking",), findings=(finding(Direction.LOWER),))
    assert dict(related_to_each((*STUDIES, here, *many)))[str(here.study)][0].study == ids("1")[0]


def test_no_study_is_related_to_itself_and_the_same_studies_give_the_same_answer() -> None:
    once, again = dict(related_to_each(STUDIES)), dict(related_to_each(STUDIES))
    assert once == again
    assert not [study for study, related in once.items() if study in {one.study for one in related}]


def test_nothing_is_related_where_there_is_nothing() -> None:
    alone: tuple[Profile, ...] = (profile("1", ""),)
    assert dict(related_to_each(alone)) == {ids("1")[0]: ()}
    assert dict(related_to_each(())) == {}
